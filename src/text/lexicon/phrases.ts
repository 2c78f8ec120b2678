import { tokens } from '../tokens.ts'

interface Entry {
  readonly rest: readonly string[]
  readonly group: number
}

/** Phrases by their first word: finding them takes one look-up a word, however many phrases there are. */
export type PhraseIndex = ReadonlyMap<string, readonly Entry[]>

/** Builds an index from up to 31 groups of `|`-separated phrases; a phrase's group is its place in the list. */
export function phraseIndex(groups: readonly string[]): PhraseIndex {
  const index = new Map<string, Entry[]>()
  groups.forEach((phrases, group) => {
    for (const phrase of phrases.split(/[|\n]/)) {
      const [first, ...rest] = wordsOf(phrase)
      if (first === undefined) continue
      const entry = { rest, group }
      const entries = index.get(first)
      if (entries) entries.push(entry)
      else index.set(first, [entry])
    }
  })
  for (const entries of index.values())
    if (entries.length > 1) entries.sort((a, b) => b.rest.length - a.rest.length)
  return index
}

/** Words of lower-case Latin, Cyrillic and Arabic letters: nine in ten phrases, and they are read at every start. */
const PLAIN = /^[a-zß-öø-ÿа-яء-غف-ي]+(?: [a-zß-öø-ÿа-яء-غف-ي]+)*$/

const wordsOf = (phrase: string): readonly string[] =>
  PLAIN.test(phrase) ? phrase.split(' ') : tokens(phrase)

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
