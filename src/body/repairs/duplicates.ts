import type { Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { collapseSpace } from '../../text/characters.ts'
import type { Repair } from '../index.ts'

/** Shorter blocks may well be said twice ("Yes."), characters; the probe in the design notes used 60. */
const MIN_CHARACTERS = 60

/** Text that stands on the page twice, for wide and narrow screens or in a teaser and in full, is printed once. */
export const dropDuplicates: Repair = {
  name: 'duplicate',
  find(page: Page, decisions: readonly Decision[]) {
    const seen = new Set<string>()
    const drop = new Set<number>()
    for (const { id, text } of page.blocks) {
      if (!decisions[id]?.kept || text.length < MIN_CHARACTERS) continue
      const key = collapseSpace(text)
      if (seen.has(key)) drop.add(id)
      seen.add(key)
    }
    return { drop }
  },
}
