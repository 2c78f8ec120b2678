import type { Block } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'

/** Which kept blocks a repair drops by what they say. */
export interface Lines {
  /** Words of such a block at most; a Han character counts as one. */
  readonly maxWords: number
  /** Where such blocks hold more than this share of the kept words, they are the article, and none is dropped. */
  readonly maxShare: number
  readonly isOne: (block: Block) => boolean
}

/** The kept blocks of one sort, as far as they are not most of the article. */
export function dropLines(
  blocks: readonly Block[],
  decisions: readonly Decision[],
  { maxWords, maxShare, isOne }: Lines,
): { readonly drop?: ReadonlySet<number> } {
  const measures = measuresOf(blocks)
  const drop = new Set<number>()
  let all = 0
  let dropped = 0
  for (const block of blocks) {
    if (!decisions[block.id]?.kept) continue
    const { words } = measures[block.id] as Measure
    all += words
    if (words > maxWords || !isOne(block)) continue
    drop.add(block.id)
    dropped += words
  }
  return dropped <= maxShare * all ? { drop } : {}
}
