import { findDates } from '../../text/dates/find-dates.ts'
import { foldTitle, withoutSite } from '../../text/titles.ts'
import type { FieldContext } from '../context.ts'
import { topHeadings } from './headings.ts'
import { type HeadlineRule, type Proposal, proposal } from './rule.ts'
import { claimed, shareTitles, titleHeads, titlesOf } from './titles.ts'

/** Share of a heading that the part named in the head must make up. */
const LEAST_PART = 0.4

/**
 * The stretch of a heading that the head gives as the title, when a kicker, a date or a section stands in the same
 * heading before or after it.
 */
export const headingPart: HeadlineRule = {
  name: 'heading-part',
  family: 'heading',
  confidence: 0.96,
  find: (context) => partsOf(context).slice(0, 1),
}

function partsOf(context: FieldContext): readonly Proposal[] {
  const titles = [
    ...shareTitles(context, 'og:title'),
    ...shareTitles(context, 'twitter:title'),
    ...claimed(context, 'json-ld', 'article.headline'),
    ...titleHeads(titlesOf(context)),
    ...context.claims('title').map((claim) => ({ value: withoutSite(claim.value, context.siteNames) })),
  ].map(({ value }) => value)
  return topHeadings(context).flatMap(({ text: shown, id }) => {
    const text = shown.replace(/\s+/g, ' ')
    const lower = text.toLowerCase()
    const part = titles.find(
      (title) =>
        title.length < text.length &&
        title.length >= LEAST_PART * text.length &&
        (lower.startsWith(title.toLowerCase()) || lower.endsWith(title.toLowerCase())),
    )
    if (!part) return []
    const at = lower.indexOf(part.toLowerCase())
    const rest = (text.slice(0, at) + text.slice(at + part.length)).trim()
    // a title that lacks the heading's closing quotation mark says nothing of kickers
    if (!/[\p{L}\p{N}]/u.test(rest)) return []
    // a longer headline is not cut to the short title the head gives: only what stands on a line of its own goes
    const line = shown.split('\n').some((one) => foldTitle(one) === foldTitle(part))
    if (!line && findDates(rest).length === 0 && !/[:|]$/.test(text.slice(0, at).trim())) return []
    return [proposal(text.slice(at, at + part.length), id)]
  })
}
