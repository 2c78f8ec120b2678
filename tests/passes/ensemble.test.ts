import { describe, expect, it } from 'vitest'
import { contributions, type PackedEnsemble, predict } from '../../src/passes/ensemble.ts'
import { base64 } from '../helpers/base64.ts'

/** Two trees: words < 10 ? −1 : (links < 0.5 ? 2 : −2), and words < 20 ? 0.5 : 1. */
const PACKED: PackedEnsemble = {
  features: ['words', 'links'],
  bias: 0.25,
  counts: [2, 1],
  thresholds: base64(Float32Array.of(10, 20, 0.5)),
  leaves: base64(Int16Array.of(-20, -10, 5, 10, 20)),
  unit: 0.1,
  sizes: [5, 3],
  nodes: base64(Uint16Array.of(0, 3 + 1, 2, 3 + 4, 3 + 0, 1, 3 + 2, 3 + 3)),
  rights: base64(Uint8Array.of(2, 0, 2, 0, 0, 2, 0, 0)),
}
/** Columns in another order than the trees', and one that they do not ask for. */
const matrixOf = (...rows: { words: number; links: number }[]) => ({
  names: ['links', 'other', 'words'],
  rows: rows.length,
  data: Float32Array.of(
    ...rows.map(({ links }) => links),
    ...rows.map(() => 99),
    ...rows.map(({ words }) => words),
  ),
})
const logOdds = (p: number) => Math.log(p / (1 - p))

describe('an ensemble of trees', () => {
  it('sums the leaves that a row falls into', () => {
    const rows = [
      { words: 5, links: 0 },
      { words: 10, links: 0 },
      { words: 30, links: 0.5 },
    ]
    const sums = Array.from(predict(PACKED, matrixOf(...rows)), logOdds)
    expect(sums[0]).toBeCloseTo(0.25 - 1 + 0.5)
    expect(sums[1]).toBeCloseTo(0.25 + 2 + 0.5)
    expect(sums[2]).toBeCloseTo(0.25 - 2 + 1)
  })

  it('asks the later trees only of rows that the first leave open', () => {
    // a hundred stumps of words < 10 ? -0.05 : 0.05, then a hundred of the opposite
    const stump = (sign: number) => [0, sign > 0 ? 1 : 2, sign > 0 ? 2 : 1]
    const stumps = Array.from({ length: 200 }, (_, i) => stump(i < 100 ? 1 : -1))
    const all: PackedEnsemble = {
      features: ['words'],
      bias: 0,
      counts: [1],
      thresholds: base64(Float32Array.of(10)),
      leaves: base64(Int16Array.of(-5, 5)),
      unit: 0.01,
      sizes: stumps.map((nodes) => nodes.length),
      nodes: base64(Uint16Array.from(stumps.flat())),
      rights: base64(Uint8Array.from(stumps.flatMap(() => [2, 0, 0]))),
    }
    const decided = predict(all, matrixOf({ words: 30, links: 0 }, { words: 3, links: 0 }))
    expect(decided[0]).toBeGreaterThan(0.97)
    expect(decided[1]).toBeLessThan(0.03)
    const open = predict({ ...all, unit: 0.001 }, matrixOf({ words: 30, links: 0 }))
    expect(open[0]).toBeCloseTo(0.5)
  })

  it('credits each feature with what its splits changed', () => {
    const [links, other, words] = contributions(PACKED, matrixOf({ words: 30, links: 0.9 }), 0)
    expect(links).toBeCloseTo(-2)
    expect(other).toBe(0)
    expect(words).toBeCloseTo(0.5 + 0.25)
  })

  it('says which feature is missing', () => {
    const matrix = { names: ['words'], rows: 1, data: Float32Array.of(1) }
    expect(() => predict(PACKED, matrix)).toThrow(/"links".*npm run train/)
  })
})
