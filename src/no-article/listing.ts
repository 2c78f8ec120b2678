import type { Fields } from '../fields/index.ts'
import type { Block, Page } from '../model/page.ts'
import type { Body } from '../model/verdict.ts'
import { type Measure, measuresOf } from '../text/measure.ts'
import { statesArticle } from './states-article.ts'

/** A listing has at least this many teasers: a linked heading with an excerpt. */
const MIN_TEASERS = 5
/** … and they hold this share of what was kept. */
const TEASER_SHARE = 0.7
/** An excerpt is at most this long, in words. */
const MAX_EXCERPT = 60
/** A teaser's date or byline, between its heading and its excerpt, is at most this long, in words. */
const MAX_DATELINE = 6
/** A heading is a link when this share of its characters is. */
const LINKED = 0.8

/** A list of links has at least this many, and they hold this share of its characters. */
const MIN_LINKS = 8
const LINK_SHARE = 0.85

/** Links, and next to nothing but links: an archive, a search's results. */
function isLinkList(kept: readonly Block[]): boolean {
  const targets = new Set(kept.flatMap(({ links }) => links.map(({ href }) => href)))
  if (targets.size < MIN_LINKS) return false
  const length = kept.reduce((sum, { text }) => sum + text.length, 0)
  const linked = kept.reduce((sum, { text, linkDensity }) => sum + text.length * (linkDensity ?? 0), 0)
  return linked >= LINK_SHARE * length
}

/** What was kept is no article of its own beside teasers when it has fewer words, and is less sure, than this. */
const FEW_WORDS = 80
const UNSURE = 0.6

/** Links, or linked headings, each with a short excerpt, make up what was kept, or the page around next to nothing. */
export function isListing(
  page: Page,
  { confidence }: Body,
  kept: readonly Block[],
  words: number,
  fields: Fields,
): boolean {
  if (page.dump.format === 'text' || statesArticle(page) || isRoundUp(page, kept, fields)) return false
  if (isLinkList(kept) || areTeasers(page, kept, words)) return true
  return words < FEW_WORDS && confidence < UNSURE && areTeasers(page, page.blocks, words)
}

/** Whether linked headings and their excerpts, each with an address of its own on one site, have most of so many words. */
function areTeasers(page: Page, blocks: readonly Block[], words: number): boolean {
  const measures = measuresOf(page.blocks)
  const sites = new Map<string, { targets: Set<string>; words: number }>()
  for (const block of blocks) {
    const target = teaserOf(page.blocks, measures, block)
    if (target === undefined) continue
    const site = sites.get(hostOf(target)) ?? { targets: new Set(), words: 0 }
    site.targets.add(target)
    site.words += (measures[block.id] as Measure).words
    sites.set(hostOf(target), site)
  }
  return [...sites.values()].some(
    (site) => site.targets.size >= MIN_TEASERS && site.words >= TEASER_SHARE * words,
  )
}

/** A link's host; one and the same for all that lead to the page's own. A round-up of other sites has many. */
const hostOf = (href: string): string => (URL.canParse(href) ? new URL(href).host : '')

/** Where the teaser leads that a block is the heading or the excerpt of; undefined for all other blocks. */
function teaserOf(blocks: readonly Block[], measures: readonly Measure[], block: Block): string | undefined {
  if (block.kind === 'heading') return teaserTarget(block)
  if ((measures[block.id] as Measure).words > MAX_EXCERPT) return undefined
  const before = blocks[block.id - 1]
  if (!before || before.kind === 'heading') return before && teaserTarget(before)
  const heading = blocks[block.id - 2]
  const isDateline = (measures[before.id] as Measure).words <= MAX_DATELINE
  return isDateline && heading?.kind === 'heading' ? teaserTarget(heading) : undefined
}

/** Where a heading that is a link leads. */
const teaserTarget = ({ links, linkDensity }: Block): string | undefined =>
  (linkDensity ?? 0) >= LINKED ? links[0]?.href : undefined

/** Signed and dated above the first of its teasers, and below a heading that is no link: a round-up somebody wrote. */
function isRoundUp({ blocks }: Page, kept: readonly Block[], { byline, date }: Fields): boolean {
  const title = blocks.find((block) => block.kind === 'heading')
  const first = kept.find((block) => teaserTarget(block) !== undefined && block.kind === 'heading')
  if (!title || !first || teaserTarget(title) !== undefined) return false
  const isAbove = (at: number | undefined) => at !== undefined && at > title.id && at < first.id
  return isAbove(byline?.block) && isAbove(date?.block)
}
