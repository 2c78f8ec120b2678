import { expect, it } from 'vitest'
import { arbitrate } from '../../src/fields/arbitrate.ts'
import type { Candidate } from '../../src/model/field.ts'

const candidate = (value: string, rule: string, confidence: number): Candidate<string> => ({
  value,
  raw: value,
  rule,
  confidence,
})
const same = (value: string) => value.toLowerCase()

it('agreement of two rules beats one surer rule', () => {
  const found = arbitrate(
    [candidate('a', 'x', 0.8), candidate('b', 'y', 0.6), candidate('B', 'z', 0.6)],
    same,
  )
  expect(found).toMatchObject({ value: 'b', from: 'y', confidence: 0.84 })
  expect(found?.rivals).toEqual([{ value: 'a', rule: 'x', confidence: 0.8 }])
})

it('rules of one family are one witness', () => {
  const found = arbitrate(
    [candidate('a', 'x', 0.8), candidate('b', 'y', 0.6), candidate('b', 'z', 0.6)],
    same,
    {
      family: (rule) => (rule === 'x' ? 'one' : 'two'),
    },
  )
  expect(found?.value).toBe('a')
})

it('order breaks ties', () => {
  expect(arbitrate([candidate('a', 'x', 0.6), candidate('b', 'y', 0.6)], same)?.value).toBe('a')
})

it('finds nothing below the least confidence', () => {
  expect(arbitrate([candidate('a', 'x', 0.3)], same, { least: 0.4 })).toBeNull()
})

it('a value may be borne out in part by another', () => {
  const found = arbitrate([candidate('ada byron', 'x', 0.6), candidate('ada', 'y', 0.7)], same, {
    support: (from, to) => (to.startsWith(`${from} `) ? 0.8 : 0),
  })
  expect(found?.value).toBe('ada byron')
})
