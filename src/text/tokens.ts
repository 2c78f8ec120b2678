const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}`
/** Built from a string: the `v` flag's set subtraction is newer than the compiler's target. */
const TOKEN = new RegExp(
  String.raw`[${UNSPACED}]|[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]+(?:['’][\p{L}--[${UNSPACED}]]+)?`,
  'gv',
)
const ASCII = /^[\x20-\x7e’‘“”–—…]*$/
const ASCII_TOKEN = /[a-z0-9]+(?:['’][a-z]+)?/g

/** Lower-cased words; a Han, Hiragana or Katakana character is one, an apostrophe inside a word is `'`. */
export function tokens(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const found = lower.match(ASCII.test(lower) ? ASCII_TOKEN : TOKEN)
  if (!found) return []
  return lower.includes('’') ? found.map((token) => token.replace('’', "'")) : found
}
