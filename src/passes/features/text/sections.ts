import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

/** A short block whose words are this far a cue's starts another part of the page. */
const LABEL_SHARE = 0.5
const MAX_LABEL = 8
/** Blank lines, in the dump's own measure, that part sections. */
const WIDE_GAP = 3

/** Section number of every block: sections start at labels, at marked headings and at wide gaps. */
function sectionsOf({ blocks, strongest, sizes }: TextContext): Int32Array {
  const sections = new Int32Array(blocks.length)
  let current = 0
  let lastStart = -2
  for (const { id, kind, layout } of blocks) {
    const label = (strongest[id] as number) >= LABEL_SHARE && (sizes[id] as number) <= MAX_LABEL
    if (id > 0 && (label || kind === 'heading' || (layout?.gap ?? 0) >= WIDE_GAP)) {
      // a run of labels (a menu) is one section
      if (lastStart !== id - 1) current++
      lastStart = id
    }
    sections[id] = current
  }
  return sections
}

/** How much prose a block's section holds, and how it lies against the section of the page's main prose. */
export const sections: Family<TextContext> = {
  name: 'sections',
  features: ['prose', 'density', 'place', 'fromMain', 'blocks'],
  fill(context, put) {
    const { blocks, sizes, prose, main } = context
    const own = sectionsOf(context)
    const sums = new Map<number, { prose: number; words: number; blocks: number; first: number }>()
    let total = 0
    for (const { id } of blocks) {
      const section = own[id] as number
      const sum = sums.get(section) ?? { prose: 0, words: 0, blocks: 0, first: id }
      const mass = (prose[id] as number) * (sizes[id] as number)
      sum.prose += mass
      sum.words += sizes[id] as number
      sum.blocks++
      total += mass
      sums.set(section, sum)
    }
    const mainSection = own[main.start] ?? 0
    for (const { id } of blocks) {
      const sum = sums.get(own[id] as number)
      if (!sum) continue
      put(id, 0, sum.prose / Math.max(1, total))
      put(id, 1, sum.prose / Math.max(1, sum.words))
      put(id, 2, (id - sum.first) / sum.blocks)
      put(id, 3, Math.max(-30, Math.min(30, (own[id] as number) - mainSection)))
      put(id, 4, Math.log2(sum.blocks))
    }
  },
}
