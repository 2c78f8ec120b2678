import type { ClaimSource } from '../../model/page.ts'
import { oncePer } from '../../once-per.ts'
import { foldTitle, slugAgreement, slugWords, titleParts, withoutSite } from '../../text/titles.ts'
import type { FieldContext } from '../context.ts'
import { hasHanOrKana } from './reading-length.ts'
import { type Proposal, proposal } from './rule.ts'

/** Shortest text, folded, whose presence in a title means something. */
export const MIN_TITLE = 5

/** What the head calls the page, as it stands there. */
export const titlesOf = (context: FieldContext): readonly string[] => [
  ...context.claims('title').map((claim) => claim.value),
  ...context.claims('meta', 'og:title', 'twitter:title').map((claim) => claim.value),
]

/** The same, with what structured data says that the headline is. */
export const statedTitles = (context: FieldContext): readonly string[] => [
  ...titlesOf(context),
  ...context.claims('json-ld', 'article.headline').map(({ value }) => value),
]

/** All of them, as titles are compared. */
export const foldedTitles = oncePer((context: FieldContext): readonly string[] =>
  statedTitles(context).map(foldTitle),
)

/** Every part of what the head calls the page, as titles are compared. */
export const titlePartsOf = oncePer(
  (context: FieldContext): ReadonlySet<string> =>
    new Set(titlesOf(context).flatMap(titleParts).map(foldTitle)),
)

/** Titles for sharing, the site's name cut off where it is known. */
export const shareTitles = (context: FieldContext, ...keys: readonly string[]): readonly Proposal[] =>
  context
    .claims('meta', ...keys)
    .slice(0, 1)
    .map(({ value }) => ({ value: withoutSite(value.replace(/\s+/g, ' '), context.siteNames), raw: value }))

/** Claims as proposals. */
export const claimed = (
  context: FieldContext,
  via: ClaimSource,
  ...keys: readonly string[]
): readonly Proposal[] =>
  context.claims(via, ...keys).map(({ value, block }) => proposal(value.replace(/\s+/g, ' '), block))

/** Longest site or section name after a bar, in words. */
const MAX_TAIL = 4
/** Fewest words of a headline before it. */
const MIN_HEAD = 3

/** What stands before the last bar of a title, where a short name follows. */
export const titleHeads = (titles: readonly string[]): readonly Proposal[] =>
  titles.flatMap((title) => {
    const match = /^(.{8,})\s[|│｜•·–—-]\s([^|│｜•·–—]{2,60})$/.exec(title)
    const [head = '', tail = ''] = [match?.[1], match?.[2]]
    const fits = head.split(' ').length >= MIN_HEAD && tail.split(' ').length <= MAX_TAIL
    return fits ? [{ value: head.trim(), raw: title }] : []
  })

/** Share of a title that a text in it must make up: `Literature` in a trail of sections is not the headline. */
const LEAST_SHARE = 0.25

/** Whether one of the page's titles holds a text, as no small part of it. */
export function inTitle(context: FieldContext): (text: string) => boolean {
  const titles = titlesOf(context).map(foldTitle)
  return (text) => {
    const folded = foldTitle(text)
    return (
      folded.length >= MIN_TITLE &&
      titles.some(
        (title) =>
          title.startsWith(folded) || (title.includes(folded) && folded.length >= LEAST_SHARE * title.length),
      )
    )
  }
}

/** Share of a heading's words that must be in one title, or in the address, for the two to be variants of one headline. */
const LIKE = 0.4

/** … and how many at least: 'University News' is no variant of '… | Tamworth State University'. */
const MIN_COMMON = 2

/**
 * How much a text is like one of the page's titles, or its address: the share of words that both have of the words that
 * either has, counted twice. 0 where too few of its own words are there for the two to be variants of one headline.
 */
export function titleLikeness(context: FieldContext): (text: string) => number {
  const titles = titlesOf(context).map((title) => new Set(foldTitle(title).split(' ')))
  const slug = slugWords(context.url ?? '')
  const heads = [...titlePartsOf(context)].filter((part) => part.split(' ').length >= MIN_HEAD)
  return (text) => {
    const folded = foldTitle(text)
    // the page's title is the heading's first half: 'Tyre sizes explained' of 'Tyre sizes explained: what they mean'
    if (heads.some((head) => folded.startsWith(`${head} `))) return 1
    const words = folded.split(' ')
    // what scripts that do not part words have between two spaces is a clause
    const least = hasHanOrKana(folded) ? 1 : MIN_COMMON
    const shares = titles.map((title) => {
      const common = words.filter((word) => title.has(word)).length
      return common >= Math.max(least, LIKE * words.length) ? likeness(words, title, common) : 0
    })
    const agreement = slugAgreement(text, slug) ?? 0
    if (agreement >= LIKE) shares.push(likeness(words, slug, agreement * words.length))
    return Math.max(0, ...shares)
  }
}

const likeness = (words: readonly string[], others: ReadonlySet<string>, common: number): number =>
  (2 * common) / (words.length + others.size)
