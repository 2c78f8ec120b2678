import { prefixSums } from '../../../prefix-sums.ts'
import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'
import { distances } from './distances.ts'
import { PLACE_FEATURES, placesIn } from './stretch.ts'

/** Where a block lies against the page's main stretch of prose, and how its prose lies before and after. */
export const clusters: Family<TextContext> = {
  name: 'clusters',
  features: [
    ...PLACE_FEATURES,
    'place',
    'proseBefore',
    'proseAfter',
    'sinceProse',
    'untilProse',
    'wordsSinceProse',
    'wordsUntilProse',
    'proseNextLast',
    'density',
  ],
  fill({ sizes, prose, main }, put) {
    const n = sizes.length
    const words = prefixSums(sizes)
    const mass = prefixSums(sizes.map((size, id) => (prose[id] as number) * size))
    const places = placesIn(main, words)
    const total = Math.max(1, mass[n] as number)
    const isFull = (id: number) => (prose[id] as number) >= FULL
    const since = distances(sizes, 1, isFull)
    const until = distances(sizes, -1, isFull)
    for (let id = 0; id < n; id++) {
      places(id).forEach((value, feature) => {
        put(id, feature, value)
      })
      put(id, 5, main.end > main.start ? (id - main.start) / (main.end - main.start) : 0)
      put(id, 6, (mass[id] as number) / total)
      put(id, 7, (total - (mass[id + 1] as number)) / total)
      put(id, 8, Math.log2(1 + (since.blocks[id] as number)))
      put(id, 9, Math.log2(1 + (until.blocks[id] as number)))
      put(id, 10, Math.log2(1 + (since.words[id] as number)))
      put(id, 11, Math.log2(1 + (until.words[id] as number)))
      put(id, 12, Math.min(2, Math.max(since.blocks[id] as number, until.blocks[id] as number) / 5))
      put(id, 13, windowDensity(words, mass, id))
    }
  },
}

/** Share of prose among the words of 12 blocks on either side. */
function windowDensity(words: Float64Array, mass: Float64Array, id: number): number {
  const from = Math.max(0, id - 12)
  const to = Math.min(words.length - 1, id + 13)
  return (
    ((mass[to] as number) - (mass[from] as number)) /
    Math.max(1, (words[to] as number) - (words[from] as number))
  )
}

const FULL = 0.6
