import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/model/page.ts'
import type { PackedEnsemble } from '../../src/passes/ensemble.ts'
import { featureSet } from '../../src/passes/features/family.ts'
import type { FormatModel } from '../../src/passes/formats.ts'
import { heuristicPass } from '../../src/passes/heuristic.ts'
import { base64 } from '../helpers/base64.ts'

/** Two trees of one split: own.words < 10 ? -1 : 1, and page.size < 5 ? 0 : 2. */
const ENSEMBLE: PackedEnsemble = {
  features: ['own.words', 'page.size'],
  bias: 0,
  counts: [1, 1],
  thresholds: base64(Float32Array.of(10, 5)),
  leaves: base64(Int16Array.of(-1, 0, 1, 2)),
  unit: 1,
  sizes: [3, 3],
  nodes: base64(Uint16Array.of(0, 2 + 0, 2 + 2, 1, 2 + 1, 2 + 3)),
  rights: base64(Uint8Array.of(2, 0, 0, 2, 0, 0)),
}
const MODEL: FormatModel<unknown> = {
  context: (page) => page,
  features: featureSet<unknown>([
    {
      name: 'own',
      features: ['words'],
      fill: (page, put) => {
        for (const { id, text } of (page as Page).blocks) put(id, 0, text.split(' ').length)
      },
    },
    {
      name: 'page',
      features: ['size'],
      fill: (page, put) => {
        for (const { id } of (page as Page).blocks) put(id, 0, 100)
      },
    },
  ]),
}
const pageOf = (...texts: string[]) =>
  ({ blocks: texts.map((text, id) => ({ id, text })), claims: [] }) as unknown as Page

describe('the heuristic pass', () => {
  const ballot = heuristicPass(pageOf('one two', 'a '.repeat(20).trim()), { ensemble: ENSEMBLE }, MODEL)

  it('scores every block', () => {
    expect(Array.from(ballot.scores, (score) => score.toFixed(3))).toEqual(['0.731', '0.953'])
  })
  it('names what sets a block apart from the others, not what all of them have', () => {
    expect(ballot.reasons(0)).toEqual([{ rule: 'own.words', weight: -1 }])
    expect(ballot.reasons(1)).toEqual([{ rule: 'own.words', weight: 1 }])
  })
})
