import { isLogo } from '../../../logo.ts'
import type { Block, Page } from '../../../model/page.ts'
import { sumsBetween } from '../../../prefix-sums.ts'
import { largestLine } from '../../../print-sizes.ts'
import type { Measure } from '../../../text/measure.ts'
import { foldSiteName } from '../../../text/titles.ts'
import type { Lexical } from '../lexical.ts'
import { overlap, type WordList } from './word-list.ts'

/** Words of a headline, fewest and most. */
const MIN_WORDS = 2
const MAX_WORDS = 60
/** What a heading is worth beside a title that a block has all words of: the top one, and others. */
const TOP = 0.5
const LOWER = 0.3
/** Blocks after a headline in which its text begins, prose in them that is enough, in characters, and what it adds. */
const REACH = 15
const ENOUGH = 600
const FOLLOWED = 0.3
/** What it adds that an element is named as a headline. */
const MARKED = 0.25
/** Least worth of a headline. */
const LEAST = 0.4
/** Share of a block's words that the titles must have, and share of the titles' words from which it covers them. */
const LEAST_OWN = 0.5
const COVERING = 0.6

/**
 * The block most like the page's title that is not the site's name: headings before others, those above prose before
 * others, the first before later ones; -1 where there is none.
 */
export function headlineBlock(
  page: Page,
  measures: readonly Measure[],
  prose: Float64Array,
  { ids }: Lexical,
  title: WordList,
): number {
  const followed = proseBehind(page.blocks, measures, prose)
  const isMarked = markedOn(page)
  const isSite = siteNameOn(page)
  let best = -1
  let bestScore = 0
  for (const block of page.blocks) {
    const { id } = block
    const likeness = likenessOf(block, measures[id] as Measure, ids[id] as Int32Array, title)
    if (likeness === undefined) continue
    const worth = likeness + (isMarked(id) ? MARKED : 0)
    const score = worth + FOLLOWED * followed(id)
    if (worth > LEAST && score > bestScore && !isNoHeadline(block) && !isSite(block.text)) {
      best = id
      bestScore = score
    }
  }
  return best >= 0 ? best : unmarkedHeadline(page, measures, followed)
}

/** How like a title a block is, and what it is worth as a heading; undefined where it is too short or long for one. */
function likenessOf(
  { kind, level }: Block,
  { words }: Measure,
  ids: Int32Array,
  title: WordList,
): number | undefined {
  if (words < (kind === 'heading' ? 1 : MIN_WORDS) || words > MAX_WORDS) return undefined
  const heading = kind === 'heading' ? (level === 1 ? TOP : LOWER) : 0
  if (title.size > 0 && heading === 0 && words > 2 * title.size) return undefined
  const own = overlap(ids, title)
  const covered = own * Math.min(1, words / Math.max(1, title.size * COVERING))
  return heading + (title.size > 0 && own < LEAST_OWN ? 0 : covered)
}

/** How much prose there is behind a block, as a share of what is enough. */
function proseBehind(blocks: readonly Block[], measures: readonly Measure[], prose: Float64Array) {
  const charsIn = sumsBetween(blocks.map(({ id }) => (measures[id] as Measure).chars * (prose[id] as number)))
  return (id: number): number => Math.min(1, charsIn(id + 1, id + 1 + REACH) / ENOUGH)
}

/** Whether an element on a page is named as a headline. */
function markedOn({ claims }: Page): (id: number) => boolean {
  const blocks = claims
    .filter(({ via, key }) => via === 'class' && key === 'headline')
    .map(({ block }) => block)
  const marked = new Set(blocks)
  return (id) => marked.has(id)
}

/** Whether a text is what the head calls the site. */
function siteNameOn({ claims }: Page): (text: string) => boolean {
  const stated = claims.filter(({ key }) => key === 'og:site_name' || key === 'application-name')
  const names = new Set(stated.map(({ value }) => foldSiteName(value)))
  return (text) => names.size > 0 && names.has(foldSiteName(text))
}

/** Least prose behind a headline that nothing but its print or an element's name tells, as a share of what is enough. */
const LEAST_FOLLOWED = 0.3

/** On a page whose titles are the site's alone: the last line above prose that is named as a title, or in the largest print. */
function unmarkedHeadline(
  { blocks, claims }: Page,
  measures: readonly Measure[],
  followed: (id: number) => number,
): number {
  const isOne = (id: number) => {
    const { words } = measures[id] as Measure
    return words >= MIN_WORDS && words <= MAX_WORDS && followed(id) >= LEAST_FOLLOWED
  }
  const named = claims.findLast(
    ({ via, key, block }) => via === 'class' && key === 'title' && block !== undefined && isOne(block),
  )
  if (named?.block !== undefined) return named.block
  return largestLine(blocks, ({ id }) => isOne(id))?.id ?? -1
}

const COPYRIGHT = /^\s*(?:©|\(c\)|copyright\b)/i

/** Whether a block is the site's name, as a logo or a link home shows it, or its copyright. */
const isNoHeadline = (block: Block): boolean =>
  isLogo(block, undefined) || (block.kind !== 'heading' && COPYRIGHT.test(block.text))
