import type { BlockKind } from '../../../model/page.ts'
import type { Measure } from '../../../text/measure.ts'
import { endsDangling, startsLower } from '../../../text/sentence.ts'
import type { Family } from '../family.ts'
import { putTextShape, TEXT_SHAPE } from '../text-shape.ts'
import type { TextContext } from './context.ts'

const KINDS: readonly BlockKind[] = ['heading', 'listItem', 'quote', 'pre', 'tableRow']
const OWN = [
  'size',
  'chars',
  'function',
  'prose',
  'startsLower',
  'dangling',
  'address',
  'money',
  'level',
  'numbered',
  'links',
  'linkDensity',
  'claimed',
] as const

/** What the text of a block looks like by itself, in any language. */
export const shape: Family<TextContext> = {
  name: 'shape',
  features: [...OWN, ...TEXT_SHAPE, ...KINDS.map((kind) => `is.${kind}`)],
  fill({ page, blocks, measures, sizes, prose, function: glue }, put) {
    for (const { id, text, kind, level, marker, links, linkDensity } of blocks) {
      const m = measures[id] as Measure
      put(id, 0, Math.log2(1 + (sizes[id] as number)))
      put(id, 1, Math.log2(1 + m.chars))
      put(id, 2, glue[id] as number)
      put(id, 3, prose[id] as number)
      put(id, 4, Number(startsLower(text)))
      put(id, 5, Number(endsDangling(text)))
      put(id, 6, Number(/@|https?:|www\./.test(text)))
      put(id, 7, Number(m.digits > 0 && /[$€£¥₹]\s?\d|\d\s?[€£¥₽₺]/.test(text)))
      put(id, 8, level ?? 0)
      put(id, 9, Number(marker !== undefined && marker !== '-'))
      put(id, 10, links.length)
      put(id, 11, linkDensity ?? -1)
      putTextShape(put, id, OWN.length, text, m)
      const k = KINDS.indexOf(kind)
      if (k >= 0) put(id, OWN.length + TEXT_SHAPE.length + k, 1)
    }
    const claimed = OWN.indexOf('claimed')
    for (const { via, block } of page.claims)
      if (via === 'header-line' && block !== undefined) put(block, claimed, 1)
  },
}
