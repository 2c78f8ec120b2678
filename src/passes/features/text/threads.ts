import { sumsBetween } from '../../../prefix-sums.ts'
import { lettered } from '../../../text/lettered.ts'
import { CUE_NAMES } from '../../../text/lexicon/cues.ts'
import { PERSON } from '../dictionary.ts'
import type { Family } from '../family.ts'
import { CUE_COUNT } from '../lexical.ts'
import type { TextContext } from './context.ts'

/** Blocks on either side in which the marks of a thread are counted. */
const REACH = 10
/** Words that the head of one comment has at most: a name, a date and a clock, `Reply`. */
const MAX_HEAD = 14
/** A count of comments: `109 Comments`, `Kommentare (12)`. */
const COUNT = lettered(String.raw`^\W{0,3}\d{1,5}\W{1,2}\p{L}+|\(\d{1,5}\)`, 'u')

/** Threads of comments and reviews: the same short head again and again, people who speak of themselves. */
export const threads: Family<TextContext> = {
  name: 'threads',
  features: [
    'persons',
    'personsNear',
    'heads',
    'headsBefore',
    'headsAfter',
    'headsEver',
    'replies',
    'sinceCount',
    'wordsSinceFirst',
  ],
  fill(context, put) {
    const { blocks, ids, dictionary, sizes, times, cues, main } = context
    const n = blocks.length
    const comment = CUE_NAMES.indexOf('comments')
    const persons = ids.map((own) => dictionary.share(own, PERSON))
    const isReply = (id: number) =>
      (cues[id * CUE_COUNT + comment] as number) >= 0.3 && (sizes[id] as number) <= 6
    const heads = blocks.map((_, id) => {
      if ((sizes[id] as number) > MAX_HEAD) return 0
      const t = times[id]
      return t?.relative || (t?.date && (t.clock || t.share > 0.5)) ? 1 : 0
    })
    const headsIn = sumsBetween(heads)
    const repliesIn = sumsBetween(blocks.map((_, id) => (isReply(id) ? 1 : 0)))
    const personsIn = sumsBetween(persons.map((share, id) => share * Math.min(60, sizes[id] as number)))
    const wordsIn = sumsBetween(blocks.map((_, id) => Math.min(60, sizes[id] as number)))
    let sinceCount = -1
    let sinceFirst = -1
    for (let id = 0; id < n; id++) {
      const label = blocks[id]?.text.slice(0, 40) ?? ''
      if (
        (cues[id * CUE_COUNT + comment] as number) > 0 &&
        id > main.start &&
        (sizes[id] as number) <= 20 &&
        COUNT.test(label)
      )
        sinceCount = 0
      if (sinceFirst < 0 && id > main.start && heads[id] === 1 && headsIn(id + 1, id + 1 + REACH) >= 2)
        sinceFirst = 0
      put(id, 0, persons[id] as number)
      put(id, 1, personsIn(id - 5, id + 6) / Math.max(1, wordsIn(id - 5, id + 6)))
      put(id, 2, headsIn(id - REACH, id + 1 + REACH))
      put(id, 3, headsIn(id - REACH, id))
      put(id, 4, headsIn(id + 1, id + 1 + REACH))
      put(id, 5, Math.log2(1 + Math.max(0, headsIn(main.start, id))))
      put(id, 6, repliesIn(id - REACH, id + 1 + REACH))
      put(id, 7, sinceCount < 0 ? -1 : Math.log2(1 + sinceCount))
      put(id, 8, sinceFirst < 0 ? -1 : Math.log2(1 + sinceFirst))
      if (sinceCount >= 0) sinceCount += sizes[id] as number
      if (sinceFirst >= 0) sinceFirst += sizes[id] as number
    }
  },
}
