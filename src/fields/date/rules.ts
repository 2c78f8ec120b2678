import type { Candidate } from '../../model/field.ts'
import type { Block, Claim } from '../../model/page.ts'
import {
  type DateReading,
  findDates,
  isoDay,
  isoInstant,
  parseDate,
  type WrittenDate,
} from '../../text/dates.ts'
import { startsWithBy } from '../../text/names.ts'
import { type Anchor, inHead, nearEnd, nearHeadline } from '../anchor.ts'
import { type FieldContext, hostOf } from '../context.ts'
import type { DateValue } from '../index.ts'
import { type DateLabel, labelOf } from './labels.ts'
import { shownDays } from './shown.ts'

type Proposal = Omit<Candidate<DateValue>, 'rule' | 'confidence'> & {
  /** What is left of the rule's confidence for this proposal. */
  readonly share?: number
}

/** One way to a date. */
export interface DateRule {
  readonly name: string
  /** Rules of one family copy from one source and count as one witness. */
  readonly family: 'stated' | 'marked' | 'visible' | 'url' | 'updated'
  /**
   * How often it is right where it fires, on the corpus. A rule that reads what no reader sees has three: where
   * the page shows the same day, where it shows only other days, and where it shows none.
   */
  readonly confidence: number | readonly [shown: number, other: number, hidden: number]
  find(context: FieldContext, anchor: Anchor, reading: DateReading): readonly Proposal[]
}

const dateValue = (date: WrittenDate): DateValue => ({ date: isoDay(date), datetime: isoInstant(date) })

/** Shares of confidence for the two readings of `03/04/2024`: another rule has to agree. */
const LIKELY_SHARE = 0.8
const SWAPPED_SHARE = 0.75

/** A date, and for ambiguous digits its other reading. */
function readings(date: WrittenDate, raw: string, block: number | undefined, share = 1): readonly Proposal[] {
  if (!date.swapped) return [{ value: dateValue(date), raw, block, share }]
  const first: Proposal = { value: dateValue(date), raw, block, share: share * LIKELY_SHARE }
  const other = { ...date, ...date.swapped, swapped: undefined }
  return [first, { value: dateValue(other), raw, block, share: share * SWAPPED_SHARE }]
}

/** The first machine-readable date of the claims. */
function machine(claims: readonly Claim[], reading: DateReading): readonly Proposal[] {
  for (const claim of claims) {
    const date = parseDate(claim.value, reading)
    if (date) return readings(date, claim.value, claim.block)
  }
  return []
}

/** Letters beside a date, its label and its time with which a line is still about nothing else. */
const PURE = 25

/** Letters of a block outside a stretch of it. */
const lettersOutside = (text: string, start: number, end: number): number =>
  (text.slice(0, start) + text.slice(end)).replace(/[^\p{L}]/gu, '').length

interface Seen {
  readonly date: WrittenDate
  readonly label: DateLabel
  readonly pure: boolean
}

/** Every date in a line with its label. */
function datesOf(block: Block, blocks: readonly Block[], reading: DateReading): readonly Seen[] {
  const previous = blocks[block.id - 1]?.text ?? ''
  return findDates(block.text, reading).map((date) => ({
    date,
    label: labelOf(block.text, date.start, previous),
    pure: lettersOutside(block.text, date.start, date.end) <= PURE,
  }))
}

/** Dates in elements marked as such, where the text around them does not say they are something else's. */
function marked(
  context: FieldContext,
  claims: readonly Claim[],
  reading: DateReading,
  wanted: (label: DateLabel) => boolean,
): readonly Proposal[] {
  const { blocks } = context.page
  for (const claim of claims) {
    const date = parseDate(claim.value, reading)
    if (!date) continue
    const block = claim.block === undefined ? undefined : blocks[claim.block]
    const seen = block ? datesOf(block, blocks, reading) : []
    const shown = seen.find((one) => isoDay(one.date) === isoDay(date)) ?? seen[0]
    const label = shown?.label ?? 'none'
    if (!wanted(label)) continue
    const share = !block || shown?.pure !== false || block.text.length <= MAX_LINE ? 1 : IMPURE_SHARE
    return readings(date, claim.value, claim.block, share)
  }
  return []
}

/** Share of confidence left where a marked date stands in a line about something else. */
const IMPURE_SHARE = 0.5

const published = (label: DateLabel) => label === 'published' || label === 'none'
const updated = (label: DateLabel) => label === 'updated'

const near = (anchor: Anchor, claims: readonly Claim[]) =>
  claims.filter((claim) => nearHeadline(anchor, claim.block))

const PUBLISHED_META = [
  'article:published_time',
  'datepublished',
  'date_published',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'published_time',
  'publication_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'published-date',
  'published_at',
  'date.published',
  'originalpublicationdate',
  'article_date_original',
  'article:publish_date',
  'bt:pubdate',
  'rnews:datepublished',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date.published',
  'ptime',
  'pdate',
  'timestamp',
  'article:create_time',
  'og:pubdate',
  'displaydate',
  'vr:published_time',
  'cdate',
  'datecreated',
  'firstpublished',
  'last-published',
  'pub_date',
  'publication-date',
  'published',
  'dateposted',
  'posted',
  'date_posted',
  'release_date',
  'og:release_date',
  'video:release_date',
]
const DATE_META = [
  'date',
  'dc.date',
  'dcterms.date',
  'created',
  'date_created',
  'creation_date',
  'article:date',
]
const UPDATED_META = [
  'article:modified_time',
  'og:updated_time',
  'last-modified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'modified_time',
  'article:modified',
  'article:updated_time',
  'date_modified',
  'updated_time',
  'revised',
]

/** Longest block that is a date line, in characters. */
const MAX_LINE = 160

/** The rules, best first: order breaks ties. */
export const DATE_RULES: readonly DateRule[] = [
  {
    name: 'header-line',
    family: 'stated',
    confidence: 0.95,
    find: (c, _, r) => machine(c.claims('header-line', 'date'), r),
  },
  {
    name: 'meta-published',
    family: 'stated',
    confidence: [0.97, 0.7, 0.9],
    find: (c, _, r) => machine(c.claims('meta', ...PUBLISHED_META), r),
  },
  {
    name: 'json-ld-published',
    family: 'stated',
    confidence: [0.95, 0.4, 0.75],
    find: (c, _, r) => machine(c.claims('json-ld', 'article.datepublished'), r),
  },
  {
    name: 'microdata-published',
    family: 'marked',
    confidence: [0.85, 0.5, 0.8],
    find: (c, _, r) => marked(c, c.claims('microdata', 'datepublished@', 'datepublished'), r, published),
  },
  {
    name: 'time-published',
    family: 'marked',
    confidence: 0.85,
    find: (c, a, r) => marked(c, near(a, c.claims('time', 'published@', 'published')), r, published),
  },
  {
    name: 'time',
    family: 'marked',
    confidence: 0.8,
    find: (c, a, r) => marked(c, near(a, c.claims('time', 'time@', 'time')), r, published),
  },
  {
    name: 'class-published',
    family: 'marked',
    confidence: 0.75,
    find: (c, a, r) => marked(c, near(a, c.claims('class', 'published')), r, published),
  },
  {
    name: 'class-date',
    family: 'marked',
    confidence: 0.75,
    find: (c, a, r) => marked(c, near(a, c.claims('class', 'date')), r, published),
  },
  {
    name: 'date-line',
    family: 'visible',
    confidence: 0.92,
    find: (c, a, r) =>
      lines(
        c,
        r,
        (block) => inHead(a, block.id) && block.id >= (a.headline ?? 0),
        (seen) => seen.pure && published(seen.label),
      ),
  },
  {
    name: 'date-above',
    family: 'visible',
    confidence: 0.75,
    find: (c, a, r) =>
      lines(
        c,
        r,
        (block) => inHead(a, block.id) && block.id < (a.headline ?? 0),
        (seen) => seen.pure && published(seen.label),
      ),
  },
  {
    name: 'labelled-line',
    family: 'visible',
    confidence: 0.85,
    find: (c, a, r) =>
      lines(
        c,
        r,
        (block) => nearHeadline(a, block.id),
        (seen) => seen.label === 'published',
      ),
  },
  {
    name: 'date-in-line',
    family: 'visible',
    confidence: 0.6,
    find: (c, a, r) =>
      lines(
        c,
        r,
        (block) => nearHeadline(a, block.id),
        (seen) => published(seen.label),
      ),
  },
  {
    name: 'end-line',
    family: 'visible',
    confidence: 0.4,
    find: (c, a, r) =>
      lines(
        c,
        r,
        (block) => nearEnd(a, block.id),
        (seen, block) => seen.label === 'published' || (seen.label === 'none' && startsWithBy(block.text)),
      ),
  },
  { name: 'dateline', family: 'visible', confidence: 0.5, find: (c, a, r) => opening(c, a, r) },
  { name: 'url', family: 'url', confidence: [0.96, 0.8, 0.9], find: (c) => urlDate(c) },
  {
    name: 'json-ld-created',
    family: 'stated',
    confidence: [0.85, 0.1, 0.5],
    find: (c, _, r) => machine(c.claims('json-ld', 'article.datecreated'), r),
  },
  {
    name: 'webpage-published',
    family: 'stated',
    confidence: [0.95, 0.5, 0.45],
    find: (c, _, r) => machine(c.claims('json-ld', 'webpage.datepublished'), r),
  },
  {
    name: 'media-published',
    family: 'stated',
    confidence: [0.6, 0.2, 0.3],
    find: (c, _, r) => machine(c.claims('json-ld', 'media.uploaddate', 'media.datepublished'), r),
  },
  {
    name: 'meta-date',
    family: 'stated',
    confidence: [0.9, 0.2, 0.55],
    find: (c, _, r) => machine(c.claims('meta', ...DATE_META), r),
  },
  {
    name: 'state',
    family: 'stated',
    confidence: [0.9, 0.25, 0.45],
    find: (c, _, r) =>
      machine(
        c.claims('state').filter((s) => !/author|byline/.test(s.key)),
        r,
      ),
  },
  {
    name: 'far-time',
    family: 'marked',
    confidence: 0.4,
    find: (c, _, r) => marked(c, c.claims('time', 'published@', 'time@', 'published', 'time'), r, published),
  },
  {
    name: 'far-class',
    family: 'marked',
    confidence: 0.35,
    find: (c, _, r) => marked(c, c.claims('class', 'published', 'date'), r, published),
  },
  {
    name: 'updated-line',
    family: 'updated',
    confidence: 0.5,
    find: (c, a, r) =>
      lines(
        c,
        r,
        (block) => nearHeadline(a, block.id) || nearEnd(a, block.id),
        (seen) => updated(seen.label),
      ),
  },
  {
    name: 'updated-marked',
    family: 'updated',
    confidence: 0.45,
    find: (c, a, r) =>
      machine(near(a, [...c.claims('time', 'updated@', 'updated'), ...c.claims('class', 'updated')]), r),
  },
  {
    name: 'updated-stated',
    family: 'updated',
    confidence: [0.45, 0.05, 0.2],
    find: (c, _, r) =>
      machine([...c.claims('json-ld', 'article.datemodified'), ...c.claims('meta', ...UPDATED_META)], r),
  },
]

/** The first date of the blocks in a place whose line and label are as wanted. */
function lines(
  context: FieldContext,
  reading: DateReading,
  place: (block: Block) => boolean,
  wanted: (seen: Seen, block: Block) => boolean,
): readonly Proposal[] {
  const { blocks } = context.page
  for (const block of blocks) {
    if (block.text.length > MAX_LINE || !place(block)) continue
    const found = datesOf(block, blocks, reading).find(
      (seen) => seen.date.day !== undefined && wanted(seen, block),
    )
    if (found) return readings(found.date, block.text, block.id)
  }
  return []
}

/** Characters of the first paragraph in which a dateline stands: 'BERLIN, 1 February 2022 – …'. */
const OPENING = 60

/** A date at the very start of the body's first paragraphs. */
function opening(context: FieldContext, anchor: Anchor, reading: DateReading): readonly Proposal[] {
  for (const id of context.body.blocks.slice(0, 2)) {
    const text = (context.page.blocks[id]?.text ?? '').slice(0, OPENING)
    const date = id >= anchor.first ? findDates(text, reading)[0] : undefined
    if (date?.day !== undefined && published(labelOf(text, date.start, ''))) return readings(date, text, id)
  }
  return []
}

const URL_DATE = /[/_.-](19[9]\d|20\d\d)[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?!\d)/
const URL_DAY_FIRST = /[/_.-](0[1-9]|[12]\d|3[01])[-.](0[1-9]|1[0-2])[-.](20\d\d)(?!\d)/

/** A day in the page's address: `/2024/10/23/`, `/20241023`, `/23-10-2024`. */
function urlDate(context: FieldContext): readonly Proposal[] {
  const url = context.url ?? ''
  const match = URL_DATE.exec(url)
  const turned = match ? null : URL_DAY_FIRST.exec(url)
  const date = match
    ? parseDate(`${match[1]}-${match[2]}-${match[3]}`)
    : turned && parseDate(`${turned[3]}-${turned[2]}-${turned[1]}`)
  return date ? [{ value: dateValue(date), raw: url }] : []
}

/** Every candidate of every rule, none of them in the future of the capture. */
export const dateCandidates = (context: FieldContext, anchor: Anchor): readonly Candidate<DateValue>[] => {
  const reading = { order: orderOf(context), language: context.language }
  const latest = context.page.dump.captured
  // a day's grace: the capture's clock and the publisher's zone differ
  const bound = latest ? new Date(latest.getTime() + 86_400_000).toISOString().slice(0, 10) : undefined
  const proposals = DATE_RULES.flatMap((rule) =>
    rule
      .find(context, anchor, reading)
      .filter(({ value }) => bound === undefined || value.date <= bound.slice(0, value.date.length))
      .map((found) => ({ rule, found })),
  )
  const anyShown = proposals.some(({ rule }) => typeof rule.confidence === 'number')
  const shown = shownDays(context.page.blocks, reading)
  const changed = changedDay(context, reading, proposals)
  return proposals.map(({ rule, found: { share = 1, ...found } }) => ({
    ...found,
    rule: rule.name,
    confidence:
      share *
      confidenceOf(rule, shown.has(found.value.date), anyShown) *
      (found.value.date === changed && (rule.family === 'visible' || rule.family === 'marked')
        ? CHANGED_SHARE
        : 1),
  }))
}

/** Rules for the day of the last change, best first. */
const MODIFIED_RULES: readonly (Pick<DateRule, 'name' | 'find'> & { readonly confidence: number })[] = [
  {
    name: 'json-ld-modified',
    confidence: 0.85,
    find: (c, _, r) => machine(c.claims('json-ld', 'article.datemodified'), r),
  },
  {
    name: 'meta-modified',
    confidence: 0.85,
    find: (c, _, r) => machine(c.claims('meta', ...UPDATED_META), r),
  },
  {
    name: 'microdata-modified',
    confidence: 0.8,
    find: (c, _, r) => machine(c.claims('microdata', 'datemodified@', 'datemodified'), r),
  },
  {
    name: 'updated-marked',
    confidence: 0.8,
    find: (c, a, r) =>
      machine(near(a, [...c.claims('time', 'updated@', 'updated'), ...c.claims('class', 'updated')]), r),
  },
  {
    name: 'updated-line',
    confidence: 0.8,
    find: (c, a, r) =>
      lines(
        c,
        r,
        (block) => nearHeadline(a, block.id) || nearEnd(a, block.id),
        (seen) => updated(seen.label),
      ),
  },
  {
    name: 'webpage-modified',
    confidence: 0.6,
    find: (c, _, r) => machine(c.claims('json-ld', 'webpage.datemodified'), r),
  },
  {
    name: 'header-line',
    confidence: 0.9,
    find: (c, _, r) => machine(c.claims('header-line', 'modified'), r),
  },
]

/** Every candidate for the day of the last change. */
export const modifiedCandidates = (
  context: FieldContext,
  anchor: Anchor,
): readonly Candidate<DateValue>[] => {
  const reading = { order: orderOf(context), language: context.language }
  return MODIFIED_RULES.flatMap(({ name, confidence, find }) =>
    find(context, anchor, reading)
      .slice(0, 1)
      .map(({ share: _, ...found }) => ({ ...found, rule: name, confidence })),
  )
}

/** What is left of a printed day's confidence when the page states that it is the day of the last change. */
const CHANGED_SHARE = 0.5

/** The stated day of the last change, where the page states another day of publication. */
function changedDay(
  context: FieldContext,
  reading: DateReading,
  proposals: readonly { readonly rule: DateRule; readonly found: Proposal }[],
): string | undefined {
  const published = proposals.filter(
    ({ rule }) => rule.name === 'meta-published' || rule.name === 'json-ld-published',
  )
  const [changed] = machine(
    [...context.claims('json-ld', 'article.datemodified'), ...context.claims('meta', ...UPDATED_META)],
    reading,
  )
  if (!changed || published.length === 0) return undefined
  return published.some(({ found }) => found.value.date === changed.value.date)
    ? undefined
    : changed.value.date
}

const confidenceOf = ({ confidence }: DateRule, shown: boolean, anyShown: boolean): number =>
  typeof confidence === 'number' ? confidence : confidence[shown ? 0 : anyShown ? 1 : 2]

/** Hosts and regions that write the month first. */
const MONTH_FIRST = /^en[-_](?:us|ph|bz|pr)/i
const DAY_FIRST_HOST = /\.(?:uk|au|nz|in|ie|za|ca|eu|de|fr|it|es|nl|be|ch|at)$/

/** How the page's numbers are to be read: as the caller says, else by language, region and host. */
function orderOf(context: FieldContext): 'dmy' | 'mdy' {
  const { dateOrder } = context.options
  if (dateOrder) return dateOrder
  const region = [...context.claims('html', 'lang'), ...context.claims('meta', 'og:locale')].map(
    (c) => c.value,
  )
  if (region.some((value) => MONTH_FIRST.test(value))) return 'mdy'
  if (context.language !== undefined && context.language !== 'en') return 'dmy'
  if (region.some((value) => /^en[-_]/i.test(value))) return 'dmy'
  return DAY_FIRST_HOST.test(hostOf(context.url) ?? '') || context.language === undefined ? 'dmy' : 'mdy'
}

/**
 * How far one date bears out another: a UTC instant and the printed day next to it are the same moment in the
 * publisher's zone; a month bears out its days.
 */
export function dateSupport(from: DateValue, to: DateValue): number {
  if (from.date.length === 7 && to.date.startsWith(from.date)) return 0.5
  if (!from.datetime?.endsWith('Z') || from.date.length < 10 || to.date.length < 10) return 0
  const apart = Math.abs(Date.parse(from.date) - Date.parse(to.date))
  return apart === 86_400_000 ? 0.7 : 0
}

const FAMILIES: ReadonlyMap<string, string> = new Map(DATE_RULES.map((rule) => [rule.name, rule.family]))

/** The family of a date rule. */
export const dateFamily = (rule: string): string => FAMILIES.get(rule) ?? rule
