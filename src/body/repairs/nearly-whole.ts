import type { Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { measureOf } from '../../text/measure.ts'
import type { Repair } from '../index.ts'

/**
 * Share of the blocks, and of the words, below the first kept one that may be left out and the text dump still be
 * an article with nothing around it. Every raw dump of the corpus has more: menus are many blocks.
 */
const MAX_BLOCKS = 0.1
const MAX_WORDS = 0.05

/** A text in which there is next to nothing to clean is left alone: what has been cleaned stays as it is. */
export const keepNearlyWhole: Repair = {
  name: 'nearly-whole',
  find({ dump, blocks }: Page, decisions: readonly Decision[]) {
    const keep = new Set<number>()
    const first = decisions.findIndex(({ kept }) => kept)
    if (dump.format !== 'text' || first < 0) return { keep }
    let words = 0
    let left = 0
    for (const block of blocks) {
      const { id } = block
      if (id < first) continue
      const own = measureOf(block).words
      words += own
      if (decisions[id]?.kept) continue
      keep.add(id)
      left += own
    }
    const whole = keep.size <= Math.max(1, (blocks.length - first) * MAX_BLOCKS) && left <= words * MAX_WORDS
    return { keep: whole ? keep : new Set<number>() }
  },
}
