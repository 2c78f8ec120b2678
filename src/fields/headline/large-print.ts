import { printSizes } from '../../print-sizes.ts'
import { foldTitle } from '../../text/titles.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { isCrumb } from './breadcrumb.ts'
import { hasTopHeading } from './headings.ts'
import { type HeadlineRule, MAX_HEADLINE, proposal } from './rule.ts'
import { titlesOf } from './titles.ts'

/** Blocks past the body's first in which a headline stands. */
const REACH = 3
/** Lines in large print from which it is the page's usual print. */
const MANY = 12

/**
 * On a page without a top-level heading, the largest line above the text, the last of several: pages of old and those made in a
 * word processor say by the print alone what a heading is.
 */
export const largePrint: HeadlineRule = {
  name: 'large-print',
  family: 'marked',
  confidence: 0.6,
  find: (context) => {
    const { page, body } = context
    if (page.dump.format !== 'html' || hasTopHeading(context) || showsTitle(context)) return []
    const sizes = printSizes(page.blocks)
    const lines = page.blocks.filter(({ id }) => sizes.has(id))
    const end = (body.blocks.find((id) => !sizes.has(id)) ?? 0) + REACH
    const near = lines.filter(
      (block) =>
        block.id <= end &&
        block.text.includes(' ') &&
        block.text.length <= MAX_HEADLINE &&
        !isSiteName(context, block.text) &&
        !isCrumb(block),
    )
    if (near.length === 0 || lines.length > MANY) return []
    const largest = Math.max(...near.map(({ id }) => sizes.get(id) as number))
    const [last] = near.filter(({ id }) => sizes.get(id) === largest).slice(-1)
    return last ? [proposal(last.text, last.id)] : []
  },
}

/** Whether a line is the whole of the page's title: no print tells more. */
function showsTitle(context: FieldContext): boolean {
  const titles = new Set(titlesOf(context).map(foldTitle))
  return context.page.blocks.some(({ text }) => text.length <= MAX_HEADLINE && titles.has(foldTitle(text)))
}
