const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}`
let made: RegExp | undefined
/** Built from a string: the `v` flag's set subtraction is newer than the compiler's target. */
const makeToken = () =>
  new RegExp(
    String.raw`[${UNSPACED}]|[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]+(?:['’][\p{L}--[${UNSPACED}]]+)?`,
    'gv',
  )
const ASCII = /^[\x20-\x7e’‘“”–—…]*$/
const ASCII_TOKEN = /[a-z0-9]+(?:['’][a-z]+)?/g
/** What it knows up to Cyrillic, letters that combine left out: it takes as long to compile as a page to read. */
const WESTERN = /^[\x20-\x7e\xa0-\xff\u2010-\u205eа-яё]*$/
const WESTERN_TOKEN = /[a-z0-9ªµºß-öø-ÿ²³¹¼-¾а-яё]+(?:['’][a-zªµºß-öø-ÿа-яё]+)?/g

/** Lower-cased words; a Han, Hiragana or Katakana character is one, an apostrophe inside a word is `'`. */
export function tokens(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const found = lower.match(tokenOf(lower))
  if (!found) return []
  return lower.includes('’') ? found.map((token) => token.replace('’', "'")) : found
}

const tokenOf = (lower: string): RegExp => {
  if (ASCII.test(lower)) return ASCII_TOKEN
  if (WESTERN.test(lower)) return WESTERN_TOKEN
  made ??= makeToken()
  return made
}
