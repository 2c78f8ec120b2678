import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

/** Letters from which a word tells a topic. */
const MIN_LETTERS = 4

/** Whether a block speaks of what the article speaks of, and how it stands to the headline. */
export const topic: Family<TextContext> = {
  name: 'topic',
  features: [
    'known',
    'knownOften',
    'headlineWords',
    'headlineCovered',
    'isHeadline',
    'sinceHeadline',
    'wordsSinceHeadline',
  ],
  fill({ blocks, words, sizes, prose, main, vocabulary, headline }, put) {
    const title = new Set((headline >= 0 ? (words[headline] ?? []) : []).filter(isContent))
    let since = 0
    for (const { id } of blocks) {
      const own = words[id] as readonly string[]
      const counted = id >= main.start && id < main.end && (prose[id] as number) >= 0.3
      const counts = counted ? countOf(own) : undefined
      let content = 0
      let known = 0
      let often = 0
      let inTitle = 0
      const covered = new Set<string>()
      for (const word of own) {
        if (!isContent(word)) continue
        content++
        const elsewhere = (vocabulary.get(word) ?? 0) - (counts?.get(word) ?? 0)
        if (elsewhere > 0) known++
        if (elsewhere > 2) often++
        if (!title.has(word)) continue
        inTitle++
        covered.add(word)
      }
      const total = Math.max(1, content)
      put(id, 0, content === 0 ? -1 : known / total)
      put(id, 1, content === 0 ? -1 : often / total)
      put(id, 2, inTitle / total)
      put(id, 3, covered.size / Math.max(1, title.size))
      put(id, 4, id === headline ? 1 : 0)
      put(id, 5, headline < 0 ? -20 : Math.sign(id - headline) * Math.log2(1 + Math.abs(id - headline)))
      put(id, 6, headline < 0 || id <= headline ? -1 : Math.log2(1 + since))
      if (headline >= 0 && id > headline) since += sizes[id] as number
    }
  },
}

/** Han characters count singly, other words from four letters on. */
const isContent = (word: string): boolean => word.length >= MIN_LETTERS || word.charCodeAt(0) >= 0x2e80

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
