import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Dictionary } from '../../src/passes/features/dictionary.ts'
import { wordingValues } from '../../src/passes/features/text/wording.ts'
import {
  numbering,
  type PackedWording,
  PLACES,
  wordingScores,
  wordingTraits,
  wordsAsked,
} from '../../src/passes/wording.ts'
import { tokens } from '../../src/text/tokens.ts'
import { base64 } from '../helpers/base64.ts'

/** Fixed, so that a red run can be repeated; `SEED=2` for another. */
const SEED = Number(process.env.SEED ?? 1)

/** `said` speaks for an article in long blocks, `share` against it in short ones and most at their start, years at their end. */
const PACKED: PackedWording = {
  words: ['', '', '#4', '', 'said', 'share'],
  bias: 0.5,
  //                     short  medium  long  first  last
  weights: base64(Int8Array.of(...[0, 0, 0, 0, -3], ...[0, 0, 4, 0, 0], ...[-2, 0, 0, -8, 0])),
  unit: 0.25,
}
const scoreOf = (text: string) => {
  const words = tokens(text)
  const dictionary = new Dictionary()
  const ids = dictionary.idsOf(words)
  return wordingScores(PACKED, [{ text }], { words: [words], ids: [ids], dictionary })[0]
}

describe('wording', () => {
  it('adds what a word tells in a block of its length', () => {
    expect(scoreOf('Please share')).toBe(0.5 - 0.5)
    expect(scoreOf(`The mayor said ${'that it is so '.repeat(20)}`)).toBe(0.5 + 1)
    expect(scoreOf('She said')).toBe(0.5)
  })
  it('adds what the first and the last word tell as such', () => {
    expect(scoreOf('Share this')).toBe(0.5 - 0.5 - 2)
    expect(scoreOf('Harbour Courier 2024')).toBe(0.5 - 0.75)
  })
  it('counts a word once, however often it stands there', () => {
    expect(scoreOf('Please share share share now')).toBe(scoreOf('Please share now'))
  })
  it('knows numbers by how many digits they have', () => {
    expect(scoreOf('Harbour Courier 1987')).toBe(scoreOf('Harbour Courier 2024'))
    expect(scoreOf('Harbour Courier 24')).toBe(0.5)
  })
  it('has nothing to say of a block without words', () => {
    expect(scoreOf('—')).toBe(0.5)
  })
  it('finds traits of known words alone, each once', () => {
    expect(wordingTraits(3, 20, (index) => [7, -1, 7][index] as number)).toEqual([
      7 * PLACES.length,
      7 * PLACES.length + PLACES.indexOf('first'),
      7 * PLACES.length + PLACES.indexOf('last'),
    ])
  })
  it('asks for the first words and the last, numbers told by their digits', () => {
    const words = Array.from({ length: 40 }, (_, i) => `w${i}`)
    expect(wordsAsked(words)).toEqual([...words.slice(0, 25), 'w39'])
    expect(wordsAsked(['on', '12', 'may'])).toEqual(['on', '#2', 'may'])
  })
})

describe('the numbers of words', () => {
  it('are those of their places, length by length', () => {
    const numberOf = numbering(['', 'ax', '#1#4', 'andthe', 'said'])
    expect(['a', 'x', '7', '2024', 'and', 'the', 'said'].map(numberOf)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
  it('are none for words that are not stored', () => {
    const stored = ['a', 'x', '#a', '人人', '#aa', 'aax']
    const numberOf = numbering(['', 'ax', '#a人人', '#aaaax'])
    const letter = fc.constantFrom('a', 'x', '#', '人')
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 5, unit: letter }), (word) => {
        const known = stored.includes(word)
        // asked twice: what was kept is the same
        expect([numberOf(word), numberOf(word)].map((number) => number >= 0)).toEqual([known, known])
      }),
      { seed: SEED },
    )
  })
})

describe('wording of the blocks around', () => {
  /** The block's own score and the means of those around it. */
  const of = (scores: number[], words: number[]) => {
    const valuesOf = wordingValues(
      scores,
      words.map((n) => ({ words: n })),
    )
    return scores.map((_, block) => valuesOf(block).slice(0, 6))
  }

  it('is the mean of their scores, longer ones counting for more up to a bound', () => {
    const [, second] = of([4, 0, -1], [1, 3, 1000])
    expect(second).toEqual([0, 4, -1, (2 * 4 - 61) / (2 + 4 + 61), 4, -1])
  })
  it('is below any score where there are none', () => {
    expect(of([2], [5])).toEqual([[2, -9, -9, 2, -9, -9]])
  })
  it('lies between the least and the greatest score', () => {
    const block = fc.record({ score: fc.double({ min: -8, max: 8, noNaN: true }), words: fc.nat(500) })
    fc.assert(
      fc.property(fc.array(block, { minLength: 2 }), (blocks) => {
        const scores = blocks.map(({ score }) => score)
        const [least, most] = [Math.min(...scores) - 1e-9, Math.max(...scores) + 1e-9]
        for (const row of of(
          scores,
          blocks.map(({ words }) => words),
        ))
          for (const value of row) expect(value === -9 || (value >= least && value <= most)).toBe(true)
      }),
      { seed: SEED },
    )
  })
})

it('places blocks against the stretch whose words speak most for an article', () => {
  const valuesOf = wordingValues(
    [-2, 3, -1, 2, -3],
    [9, 19, 4, 19, 9].map((words) => ({ words })),
  )
  // in it or not, blocks from both its ends, and words; what it would lose by the block
  expect([0, 1, 2, 3, 4].map((block) => valuesOf(block).slice(6, 9))).toEqual([
    [0, -1, -2],
    [1, 0, -Math.log2(3)],
    [1, 1, -1],
    [1, Math.log2(3), 0],
    [0, 2, 1],
  ])
  expect([0, 2, 4].map((block) => valuesOf(block)[11])).toEqual([-Math.log2(21), 0, -Math.log2(31)])
})
