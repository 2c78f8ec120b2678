import type { Candidate } from '../../model/field.ts'
import type { Block, Claim } from '../../model/page.ts'
import { findDates } from '../../text/dates.ts'
import {
  foldName,
  isByAlone,
  isCompany,
  isDesk,
  isPerson,
  readByline,
  readPostLine,
  startsWithBy,
  type Trust,
} from '../../text/names.ts'
import { type Anchor, inHead, nearEnd, nearHeadline } from '../anchor.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { isProse, type Shown, whereShown } from './shown.ts'

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

const atEnd = (anchor: Anchor, claims: readonly Claim[]) =>
  claims.filter((claim) => nearEnd(anchor, claim.block) && !nearHeadline(anchor, claim.block))

/** Marked claims near the headline that nothing introduces as a reviewer's or photographer's. */
const own = (context: FieldContext, anchor: Anchor, claims: readonly Claim[]) =>
  near(anchor, claims).filter((claim) => !introducedAsOther(context, claim))

// bounded: looks at 40 characters
const OTHER_ROLE =
  /(?:review|fact.?check|edit|check|photo|foto|bild|illustrat|translat|traduc|übersetz|courtesy|image|video|approved|verified|medical|sponsor)\p{L}{0,12}(?:\s?(?:by|von|par|por|of|credit|:))*[\s:|]*$/iu

/** Whether the words before a claim's text say that it names someone else than the author: 'Reviewed by …'. */
function introducedAsOther(context: FieldContext, claim: Claim): boolean {
  const block = claim.block === undefined ? undefined : context.page.blocks[claim.block]
  if (!block) return false
  const [line = ''] = claim.value.split('\n')
  const at = block.text.indexOf(line)
  const before = at > 0 ? block.text.slice(0, at) : ''
  const previous = before === '' ? (context.page.blocks[block.id - 1]?.text ?? '') : ''
  return OTHER_ROLE.test(before.slice(-40)) || (previous.length <= 40 && OTHER_ROLE.test(previous))
}

/** The first claim, and those that stand in one block with it. */
const firstBlock = (claims: readonly Claim[]) => claims.filter((claim) => claim.block === claims[0]?.block)

/** The rules, best first: order breaks ties. */
export const BYLINE_RULES: readonly BylineRule[] = [
  {
    name: 'header-line',
    family: 'stated',
    confidence: 0.95,
    find: (c) => together(c.claims('header-line', 'author'), 'stated'),
  },
  {
    name: 'class-name',
    family: 'marked',
    confidence: 0.85,
    find: (c, a) => together(own(c, a, c.claims('class', 'author-name')).filter(isTight), 'marked'),
  },
  {
    name: 'class-byline',
    family: 'marked',
    confidence: 0.85,
    find: (c, a) => each(own(c, a, c.claims('class', 'byline')).filter(isTight), 'marked').slice(0, 1),
  },
  {
    name: 'rel-author',
    family: 'marked',
    confidence: 0.85,
    find: (c, a) => together(own(c, a, c.claims('rel', 'author')), 'marked'),
  },
  {
    name: 'microdata',
    family: 'marked',
    confidence: 0.75,
    find: (c, a) => together(own(c, a, c.claims('microdata', 'author')), 'marked'),
  },
  {
    name: 'class-author',
    family: 'marked',
    confidence: 0.8,
    find: (c, a) =>
      each(own(c, a, c.claims('class', 'author')).filter(isTight), 'marked')
        .filter((p) => !p.value.every((name) => isProse(c, name, false)))
        .slice(0, 1),
  },
  {
    name: 'author-link',
    family: 'marked',
    confidence: 0.8,
    find: (c, a) =>
      together(firstBlock(own(c, a, c.claims('rel', 'author-href')).filter(standsAlone(c))), 'marked').filter(
        (p) => p.value.every(isPerson),
      ),
  },
  {
    name: 'by-line',
    family: 'visible',
    confidence: 0.85,
    find: (c, a) => byLines(c, headBlocks(c, a)).slice(0, 1),
  },
  {
    name: 'by-then-name',
    family: 'visible',
    confidence: 0.75,
    find: (c, a) => byThenName(c, headBlocks(c, a)).slice(0, 1),
  },
  {
    name: 'post-line',
    family: 'visible',
    confidence: 0.8,
    find: (c, a) => postLines(c, headBlocks(c, a)).slice(0, 1),
  },
  {
    name: 'name-and-bio',
    family: 'visible',
    confidence: 0.8,
    find: (c, a) =>
      loneNames(c, a)
        .filter((p) => hasBio(c, p))
        .slice(0, 1),
  },
  {
    name: 'name-beside-date',
    family: 'visible',
    confidence: 0.75,
    find: (c, a) => besideDate(c, a).slice(0, 1),
  },
  { name: 'lone-name', family: 'visible', confidence: 0.55, find: (c, a) => loneNames(c, a).slice(0, 1) },
  ...statedRules('json-ld', [0.85, 0.7, 0.5], (c) =>
    together(c.claims('json-ld', 'article.author'), 'stated'),
  ),
  ...statedRules('json-ld-organization', [0.5, 0.4, 0.3], (c) =>
    together(c.claims('json-ld', 'article.author.organization'), 'stated'),
  ),
  ...statedRules('meta-author', [0.8, 0.55, 0.45], (c) =>
    together(c.claims('meta', 'author').slice(0, 5), 'stated'),
  ),
  ...statedRules('meta-article-author', [0.85, 0.6, 0.4], (c) =>
    together(c.claims('meta', ...META_AUTHOR), 'stated'),
  ),
  ...statedRules('twitter-label', [0.85, 0.6, 0.5], (c) => together(labelled(c), 'stated')),
  ...statedRules('state', [0.8, 0.4, 0.1], (c) =>
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
    name: 'end-marked',
    family: 'bio',
    confidence: 0.7,
    find: (c, a) =>
      together(
        atEnd(
          a,
          [
            ...c.claims('class', 'author-name', 'bio/author-name'),
            ...c.claims('rel', 'author', 'bio/author'),
            ...c.claims('class', 'author', 'byline', 'bio/author'),
          ].filter(isTight),
        )
          .filter((claim) => !introducedAsOther(c, claim))
          .slice(0, 1),
        'marked',
      ),
  },
  {
    name: 'end-by-line',
    family: 'bio',
    confidence: 0.65,
    find: (c, a) => byLines(c, endBlocks(c, a)).slice(0, 1),
  },
  {
    name: 'end-by-then-name',
    family: 'bio',
    confidence: 0.85,
    find: (c, a) => byThenName(c, endBlocks(c, a)).slice(0, 1),
  },
  {
    name: 'end-post-line',
    family: 'bio',
    confidence: 0.65,
    find: (c, a) => postLines(c, endBlocks(c, a)).slice(0, 1),
  },
  { name: 'end-bio', family: 'bio', confidence: 0.6, find: (c, a) => bios(c, a).slice(0, 1) },
  {
    name: 'bio',
    family: 'bio',
    confidence: 0.6,
    find: (c) =>
      each(
        [
          ...c.claims('class', 'bio/author-name'),
          ...c.claims('rel', 'bio/author'),
          ...c.claims('class', 'bio/author'),
        ].filter(isTight),
        'marked',
      ).slice(0, 1),
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

/** Blocks where an article is signed at its end. */
const endBlocks = (context: FieldContext, anchor: Anchor): readonly Block[] =>
  context.page.blocks.filter(
    (block) => block.text.length <= MAX_LINE && nearEnd(anchor, block.id) && !nearHeadline(anchor, block.id),
  )

/** Longest line that is 'By' and a name alone, so that the name may be a handle or a brand. */
const MAX_BARE = 40

/** A line that starts with 'By'. */
const byLines = (context: FieldContext, blocks: readonly Block[]): readonly Proposal[] =>
  blocks
    .filter((block) => startsWithBy(block.text))
    .flatMap((block) => {
      const plain = lineNames(block)
      if (plain.length > 0 || block.text.length > MAX_BARE) return plain
      return lineNames(block, 'marked').length > 0 ? lineNames(block, 'marked') : lineNames(block, 'stated')
    })
    .filter(({ value }) => !value.every((name) => isProse(context, name, false)))

/** 'Written by' as a line of its own, and the name on the next. */
const byThenName = (context: FieldContext, blocks: readonly Block[]): readonly Proposal[] =>
  blocks
    .filter((block) => isByAlone(block.text))
    .flatMap((block) => {
      const next = context.page.blocks[block.id + 1]
      return next && next.text.length <= MAX_LINE / 2 && !isByAlone(next.text)
        ? lineNames(next, 'marked')
        : []
    })
    .filter(({ value }) => !value.every((name) => isProse(context, name, false)))

/** 'Posted in News by rasos on May 2'. */
const postLines = (context: FieldContext, blocks: readonly Block[]): readonly Proposal[] =>
  blocks
    .flatMap((block) => {
      const names = readPostLine(block.text)
      return names.length > 0 ? [{ value: names, raw: block.text, block: block.id }] : []
    })
    .filter(({ value }) => !value.every((name) => isProse(context, name, false)))

/** Names of people, none of them the site's or words of the page's prose. */
const people = (context: FieldContext, proposals: readonly Proposal[]): readonly Proposal[] =>
  proposals.filter(({ value }) => {
    if (
      !value.every((name) => isPerson(name) && !isSiteName(context, name) && !isProse(context, name, false))
    )
      return false
    return value.filter((name) => isProse(context, name, true)).length < value.length / 2
  })

/** Names of people or of desks that sign: 'Podium Staff'. */
const signers = (context: FieldContext, proposals: readonly Proposal[]): readonly Proposal[] => {
  const desks = proposals.filter(({ value }) => value.length === 1 && isDesk(value[0] as string))
  return [...desks, ...people(context, proposals)]
}

/** A person's name on a line with a date, or just before or after one, right by the headline. */
const besideDate = (context: FieldContext, anchor: Anchor): readonly Proposal[] => {
  const proposals = headBlocks(context, anchor)
    .filter((block) => inHead(anchor, block.id))
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
  return people(context, proposals)
}

/** A line between headline and body that is a person's name and nothing else. */
const loneNames = (context: FieldContext, anchor: Anchor): readonly Proposal[] => {
  const from = anchor.headline ?? anchor.first
  const lines = headBlocks(context, anchor)
    .filter((block) => block.id > from && block.id <= anchor.first + 1 && block.text.length <= MAX_BARE)
    .filter((block) => block.kind === 'paragraph')
    .flatMap((block) =>
      lineNames(block).filter(({ value }) => value.join(', ').length >= block.text.length - 4),
    )
  return signers(context, lines)
}

/** Whether a later line tells who the first of the names is. */
const hasBio = (context: FieldContext, { value, block = 0 }: Proposal): boolean =>
  context.page.blocks.some(
    (other) => other.id > block && other.text.length > MAX_BARE && isBioOf(other.text, value[0] as string),
  )

const BIO_VERB =
  /^[\s,:(–—-]{0,3}(?:(?:is|was|has|covers|writes|works|ist|arbeitet|schreibt|est|es|è)\s|[–—:-]\s)/u

const isBioOf = (text: string, name: string): boolean =>
  text.startsWith(name) && BIO_VERB.test(text.slice(name.length, name.length + 20))

const BIO_START =
  /^((?:[\p{Lu}][\p{L}.'’-]{0,20}\s){1,3}[\p{Lu}][\p{L}'’-]{1,20})(?:,[^,]{2,40},)?\s(?:is|was|has been|ist|est|es)\s(?:a|an|the|our|ein|eine|un|une|una)\s/u

/** 'Jane Doe is a writer who …' at the body's end. */
const bios = (context: FieldContext, anchor: Anchor): readonly Proposal[] => {
  const lines = context.page.blocks
    .filter((block) => nearEnd(anchor, block.id) && !nearHeadline(anchor, block.id))
    .flatMap((block) => {
      const name = BIO_START.exec(block.text)?.[1]
      return name ? [{ value: [name], raw: block.text.slice(0, MAX_LINE), block: block.id }] : []
    })
  return people(context, lines)
}

/** What is left of a stated name's confidence when it is a company's and no text shows it near the headline. */
const COMPANY_SHARE = 0.5

/** What is left of a rule's confidence when the name is the site's own: publishers sign so what nobody wrote. */
const SITE_SHARE = 0.65

function shareOf(context: FieldContext, rule: BylineRule, names: Names): number {
  if (names.every((name) => isSiteName(context, name))) return SITE_SHARE
  if (rule.family === 'stated' && !rule.name.endsWith('-shown') && names.some(isCompany)) return COMPANY_SHARE
  return 1
}

/** Every candidate of every rule. */
export const bylineCandidates = (context: FieldContext, anchor: Anchor): readonly Candidate<Names>[] =>
  BYLINE_RULES.flatMap((rule) =>
    rule.find(context, anchor).map((found) => ({
      ...found,
      rule: rule.name,
      confidence: rule.confidence * shareOf(context, rule, found.value),
    })),
  )

const FAMILIES: ReadonlyMap<string, string> = new Map(BYLINE_RULES.map((rule) => [rule.name, rule.family]))

/** The family of a byline rule. */
export const bylineFamily = (rule: string): string => FAMILIES.get(rule) ?? rule

/** Comparable form of a byline: its names in any order. */
export const foldNames = (names: Names): string => names.map(foldName).sort().join('|')

/** How far one byline bears out another: the same names and some more, or one name in a longer or shorter form. */
export function bylineSupport(from: Names, to: Names): number {
  const [a, b] = [from.map(foldName), to.map(foldName)]
  if (a.length === 1 && b.length === 1) return nameSupport(a[0] as string, b[0] as string)
  if (a.every((name) => b.includes(name))) return to.every(isPerson) ? 0.8 : 0.4
  if (b.every((name) => a.includes(name))) return 0.3
  return 0
}

function nameSupport(from: string, to: string): number {
  const [a, b] = [from.split(' '), to.split(' ')]
  // 'Nils' for 'Nils Pickert'
  if (a.length === 1 && b.length > 1 && (b[0] === a[0] || b.at(-1) === a[0] || b.join('') === a[0]))
    return 0.8
  // 'Chief Robin Doe' for 'Robin Doe'
  if (b.length >= 2 && a.length > b.length && to === a.slice(-b.length).join(' ')) return 0.8
  return 0
}
