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
    for (const [block, values] of wordingFeatures(scores, measures).entries())
      values.forEach((value, feature) => {
        put(block, feature, value)
      })
  },
}

/** Each block's features, given its score by words alone. */
export function wordingFeatures(
  scores: ArrayLike<number>,
  measures: readonly { readonly words: number }[],
): readonly (readonly number[])[] {
  const weights = measures.map(({ words }) => 1 + Math.min(words, MOST_WORDS))
  const sums = prefixSums(weights.map((weight, block) => weight * (scores[block] as number)))
  const masses = prefixSums(weights)
  const count = weights.length
  const mean = (from: number, to: number): number => {
    const start = Math.max(0, from)
    const end = Math.min(count, to + 1)
    if (end <= start) return NONE
    const of = (all: ArrayLike<number>) => (all[end] as number) - (all[start] as number)
    return of(sums) / of(masses)
  }
  return weights.map((_, block) => [
    scores[block] as number,
    ...RANGES.map(([from, to]) => mean(block + from, block + to)),
  ])
}
