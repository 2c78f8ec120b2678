import { Buffer } from 'node:buffer'
import { numbers } from '../numbers.ts'
import { oncePer } from '../once-per.ts'
import { prefixSums } from '../prefix-sums.ts'

/**
 * What a block's words say for or against an article: `subscribe`, `share`, `said`. A logistic regression over the words
 * that stand on many sites, fitted by `npm run train -- text` and stored here as it is asked. The lexicon's cues are what
 * people know of boilerplate; this is what pages say besides, in any language the corpus has enough sites of.
 */
export interface PackedWording {
  /**
   * The words: those of n UTF-16 units at n, in order and without anything between, so that one is found by halving. A
   * start of the command has no time to make a list of all of them.
   */
  readonly words: readonly string[]
  readonly bias: number
  /** Int8, in base64: each word's weights, one for each of `PLACES`, as log-odds in units of `unit`. */
  readonly weights: string
  readonly unit: number
}

/** Where a word stands: in a block of a length, and as its first or its last word. */
export const PLACES = ['short', 'medium', 'long', 'first', 'last'] as const
const FIRST = PLACES.indexOf('first')
const LAST = PLACES.indexOf('last')

/** Characters below which a block is short, and below which it is of medium length: a label, and a teaser. */
const SHORT = 40
const MEDIUM = 150
/** Words at a block's start that are asked for: of 12, 25 and 40, log loss .453, .442 and .438 on a fold never seen. */
const MOST_WORDS = 25
/** Numbers are told by how many digits they have. */
const MOST_DIGITS = 5

/** Stands for the number of a word without weights. */
const NONE = -1

/** A word as the weights know it. */
function known(word: string): string {
  const code = word.charCodeAt(0)
  const isNumber = code >= 48 && code <= 57 && /^\d+$/.test(word)
  return isNumber ? `#${Math.min(word.length, MOST_DIGITS)}` : word
}

/** The words of a block that are asked for, as the weights know them. */
export const wordsAsked = (words: readonly string[]): readonly string[] =>
  [...words.slice(0, MOST_WORDS), ...words.slice(MOST_WORDS).slice(-1)].map(known)

/**
 * What a block of so many words and characters has of what the weights are about, each once: a word's number times the
 * number of places, plus the place. `numberAt` gives the number of the word at an index, below 0 for one without weights.
 */
export function wordingTraits(
  words: number,
  chars: number,
  numberAt: (index: number) => number,
): readonly number[] {
  const traits: number[] = []
  if (words === 0) return traits
  const length = chars < SHORT ? 0 : chars < MEDIUM ? 1 : 2
  const most = Math.min(words, MOST_WORDS)
  for (let i = 0; i < most; i++) {
    const number = numberAt(i)
    if (number < 0) continue
    const trait = number * PLACES.length + length
    if (!traits.includes(trait)) traits.push(trait)
  }
  const first = numberAt(0)
  if (first >= 0) traits.push(first * PLACES.length + FIRST)
  const last = numberAt(words - 1)
  if (last >= 0) traits.push(last * PLACES.length + LAST)
  return traits
}

/** Weights ready to be asked. */
interface Wording {
  readonly numberOf: (word: string) => number
  readonly weights: Int8Array
}

const wordingOf = oncePer(
  (packed: PackedWording): Wording => ({
    numberOf: numbering(packed.words),
    weights: new Int8Array(Buffer.from(packed.weights, 'base64')),
  }),
)

/** Finds words' numbers, below 0 for those without: words are numbered as they are stored. */
export function numbering(words: readonly string[]): (word: string) => number {
  const firsts = prefixSums(words.map((all, length) => (length === 0 ? 0 : all.length / length)))
  return (printed) => {
    const word = known(printed)
    const place = placeOf(word, words[word.length] ?? '')
    return place < 0 ? NONE : (firsts[word.length] as number) + place
  }
}

/** The place of a word among all words of its length, or below 0. */
function placeOf(word: string, all: string): number {
  const { length } = word
  let low = 0
  let high = all.length / length
  while (low < high) {
    const middle = (low + high) >> 1
    const order = orderAt(all, middle * length, word)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle
  }
  return NONE
}

/** Below 0 where what stands at a place of a text is before a word in order, above 0 where it is after. */
function orderAt(text: string, at: number, word: string): number {
  for (let i = 0; i < word.length; i++) {
    const order = text.charCodeAt(at + i) - word.charCodeAt(i)
    if (order !== 0) return order
  }
  return 0
}

/** Log-odds that a block of these traits is an article's. */
export function sumOfTraits(packed: PackedWording, traits: readonly number[]): number {
  const { weights } = wordingOf(packed)
  let sum = 0
  for (const trait of traits) sum += weights[trait] as number
  return packed.bias + packed.unit * sum
}

/** A page's words, block by block, as a dictionary numbers them. */
interface NumberedWords {
  /** Of each block: its words, as `tokens` gives them, and the dictionary's numbers for them. */
  readonly words: readonly (readonly string[])[]
  readonly ids: readonly Int32Array[]
  readonly dictionary: { readonly size: number }
}

/** Log-odds, by their words alone, that blocks are an article's. */
export function wordingScores(
  packed: PackedWording,
  blocks: readonly { readonly text: string }[],
  { words, ids, dictionary }: NumberedWords,
): Float64Array {
  const { numberOf } = wordingOf(packed)
  const unasked = NONE - 1
  const known = new Int32Array(dictionary.size).fill(unasked)
  return numbers(blocks, ({ text }, block) => {
    const own = ids[block] as Int32Array
    const numberAt = (index: number): number => {
      const id = own[index] as number
      if (known[id] === unasked) known[id] = numberOf(words[block]?.[index] as string)
      return known[id] as number
    }
    return sumOfTraits(packed, wordingTraits(own.length, text.length, numberAt))
  })
}
