import { BLOCK_KINDS } from '../../../model/page.ts'
import type { Measure } from '../../../text/measure.ts'
import type { Family } from '../family.ts'
import { putTextShape, TEXT_SHAPE } from '../text-shape.ts'
import type { HtmlContext } from './context.ts'

const OWN = ['chars', 'words', 'breaks', 'level'] as const

/** What the text of a block looks like by itself, in any language. */
export const shape: Family<HtmlContext> = {
  name: 'shape',
  features: [...OWN, ...TEXT_SHAPE, ...BLOCK_KINDS.map((kind) => `is.${kind}`)],
  fill({ blocks, measures }, put) {
    for (const { id, text, kind, level } of blocks) {
      const m = measures[id] as Measure
      put(id, 0, Math.log2(1 + m.chars))
      put(id, 1, Math.log2(1 + m.words))
      put(id, 2, text.includes('\n') ? text.split('\n').length - 1 : 0)
      put(id, 3, level ?? 0)
      putTextShape(put, id, OWN.length, text, m)
      put(id, OWN.length + TEXT_SHAPE.length + BLOCK_KINDS.indexOf(kind), 1)
    }
  },
}
