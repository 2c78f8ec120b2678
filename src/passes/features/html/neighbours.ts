import type { Block } from '../../../model/page.ts'
import type { Measure } from '../../../text/measure.ts'
import type { Family } from '../family.ts'
import type { HtmlContext } from './context.ts'

const OFFSETS = [-3, -2, -1, 1, 2, 3]

/** What stands just before and after a block, and whether it is built the same. */
export const neighbours: Family<HtmlContext> = {
  name: 'near',
  features: OFFSETS.flatMap((o) => [
    `words${o}`,
    `density${o}`,
    `prose${o}`,
    `heading${o}`,
    `sameParent${o}`,
    `sameLook${o}`,
    `terminated${o}`,
  ]),
  fill({ blocks, measures, prose, owners }, put) {
    for (const block of blocks) {
      for (let i = 0; i < OFFSETS.length; i++) {
        const near = block.id + (OFFSETS[i] as number)
        const at = i * 7
        if (near < 0 || near >= blocks.length) {
          put(block.id, at, -1)
          put(block.id, at + 1, -1)
          continue
        }
        const other = blocks[near] as Block
        const m = measures[near] as Measure
        put(block.id, at, Math.log2(1 + m.words))
        put(block.id, at + 1, other.linkDensity ?? 0)
        put(block.id, at + 2, prose[other.id] ?? 0)
        put(block.id, at + 3, other.kind === 'heading' ? (other.level ?? 1) : 0)
        put(block.id, at + 4, other.element?.parent === block.element?.parent ? 1 : 0)
        put(block.id, at + 5, owners[near]?.look === owners[block.id]?.look ? 1 : 0)
        put(block.id, at + 6, m.terminated ? 1 : 0)
      }
    }
  },
}
