import { isLogo } from '../../logo.ts'
import type { Block } from '../../model/page.ts'
import { oncePer } from '../../once-per.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { foldTitle, slugAgreement, slugWords, withoutSite } from '../../text/titles.ts'
import { type FieldContext, hostOf, isSiteName } from '../context.ts'
import { isCrumb } from './breadcrumb.ts'
import { headlineText, standsBeside } from './heading-text.ts'
import { type Proposal, proposal } from './rule.ts'
import { isSiteSection } from './site-sections.ts'
import { siteTails } from './site-tails.ts'
import { foldedTitles, titleLikeness } from './titles.ts'

/** Blocks past the body's first in which a headline stands that no top-level heading is. */
export const CLOSE = 3

/** A heading as it may be the headline. */
export interface Heading {
  readonly id: number
  readonly text: string
  /** Whether it is the last step of the trail of sections: a short form of the headline as often as the headline. */
  readonly crumb: boolean
}

/** Top-level headings that are not the site's name, without kickers and site names inside them; crumbs last. */
export const topHeadings = oncePer((context: FieldContext): readonly Heading[] => {
  const tails = siteTails(context)
  const host = hostOf(context.url)
  const slug = slugWords(context.url ?? '')
  const titles = foldedTitles(context)
  const own = context.page.blocks
    .filter(({ kind }) => kind === 'heading')
    .filter((block) => !standsBeside(block) && !isLogo(block, host))
    .map((block) => ({
      id: block.id,
      level: block.level ?? 0,
      text: withoutTail(context, headlineText(block, titles), block),
      crumb: isCrumb(block),
    }))
    .filter(
      ({ text }) =>
        !isSiteName(context, text) &&
        !isDate(text) &&
        !isSiteSection(text) &&
        (!tails.has(foldTitle(text)) || slugAgreement(text, slug) === 1),
    )
  const plain = own.filter(({ crumb }) => !crumb)
  const first = plain.filter(({ level }) => level === 1)
  const crumbs = own.filter(({ level, crumb }) => crumb && level === 1)
  return [...(first.length > 0 ? withShown(context, first, plain) : aboveBody(context, plain)), ...crumbs]
})

/** Whether the page has a top-level heading of its own: what else may be the headline is less sure then. */
export const hasTopHeading = (context: FieldContext): boolean =>
  topHeadings(context).some(({ id }) => context.page.blocks[id]?.level === 1)

/** Longest heading that is nothing but a date, in characters. */
const MAX_DATE = 40

function isDate(text: string): boolean {
  if (text.length > MAX_DATE || !/\p{Nd}/u.test(text)) return false
  const [date] = findDates(text)
  return date !== undefined && !/\p{L}{3}/u.test(text.slice(0, date.start) + text.slice(date.end))
}

/** Blocks between a heading of a lower level and the body, at most. */
const REACH = 8

/** Where no top-level heading is like a title of the page, the one right above the body that is: the first is a section's. */
function withShown<T extends Leveled>(
  context: FieldContext,
  first: readonly T[],
  all: readonly T[],
): readonly T[] {
  const likeness = titleLikeness(context)
  if (first.some(({ text }) => likeness(text) > 0)) return first
  const body = context.body.blocks[0] ?? Infinity
  // what stands above a top-level heading is a kicker to it
  const last = first.findLast(({ id }) => id <= body)?.id ?? -1
  return [
    ...first,
    ...aboveBody(
      context,
      all.filter(({ id, level }) => level > 1 && id > last),
    ).filter(({ text }) => likeness(text) > 0),
  ]
}

type Leveled = Heading & { readonly level: number }

/** Where the only top-level heading is the site's name: the highest heading right above the body. */
function aboveBody<T extends Leveled>({ page, body }: FieldContext, headings: readonly T[]): readonly T[] {
  const first = body.blocks[0]
  if (first === undefined || !page.blocks.some(({ kind, level }) => kind === 'heading' && level === 1))
    return []
  const near = headings.filter(({ id }) => id <= first && id >= first - REACH)
  const top = Math.min(...near.map(({ level }) => level))
  return near.filter(({ level }) => level === top)
}

/** The first top-level heading that passes a test. */
export const firstHeading = (context: FieldContext, test: (text: string) => boolean): readonly Proposal[] =>
  topHeadings(context)
    .filter(({ text }) => test(text))
    .slice(0, 1)
    .map(fromHeading)

/** What is left of a rule's confidence when its heading is a step of the trail of sections. */
const CRUMB_SHARE = 0.1

/** A heading as it is proposed. */
export const fromHeading = ({ text, id, crumb }: Heading): Proposal =>
  crumb ? { ...proposal(text, id), share: CRUMB_SHARE } : proposal(text, id)

/** Longest name of a section or site after a bar in a heading, and the headline's fewest words before it. */
const MAX_TAIL = 4
const MIN_HEAD = 4

/** A heading's text without the site's name or a section's behind a bar. */
function withoutTail(context: FieldContext, text: string, block: Block): string {
  if (block.element === undefined) return text
  let plain = withoutSite(text, context.siteNames)
  // 'Headline | Section | Site'
  for (let round = 0; round < 2; round++) plain = withoutSection(plain)
  return plain
}

function withoutSection(text: string): string {
  const at = Math.max(text.lastIndexOf(' | '), text.lastIndexOf(' │ '), text.lastIndexOf(' ｜ '))
  if (at < 0) return text
  const [head, tail] = [text.slice(0, at).trim(), text.slice(at + 3).trim()]
  const fits = head.split(/\s+/).length >= MIN_HEAD && tail.split(/\s+/).length <= MAX_TAIL
  return fits ? head : text
}
