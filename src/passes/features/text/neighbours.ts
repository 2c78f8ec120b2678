import type { Block } from '../../../model/page.ts'
import type { Measure } from '../../../text/measure.ts'
import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

const OFFSETS = [-3, -2, -1, 1, 2, 3]
const ASPECTS = ['size', 'prose', 'terminated', 'cue', 'function', 'item', 'gap', 'capitals'] as const

/** The same few properties of the three blocks before and after. */
export const neighbours: Family<TextContext> = {
  name: 'neighbours',
  features: OFFSETS.flatMap((o) => ASPECTS.map((aspect) => `${aspect}${o}`)),
  fill({ blocks, sizes, prose, measures, strongest, function: glue }, put) {
    const n = blocks.length
    for (let id = 0; id < n; id++) {
      for (let o = 0; o < OFFSETS.length; o++) {
        const other = id + (OFFSETS[o] as number)
        const base = o * ASPECTS.length
        if (other < 0 || other >= n) {
          for (let a = 0; a < ASPECTS.length; a++) put(id, base + a, -1)
          continue
        }
        const block = blocks[other] as Block
        const m = measures[other] as Measure
        put(id, base, Math.log2(1 + (sizes[other] as number)))
        put(id, base + 1, prose[other] as number)
        put(id, base + 2, m.terminated ? 1 : 0)
        put(id, base + 3, strongest[other] as number)
        put(id, base + 4, glue[other] as number)
        put(id, base + 5, block.kind === 'listItem' ? 1 : 0)
        put(id, base + 6, Math.min(3, block.layout?.gap ?? 1))
        put(id, base + 7, m.upper / Math.max(1, m.words))
      }
    }
  },
}
