import type { Block } from '../../model/page.ts'
import { CUE_INDEX, CUE_NAMES } from '../../text/lexicon/cues.ts'
import { findPhrasesAt } from '../../text/lexicon/phrases.ts'
import { TIME_GROUPS, TIME_INDEX } from '../../text/lexicon/time.ts'
import { tokens } from '../../text/tokens.ts'
import { CUE_START, Dictionary, TIME_START } from './dictionary.ts'

export const CUE_COUNT = CUE_NAMES.length

/** What the lexicons say of a page's blocks, each word looked up once a page. */
export interface Lexical {
  /** Lower-cased words of each block, as far as they are looked at. */
  readonly words: readonly (readonly string[])[]
  /** The same words as the dictionary's numbers. */
  readonly ids: readonly Int32Array[]
  readonly dictionary: Dictionary
  /** For each block and cue: share of its words that belong to the cue's phrases. Row-major. */
  readonly cues: Float32Array
  /** Strongest cue of each block, by share; 0 where none. */
  readonly strongest: Float32Array
  readonly times: readonly Times[]
}

/** Dates and times in one block. */
export interface Times {
  readonly relative: boolean
  readonly date: boolean
  readonly clock: boolean
  /** Share of the block's words that are parts of dates. */
  readonly share: number
}

/** A block or heading whose words are this far a cue's is that cue's label: `Related topics:`, `12 comments`. */
export const LABEL_SHARE = 0.4
/** Words a label may have at most. */
export const MAX_LABEL = 12

/** Looks up the words of all blocks: the first `maxWords` among the first `maxChars` characters of each. */
export function lexicalOf(
  blocks: readonly Pick<Block, 'text'>[],
  maxChars: number,
  maxWords = Infinity,
): Lexical {
  const words = blocks.map(({ text }) => firstWords(text, maxChars, maxWords))
  const dictionary = new Dictionary()
  const ids = words.map((own) => dictionary.idsOf(own))
  const cues = new Float32Array(blocks.length * CUE_COUNT)
  const strongest = new Float32Array(blocks.length)
  const times = blocks.map((block, id) => {
    const own = words[id] as readonly string[]
    findCues(own, startsOf(ids[id], dictionary, CUE_START), cues, id, strongest)
    return timesOf(block.text, own, startsOf(ids[id], dictionary, TIME_START))
  })
  return { words, ids, dictionary, cues, strongest, times }
}

/** Lower-cased words at a text's start: the first `maxWords` among its first `maxChars` characters. */
export function firstWords(text: string, maxChars: number, maxWords: number): readonly string[] {
  const all = tokens(text.slice(0, maxChars))
  return all.length > maxWords ? all.slice(0, maxWords) : all
}

/** Places of the words that may start a phrase. */
function startsOf(ids: Int32Array | undefined, dictionary: Dictionary, flag: number): readonly number[] {
  const starts: number[] = []
  if (ids) for (let i = 0; i < ids.length; i++) if (dictionary.has(ids[i] as number, flag)) starts.push(i)
  return starts
}

function findCues(
  words: readonly string[],
  starts: readonly number[],
  cues: Float32Array,
  id: number,
  strongest: Float32Array,
): void {
  if (starts.length === 0) return
  const base = id * CUE_COUNT
  const add = (group: number, _at: number, length: number) => {
    cues[base + group] = (cues[base + group] as number) + length
  }
  for (const at of starts) findPhrasesAt(CUE_INDEX, words, at, add)
  for (let c = 0; c < CUE_COUNT; c++) {
    const count = cues[base + c] as number
    if (count === 0) continue
    const share = Math.min(1, count / Math.max(1, words.length))
    cues[base + c] = share
    if (share > (strongest[id] as number)) strongest[id] = share
  }
}

const NUMERIC_DATE = /\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\d{4}年\d{1,2}月|\d{1,2}月\d{1,2}日/
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b/
const YEAR = /^(?:19|20)\d\d$/
const NUMBER = /^\d{1,3}$|^(?:a|an|one|ein|einem|einer|un|une|una|uma|en|et)$/

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Words at a block's start in which dates are looked for. */
const TIME_WORDS = 40

const NO_TIME: Times = { relative: false, date: false, clock: false, share: 0 }

function timesOf(text: string, words: readonly string[], starts: readonly number[]): Times {
  const head = text.slice(0, 300)
  if (starts.length === 0 && !/\d/.test(head)) return NO_TIME
  let months = 0
  let units = 0
  let ago = 0
  let other = 0
  let numbers = 0
  const short = words.length <= TIME_WORDS ? words : words.slice(0, TIME_WORDS)
  const add = (group: number, at: number, length: number) => {
    if (group === TIME_GROUPS.month) months += length
    else if (group === TIME_GROUPS.ago) ago += length
    else if (group === TIME_GROUPS.unit) {
      if (NUMBER.test(short[at - 1] ?? '')) units += 2
    } else other += length
  }
  for (const at of starts) if (at < TIME_WORDS) findPhrasesAt(TIME_INDEX, short, at, add)
  let year = false
  for (const word of short) {
    if (!isDigit(word.charCodeAt(0))) continue
    numbers++
    if (YEAR.test(word)) year = true
  }
  const numeric = NUMERIC_DATE.test(head)
  const date = numeric || (months > 0 && (year || numbers > 0))
  const relative = ago > 0 && units > 0
  const parts = (date ? months + other + numbers : 0) + (relative ? units + ago : 0)
  return {
    relative,
    date,
    clock: CLOCK.test(head),
    share: Math.min(1, parts / Math.max(1, words.length)),
  }
}
