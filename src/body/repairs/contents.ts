import { contentsLists, mayBeEntry } from '../../contents-lists.ts'
import type { Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import type { Repair } from '../index.ts'

/**
 * Tables of contents. Word F1, cross-validated: WCXB text +.0001, HTML 0; its annotators kept about a third of such
 * lists.
 */
export const dropContents: Repair = {
  name: 'contents',
  find({ blocks }: Page, decisions: readonly Decision[]) {
    // few pages kept a line that may be an entry
    if (!blocks.some((block) => mayBeEntry(block) && decisions[block.id]?.kept)) return { drop: new Set() }
    const entries = contentsLists(blocks).flat()
    return { drop: new Set(entries.map(({ block }) => block.id).filter((id) => decisions[id]?.kept)) }
  },
}
