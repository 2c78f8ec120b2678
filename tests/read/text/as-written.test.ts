import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dump } from '../../../src/model/dump.ts'
import type { Block } from '../../../src/model/page.ts'
import { readAsWritten } from '../../../src/read/text/as-written.ts'
import { bodyText } from '../../../src/write/body-text.ts'

const dump = (text: string) => ({ source: 'test', format: 'text', text }) as unknown as Dump

const words = fc.array(fc.constantFrom('quay', 'Skarvik', 'ferry', '12', 'noon,', 'ends.', 'a | b'), {
  minLength: 1,
  maxLength: 9,
})
const line = words.map((list) => list.join(' '))
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n'))
const block = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph', 'heading', 'quote'), text: lines }),
  fc.record({ kind: fc.constant('tableRow'), text: line }),
  fc.record({ kind: fc.constant('pre'), text: lines.map((text) => `if x:\n  ${text}\n\n\treturn`) }),
  fc.record({
    kind: fc.constant('listItem'),
    text: lines,
    level: fc.integer({ min: 1, max: 4 }),
    marker: fc.constantFrom('-', '3.', undefined),
  }),
) as fc.Arbitrary<Block>

describe('a text as it is written', () => {
  it('is written again as it was', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const text = bodyText(blocks)
        const { page, head } = readAsWritten(dump(`The last ferry\n2024-06-18\n\n${text}\n`), 4)
        expect(head).toBe(2)
        expect(bodyText(page.blocks.slice(head))).toBe(text)
      }),
    )
  })

  it('gives headline and credit as its head', () => {
    const { page, head } = readAsWritten(
      dump('The last ferry\nOle Brandt · 2024-06-18\n\nIt left at noon.\n'),
      1,
    )
    expect(head).toBe(2)
    expect(page.claims.map(({ key, value }) => [key, value])).toEqual([
      ['title', 'The last ferry'],
      ['author', 'Ole Brandt'],
      ['date', '2024-06-18'],
    ])
  })

  it.each(['Ole Brandt', 'Ole Brandt, Ada Holm'])(
    'gives the names below a headline as its head: %s',
    (names) => {
      const { page, head } = readAsWritten(
        dump(`Has the last ferry left?\n${names}\n\nIt left at noon.\n`),
        2,
      )
      expect(head).toBe(2)
      expect(page.claims.map(({ key, value }) => [key, value])).toEqual([
        ['title', 'Has the last ferry left?'],
        ['author', names],
      ])
    },
  )

  it('has no head where the second line is more than names', () => {
    const { head } = readAsWritten(dump('The last ferry\nOle Brandt saw it leave\n\nIt left at noon.\n'), 2)
    expect(head).toBe(0)
  })

  it('has no head where it starts with a sentence', () => {
    const { head } = readAsWritten(dump('It left at noon.\n\nForty passengers were on board.\n'), 1)
    expect(head).toBe(0)
  })

  it('keeps two lists and two tables apart', () => {
    const text = '- one\n- two\n\n- three\n\na | b\nc | d\n\ne | f\ng | h'
    const { page } = readAsWritten(dump(text), 1)
    expect(page.blocks.map(({ group }) => group)).toEqual([1, 1, 4, 6, 6, 9, 9])
    expect(bodyText(page.blocks)).toBe(text)
  })

  it('takes lines of code that start with dashes for code', () => {
    const texts = ['  - a\n  - b', '- name: x\n      - y', '- run: |\n   y', '- a\n- b']
    const kinds = texts.map((text) => readAsWritten(dump(text), 1).page.blocks.map(({ kind }) => kind))
    expect(kinds).toEqual([['pre'], ['pre'], ['pre'], ['listItem', 'listItem']])
  })

  it('keeps nested lists, numbered subheadings and code', () => {
    const text = '1. The quay\n\n- one\n  - two\n    more\n\nif x:\n    y()\n\na | b\nc | d'
    const { page } = readAsWritten(dump(text), 1)
    expect(page.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['paragraph', undefined],
      ['listItem', 1],
      ['listItem', 2],
      ['listItem', 2],
      ['pre', undefined],
      ['tableRow', undefined],
      ['tableRow', undefined],
    ])
  })
})
