import { describe, expect, it } from 'vitest'
import { type ConfidenceMaps, calibrated, curveName } from '../../src/fields/confidence.ts'
import { CONFIDENCE_MAPS } from '../../src/fields/confidence-maps.ts'
import type { Found } from '../../src/model/field.ts'

const found = (confidence: number, rival?: number): Found<string> => ({
  value: 'Roof',
  raw: 'Roof',
  from: 'rule',
  confidence,
  rivals: rival === undefined ? [] : [{ value: 'Attic', rule: 'other', confidence: rival }],
})

const none = { headline: {}, byline: {}, date: {} }
const maps: ConfidenceMaps = {
  html: {
    ...none,
    headline: {
      '*': [
        [0.5, 0.4],
        [1, 0.9],
      ],
      'rule!': [[0.5, 0.2]],
    },
  },
  text: none,
}

describe('confidence', () => {
  it('is read off the curve of all rules between its points', () => {
    expect(calibrated(found(0.75), 'headline', 'html', maps)?.confidence).toBe(0.65)
  })

  it('is that of the ends beyond them', () => {
    expect(calibrated(found(0.1), 'headline', 'html', maps)?.confidence).toBe(0.4)
  })

  it('has a curve of its own where a rival is likely, which never seems surer than the winner', () => {
    const contested = calibrated(found(0.9, 0.8), 'headline', 'html', maps)
    expect(curveName(found(0.9, 0.8))).toBe('rule!')
    expect(contested?.confidence).toBe(0.2)
    expect(contested?.rivals[0]?.confidence).toBe(0.2)
  })

  it('stays as it is without a curve', () => {
    expect(calibrated(found(0.9), 'headline', 'text', maps)?.confidence).toBe(0.9)
    expect(calibrated<string>(null, 'headline', 'text', maps)).toBeNull()
  })

  it('never falls as the rules grow surer, in the shipped maps', () => {
    for (const format of Object.values(CONFIDENCE_MAPS))
      for (const map of Object.values(format))
        for (const curve of Object.values(map))
          for (const [i, point] of curve.entries()) {
            const before = curve[i - 1] ?? [0, 0]
            expect(point[0]).toBeGreaterThanOrEqual(before[0])
            expect(point[1]).toBeGreaterThanOrEqual(before[1])
          }
  })
})
