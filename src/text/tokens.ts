/** Han characters and kana, as part of a class of an expression. */
export const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}`
let made: RegExp | undefined
/** Built from a string: the `v` flag's set subtraction is newer than the compiler's target. */
const makeToken = () =>
  new RegExp(String.raw`[${UNSPACED}]|[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]+(?:'[\p{L}--[${UNSPACED}]]+)?`, 'gv')
const ASCII = /^[\x20-\x7e‘“”–—…]*$/
const ASCII_TOKEN = /[a-z0-9]+(?:'[a-z]+)?/g
/** Letters up to Cyrillic, and Vietnamese ones: what it knows of them without the marks that combine. */
const LETTERS = 'ªµºß-öø-ÿā-ɏάέήίΰα-ώа-ҁḁ-ỿ'
const WESTERN = new RegExp(
  `^[\\x20-\\x7e\\xa0-\\xff\\u2010-\\u205e\\u2190-\\u23ff\\u2500-\\u2775${LETTERS}]*$`,
)
const WESTERN_TOKEN = new RegExp(`[a-z0-9²³¹¼-¾${LETTERS}]+(?:'[a-z${LETTERS}]+)?`, 'g')

/** Lower-cased words; a Han, Hiragana or Katakana character is one, an apostrophe inside a word is `'`. */
export function tokens(text: string): readonly string[] {
  const lower = text.toLowerCase().replaceAll('’', "'")
  return lower.match(tokenOf(lower)) ?? []
}

const tokenOf = (lower: string): RegExp => {
  if (ASCII.test(lower)) return ASCII_TOKEN
  if (WESTERN.test(lower)) return WESTERN_TOKEN
  made ??= makeToken()
  return made
}
