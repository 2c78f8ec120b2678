import { CONTENT } from '../dictionary.ts'
import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

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
  fill({ blocks, ids, dictionary, sizes, prose, main, vocabulary, headline }, put) {
    const inTitle = new Uint8Array(dictionary.size)
    let titleSize = 0
    for (const word of headline >= 0 ? (ids[headline] ?? []) : [])
      if (dictionary.has(word, CONTENT) && inTitle[word] === 0) {
        inTitle[word] = 1
        titleSize++
      }
    // how often a word stands in the block at hand; emptied after each
    const counts = new Int32Array(dictionary.size)
    let since = 0
    for (const { id } of blocks) {
      const own = ids[id] as Int32Array
      const counted = id >= main.start && id < main.end && (prose[id] as number) >= 0.3
      for (const word of own) counts[word] = (counts[word] as number) + 1
      let content = 0
      let known = 0
      let often = 0
      let titled = 0
      let covered = 0
      for (const word of own) {
        if (!dictionary.has(word, CONTENT)) continue
        content++
        const times = counts[word] as number
        const elsewhere = (vocabulary[word] as number) - (counted ? Math.abs(times) : 0)
        if (elsewhere > 0) known++
        if (elsewhere > 2) often++
        if (inTitle[word] === 0) continue
        titled++
        // a negative count has been covered
        if (times > 0) {
          covered++
          counts[word] = -times
        }
      }
      for (const word of own) counts[word] = 0
      const total = Math.max(1, content)
      put(id, 0, content === 0 ? -1 : known / total)
      put(id, 1, content === 0 ? -1 : often / total)
      put(id, 2, titled / total)
      put(id, 3, covered / Math.max(1, titleSize))
      put(id, 4, id === headline ? 1 : 0)
      put(id, 5, headline < 0 ? -20 : Math.sign(id - headline) * Math.log2(1 + Math.abs(id - headline)))
      put(id, 6, headline < 0 || id <= headline ? -1 : Math.log2(1 + since))
      if (headline >= 0 && id > headline) since += sizes[id] as number
    }
  },
}
