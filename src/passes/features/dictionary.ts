import { CUE_INDEX } from '../../text/lexicon/cues.ts'
import { HOUSE_WORDS, PERSON_WORDS } from '../../text/lexicon/persons.ts'
import { FAR } from '../../text/lexicon/phrases.ts'
import { TIME_INDEX } from '../../text/lexicon/time.ts'
import { FUNCTION_WORDS } from '../../text/sentence.ts'

/** What the lexicons say of a word, as bits: asked once for each different word of a page. */
export const FUNCTION = 1
export const PERSON = 2
export const HOUSE = 4
/** The word may start a cue's phrase, or a time's. */
export const CUE_START = 8
export const TIME_START = 16
/** The word is long enough to tell a topic. */
export const CONTENT = 32

/** Letters from which a word tells a topic; Han characters count singly. */
const MIN_LETTERS = 4

/** Numbers for the different words of one page, and what the lexicons say of each. */
export class Dictionary {
  readonly #ids = new Map<string, number>()
  readonly #flags: number[] = []

  get size(): number {
    return this.#flags.length
  }

  idsOf(words: readonly string[]): Int32Array {
    const ids = new Int32Array(words.length)
    for (let i = 0; i < words.length; i++) ids[i] = this.#id(words[i] as string)
    return ids
  }

  idOf(word: string): number | undefined {
    return this.#ids.get(word)
  }

  has(id: number, flag: number): boolean {
    return ((this.#flags[id] as number) & flag) !== 0
  }

  /** Share of the words that have a flag. */
  share(ids: Int32Array, flag: number): number {
    let count = 0
    for (let i = 0; i < ids.length; i++) if (((this.#flags[ids[i] as number] as number) & flag) !== 0) count++
    return ids.length === 0 ? 0 : count / ids.length
  }

  #id(word: string): number {
    const known = this.#ids.get(word)
    if (known !== undefined) return known
    const id = this.#flags.length
    this.#ids.set(word, id)
    this.#flags.push(flagsOf(word))
    return id
  }
}

const flagsOf = (word: string): number => {
  lexicon ??= readLexicons()
  const flags = lexicon.get(word) ?? 0
  const isFar = word.charCodeAt(0) >= FAR
  return flags | (isFar ? startsOf(word) : 0) | (isFar || word.length >= MIN_LETTERS ? CONTENT : 0)
}

/** What all lexicons say, by word: one look-up in place of six for each different word of a page. */
let lexicon: ReadonlyMap<string, number> | undefined

function readLexicons(): ReadonlyMap<string, number> {
  const flags = new Map<string, number>()
  const add = (words: Iterable<string>, flag: number) => {
    for (const word of words) flags.set(word, (flags.get(word) ?? 0) | flag)
  }
  add(FUNCTION_WORDS, FUNCTION)
  add(PERSON_WORDS, PERSON)
  add(HOUSE_WORDS, HOUSE)
  add(CUE_INDEX.starts, CUE_START)
  add(TIME_INDEX.starts, TIME_START)
  return flags
}

/** The same for East Asian scripts, whose phrases are taken apart when one of their characters is met. */
const startsOf = (word: string): number =>
  (CUE_INDEX.has(word) ? CUE_START : 0) | (TIME_INDEX.has(word) ? TIME_START : 0)
