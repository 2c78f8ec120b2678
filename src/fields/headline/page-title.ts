import { foldTitle, titleParts, withoutSite } from '../../text/titles.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import type { HeadlineRule, Proposal } from './rule.ts'
import { siteTails } from './site-tails.ts'
import { titleHeads } from './titles.ts'

/** Fewest words of a part that is a headline, and the longest block that starts with it, in characters. */
const MIN_WORDS = 4
const MAX_BLOCK = 300
/** Parts looked at. */
const MAX_PARTS = 10

/** The part of a title with which a block goes on to say more, on a page without headings. */
function partShown(context: FieldContext): readonly Proposal[] {
  const { blocks } = context.page
  if (blocks.some(({ kind }) => kind === 'heading')) return []
  const parts = context
    .claims('title')
    .flatMap(({ value }) => titleParts(value).filter((part) => part !== value && !isSiteName(context, part)))
    .filter((part) => part.split(' ').length >= MIN_WORDS)
    .slice(0, MAX_PARTS)
  const starts = (text: string, part: string) => text.startsWith(part) && /^\s/.test(text.slice(part.length))
  for (const { text } of blocks) {
    const part = text.length <= MAX_BLOCK ? parts.find((one) => starts(text, one)) : undefined
    // the block has the byline and the date as well: it is not where the headline stands and nothing else
    if (part !== undefined) return [{ value: part, raw: text }]
  }
  return []
}

/** What the page's title leaves when the site's name is cut off, best first. */
export const PAGE_TITLE_RULES: readonly HeadlineRule[] = [
  {
    name: 'title-without-site',
    family: 'head',
    confidence: 0.4,
    find: (context) =>
      context
        .claims('title')
        .map(({ value }) => ({ value: withoutSite(value, context.siteNames), raw: value })),
  },
  {
    name: 'title-head',
    family: 'head',
    confidence: 0.65,
    find: (context) => [
      ...titleHeads(context.claims('meta', 'og:title').map((claim) => claim.value)),
      ...titleHeads(context.claims('title').map((claim) => claim.value)),
    ],
  },
  {
    // 'The Gazette Online - News - Headline' above tables of old, which break lines of one block
    name: 'title-part-shown',
    family: 'line',
    confidence: 0.5,
    find: partShown,
  },
  {
    name: 'title-part',
    family: 'head',
    confidence: 0.15,
    find: (context) =>
      context
        .claims('title')
        .flatMap(({ value }) => titleParts(value).map((part) => ({ value: part, raw: value })))
        .filter(({ value }) => foldTitle(value).length >= 4 && !isSiteName(context, value))
        .filter(({ value }) => !siteTails(context).has(foldTitle(value))),
  },
]
