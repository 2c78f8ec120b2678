import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
import type { Repair } from '../index.ts'
import { dropLines } from './drop-lines.ts'

/** Share of a line's characters that is linked at least, and its words at most. */
const MIN_LINKED = 0.8
const MAX_WORDS = 12
/** Share of the kept words that such lines have at most: a list of links may be the article. */
const MAX_SHARE = 0.2

/**
 * Lines of nothing but links below the last of the text: `Back to news | Top of page`, other pages of the site. Lists
 * and bare addresses are left, as articles end in their sources. Word F1, cross-validated: WCXB HTML +.0002.
 */
export const dropLinkTail: Repair = {
  name: 'link-tail',
  find({ blocks }: Page, decisions: readonly Decision[]) {
    const measures = measuresOf(blocks)
    const kept = blocks.filter(({ id }) => decisions[id]?.kept)
    const last = kept.findLastIndex(
      (block) => !isLinks(block) || (measures[block.id] as Measure).words > MAX_WORDS,
    )
    const tail = new Set(kept.slice(last + 1))
    return dropLines(blocks, decisions, {
      maxWords: MAX_WORDS,
      maxShare: MAX_SHARE,
      isOne: (block) => tail.has(block),
    })
  },
}

const isLinks = ({ kind, linkDensity = 0, text }: Block): boolean =>
  kind === 'paragraph' && linkDensity >= MIN_LINKED && !/:\/\/|www\./.test(text)
