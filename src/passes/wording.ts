import { Buffer } from 'node:buffer'
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

/** A word as the weights know it. */
const known = (word: string): string => (/^\d+$/.test(word) ? `#${Math.min(word.length, MOST_DIGITS)}` : word)

/** Calls back with each word of a block that is asked for and its place. */
export function eachPlaced(
  words: readonly string[],
  chars: number,
  add: (word: string, place: number) => void,
): void {
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined) return
  const length = chars < SHORT ? 0 : chars < MEDIUM ? 1 : 2
  const most = Math.min(words.length, MOST_WORDS)
  for (let i = 0; i < most; i++) add(known(words[i] as string), length)
  add(known(first), FIRST)
  add(known(last), LAST)
}

/**
 * What a block has of what the weights are about, each once: a word's number times the number of places, plus the place.
 * `words` are the block's (as `tokens` gives them), `chars` its length, `numberOf` gives a known word's number.
 */
export function wordingTraits(
  words: readonly string[],
  chars: number,
  numberOf: (word: string) => number | undefined,
): number[] {
  const traits: number[] = []
  eachPlaced(words, chars, (word, place) => {
    const number = numberOf(word)
    if (number === undefined) return
    const trait = number * PLACES.length + place
    if (!traits.includes(trait)) traits.push(trait)
  })
  return traits
}

/** Weights ready to be asked. */
interface Wording {
  readonly numberOf: (word: string) => number | undefined
  readonly weights: Int8Array
}

const opened = new WeakMap<PackedWording, Wording>()

function wordingOf(packed: PackedWording): Wording {
  const before = opened.get(packed)
  if (before) return before
  const wording: Wording = {
    numberOf: numbering(packed.words),
    weights: new Int8Array(Buffer.from(packed.weights, 'base64')),
  }
  opened.set(packed, wording)
  return wording
}

/** Words whose numbers are kept from page to page, known ones or not. */
const MOST_KEPT = 20_000
/** Longest of them: of a longer one V8 keeps a view, and with it the whole text it was cut from. */
const LONGEST_KEPT = 12

/** Finds words' numbers: words are numbered as they are stored. */
export function numbering(words: readonly string[]): (word: string) => number | undefined {
  const firsts = prefixSums(words.map((all, length) => (length === 0 ? 0 : all.length / length)))
  const kept = new Map<string, number | undefined>()
  return (word) => {
    if (kept.has(word)) return kept.get(word)
    const place = placeOf(word, words[word.length] ?? '')
    const number = place === undefined ? undefined : (firsts[word.length] as number) + place
    if (kept.size >= MOST_KEPT) kept.clear()
    if (word.length <= LONGEST_KEPT) kept.set(word, number)
    return number
  }
}

/** The place of a word among all words of its length. */
function placeOf(word: string, all: string): number | undefined {
  const { length } = word
  let low = 0
  let high = all.length / length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = all.slice(middle * length, (middle + 1) * length)
    if (other === word) return middle
    if (other < word) low = middle + 1
    else high = middle
  }
  return undefined
}

/** Log-odds that a block of these traits is an article's. */
export function sumOfTraits(packed: PackedWording, traits: readonly number[]): number {
  const { weights } = wordingOf(packed)
  let sum = 0
  for (const trait of traits) sum += weights[trait] as number
  return packed.bias + packed.unit * sum
}

/** Log-odds that a block is an article's, told by its words alone (as `tokens` gives them) and its length. */
export const wordingScore = (packed: PackedWording, words: readonly string[], chars: number): number =>
  sumOfTraits(packed, wordingTraits(words, chars, wordingOf(packed).numberOf))
