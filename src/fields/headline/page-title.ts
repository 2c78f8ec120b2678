import { foldTitle, titleParts, withoutSite } from '../../text/titles.ts'
import { isSiteName } from '../context.ts'
import type { HeadlineRule } from './rule.ts'
import { titleHeads } from './titles.ts'

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
    name: 'title-part',
    family: 'head',
    confidence: 0.15,
    find: (context) =>
      context
        .claims('title')
        .flatMap(({ value }) => titleParts(value).map((part) => ({ value: part, raw: value })))
        .filter((part) => foldTitle(part.value).length >= 4 && !isSiteName(context, part.value)),
  },
]
