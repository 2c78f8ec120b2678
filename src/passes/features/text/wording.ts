import { prefixSums } from '../../../prefix-sums.ts'
import type { Family } from '../family.ts'
import { signedLog } from '../signed-log.ts'
import type { TextContext } from './context.ts'
import { bestStretch, bestThrough, PLACE_FEATURES, placesIn } from './stretch.ts'

/** Blocks around the block at hand, counted from it: from … to, both included. */
const AROUND = {
  before: [-3, -1],
  after: [1, 3],
  around: [-8, 8],
  above: [-20, -1],
  below: [1, 20],
} as const

const RANGES = Object.values(AROUND)

/** Words up to which a block counts for more the longer it is: one long paragraph must not drown its neighbours. */
const MOST_WORDS = 60
/** Stands where there are no blocks: further down than any score. */
const NONE = -9

const FEATURES = ['own', ...Object.keys(AROUND), ...PLACE_FEATURES, 'lost'] as const

/**
 * What the words of a block and of those around it say for or against an article. A stretch of boilerplate shows in its
 * wording where a single one of its lines does not; the best stretch of the page is the article, as far as words tell.
 */
export const wording: Family<TextContext> = {
  name: 'wording',
  features: FEATURES,
  fill({ wording: scores, measures }, put) {
    const valuesOf = wordingValues(scores, measures)
    for (let block = 0; block < scores.length; block++)
      valuesOf(block).forEach((value, feature) => {
        put(block, feature, value)
      })
  },
}

/** Gives a block's features, from all blocks' scores by words alone and their lengths. */
export function wordingValues(
  scores: ArrayLike<number>,
  measures: readonly { readonly words: number }[],
): (block: number) => readonly number[] {
  const weights = measures.map(({ words }) => 1 + Math.min(words, MOST_WORDS))
  const gains = Float64Array.from(weights, (weight, block) => weight * (scores[block] as number))
  const masses = prefixSums(weights)
  const around = meansAround(prefixSums(gains), masses)
  const best = bestStretch(gains)
  const places = placesIn(best, masses)
  const through = bestThrough(gains)
  const most = through.reduce((a, b) => Math.max(a, b), 0)
  return (block) => [
    scores[block] as number,
    ...RANGES.map((_, range) => around(block, range)),
    ...places(block),
    // what the best stretch loses by taking this block in
    signedLog((through[block] as number) - most),
  ]
}

/** Gives the mean score of the blocks in a range around a block, by their length. */
function meansAround(sums: Float64Array, masses: Float64Array): (block: number, range: number) => number {
  const between = (all: Float64Array, start: number, end: number) =>
    (all[end] as number) - (all[start] as number)
  return (block, range) => {
    const [from, to] = RANGES[range] as readonly [number, number]
    const start = Math.max(0, block + from)
    const end = Math.min(masses.length - 1, block + to + 1)
    return end <= start ? NONE : between(sums, start, end) / between(masses, start, end)
  }
}
