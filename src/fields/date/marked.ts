import type { Claim } from '../../model/page.ts'
import { parseDate } from '../../text/dates/parse-date.ts'
import { type DateReading, isoDay } from '../../text/dates/written-date.ts'
import { type Anchor, betweenFirst, nearHeadline } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import type { DateLabel } from './labels.ts'
import { MAX_LINE } from './lines.ts'
import { type DateRule, machine, type Proposal, readings } from './rule.ts'
import { datesOf, isPublished } from './seen.ts'

/** Share of confidence left where a marked date stands in a line about something else. */
const IMPURE_SHARE = 0.5

/** The first date in elements marked as such where the text around it does not say it is something else's. */
function marked(
  { page: { blocks } }: FieldContext,
  claims: readonly Claim[],
  reading: DateReading,
  wanted: (label: DateLabel) => boolean = isPublished,
): readonly Proposal[] {
  for (const claim of claims) {
    const date = parseDate(claim.value, reading)
    if (!date) continue
    const block = claim.block === undefined ? undefined : blocks[claim.block]
    const seen = block ? datesOf(block, blocks, reading) : []
    const shown = seen.find((one) => isoDay(one.date) === isoDay(date)) ?? seen[0]
    if (!wanted(shown?.label ?? 'none')) continue
    const share = !block || shown?.pure !== false || block.text.length <= MAX_LINE ? 1 : IMPURE_SHARE
    return readings(date, claim.value, claim.block, share)
  }
  return []
}

/** Claims seen near the headline, those between it and the text first. */
export const near = (anchor: Anchor, claims: readonly Claim[]): readonly Claim[] =>
  betweenFirst(
    anchor,
    claims.filter((claim) => nearHeadline(anchor, claim.block)),
  )

/** Claims but those whose element, or one inside it, is marked as the day of the last change too. */
const unchanged = (context: FieldContext, claims: readonly Claim[]): readonly Claim[] => {
  const keyOf = ({ block, value }: Claim) => `${block} ${value}`
  const changed = new Set(context.claims('class', 'updated').map(keyOf))
  return claims.filter((claim) => !changed.has(keyOf(claim)))
}

/** Dates in elements marked as dates, by the headline. */
export const MARKED_RULES: readonly DateRule[] = [
  {
    name: 'microdata-published',
    family: 'marked',
    confidence: [0.85, 0.5, 0.8],
    find: (c, _, r) => marked(c, c.claims('microdata', 'datepublished@', 'datepublished'), r),
  },
  {
    name: 'time-published',
    family: 'marked',
    confidence: 0.85,
    find: (c, a, r) => marked(c, near(a, c.claims('time', 'published@', 'published')), r),
  },
  {
    name: 'time',
    family: 'marked',
    confidence: 0.8,
    find: (c, a, r) => marked(c, near(a, c.claims('time', 'time@', 'time')), r),
  },
  {
    name: 'class-published',
    family: 'marked',
    confidence: 0.75,
    find: (c, a, r) => marked(c, near(a, unchanged(c, c.claims('class', 'published'))), r),
  },
  {
    name: 'class-date',
    family: 'marked',
    confidence: 0.75,
    find: (c, a, r) => marked(c, near(a, unchanged(c, c.claims('class', 'date'))), r),
  },
]

/** The day that all elements marked as the time of publication agree on; none where they differ. */
function onlyDay(claims: readonly Claim[], reading: DateReading): readonly Claim[] {
  const days = new Set(claims.flatMap(({ value }) => parseDate(value, reading) ?? []).map(isoDay))
  return days.size === 1 ? claims : []
}

/** Dates in marked elements anywhere on the page: those of other stories as often as the article's. */
export const FAR_RULES: readonly DateRule[] = [
  {
    name: 'labelled-time',
    family: 'marked',
    confidence: 0.6,
    find: (c, _, r) =>
      marked(
        c,
        [
          ...c.claims('time', 'published', 'time', 'aside/published', 'aside/time'),
          ...c.claims('class', 'published', 'date'),
        ].sort((x, y) => (x.block ?? 0) - (y.block ?? 0)),
        r,
        (label) => label === 'published',
      ),
  },
  {
    name: 'only-time',
    family: 'marked',
    confidence: 0.5,
    find: (c, _, r) => marked(c, onlyDay(c.claims('time', 'published@'), r), r),
  },
  {
    name: 'far-time',
    family: 'marked',
    confidence: 0.4,
    find: (c, _, r) => marked(c, c.claims('time', 'published@', 'time@', 'published', 'time'), r),
  },
  {
    name: 'far-class',
    family: 'marked',
    confidence: 0.35,
    find: (c, _, r) => marked(c, unchanged(c, c.claims('class', 'published', 'date')), r),
  },
]

/** The day of the last change in an element marked as that. */
export const updatedMarked: DateRule = {
  name: 'updated-marked',
  family: 'updated',
  confidence: 0.45,
  find: (c, a, r) =>
    machine(
      near(a, [...c.claims('time', 'updated@', 'updated'), ...c.claims('class', 'updated@', 'updated')]),
      r,
    ),
}
