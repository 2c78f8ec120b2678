import type { Candidate } from '../../model/field.ts'
import type { Claim } from '../../model/page.ts'
import {
  type DateReading,
  findDates,
  isoDay,
  isoInstant,
  parseDate,
  type WrittenDate,
} from '../../text/dates.ts'
import { foldWord } from '../../text/months.ts'
import { type Anchor, nearHeadline } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import type { DateValue } from '../index.ts'

type Proposal = Omit<Candidate<DateValue>, 'rule' | 'confidence'>

/** One way to a date. */
export interface DateRule {
  readonly name: string
  /** Rules of one family copy from one source and count as one witness. */
  readonly family: 'stated' | 'marked' | 'visible' | 'url'
  /** How often it is right where it fires, on the corpus. */
  readonly confidence: number
  find(context: FieldContext, anchor: Anchor, reading: DateReading): readonly Proposal[]
}

const dateValue = (date: WrittenDate): DateValue => ({ date: isoDay(date), datetime: isoInstant(date) })

/** The first date of each claim. */
const dated = (claims: readonly Claim[], reading: DateReading): readonly Proposal[] =>
  claims.flatMap((claim) => {
    const date = parseDate(claim.value, reading)
    return date ? [{ value: dateValue(date), raw: claim.value, block: claim.block }] : []
  })

const near = (anchor: Anchor, claims: readonly Claim[]) =>
  claims.filter((claim) => nearHeadline(anchor, claim.block))

/** Words that say a date is one of change, folded. */
export const UPDATED =
  /\b(?:updated?|modified|last edited|edited|revised|reviewed|changed|aktualisiert|aktualisierung|stand|zuletzt|geandert|mis a jour|mise a jour|modifie|actualizado|actualizacion|modificado|atualizado|atualizada|aggiornato|aggiornamento|modifica|bijgewerkt|uppdaterad|oppdatert|opdateret|paivitetty|aktualizacja|zaktualizowano|aktualizovano|aktualizacia|обновлено|оновлено|guncelleme|guncellendi|diperbarui)\b|更新|수정|갱신|最終更新/

/** Words that say a line's date is not this article's, folded. */
export const FOREIGN =
  /©|\(c\)|copyright|all rights reserved|alle rechte|tous droits|impressum|geboren|born|seit \d|since \d/

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
    name: 'json-ld-published',
    family: 'stated',
    confidence: 0.85,
    find: (c, _, r) => dated(c.claims('json-ld', 'article.datepublished').slice(0, 1), r),
  },
  {
    name: 'meta-published',
    family: 'stated',
    confidence: 0.85,
    find: (c, _, r) => dated(c.claims('meta', ...PUBLISHED_META).slice(0, 1), r),
  },
  {
    name: 'microdata-published',
    family: 'marked',
    confidence: 0.8,
    find: (c, _, r) => dated(c.claims('microdata', 'datepublished@', 'datepublished').slice(0, 1), r),
  },
  {
    name: 'time-published',
    family: 'marked',
    confidence: 0.8,
    find: (c, a, r) => dated(near(a, c.claims('time', 'published@', 'published')), r).slice(0, 1),
  },
  {
    name: 'time',
    family: 'marked',
    confidence: 0.7,
    find: (c, a, r) => dated(near(a, c.claims('time', 'time@', 'time')), r).slice(0, 1),
  },
  {
    name: 'class-published',
    family: 'marked',
    confidence: 0.7,
    find: (c, a, r) => dated(near(a, c.claims('class', 'published')), r).slice(0, 1),
  },
  {
    name: 'class-date',
    family: 'marked',
    confidence: 0.6,
    find: (c, a, r) => dated(near(a, c.claims('class', 'date')), r).slice(0, 1),
  },
  { name: 'date-line', family: 'visible', confidence: 0.7, find: (c, a, r) => visible(c, a, r) },
  { name: 'url', family: 'url', confidence: 0.8, find: (c) => urlDate(c) },
  {
    name: 'json-ld-created',
    family: 'stated',
    confidence: 0.5,
    find: (c, _, r) => dated(c.claims('json-ld', 'article.datecreated').slice(0, 1), r),
  },
  {
    name: 'webpage-published',
    family: 'stated',
    confidence: 0.6,
    find: (c, _, r) => dated(c.claims('json-ld', 'webpage.datepublished').slice(0, 1), r),
  },
  {
    name: 'media-published',
    family: 'stated',
    confidence: 0.4,
    find: (c, _, r) => dated(c.claims('json-ld', 'media.uploaddate', 'media.datepublished').slice(0, 1), r),
  },
  {
    name: 'meta-date',
    family: 'stated',
    confidence: 0.6,
    find: (c, _, r) => dated(c.claims('meta', ...DATE_META).slice(0, 1), r),
  },
  {
    name: 'state',
    family: 'stated',
    confidence: 0.4,
    find: (c, _, r) =>
      dated(
        c.claims('state').filter((s) => !/author|byline/.test(s.key)),
        r,
      ).slice(0, 1),
  },
  {
    name: 'far-time',
    family: 'marked',
    confidence: 0.35,
    find: (c, _, r) => dated(c.claims('time', 'published@', 'time@', 'published', 'time').slice(0, 1), r),
  },
  {
    name: 'far-class',
    family: 'marked',
    confidence: 0.3,
    find: (c, _, r) => dated(c.claims('class', 'published', 'date'), r).slice(0, 1),
  },
  {
    name: 'updated',
    family: 'stated',
    confidence: 0.25,
    find: (c, a, r) =>
      [
        ...dated(c.claims('json-ld', 'article.datemodified'), r),
        ...dated(near(a, c.claims('time', 'updated@')), r),
        ...dated(near(a, c.claims('class', 'updated')), r),
        ...dated(c.claims('meta', ...UPDATED_META), r),
      ].slice(0, 1),
  },
]

/** A date written in a short line near the headline, none that tells of a change. */
function visible(context: FieldContext, anchor: Anchor, reading: DateReading): readonly Proposal[] {
  for (const block of context.page.blocks) {
    if (!nearHeadline(anchor, block.id) || block.text.length > MAX_LINE) continue
    const folded = foldWord(block.text)
    if (FOREIGN.test(folded)) continue
    const dates = findDates(block.text, reading).filter(
      (date) => date.day !== undefined && !UPDATED.test(folded.slice(0, date.start)),
    )
    if (dates[0]) return [{ value: dateValue(dates[0]), raw: block.text, block: block.id }]
  }
  return []
}

const URL_DATE = /[/_.-](19[9]\d|20\d\d)[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?!\d)/

/** A day in the page's address: `/2024/10/23/`, `/20241023`. */
function urlDate(context: FieldContext): readonly Proposal[] {
  const match = URL_DATE.exec(context.url ?? '')
  if (!match) return []
  const date = parseDate(`${match[1]}-${match[2]}-${match[3]}`)
  return date ? [{ value: dateValue(date), raw: context.url ?? '' }] : []
}

/** Every candidate of every rule. */
export const dateCandidates = (context: FieldContext, anchor: Anchor): readonly Candidate<DateValue>[] => {
  const reading = { order: context.options.dateOrder ?? 'dmy', language: context.language }
  return DATE_RULES.flatMap((rule) =>
    rule
      .find(context, anchor, reading)
      .map((found) => ({ ...found, rule: rule.name, confidence: rule.confidence })),
  )
}

const FAMILIES: ReadonlyMap<string, string> = new Map(DATE_RULES.map((rule) => [rule.name, rule.family]))

/** The family of a date rule. */
export const dateFamily = (rule: string): string => FAMILIES.get(rule) ?? rule
