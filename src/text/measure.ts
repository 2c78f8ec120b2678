import { oncePer } from '../once-per.ts'

/** Counts over one block's text, taken in a single pass. */
export interface Measure {
  readonly chars: number
  /** Words; a Han, Hiragana or Katakana character counts as one. */
  readonly words: number
  /** Han, Hiragana and Katakana characters. */
  readonly cjk: number
  /** Letters of Thai and other scripts that part neither words nor, by marks, sentences. */
  readonly unparted: number
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

/** What a UTF-16 unit is to the counts, as bits. */
const LETTER = 1
const UPPER = 2
const DIGIT = 4
const CJK = 8
const SPACE = 16
const TERMINAL = 32
const CLOSER = 64
const COMMA = 128
const SEPARATOR = 256
const QUOTE = 512
/** An apostrophe or hyphen: inside a word it does not end it. */
const JOINER = 1024

const MARKS: readonly (readonly [kind: number, characters: string])[] = [
  [SPACE, ' \n'],
  [TERMINAL, '.!?。！？…؟۔।॥։။።។｡'],
  [CLOSER, '"\'”’»)]」』）›“'],
  [COMMA, ',;،、，；'],
  [SEPARATOR, '|/•·»›>*►▸→'],
  [QUOTE, '"“”„«»「」『』'],
  [JOINER, "'’-"],
]

const marks = new Map<number, number>()
for (const [kind, characters] of MARKS)
  for (let i = 0; i < characters.length; i++) {
    const c = characters.charCodeAt(i)
    marks.set(c, (marks.get(c) ?? 0) | kind)
  }

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

/** Stops and commas that stand among their script's letters: Arabic, Devanagari, Armenian, Burmese, Ethiopic, Khmer. */
const isMarkAmongLetters = (c: number) =>
  c >= 0x589 && c <= 0x17d5 && (c < 0x6d5 || c === 0x964 || c === 0x965 || c >= 0x104a) && marks.has(c)

function kindOf(c: number): number {
  if (isCjk(c)) return CJK
  if (isDigit(c)) return DIGIT
  if (isLetter(c) && !isMarkAmongLetters(c)) return isUpper(c) ? LETTER | UPPER : LETTER
  return marks.get(c) ?? 0
}

/** Thai, Lao, Burmese and Khmer: written without spaces between words. */
const isUnspaced = (c: number) =>
  (c >= 0xe00 && c <= 0xeff) || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff)
/** Characters of a word there, vowels and tone marks included: Thai news has four to five. */
const UNSPACED_WORD = 5

/** The kinds of Latin 1: most of what is ever asked for. */
const LATIN = Uint16Array.from({ length: 256 }, (_, c) => kindOf(c))

/** Words from which a text is sentences in a script whose sentences end in a space alone, as Thai ones do. */
export const MIN_UNPARTED = 15

/** Whether a text is mostly in a script that parts neither words nor sentences. */
export const isUnparted = ({ unparted, letters }: Measure): boolean => unparted * 2 > letters

/** Measures one block's text in a single pass over its UTF-16 code units. */
export function measure(text: string): Measure {
  let words = 0
  let cjk = 0
  let unparted = 0
  let letters = 0
  let digits = 0
  let upper = 0
  let commas = 0
  let sentences = 0
  let separators = 0
  let quotes = 0
  let inWord = false
  /** Characters since the last word began, in a script that does not part words. */
  let run = 0
  let pendingEnd = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    const kind = c < LATIN.length ? (LATIN[c] as number) : kindOf(c)
    if ((kind & (LETTER | DIGIT)) !== 0) {
      if ((kind & DIGIT) !== 0) digits++
      else letters++
      if ((kind & UPPER) !== 0) upper++
      const isOfUnparted = c >= LATIN.length && isUnspaced(c)
      if (isOfUnparted) unparted++
      run = inWord && isOfUnparted ? run + 1 : 0
      if (run % UNSPACED_WORD === 0 && (run > 0 || !inWord)) words++
      inWord = true
      pendingEnd = false
    } else if (kind === CJK) {
      cjk++
      letters++
      words++
      inWord = false
      if (pendingEnd) sentences++
      pendingEnd = false
    } else if (kind === SPACE) {
      if (pendingEnd) sentences++
      pendingEnd = false
      inWord = false
    } else {
      if ((kind & TERMINAL) !== 0) pendingEnd = true
      else if ((kind & CLOSER) === 0) pendingEnd = false
      if ((kind & COMMA) !== 0) commas++
      if ((kind & SEPARATOR) !== 0) separators++
      if ((kind & QUOTE) !== 0) quotes++
      inWord = inWord && (kind & JOINER) !== 0
    }
  }
  if (pendingEnd) sentences++
  return {
    chars: text.length,
    words,
    cjk,
    unparted,
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

/** The same of a page's blocks, by their ids: features, body and fields all ask. */
export const measuresOf = oncePer((blocks: readonly { readonly text: string }[]): readonly Measure[] =>
  blocks.map(({ text }) => measure(text)),
)
