import { signedLog } from '../signed-log.ts'

/** A half-open range of block ids. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The stretch of blocks whose gains sum to the most (Kadane's method): it goes on over a table, a list or a line of
 * boilerplate that costs less than what follows gains. Empty where nothing gains.
 */
export function bestStretch(gains: Float64Array): Stretch {
  let best: Stretch = { start: 0, end: 0 }
  let most = 0
  let start = 0
  let sum = 0
  for (let id = 0; id < gains.length; id++) {
    if (sum <= 0) {
      start = id
      sum = 0
    }
    sum += gains[id] as number
    if (sum <= most) continue
    most = sum
    best = { start, end: id + 1 }
  }
  return best
}

/** For each block, the most that the gains of any stretch with it sum to. */
export function bestThrough(gains: Float64Array): Float64Array {
  const sums = new Float64Array(gains.length)
  let after = 0
  for (let id = gains.length - 1; id >= 0; id--) {
    after = (gains[id] as number) + Math.max(0, after)
    sums[id] = after
  }
  let before = 0
  for (let id = 0; id < gains.length; id++) {
    sums[id] = (sums[id] as number) + before
    before = Math.max(0, before + (gains[id] as number))
  }
  return sums
}

/** How a block lies against a stretch: in it or not, and signed distances from its first block and its last. */
export const PLACE_FEATURES = [
  'inside',
  'blocksFromStart',
  'blocksFromEnd',
  'wordsFromStart',
  'wordsFromEnd',
] as const

/** Gives a block's values of these; `words` are the prefix sums of the blocks' words. */
export function placesIn({ start, end }: Stretch, words: Float64Array): (id: number) => readonly number[] {
  const wordsAt = (id: number) => words[id] as number
  return (id) => [
    id >= start && id < end ? 1 : 0,
    signedLog(id - start),
    signedLog(id - end + 1),
    signedLog(wordsAt(id) - wordsAt(start)),
    signedLog(wordsAt(id + 1) - wordsAt(end)),
  ]
}
