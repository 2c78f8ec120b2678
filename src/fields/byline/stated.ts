import type { Claim } from '../../model/page.ts'
import { isFirstName } from '../../text/first-names.ts'
import { lettered } from '../../text/lettered.ts'
import { isAgency, isCompany } from '../../text/names/offices.ts'
import type { Anchor } from '../anchor.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { oncePerAnchor } from '../once.ts'
import { type BylineRule, type Names, type Proposal, together } from './rule.ts'
import { type Shown, whereShown } from './shown.ts'

/** `<meta>` names that hold an author, best first. */
const META_AUTHOR = [
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'article:author_name',
  'cxenseparse:author',
  'author_name',
  'authorname',
  'article.author',
  'dc.contributor',
  'citation_author',
  'creator',
  'og:author',
  'authors',
  'twitter:creator:name',
  'sailthru.authors',
  'bt:author',
  'rbauthors',
  'web_author',
  'dc.creator.name',
]

const STATE_AUTHOR = [
  'authorname',
  'articleauthor',
  'byline',
  'author',
  'authors',
  'pageauthor',
  'contentauthor',
]

/** Labels under which the head gives an author as `twitter:data`. */
const WRITTEN_BY =
  /written by|author|verfasst|geschrieben|écrit|ecrit|escrito|auteur|autor|scritto|skrevet|skriven|автор|geschreven/i

/** `twitter:label1` is 'Written by' and `twitter:data1` the name. */
const labelled = (context: FieldContext): readonly Claim[] =>
  context
    .claims('meta')
    .filter((claim) => /^twitter:label\d$/.test(claim.key) && WRITTEN_BY.test(claim.value))
    .flatMap((claim) => context.claims('meta', claim.key.replace('label', 'data')))

/** Where the page shows the best shown of some names. */
function bestShown(context: FieldContext, anchor: Anchor, names: Names): Shown {
  const shown = names.map((name) => whereShown(context, anchor, name))
  return shown.includes('head') ? 'head' : shown.includes('elsewhere') ? 'elsewhere' : 'nowhere'
}

/** Three rules of one source: its names near the headline, elsewhere on the page, or nowhere. */
const threeRules = (
  name: string,
  [head, elsewhere, nowhere]: readonly [number, number, number],
  find: (context: FieldContext) => readonly Proposal[],
): readonly BylineRule[] => {
  const proposed = oncePerAnchor((context, anchor) =>
    find(context).map((found) => ({ found, shown: bestShown(context, anchor, found.value) })),
  )
  const shownAt =
    (where: Shown): BylineRule['find'] =>
    (context, anchor) =>
      proposed(context, anchor).flatMap(({ found, shown }) => (shown === where ? [found] : []))
  return [
    { name: `${name}-shown`, family: 'stated', confidence: head, find: shownAt('head') },
    { name: `${name}-elsewhere`, family: 'stated', confidence: elsewhere, find: shownAt('elsewhere') },
    { name: `${name}-hidden`, family: 'stated', confidence: nowhere, find: shownAt('nowhere') },
  ]
}

/** 'Doe, Jane', as libraries and journals list authors. */
const FAMILY_FIRST = lettered(
  String.raw`^(\p{Lu}[\p{L}'’-]{1,30}), ((\p{Lu}[\p{L}'’-]{1,20})(?: \p{Lu}[\p{L}.]{0,20}){0,2})$`,
  'u',
)

const stated = (claims: readonly Claim[]): readonly Proposal[] =>
  together(claims.map(givenNameFirst), 'stated')

function givenNameFirst(claim: Claim): Claim {
  const [, family = '', given = '', first = ''] = FAMILY_FIRST.exec(claim.value) ?? []
  const isPerson = isFirstName(first) && !isFirstName(family) && !isAgency(family) && !isCompany(family)
  return isPerson ? { ...claim, value: `${given} ${family}` } : claim
}

/** What a dump's own head gives: a `By:` line, front matter, a cleaned article's credit line. */
export const headerLine: BylineRule = {
  name: 'header-line',
  family: 'stated',
  confidence: 0.95,
  find: (c) => together(c.claims('header-line', 'author'), 'stated'),
}

/** What the head says of the author, best first. */
export const STATED_RULES: readonly BylineRule[] = [
  ...threeRules('json-ld', [0.85, 0.7, 0.5], (c) => {
    const authors = c.claims('json-ld', 'article.author')
    return stated(authors.length > 0 ? authors : c.claims('json-ld', 'article.creator'))
  }),
  ...threeRules('json-ld-organization', [0.5, 0.4, 0.3], (c) =>
    together(c.claims('json-ld', 'article.author.organization'), 'stated'),
  ),
  ...threeRules('meta-author', [0.8, 0.55, 0.45], (c) => stated(c.claims('meta', 'author').slice(0, 5))),
  ...threeRules('meta-article-author', [0.85, 0.6, 0.4], (c) => stated(c.claims('meta', ...META_AUTHOR))),
  ...threeRules('twitter-label', [0.85, 0.6, 0.5], (c) =>
    // one word is the name of an account, as often as not one that nobody signs with
    together(labelled(c), 'stated').filter(({ value }) => value.every((name) => name.includes(' '))),
  ),
  ...threeRules('state', [0.8, 0.4, 0.1], (c) =>
    together(c.claims('state', ...STATE_AUTHOR).slice(0, 1), 'marked').filter(
      // the publisher's name is in every page's state
      ({ value }) => !value.every((name) => isSiteName(c, name)),
    ),
  ),
]
