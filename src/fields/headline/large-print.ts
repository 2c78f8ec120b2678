import { largestLine } from '../../print-sizes.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { foldTitle } from '../../text/titles.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { isCrumb } from './breadcrumb.ts'
import { headlineText } from './heading-text.ts'
import { CLOSE, hasTopHeading } from './headings.ts'
import { type HeadlineRule, MAX_HEADLINE, proposal } from './rule.ts'
import { foldedTitles, titlePartsOf, titlesOf } from './titles.ts'

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
    // a part that a heading shows is another rule's: the site's name, a section's or the headline
    const parts = titlePartsOf(context)
    const line = largestLine(
      page.blocks,
      (block) =>
        block.id <= first + CLOSE &&
        block.kind !== 'quote' &&
        block.text.includes(' ') &&
        block.text.length <= MAX_HEADLINE &&
        !parts.has(foldTitle(block.text)) &&
        !startsWithBy(block.text) &&
        !isSiteName(context, block.text) &&
        !isCrumb(block),
    )
    return line ? [proposal(headlineText(line, foldedTitles(context)), line.id)] : []
  },
}

/** Whether a line is the whole of the page's title: no print tells more. */
function showsTitle(context: FieldContext): boolean {
  const titles = new Set(titlesOf(context).map(foldTitle))
  return context.page.blocks.some(({ text }) => text.length <= MAX_HEADLINE && titles.has(foldTitle(text)))
}
