import { foldTitle } from '../../text/titles.ts'
import { isSiteName } from '../context.ts'
import { isCrumb } from './breadcrumb.ts'
import { type HeadlineRule, MAX_HEADLINE, proposal } from './rule.ts'
import { siteTails } from './site-tails.ts'
import { titleHeads, titlesOf } from './titles.ts'

/** Shortest line, in characters. */
const SHORTEST = 8

/** Share of the title that the line must make up. */
const LEAST_SHARE = 0.3

/** The first line of any kind that a title of the page holds. */
export const lineInTitle: HeadlineRule = {
  name: 'h2-in-title',
  family: 'line',
  confidence: 0.5,
  find: (context) => {
    const titles = titlesOf(context).map(foldTitle)
    const tails = siteTails(context)
    const longest = Math.min(MAX_HEADLINE, 2 * Math.max(0, ...titles.map((title) => title.length)))
    const found = context.page.blocks.find((block) => {
      const { kind, text } = block
      if (kind === 'tableRow' || text.length < SHORTEST || text.length > longest) return false
      const folded = foldTitle(text)
      return (
        titles.some((title) => title.includes(folded) && folded.length >= LEAST_SHARE * title.length) &&
        !isSiteName(context, text) &&
        !tails.has(folded) &&
        titleHeads([text]).length === 0 &&
        !isCrumb(block)
      )
    })
    return found ? [proposal(found.text, found.id)] : []
  },
}
