/** Counts over one block's text, taken in a single pass. */
export interface Measure {
  readonly chars: number
  /** Words; a Han, Hiragana or Katakana character counts as one. */
  readonly words: number
  /** Han, Hiragana and Katakana characters. */
  readonly cjk: number
  readonly letters: number
  readonly digits: number
  readonly upper: number
  readonly commas: number
  /** Sentence ends: a terminal mark followed by white space, a closing quote or the end. */
  readonly sentences: number
  /** Separators that menus, breadcrumbs and credit lines use: | / • · » › > *. */
  readonly separators: number
  readonly quotes: number
  /** The text ends as a sentence ends, closing quotes and brackets aside. */
  readonly terminated: boolean
}

const codes = (characters: string) => new Set([...characters].map((c) => c.codePointAt(0) as number))
const COMMAS = codes(',;،、，；')
const TERMINALS = codes('.!?。！？…؟۔।｡')
const CLOSERS = codes('"\'”’»)]」』）›“')
const SEPARATORS = codes('|/•·»›>*►▸→')
const QUOTES = codes('"“”„«»「」『』')

const isCjk = (c: number) =>
  (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)
const isDigit = (c: number) =>
  (c >= 48 && c <= 57) || (c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9)
const isUpper = (c: number) =>
  (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde && c !== 0xd7) || (c >= 0x410 && c <= 0x42f)
/** Letters by range, coarse above U+00C0: what is not punctuation, space or symbol there. */
const isLetter = (c: number) =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 0xc0 && c < 0x2000) ||
  (c >= 0x2c00 && c < 0x2e00) ||
  c >= 0x3040

/** Measures one block's text in a single pass over its UTF-16 code units. */
export function measure(text: string): Measure {
  let words = 0
  let cjk = 0
  let letters = 0
  let digits = 0
  let upper = 0
  let commas = 0
  let sentences = 0
  let separators = 0
  let quotes = 0
  let inWord = false
  let pendingEnd = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (isCjk(c)) {
      cjk++
      letters++
      words++
      inWord = false
      if (pendingEnd) sentences++
      pendingEnd = false
      continue
    }
    const digit = isDigit(c)
    if (digit || isLetter(c)) {
      if (digit) digits++
      else {
        letters++
        if (isUpper(c)) upper++
      }
      if (!inWord) words++
      inWord = true
      pendingEnd = false
      continue
    }
    if (c === 32 || c === 10) {
      if (pendingEnd) sentences++
      pendingEnd = false
    } else if (TERMINALS.has(c)) pendingEnd = true
    else if (!CLOSERS.has(c)) pendingEnd = false
    if (COMMAS.has(c)) commas++
    else if (SEPARATORS.has(c)) separators++
    if (QUOTES.has(c)) quotes++
    // an apostrophe or hyphen inside a word does not end it
    inWord = inWord && (c === 39 || c === 0x2019 || c === 45)
  }
  if (pendingEnd) sentences++
  return {
    chars: text.length,
    words,
    cjk,
    letters,
    digits,
    upper,
    commas,
    sentences,
    separators,
    quotes,
    terminated: pendingEnd,
  }
}

const known = new WeakMap<object, Measure>()

/** The same of a block's text, counted once a block: features, body and fields all ask. */
export function measureOf(block: { readonly text: string }): Measure {
  const before = known.get(block)
  if (before) return before
  const measured = measure(block.text)
  known.set(block, measured)
  return measured
}
