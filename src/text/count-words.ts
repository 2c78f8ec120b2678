import { lettered } from './lettered.ts'

const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]`

/** Han and kana have no spaces between words: each character counts as one, as the scorer has it. */
const WORD = lettered(
  String.raw`${UNSPACED}|(?!${UNSPACED})\p{L}[\p{L}\p{M}\p{N}_'’-]*|\p{N}[\p{L}\p{M}\p{N}_.,'’-]*`,
  'gu',
)

/** Number of words in a text. */
export function countWords(text: string): number {
  let count = 0
  // line by line: one with letters of another script does not slow the others
  for (const line of text.split('\n')) {
    const word = WORD.for(line)
    while (word.test(line)) count++
  }
  return count
}
