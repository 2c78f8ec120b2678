import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestStretch, bestThrough, placesIn } from '../../src/passes/features/text/stretch.ts'
import { prefixSums } from '../../src/prefix-sums.ts'

const gainsOf = fc
  .array(fc.integer({ min: -9, max: 9 }), { maxLength: 30 })
  .map((all) => Float64Array.from(all))

/** Every stretch with at least one block, and its sum. */
function* stretchesOf(gains: Float64Array) {
  for (let start = 0; start < gains.length; start++)
    for (let end = start + 1; end <= gains.length; end++)
      yield { start, end, sum: gains.slice(start, end).reduce((a, b) => a + b, 0) }
}

describe('the best stretch', () => {
  it('goes on over what costs less than what follows gains, and stops before what costs more', () => {
    const gains = Float64Array.from([-1, 5, -2, 4, -7, 6, -1])
    expect(bestStretch(gains)).toEqual({ start: 1, end: 4 })
    expect(bestStretch(Float64Array.from([5, -2, 4, -3, 6]))).toEqual({ start: 0, end: 5 })
  })

  it('is empty where nothing gains', () => {
    expect(bestStretch(new Float64Array(0))).toEqual({ start: 0, end: 0 })
    expect(bestStretch(Float64Array.from([-1, 0, -2]))).toEqual({ start: 0, end: 0 })
  })

  it('has the largest sum of all', () => {
    fc.assert(
      fc.property(gainsOf, (gains) => {
        const { start, end } = bestStretch(gains)
        const sum = gains.slice(start, end).reduce((a, b) => a + b, 0)
        for (const other of stretchesOf(gains)) expect(other.sum).toBeLessThanOrEqual(sum)
      }),
      { seed: Number(process.env.SEED ?? 1) },
    )
  })
})

it('tells for each block the largest sum of a stretch with it', () => {
  fc.assert(
    fc.property(gainsOf, (gains) => {
      const through = bestThrough(gains)
      for (let id = 0; id < gains.length; id++) {
        const sums = [...stretchesOf(gains)].filter(({ start, end }) => start <= id && id < end)
        expect(through[id]).toBe(Math.max(...sums.map(({ sum }) => sum)))
      }
    }),
    { seed: Number(process.env.SEED ?? 1) },
  )
})

it('measures how far a block is from both ends of a stretch, in blocks and in words', () => {
  const places = placesIn({ start: 1, end: 3 }, prefixSums([3, 10, 10, 7]))
  expect(places(0)).toEqual([0, -1, -Math.log2(3), -2, -Math.log2(21)])
  expect(places(1).slice(0, 2)).toEqual([1, 0])
  expect(places(3)).toEqual([0, Math.log2(3), 1, Math.log2(21), 3])
})
