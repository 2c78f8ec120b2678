/** Han and kana have no spaces between words: each character counts as one, as the scorer has it. */
const word = (): RegExp =>
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}][\p{L}\p{M}\p{N}_'’-]*|\p{N}[\p{L}\p{M}\p{N}_.,'’-]*/gu

/** The same for text without accents: the regular expression above takes as long to compile as a small page to read. */
const ASCII = /^[\n\x20-\x7e’‘“”–—…]*$/
const ASCII_WORD = /[A-Za-z][A-Za-z0-9_'’-]*|[0-9][A-Za-z0-9_.,'’-]*/g

/** Number of words in a text. */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(ASCII.test(text) ? ASCII_WORD : word())) count++
  return count
}
