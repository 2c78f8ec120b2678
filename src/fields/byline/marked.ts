import type { Element } from '../../model/element.ts'
import type { Block, Claim } from '../../model/page.ts'
import { isByAlone, startsWithBy } from '../../text/names/by-words.ts'
import { isKnownPerson, isPerson } from '../../text/names/is-name.ts'
import { readByline } from '../../text/names/read-byline.ts'
import { withoutQuery } from '../../text/trim.ts'
import { type Anchor, nearEnd, nearHeadline } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import { isOfficeOf } from '../headline/candidate-line.ts'
import { authorsOnly, takesPictures } from './roles.ts'
import { type BylineRule, each, MAX_LINE, type Proposal, together } from './rule.ts'
import { isProse } from './shown.ts'

/** Short enough to be the author's name and little else, or introduced as one. */
const isTight = ({ value }: Claim): boolean => {
  const first = value.split('\n').find((line) => !isByAlone(line)) ?? ''
  return (
    value.length <= 40 ||
    startsWithBy(value.replaceAll('\n', ' ')) ||
    readByline(first, 'marked').some(isPerson)
  )
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

/** Whether a claim is a link to a section that the page itself is in: `/people/` holds authors, or gossip. */
function isSection({ page, url }: FieldContext, { block, value }: Claim): boolean {
  const link =
    block === undefined
      ? undefined
      : page.blocks[block]?.links.find(
          ({ start, end }) => page.blocks[block]?.text.slice(start, end).trim() === value,
        )
  const path = pathOf(link?.href ?? '').replace(/\/$/, '')
  return path.length > 1 && pathOf(url ?? '').startsWith(`${path}/`)
}

const pathOf = (address: string): string => withoutQuery(address.replace(/^(?:https?:)?\/\/[^/]*/i, ''))

/** Marked claims near the headline that nothing introduces as a reviewer's or photographer's. */
const own = (context: FieldContext, anchor: Anchor, claims: readonly Claim[]): readonly Claim[] =>
  claims
    .filter((claim) => nearHeadline(anchor, claim.block) && !isOthers(context, claim))
    .map((claim) => ({ ...claim, value: authorsOnly(behindSite(context, claim.value)) }))
    .filter(({ value }) => value !== '')

/** A marked text without the site's name before the author's: 'The Gazette - Jane Doe'. */
function behindSite({ siteNames }: FieldContext, value: string): string {
  const site = siteNames.find((name) => value.startsWith(`${name} - `) || value.startsWith(`${name} | `))
  const rest = value.slice((site ?? '').length + 3)
  return site !== undefined && readByline(rest, 'marked').some(isPerson) ? rest : value
}

const OTHER_ROLE =
  // bounded: looks at 40 characters
  /(?:review|fact.?check|edit|check|photo|foto|bild|illustrat|translat|traduc|übersetz|courtesy|image|video|approved|verified|medical|sponsor)\p{L}{0,12}(?:\s?(?:by|von|par|por|of|credit|:))*[\s:|]*$/iu

/** Whether a line says what the person named above it is: '<small class="author-title">Keeper of Roofs'. */
function isBelowName({ page }: FieldContext, block: Block): boolean {
  const above = page.blocks[block.id - 1]
  return (
    above?.kind !== 'heading' &&
    isOfficeOf(above, block) &&
    !startsWithBy(block.text) &&
    !readByline(block.text, 'marked').some(isKnownPerson)
  )
}

/** Whether a claim names someone else than the author: 'Reviewed by …', or the credit of a picture. */
function isOthers(context: FieldContext, claim: Claim): boolean {
  const block = claim.block === undefined ? undefined : context.page.blocks[claim.block]
  if (!block) return false
  if (block.kind === 'caption' || inFigure(block.element) || isBelowName(context, block)) return true
  const [line = ''] = claim.value.split('\n')
  const at = block.text.indexOf(line)
  const before = at > 0 ? block.text.slice(0, at) : ''
  const previous = before === '' ? (context.page.blocks[block.id - 1]?.text ?? '') : ''
  if (at >= 0 && takesPictures(block.text.slice(at + line.length, at + line.length + 30))) return true
  return OTHER_ROLE.test(before.slice(-40)) || (previous.length <= 40 && OTHER_ROLE.test(previous))
}

/** Levels above a block at which a figure holds no more than a picture and its credit. */
const FIGURE_LEVELS = 4

function inFigure(element: Element | undefined): boolean {
  let at = element
  for (let level = 0; at && level < FIGURE_LEVELS; level++, at = at.parent)
    if (at.tag === 'figure' || at.tag === 'figcaption') return true
  return false
}

/** The first claim, and those that stand in one block with it. */
const firstBlock = (claims: readonly Claim[]) => claims.filter((claim) => claim.block === claims[0]?.block)

/** Elements of one set that are several authors, at most: longer ones are lists of stories. */
const MAX_SET = 5

/** The first of the authors proposed, together with those whose elements stand beside hers, marked alike. */
function firstSet(claims: readonly Claim[], isName: (found: Proposal) => boolean): readonly Proposal[] {
  const read = claims.map((claim) => ({ claim, found: each([claim], 'marked').find(isName) }))
  const first = read.find(({ found }) => found)?.found
  if (!first) return []
  const lead = read.find(({ claim, found }) => {
    const set = claims.filter((one) => one.set !== undefined && one.set === claim.set)
    return set.length > 1 && set.length <= MAX_SET && found?.value[0] === first.value[0]
  })
  if (!lead) return [first]
  const beside = read.filter(({ claim, found }) => claim.set === lead.claim.set && found)
  const value = [...new Set(beside.flatMap(({ found }) => found?.value ?? []))]
  return value.length > first.value.length && value.every(isPerson) ? [{ ...first, value }] : [first]
}

/** Elements marked as the author's, by the headline. */
export const MARKED_RULES: readonly BylineRule[] = [
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
    find: (c, a) => firstSet(own(c, a, c.claims('class', 'byline')).filter(isTight), () => true),
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
      firstSet(
        own(c, a, c.claims('class', 'author')).filter(isTight),
        (p) => !p.value.every((name) => isProse(c, name, false)),
      ),
  },
  {
    name: 'author-link',
    family: 'marked',
    confidence: 0.8,
    find: (c, a) =>
      together(
        firstBlock(
          own(c, a, c.claims('rel', 'author-href'))
            .filter(standsAlone(c))
            .filter((claim) => !isSection(c, claim)),
        ),
        'marked',
      ).filter((p) => p.value.every(isPerson)),
  },
]

/** Keys of marked authors at an article's foot. */
const atFoot = (context: FieldContext): readonly Claim[] => [
  ...context.claims('class', 'author-name', 'bio/author-name'),
  ...context.claims('rel', 'author', 'bio/author'),
  ...context.claims('class', 'author', 'byline', 'bio/author'),
]

/** Different names marked alike from which they are those of commenters, or of other stories' authors. */
const MANY = 5

/** The claims whose kind does not name many. */
const fewOnly = (claims: readonly Claim[], alike: (claim: Claim) => readonly Claim[]): readonly Claim[] =>
  claims.filter((claim) => new Set(alike(claim).map(({ value }) => value)).size < MANY)

/** Elements marked as the author's, where an article is signed. */
export const endMarked: BylineRule = {
  name: 'end-marked',
  family: 'bio',
  confidence: 0.7,
  find: (c, a) =>
    together(
      fewOnly(
        atFoot(c)
          .filter(isTight)
          .filter(({ block }) => nearEnd(a, block) && !nearHeadline(a, block)),
        (claim) => c.claims(claim.via, claim.key),
      )
        .filter((claim) => !isOthers(c, claim))
        .slice(0, 1),
      'marked',
    ),
}

/** Elements marked as the author's in a biography, or far from the article. */
export const FAR_RULES: readonly BylineRule[] = [
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
