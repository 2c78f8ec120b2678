import { tokens } from '../tokens.ts'

interface Entry {
  readonly rest: readonly string[]
  readonly group: number
}

/** First character beyond the scripts that pages in Latin letters are written in. */
export const FAR = 0x2e80

/**
 * Phrases by their first word: finding them takes one look-up a word, however many phrases there are. A phrase is taken
 * apart when its first word is met, and those of East Asian scripts when one of their characters is: a start of the
 * command meets few of them.
 */
export class PhraseIndex {
  readonly #phrases: readonly string[]
  readonly #groups: Uint8Array
  /** For each phrase, the one before it with the same first word, or -1. */
  readonly #before: Int32Array
  /** The last phrase that starts with a word. */
  readonly #last = new Map<string, number>()
  readonly #entries = new Map<string, readonly Entry[]>()
  #isFarMet = false

  /**
   * @param groups up to 31 groups of phrases, parted by `|` or a line break; a phrase's group is its place in the list.
   * A phrase is written as `tokens` gives its words, with a space between two, but for East Asian scripts.
   */
  constructor(groups: readonly string[]) {
    const lists = groups.map((phrases) => phrases.replaceAll('\n', '|').split('|'))
    this.#phrases = lists.flat()
    this.#groups = new Uint8Array(this.#phrases.length)
    this.#before = new Int32Array(this.#phrases.length)
    let end = 0
    for (const [group, phrases] of lists.entries()) {
      this.#groups.fill(group, end)
      end += phrases.length
    }
    for (let i = 0; i < end; i++) {
      const phrase = this.#phrases[i] as string
      if (phrase.charCodeAt(0) < FAR) this.#add(untilSpace(phrase), i)
    }
  }

  /** Words that a phrase starts with, as far as phrases were taken apart: all but those of East Asian scripts. */
  get starts(): Iterable<string> {
    return this.#last.keys()
  }

  has(word: string): boolean {
    if (!this.#isFarMet && word.charCodeAt(0) >= FAR) this.#addFar()
    return this.#last.has(word)
  }

  /** The phrases that start with a word, longest first. */
  get(word: string): readonly Entry[] | undefined {
    const known = this.#entries.get(word)
    if (known || !this.has(word)) return known
    const entries: Entry[] = []
    for (let i = this.#last.get(word) ?? -1; i >= 0; i = this.#before[i] as number)
      entries.push({ rest: wordsOf(this.#phrases[i] as string).slice(1), group: this.#groups[i] as number })
    entries.sort((a, b) => b.rest.length - a.rest.length)
    this.#entries.set(word, entries)
    return entries
  }

  #addFar(): void {
    this.#isFarMet = true
    this.#phrases.forEach((phrase, i) => {
      if (phrase.charCodeAt(0) >= FAR) this.#add(wordsOf(phrase)[0] as string, i)
    })
  }

  #add(first: string, phrase: number): void {
    this.#before[phrase] = this.#last.get(first) ?? -1
    this.#last.set(first, phrase)
  }
}

const wordsOf = (phrase: string): readonly string[] =>
  phrase.charCodeAt(0) >= FAR ? tokens(phrase) : phrase.split(' ')

function untilSpace(phrase: string): string {
  const space = phrase.indexOf(' ')
  return space < 0 ? phrase : phrase.slice(0, space)
}

/** Calls back for the longest phrase of each group at each word. */
export function findPhrases(
  index: PhraseIndex,
  words: readonly string[],
  found: (group: number, at: number, length: number) => void,
): void {
  for (let at = 0; at < words.length; at++) findPhrasesAt(index, words, at, found)
}

/** Calls back for the longest phrase of each group that starts at a word, with the number of words it covers. */
export function findPhrasesAt(
  index: PhraseIndex,
  words: readonly string[],
  at: number,
  found: (group: number, at: number, length: number) => void,
): void {
  const entries = index.get(words[at] as string)
  if (!entries) return
  let seen = 0
  for (const { rest, group } of entries) {
    if ((seen & (1 << group)) !== 0 || !matches(rest, words, at + 1)) continue
    found(group, at, rest.length + 1)
    seen |= 1 << group
  }
}

function matches(rest: readonly string[], words: readonly string[], at: number): boolean {
  for (let i = 0; i < rest.length; i++) if (words[at + i] !== rest[i]) return false
  return true
}
