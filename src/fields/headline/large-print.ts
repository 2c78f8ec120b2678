import { largestLine } from '../../print-sizes.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { foldTitle } from '../../text/titles.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { isCrumb } from './breadcrumb.ts'
import { hasTopHeading } from './headings.ts'
import { type HeadlineRule, MAX_HEADLINE, proposal } from './rule.ts'
import { titlesOf } from './titles.ts'

/** Blocks past the body's first in which a headline stands. */
const REACH = 3

/**
 * On a page without a top-level heading, the largest line above the text, the last of several: pages of old and those
 * made in a word processor say by the print alone what a heading is.
 */
export const largePrint: HeadlineRule = {
  name: 'large-print',
  family: 'marked',
  confidence: 0.6,
  find: (context) => {
    const { page, body } = context
    const [first] = body.blocks
    if (page.dump.format !== 'html' || first === undefined) return []
    if (hasTopHeading(context) || showsTitle(context)) return []
    const line = largestLine(
      page.blocks,
      (block) =>
        block.id <= first + REACH &&
        block.kind !== 'quote' &&
        block.text.includes(' ') &&
        block.text.length <= MAX_HEADLINE &&
        !startsWithBy(block.text) &&
        !isSiteName(context, block.text) &&
        !isCrumb(block),
    )
    return line ? [proposal(line.text, line.id)] : []
  },
}

/** Whether a line is the whole of the page's title: no print tells more. */
function showsTitle(context: FieldContext): boolean {
  const titles = new Set(titlesOf(context).map(foldTitle))
  return context.page.blocks.some(({ text }) => text.length <= MAX_HEADLINE && titles.has(foldTitle(text)))
}
