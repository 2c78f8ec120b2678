import { isLogo } from '../../../logo.ts'
import type { Block, Page } from '../../../model/page.ts'
import { prefixSums } from '../../../prefix-sums.ts'
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

/** The block most like the page's title that is not the site's name: headings before others, those above prose before others, the first before later ones. */
export function headlineBlock(
  page: Page,
  measures: readonly Measure[],
  prose: Float64Array,
  { ids }: Lexical,
  title: WordList,
): number {
  const { blocks, claims } = page
  const sums = prefixSums(blocks.map(({ id }) => (measures[id] as Measure).chars * (prose[id] as number)))
  const marked = new Set(
    claims.filter(({ via, key }) => via === 'class' && key === 'headline').map(({ block }) => block),
  )
  const sites = new Set(
    claims
      .filter(({ key }) => key === 'og:site_name' || key === 'application-name')
      .map(({ value }) => foldSiteName(value)),
  )
  const followed = (id: number) =>
    Math.min(
      1,
      ((sums[Math.min(blocks.length, id + 1 + REACH)] as number) - (sums[id + 1] as number)) / ENOUGH,
    )
  let best = -1
  let bestScore = 0
  for (const block of blocks) {
    const { id, kind, level } = block
    const words = (measures[id] as Measure).words
    if (words < (kind === 'heading' ? 1 : MIN_WORDS) || words > MAX_WORDS) continue
    const heading = kind === 'heading' ? (level === 1 ? TOP : LOWER) : 0
    if (title.size > 0 && heading === 0 && words > 2 * title.size) continue
    const own = overlap(ids[id] as Int32Array, title)
    const covered = own * Math.min(1, words / Math.max(1, title.size * 0.6))
    const worth = (title.size > 0 && own < 0.5 ? 0 : covered) + heading + (marked.has(id) ? MARKED : 0)
    if (worth <= LEAST) continue
    const score = worth + FOLLOWED * followed(id)
    if (score > bestScore && !isNoHeadline(block, sites)) {
      best = id
      bestScore = score
    }
  }
  return best >= 0 ? best : unmarkedHeadline(page, measures, followed)
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

/** Whether a block is the site's name or its copyright. */
const isNoHeadline = (block: Block, sites: ReadonlySet<string>): boolean =>
  isLogo(block, undefined) ||
  (block.kind !== 'heading' && COPYRIGHT.test(block.text)) ||
  sites.has(foldSiteName(block.text))
