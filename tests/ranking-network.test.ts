import { expect, it } from 'vitest'
import { type RankingNetwork, scoreOf } from '../src/ranking-network.ts'

/** One feature that counts for itself, and two that open a unit only together. */
const NETWORK: RankingNetwork = {
  rows: [
    [2, 0],
    [0, 10],
    [0, 10],
  ],
  bias: [-15],
  output: [3],
}

it('scores a feature by its direct weight', () => {
  expect(scoreOf(NETWORK, [1, 0, 0]) - scoreOf(NETWORK, [0, 0, 0])).toBeCloseTo(2)
})

it('scores features together otherwise than each alone', () => {
  const [none, one, both] = [
    [0, 0, 0],
    [0, 1, 0],
    [0, 1, 1],
  ].map((features) => scoreOf(NETWORK, features))
  expect(none).toBeCloseTo(-3)
  expect(one).toBeCloseTo(-3, 1)
  expect(both).toBeCloseTo(3, 1)
})

it('is a weighted sum without units', () => {
  expect(scoreOf({ rows: [[0.5], [-1]], bias: [], output: [] }, [2, 3])).toBe(-2)
})
