import type { Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { measuresOf } from '../../text/measure.ts'
import type { Repair } from '../index.ts'

/** What a press release ends with, alone on its line: `###`, `-30-`. */
const END_MARK = /^(?:(?:#\s?){3}|[-–—]\s?30\s?[-–—])$/
/** In Markdown that is a heading with its text on a later line. */
const EMPTY_HEADING = /^#/
/** Words kept above the mark at least, as a multiple of those below: signs in mid-article part its sections. */
const TIMES = 2

/** Everything from an end mark on: who sent the release, and whom to ask. No page of the corpus's gold has more. */
export const dropAfterEndMark: Repair = {
  name: 'end-mark',
  find({ blocks, dump }: Page, decisions: readonly Decision[]) {
    const [mark, another] = blocks.filter(({ text }) => END_MARK.test(text))
    if (!mark || another) return {}
    const isMarkdown = dump.format === 'text' && mark.linkDensity !== undefined
    if (isMarkdown && EMPTY_HEADING.test(mark.text)) return {}
    const measures = measuresOf(blocks)
    const wordsOf = (ids: readonly number[]) =>
      ids.reduce((sum, id) => sum + (decisions[id]?.kept ? (measures[id]?.words ?? 0) : 0), 0)
    const ids = blocks.map(({ id }) => id)
    const below = ids.slice(mark.id)
    return wordsOf(ids.slice(0, mark.id)) >= TIMES * wordsOf(below) ? { drop: new Set(below) } : {}
  },
}
