import type { Block } from '../../model/page.ts'
import { CONTENT } from './dictionary.ts'
import type { Lexical } from './lexical.ts'

/** How far a block speaks of what the article speaks of. */
export interface TopicWords {
  /** Share of its telling words that the article's prose has elsewhere, and has three times or more; -1 without such words. */
  readonly known: number
  readonly often: number
  /** Share of them that the headline has, and share of the headline's that it has. */
  readonly titled: number
  readonly covered: number
}

/** What the blocks' words are measured against. */
export interface Topic {
  readonly blocks: readonly Block[]
  /** Whether a block is of the article's prose, so that its own words count once less. */
  readonly isProse: (id: number) => boolean
  /** The block of the headline, or -1. */
  readonly headline: number
}

/** How often each word, by its number, stands in the article's prose. */
function vocabularyOf({ ids, dictionary }: Lexical, { blocks, isProse }: Topic): Int32Array {
  const counts = new Int32Array(dictionary.size)
  for (const { id } of blocks)
    if (isProse(id)) for (const word of ids[id] as Int32Array) counts[word] = (counts[word] as number) + 1
  return counts
}

/** Measures each block's words against those of the article's prose and headline. */
export function measureTopic(
  lexical: Lexical,
  topic: Topic,
  put: (id: number, words: TopicWords) => void,
): void {
  const { ids, dictionary } = lexical
  const { blocks, isProse, headline } = topic
  const vocabulary = vocabularyOf(lexical, topic)
  const inTitle = new Uint8Array(dictionary.size)
  let titleSize = 0
  for (const word of headline >= 0 ? (ids[headline] ?? []) : [])
    if (dictionary.has(word, CONTENT) && inTitle[word] === 0) {
      inTitle[word] = 1
      titleSize++
    }
  // how often a word stands in the block at hand; emptied after each
  const counts = new Int32Array(dictionary.size)
  for (const { id } of blocks) {
    const own = ids[id] as Int32Array
    const counted = isProse(id)
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
    put(id, {
      known: content === 0 ? -1 : known / total,
      often: often / total,
      titled: titled / total,
      covered: covered / Math.max(1, titleSize),
    })
  }
}
