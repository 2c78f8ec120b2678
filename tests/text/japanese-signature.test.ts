import { expect, it } from 'vitest'
import { readJapaneseSignature } from '../../src/text/japanese-signature.ts'

it.each([
  ['建物は九四年から点検を受けていなかった。【久世真琴、大貫悠】', ['久世真琴', '大貫悠']],
  ['（編集委員 佐藤健一郎）', ['佐藤健一郎']],
  ['「また来ます」（三枝なつめ）', ['三枝なつめ']],
])('who signs %s', (text, names) => {
  expect(readJapaneseSignature(text)).toEqual(names)
})

it.each([
  '点検を受けていなかった。（写真提供）',
  '点検を受けていなかった。（共同通信）',
  '点検を受けていなかった。（一部敬称略）',
  '「枝が折れるような音がした」（島田さん）',
  '点検を受けていない図書館（横浜市）',
  '点検を受けていなかった。（二〇二五年六月）',
])('%s names nobody', (text) => {
  expect(readJapaneseSignature(text)).toEqual([])
})
