import { tokens } from '../tokens.ts'

interface Entry {
  readonly rest: readonly string[]
  readonly group: number
}

/** Words of lower-case Latin, Cyrillic and Arabic letters: nine in ten phrases, and spaces are all that parts them. */
const PLAIN = /^[a-zß-öø-ÿа-яء-غف-ي]+(?: [a-zß-öø-ÿа-яء-غف-ي]+)*$/

/** First character beyond the scripts that pages in Latin letters are written in. */
const FAR = 0x2e80

/**
 * Phrases by their first word: finding them takes one look-up a word, however many phrases there are. A phrase is taken
 * apart when its first word is met, and those of East Asian scripts when one of their characters is: a start of the
 * command meets few of them.
 */
export class PhraseIndex {
  readonly #phrases: string[] = []
  readonly #groups: number[] = []
  /** For each phrase, the one before it with the same first word, or -1. */
  readonly #before: number[] = []
  /** The last phrase that starts with a word. */
  readonly #last = new Map<string, number>()
  readonly #entries = new Map<string, readonly Entry[]>()
  #far: [phrase: string, group: number][] = []

  /** @param groups up to 31 groups of `|`-separated phrases; a phrase's group is its place in the list */
  constructor(groups: readonly string[]) {
    groups.forEach((phrases, group) => {
      for (const phrase of phrases.split(/[|\n]/)) {
        if (PLAIN.test(phrase)) this.#add(untilSpace(phrase), phrase, group)
        else if (phrase.charCodeAt(0) >= FAR) this.#far.push([phrase, group])
        else this.#addAny(phrase, group)
      }
    })
  }

  has(word: string): boolean {
    if (this.#far.length > 0 && word.charCodeAt(0) >= FAR) this.#addFar()
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
    for (const [phrase, group] of this.#far) this.#addAny(phrase, group)
    this.#far = []
  }

  #addAny(phrase: string, group: number): void {
    const [first] = tokens(phrase)
    if (first !== undefined) this.#add(first, phrase, group)
  }

  #add(first: string, phrase: string, group: number): void {
    this.#before.push(this.#last.get(first) ?? -1)
    this.#last.set(first, this.#phrases.length)
    this.#phrases.push(phrase)
    this.#groups.push(group)
  }
}

const wordsOf = (phrase: string): readonly string[] =>
  PLAIN.test(phrase) ? phrase.split(' ') : tokens(phrase)

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
