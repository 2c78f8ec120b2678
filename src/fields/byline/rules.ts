import type { Candidate } from '../../model/field.ts'
import type { Block, Claim } from '../../model/page.ts'
import { findDates } from '../../text/dates.ts'
import { foldName, isByAlone, isPerson, readByline, startsWithBy, type Trust } from '../../text/names.ts'
import { type Anchor, nearHeadline } from '../anchor.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { type Shown, whereShown } from './shown.ts'

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

/** Names of several claims that each name one author, together. */
function together(claims: readonly Claim[], trust: Trust): readonly Proposal[] {
  const names: string[] = []
  for (const claim of claims)
    for (const name of readByline(claim.value, trust))
      if (!names.some((other) => foldName(other) === foldName(name))) names.push(name)
  if (names.length === 0) return []
  return [{ value: names, raw: claims.map((claim) => claim.value).join('; '), block: claims[0]?.block }]
}

/** Each claim on its own. */
const each = (claims: readonly Claim[], trust: Trust): readonly Proposal[] =>
  claims.flatMap((claim) => together([claim], trust))

const near = (anchor: Anchor, claims: readonly Claim[]) =>
  claims.filter((claim) => nearHeadline(anchor, claim.block))

/** Names the head states, where the page shows them (or not) as text. */
const stated =
  (where: Shown, find: (context: FieldContext) => readonly Proposal[]): BylineRule['find'] =>
  (context, anchor) =>
    find(context).filter(({ value }) => {
      const shown = value.map((name) => whereShown(context, anchor, name))
      const best = shown.includes('head') ? 'head' : shown.includes('elsewhere') ? 'elsewhere' : 'nowhere'
      return best === where
    })

/** Three rules of one source: its names near the headline, elsewhere on the page, or nowhere. */
const statedRules = (
  name: string,
  [head, elsewhere, nowhere]: readonly [number, number, number],
  find: (context: FieldContext) => readonly Proposal[],
): readonly BylineRule[] => [
  { name: `${name}-shown`, family: 'stated', confidence: head, find: stated('head', find) },
  { name: `${name}-elsewhere`, family: 'stated', confidence: elsewhere, find: stated('elsewhere', find) },
  { name: `${name}-hidden`, family: 'stated', confidence: nowhere, find: stated('nowhere', find) },
]

/** Longest block that is a byline, in characters. */
const MAX_LINE = 160

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

const WRITTEN_BY =
  /written by|author|verfasst|geschrieben|écrit|ecrit|escrito|auteur|autor|scritto|skrevet|skriven|автор|geschreven/i

/** Short enough to be the author's name and little else, or introduced as one. */
const isTight = ({ value }: Claim) => {
  const first = value.split('\n').find((line) => !isByAlone(line)) ?? ''
  return value.length <= 40 || startsWithBy(value) || readByline(first, 'marked').some(isPerson)
}

/** A link to an author's page counts where it is a line of its own, not in a sentence. */
const standsAlone = (context: FieldContext) => (claim: Claim) => {
  const block = claim.block === undefined ? undefined : context.page.blocks[claim.block]
  return (
    block !== undefined &&
    (block.text.length <= MAX_LINE / 2 || block.text.startsWith(claim.value) || startsWithBy(block.text)) &&
    block.text.length <= MAX_LINE
  )
}

/** The rules, best first: order breaks ties. */
export const BYLINE_RULES: readonly BylineRule[] = [
  {
    name: 'microdata',
    family: 'marked',
    confidence: 0.7,
    find: (_, a) => together(near(a, _.claims('microdata', 'author')), 'marked'),
  },
  {
    name: 'rel-author',
    family: 'marked',
    confidence: 0.7,
    find: (c, a) => together(near(a, c.claims('rel', 'author')), 'marked'),
  },
  {
    name: 'class-name',
    family: 'marked',
    confidence: 0.7,
    find: (c, a) => together(near(a, c.claims('class', 'author-name')).filter(isTight), 'marked'),
  },
  {
    name: 'class-byline',
    family: 'marked',
    confidence: 0.7,
    find: (c, a) => each(near(a, c.claims('class', 'byline')).filter(isTight), 'marked').slice(0, 2),
  },
  {
    name: 'class-author',
    family: 'marked',
    confidence: 0.6,
    find: (c, a) => each(near(a, c.claims('class', 'author')).filter(isTight), 'marked').slice(0, 2),
  },
  {
    name: 'author-link',
    family: 'marked',
    confidence: 0.6,
    find: (c, a) =>
      together(near(a, c.claims('rel', 'author-href')).filter(standsAlone(c)), 'marked').filter((p) =>
        p.value.every(isPerson),
      ),
  },
  { name: 'by-line', family: 'visible', confidence: 0.7, find: (c, a) => byLines(c, a).slice(0, 2) },
  { name: 'by-then-name', family: 'visible', confidence: 0.7, find: (c, a) => byThenName(c, a).slice(0, 1) },
  {
    name: 'name-beside-date',
    family: 'visible',
    confidence: 0.5,
    find: (c, a) => besideDate(c, a).slice(0, 1),
  },
  ...statedRules('json-ld', [0.85, 0.7, 0.5], (c) =>
    together(c.claims('json-ld', 'article.author'), 'stated'),
  ),
  ...statedRules('json-ld-organization', [0.5, 0.4, 0.3], (c) =>
    together(c.claims('json-ld', 'article.author.organization'), 'stated'),
  ),
  ...statedRules('meta-author', [0.8, 0.6, 0.4], (c) =>
    together(c.claims('meta', 'author').slice(0, 5), 'stated'),
  ),
  ...statedRules('meta-article-author', [0.8, 0.6, 0.5], (c) =>
    together(c.claims('meta', ...META_AUTHOR), 'stated'),
  ),
  ...statedRules('twitter-label', [0.8, 0.6, 0.5], (c) => together(labelled(c), 'stated')),
  ...statedRules('state', [0.6, 0.4, 0.1], (c) =>
    together(
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
      'marked',
    ),
  ),
  {
    name: 'bio',
    family: 'bio',
    confidence: 0.5,
    find: (c) =>
      each([...c.claims('class', 'bio/author-name'), ...c.claims('rel', 'bio/author')], 'marked').slice(0, 1),
  },
  {
    name: 'far-class-name',
    family: 'bio',
    confidence: 0.3,
    find: (c) => together(c.claims('class', 'author-name').slice(0, 1), 'marked'),
  },
  {
    name: 'far-rel-author',
    family: 'bio',
    confidence: 0.3,
    find: (c) => together(c.claims('rel', 'author').slice(0, 1), 'marked'),
  },
]

/** `twitter:label1` is 'Written by' and `twitter:data1` the name. */
const labelled = (context: FieldContext): readonly Claim[] =>
  context
    .claims('meta')
    .filter((claim) => /^twitter:label\d$/.test(claim.key) && WRITTEN_BY.test(claim.value))
    .flatMap((claim) => context.claims('meta', claim.key.replace('label', 'data')))

const lineNames = (block: Block, trust: Trust = 'visible'): readonly Proposal[] => {
  const names = readByline(block.text, trust)
  return names.length > 0 ? [{ value: names, raw: block.text, block: block.id }] : []
}

/** Blocks near the headline that may be a byline. */
const headBlocks = (context: FieldContext, anchor: Anchor): readonly Block[] =>
  context.page.blocks.filter(
    (block) =>
      block.text.length <= MAX_LINE && block.id !== anchor.headline && nearHeadline(anchor, block.id),
  )

/** A line near the headline that starts with 'By'. */
const byLines = (context: FieldContext, anchor: Anchor): readonly Proposal[] =>
  headBlocks(context, anchor)
    .filter((block) => startsWithBy(block.text))
    .flatMap((block) => lineNames(block))

/** 'Written by' as a line of its own, and the name on the next. */
const byThenName = (context: FieldContext, anchor: Anchor): readonly Proposal[] =>
  headBlocks(context, anchor)
    .filter((block) => isByAlone(block.text))
    .flatMap((block) => {
      const next = context.page.blocks[block.id + 1]
      return next && next.text.length <= MAX_LINE ? lineNames(next, 'marked') : []
    })

/** A person's name on a line with a date, or just before or after one, right by the headline. */
const besideDate = (context: FieldContext, anchor: Anchor): readonly Proposal[] =>
  headBlocks(context, anchor)
    .filter((block) => findDates(block.text).length > 0)
    .flatMap((block) =>
      [block, context.page.blocks[block.id - 1], context.page.blocks[block.id + 1]].filter(
        (one): one is Block =>
          one !== undefined &&
          one.id !== anchor.headline &&
          one.kind !== 'heading' &&
          one.text.length <= MAX_LINE / 2,
      ),
    )
    .flatMap((block) => lineNames(block))
    .filter(({ value }) => value.every((name) => isPerson(name) && !isSiteName(context, name)))

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
