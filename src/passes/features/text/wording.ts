import { prefixSums } from '../../../prefix-sums.ts'
import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

/** Stretches of blocks, counted from the block at hand: from … to, both included. */
const STRETCHES = {
  before: [-3, -1],
  after: [1, 3],
  around: [-8, 8],
  above: [-20, -1],
  below: [1, 20],
} as const

const RANGES = Object.values(STRETCHES)

/** Words up to which a block counts for more the longer it is: one long paragraph must not drown its neighbours. */
const MOST_WORDS = 60
/** Stands where there are no blocks: further down than any score. */
const NONE = -9

/**
 * What the words of a block and of those around it say for or against an article. A stretch of boilerplate shows in its
 * wording where a single one of its lines does not.
 */
export const wording: Family<TextContext> = {
  name: 'wording',
  features: ['own', ...Object.keys(STRETCHES)],
  fill({ wording: scores, measures }, put) {
    const around = wordingAround(scores, measures)
    for (let block = 0; block < scores.length; block++) {
      put(block, 0, scores[block] as number)
      for (let range = 0; range < RANGES.length; range++) put(block, range + 1, around(block, range))
    }
  },
}

type Sizes = readonly { readonly words: number }[]

/** Gives the mean score of the blocks in a range around a block. */
function wordingAround(scores: ArrayLike<number>, measures: Sizes): (block: number, range: number) => number {
  const weights = measures.map(({ words }) => 1 + Math.min(words, MOST_WORDS))
  const sums = prefixSums(weights.map((weight, block) => weight * (scores[block] as number)))
  const masses = prefixSums(weights)
  const between = (all: Float64Array, start: number, end: number) =>
    (all[end] as number) - (all[start] as number)
  return (block, range) => {
    const [from, to] = RANGES[range] as readonly [number, number]
    const start = Math.max(0, block + from)
    const end = Math.min(weights.length, block + to + 1)
    return end <= start ? NONE : between(sums, start, end) / between(masses, start, end)
  }
}

/** Each block's features, given its score by words alone. */
export function wordingFeatures(scores: ArrayLike<number>, measures: Sizes): readonly (readonly number[])[] {
  const around = wordingAround(scores, measures)
  return measures.map((_, block) => [
    scores[block] as number,
    ...RANGES.map((_range, range) => around(block, range)),
  ])
}
