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
      OFFSETS.forEach((offset, i) => {
        const near = block.id + offset
        // an index below 0 would be looked up as a property's name, and slow the whole loop
        const other = near < 0 ? undefined : blocks[near]
        const m = near < 0 ? undefined : measures[near]
        const at = i * 7
        if (!other || !m) {
          put(block.id, at, -1)
          put(block.id, at + 1, -1)
          return
        }
        put(block.id, at, Math.log2(1 + m.words))
        put(block.id, at + 1, other.linkDensity ?? 0)
        put(block.id, at + 2, prose[other.id] ?? 0)
        put(block.id, at + 3, other.kind === 'heading' ? (other.level ?? 1) : 0)
        put(block.id, at + 4, other.element?.parent === block.element?.parent ? 1 : 0)
        put(block.id, at + 5, owners[near]?.look === owners[block.id]?.look ? 1 : 0)
        put(block.id, at + 6, m.terminated ? 1 : 0)
      })
    }
  },
}
