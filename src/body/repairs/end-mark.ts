import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
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
    const keptWords = (part: readonly Block[]) =>
      part.reduce((sum, { id }) => sum + (decisions[id]?.kept ? (measures[id] as Measure).words : 0), 0)
    const below = blocks.slice(mark.id)
    const isEnd = keptWords(blocks.slice(0, mark.id)) >= TIMES * keptWords(below)
    return isEnd ? { drop: new Set(below.map(({ id }) => id)) } : {}
  },
}
