import { expect, test } from 'vitest'
import type { Block, Page } from '../../src/model/page.ts'
import type { Ballot } from '../../src/model/verdict.ts'
import { discountRecurring } from '../../src/passes/recurring.ts'

const paragraph = (words: number) => `${'word '.repeat(words)}end.`

/** Scores after a site of 40 pages has spoken: each block as its words, score and count of other pages. */
function judged(...blocks: (readonly [words: number, score: number, count: number])[]): number[] {
  const page = {
    blocks: blocks.map(([words], id) => ({ id, text: paragraph(words) }) as Block),
  } as unknown as Page
  const scores = Float64Array.from(blocks, ([, score]) => score)
  const ballot: Ballot = { pass: 'heuristic', scores, reasons: () => [] }
  const counts = Float64Array.from(blocks, ([, , count]) => count)
  return [...discountRecurring(ballot, page, { pages: 40, counts }).scores]
}

test('a certain paragraph is out when five other pages have it, and stays when two have', () => {
  const [, five = 1, two = 0] = judged([40, 0.98, 0], [30, 0.98, 5], [30, 0.98, 2], [40, 0.98, 0])
  expect(five).toBeLessThan(0.3)
  expect(two).toBeGreaterThan(0.6)
})

test('a standfirst before the first paragraph stays, a notice on every page does not', () => {
  const [notice = 1, own = 0] = judged([30, 0.98, 40], [30, 0.98, 5], [40, 0.98, 0], [40, 0.98, 0])
  expect(notice).toBeLessThan(0.3)
  expect(own).toBeGreaterThan(0.9)
})

test('short lines recur in articles as well', () => {
  const [, short] = judged([40, 0.98, 0], [6, 0.9, 3], [40, 0.98, 0])
  expect(short).toBe(0.9)
})

test('a page that was saved many times is left alone', () => {
  const copies = [
    [40, 0.98, 9],
    [40, 0.97, 9],
    [6, 0.6, 0],
  ] as const
  expect(judged(...copies)).toEqual([0.98, 0.97, 0.6])
})
