import type { Candidate } from '../../model/field.ts'
import type { Claim } from '../../model/page.ts'
import { foldName, readByline, startsWithBy } from '../../text/names.ts'
import { type Anchor, nearHeadline } from '../anchor.ts'
import { type FieldContext, isSiteName } from '../context.ts'

export type Names = readonly string[]
type Proposal = Omit<Candidate<Names>, 'rule' | 'confidence'>

/** One way to a byline. */
export interface BylineRule {
  readonly name: string
  /** Rules of one family copy from one source and count as one witness. */
  readonly family: 'stated' | 'marked' | 'visible' | 'bio'
  /** How often it is right where it fires, on the corpus. */
  readonly confidence: number
  find(context: FieldContext, anchor: Anchor): readonly Proposal[]
}

const trusted = { trusted: true }

/** Names of several claims that each name one author, together. */
function together(context: FieldContext, claims: readonly Claim[]): readonly Proposal[] {
  const names: string[] = []
  for (const claim of claims)
    for (const name of readByline(claim.value, trusted))
      if (!isSiteName(context, name) && !names.some((other) => foldName(other) === foldName(name)))
        names.push(name)
  if (names.length === 0) return []
  return [{ value: names, raw: claims.map((claim) => claim.value).join('; '), block: claims[0]?.block }]
}

/** Each claim on its own. */
const each = (context: FieldContext, claims: readonly Claim[]): readonly Proposal[] =>
  claims.flatMap((claim) => together(context, [claim]).slice(0, 1))

const near = (anchor: Anchor, claims: readonly Claim[]) =>
  claims.filter((claim) => nearHeadline(anchor, claim.block))

/** Longest block that is a byline, in characters. */
const MAX_LINE = 160

/** The rules, best first: order breaks ties. */
export const BYLINE_RULES: readonly BylineRule[] = [
  {
    name: 'microdata',
    family: 'marked',
    confidence: 0.7,
    find: (c, a) => together(c, near(a, c.claims('microdata', 'author'))),
  },
  {
    name: 'rel-author',
    family: 'marked',
    confidence: 0.7,
    find: (c, a) => together(c, near(a, c.claims('rel', 'author'))),
  },
  {
    name: 'class-name',
    family: 'marked',
    confidence: 0.7,
    find: (c, a) => together(c, near(a, c.claims('class', 'author-name'))),
  },
  {
    name: 'class-byline',
    family: 'marked',
    confidence: 0.6,
    find: (c, a) => each(c, near(a, c.claims('class', 'byline'))).slice(0, 2),
  },
  {
    name: 'class-author',
    family: 'marked',
    confidence: 0.6,
    find: (c, a) => each(c, near(a, c.claims('class', 'author'))).slice(0, 2),
  },
  {
    name: 'author-link',
    family: 'marked',
    confidence: 0.6,
    find: (c, a) => together(c, near(a, c.claims('rel', 'author-href'))),
  },
  {
    name: 'by-line',
    family: 'visible',
    confidence: 0.7,
    find: (context, anchor) =>
      context.page.blocks
        .filter(
          (block) =>
            nearHeadline(anchor, block.id) && block.text.length <= MAX_LINE && startsWithBy(block.text),
        )
        .flatMap((block) => {
          const names = readByline(block.text, { trusted: false }).filter(
            (name) => !isSiteName(context, name),
          )
          return names.length > 0 ? [{ value: names, raw: block.text, block: block.id }] : []
        })
        .slice(0, 2),
  },
  {
    name: 'json-ld',
    family: 'stated',
    confidence: 0.7,
    find: (c) => together(c, c.claims('json-ld', 'article.author')),
  },
  {
    name: 'json-ld-organization',
    family: 'stated',
    confidence: 0.3,
    find: (c) => together(c, c.claims('json-ld', 'article.author.organization')),
  },
  {
    name: 'meta-author',
    family: 'stated',
    confidence: 0.5,
    find: (c) => together(c, c.claims('meta', 'author')),
  },
  {
    name: 'meta-article-author',
    family: 'stated',
    confidence: 0.5,
    find: (c) =>
      together(
        c,
        c.claims(
          'meta',
          'article:author',
          'parsely-author',
          'sailthru.author',
          'byl',
          'dc.creator',
          'dcterms.creator',
          'article:author_name',
          'cxenseparse:author',
          'author_name',
          'article.author',
          'dc.contributor',
          'citation_author',
        ),
      ),
  },
  {
    name: 'twitter-label',
    family: 'stated',
    confidence: 0.5,
    find: (c) => {
      const by = c
        .claims('meta')
        .filter(
          (claim) =>
            /^twitter:label\d$/.test(claim.key) &&
            /written by|author|verfasst|von|geschrieben|ecrit|écrit|escrito|auteur|autor/i.test(claim.value),
        )
      return together(
        c,
        by.flatMap((claim) => c.claims('meta', claim.key.replace('label', 'data'))),
      )
    },
  },
  {
    name: 'bio',
    family: 'bio',
    confidence: 0.4,
    find: (c) =>
      together(c, [...c.claims('class', 'bio/author-name'), ...c.claims('rel', 'bio/author')].slice(0, 3)),
  },
  {
    name: 'far-class-name',
    family: 'bio',
    confidence: 0.3,
    find: (c) => together(c, c.claims('class', 'author-name').slice(0, 1)),
  },
  {
    name: 'far-rel-author',
    family: 'bio',
    confidence: 0.3,
    find: (c) => together(c, c.claims('rel', 'author').slice(0, 1)),
  },
  {
    name: 'state',
    family: 'stated',
    confidence: 0.2,
    find: (c) =>
      together(
        c,
        c
          .claims(
            'state',
            'authorname',
            'articleauthor',
            'byline',
            'author',
            'authors',
            'pageauthor',
            'contentauthor',
          )
          .slice(0, 1),
      ),
  },
]

/** Every candidate of every rule. */
export const bylineCandidates = (context: FieldContext, anchor: Anchor): readonly Candidate<Names>[] =>
  BYLINE_RULES.flatMap((rule) =>
    rule.find(context, anchor).map((found) => ({ ...found, rule: rule.name, confidence: rule.confidence })),
  )

const FAMILIES: ReadonlyMap<string, string> = new Map(BYLINE_RULES.map((rule) => [rule.name, rule.family]))

/** The family of a byline rule. */
export const bylineFamily = (rule: string): string => FAMILIES.get(rule) ?? rule

/** Comparable form of a byline: its names in any order. */
export const foldNames = (names: Names): string => names.map(foldName).sort().join('|')
