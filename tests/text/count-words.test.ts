import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '../../src/text/count-words.ts'

test.each([
  ['', 0],
  ["It's nine o’clock – well, 9.30.", 5],
  ['1,250.50 kg of state-of-the-art_stuff', 4],
  ['Zoë naïvely said «oui»', 4],
  ['東京 2024', 3],
])('%s: %i', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('words of Thai are found, though by a dictionary that changes', () => {
  const words = countWords('กำแพงท่าเรือพังลงเมื่อคืนวันจันทร์')
  expect(words).toBeGreaterThan(5)
  expect(words).toBeLessThan(11)
})

test('plain text counts as it does beside an accent', () => {
  const plain = fc.string({ unit: fc.constantFrom(...`aZ9_-'’.,;“–\n `) })
  fc.assert(fc.property(plain, (text) => countWords(text) + 1 === countWords(`${text} é`)))
})
