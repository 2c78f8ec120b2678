import type { Scored } from '../../two-stage.ts'
import { CONTENT } from '../dictionary.ts'
import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

/** A short block whose words are this far a cue's starts another part of the page. */
const LABEL_SHARE = 0.5
const MAX_LABEL = 8
/** Blank lines, in the dump's own measure, that part sections. */
const WIDE_GAP = 3

/** Section number of every block: sections start at labels, at marked headings and at wide gaps. */
export function sectionsOf({ blocks, strongest, sizes }: TextContext): Int32Array {
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

/** The first stage's scores by section: the block's own, the one before, and the best. */
export const sectionScores: Family<Scored<TextContext>> = {
  name: 'sectionScores',
  features: ['own', 'last', 'next', 'known', 'knownOften'],
  fill({ context, scores }, put) {
    const { blocks, sizes, ids, dictionary } = context
    const own = sectionsOf(context)
    const count = (own[blocks.length - 1] ?? 0) + 1
    const mass = new Float64Array(count)
    const size = new Float64Array(count)
    const kept = new Int32Array(dictionary.size)
    for (const { id } of blocks) {
      const section = own[id] as number
      const weight = Math.max(1, sizes[id] as number)
      mass[section] = (mass[section] as number) + (scores[id] as number) * weight
      size[section] = (size[section] as number) + weight
      if ((scores[id] as number) >= KEPT)
        for (const word of ids[id] as Int32Array) kept[word] = (kept[word] as number) + 1
    }
    const mean = (section: number) =>
      section < 0 || section >= count ? -1 : (mass[section] as number) / Math.max(1, size[section] as number)
    for (const { id } of blocks) {
      const section = own[id] as number
      put(id, 0, mean(section))
      put(id, 1, mean(section - 1))
      put(id, 2, mean(section + 1))
      const self = (scores[id] as number) >= KEPT ? 1 : 0
      let content = 0
      let known = 0
      let often = 0
      for (const word of ids[id] as Int32Array) {
        if (!dictionary.has(word, CONTENT)) continue
        content++
        const elsewhere = (kept[word] as number) - self
        if (elsewhere > 0) known++
        if (elsewhere > 2) often++
      }
      put(id, 3, content === 0 ? -1 : known / content)
      put(id, 4, content === 0 ? -1 : often / content)
    }
  },
}

const KEPT = 0.5
