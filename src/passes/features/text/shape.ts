import type { BlockKind } from '../../../model/page.ts'
import type { Measure } from '../../../text/measure.ts'
import { endsDangling, startsLower } from '../../../text/sentence.ts'
import type { Family } from '../family.ts'
import { TEXT_SHAPE, textShape } from '../text-shape.ts'
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
      const own = [
        Math.log2(1 + (sizes[id] as number)),
        Math.log2(1 + m.chars),
        glue[id] as number,
        prose[id] as number,
        Number(startsLower(text)),
        Number(endsDangling(text)),
        Number(/@|https?:|www\./.test(text)),
        Number(/[$€£¥₹]\s?\d|\d\s?[€£¥₽₺]/.test(text)),
        level ?? 0,
        Number(marker !== undefined && marker !== '-'),
        links.length,
        linkDensity ?? -1,
      ]
      own.forEach((value, k) => {
        put(id, k, value)
      })
      textShape(text, m).forEach((value, k) => {
        put(id, OWN.length + k, value)
      })
      const k = KINDS.indexOf(kind)
      if (k >= 0) put(id, OWN.length + TEXT_SHAPE.length + k, 1)
    }
    const claimed = OWN.indexOf('claimed')
    for (const { via, block } of page.claims)
      if (via === 'header-line' && block !== undefined) put(block, claimed, 1)
  },
}
