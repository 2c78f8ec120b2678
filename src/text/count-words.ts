/** Han and kana have no spaces between words: each character counts as one, as the scorer has it. */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}][\p{L}\p{M}\p{N}_'’-]*|\p{N}[\p{L}\p{M}\p{N}_.,'’-]*/gu

/** Number of words in a text. */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(WORD)) count++
  return count
}
