import { lettered } from './lettered.ts'

const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]`

/** Han and kana have no spaces between words: each character counts as one, as the scorer has it. */
const WORD = lettered(
  String.raw`${UNSPACED}|(?!${UNSPACED})\p{L}[\p{L}\p{M}\p{N}_'’-]*|\p{N}[\p{L}\p{M}\p{N}_.,'’-]*`,
  'gu',
)

/** Letters of scripts whose words stand without spaces between them, and are found by a dictionary. */
const THAI_LIKE = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** Number of words in a text. */
export function countWords(text: string): number {
  let count = 0
  // line by line: one with letters of another script does not slow the others
  for (const line of text.split('\n')) count += THAI_LIKE.test(line) ? countSegments(line) : countIn(line)
  return count
}

function countIn(line: string): number {
  let count = 0
  const word = WORD.for(line)
  while (word.test(line)) count++
  return count
}

let segmenter: Intl.Segmenter | undefined

function countSegments(line: string): number {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' })
  let count = 0
  for (const { isWordLike } of segmenter.segment(line)) if (isWordLike) count++
  return count
}
