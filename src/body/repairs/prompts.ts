import type { Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { PROMPT } from '../../text/lexicon/prompts.ts'
import { measureOf } from '../../text/measure.ts'
import type { Repair } from '../index.ts'

/** Words of a prompt at most; a Han character counts as one. */
const MAX_WORDS = 60
/** Prompts that hold more than this share of what was kept are its subject. */
const MAX_SHARE = 0.3

/**
 * What the site says to its readers, in words that no article is made of. Word F1, cross-validated: WCXB text +.0001,
 * magic's HTML +.0006.
 */
export const dropPrompts: Repair = {
  name: 'prompt',
  find({ blocks }: Page, decisions: readonly Decision[]) {
    const drop = new Set<number>()
    let all = 0
    let dropped = 0
    for (const block of blocks) {
      if (!decisions[block.id]?.kept) continue
      const { words } = measureOf(block)
      all += words
      if (words > MAX_WORDS || block.kind === 'pre' || !PROMPT.test(block.text)) continue
      drop.add(block.id)
      dropped += words
    }
    return dropped <= MAX_SHARE * all ? { drop } : {}
  },
}
