import { CUE_NAMES, type Cue } from '../../../text/lexicon/cues.ts'
import type { Family } from '../family.ts'
import { CUE_COUNT, LABEL_SHARE, MAX_LABEL } from '../lexical.ts'
import type { TextContext } from './context.ts'

/** Cues after which another part of the page begins. */
const SECTIONS: readonly Cue[] = [
  'related',
  'comments',
  'newsletter',
  'share',
  'author',
  'tags',
  'nav',
  'support',
]

/** Boilerplate words in the block and around it, and how far the last label of another part of the page is. */
export const cues: Family<TextContext> = {
  name: 'cues',
  features: [
    ...CUE_NAMES,
    'strongest',
    'near3',
    'near8',
    ...SECTIONS.flatMap((cue) => [`since.${cue}`, `proseSince.${cue}`]),
    'until.related',
    'until.comments',
    'labelsBefore',
    'labelsAfter',
  ],
  fill(context, put) {
    const { blocks, cues: shares, strongest, sizes, prose } = context
    const n = blocks.length
    const base = CUE_COUNT
    const isLabel = (id: number, cue: number) =>
      (shares[id * CUE_COUNT + cue] as number) >= LABEL_SHARE && (sizes[id] as number) <= MAX_LABEL
    const labels = new Int32Array(n + 1)
    for (let id = 0; id < n; id++)
      labels[id + 1] = (labels[id] as number) + ((strongest[id] as number) >= LABEL_SHARE ? 1 : 0)
    const near = (id: number, reach: number) => {
      const from = Math.max(0, id - reach)
      const to = Math.min(n, id + reach + 1)
      return ((labels[to] as number) - (labels[from] as number)) / (to - from)
    }
    for (let id = 0; id < n; id++) {
      for (let c = 0; c < CUE_COUNT; c++) put(id, c, shares[id * CUE_COUNT + c] as number)
      put(id, base, strongest[id] as number)
      put(id, base + 1, near(id, 3))
      put(id, base + 2, near(id, 8))
    }
    SECTIONS.forEach((name, s) => {
      const cue = CUE_NAMES.indexOf(name)
      let last = -1
      let words = 0
      for (let id = 0; id < n; id++) {
        if (isLabel(id, cue)) {
          last = id
          words = 0
        }
        put(id, base + 3 + s * 2, last < 0 ? 20 : Math.log2(1 + id - last))
        put(id, base + 4 + s * 2, last < 0 ? 20 : Math.log2(1 + words))
        words += (prose[id] as number) * (sizes[id] as number)
      }
    })
    const after = base + 3 + SECTIONS.length * 2
    for (const [i, name] of (['related', 'comments'] as const).entries()) {
      const cue = CUE_NAMES.indexOf(name)
      let next = -1
      for (let id = n - 1; id >= 0; id--) {
        put(id, after + i, next < 0 ? 20 : Math.log2(1 + next - id))
        if (isLabel(id, cue)) next = id
      }
    }
    const { main } = context
    for (let id = 0; id < n; id++) {
      // labels between the main cluster and the block, on either side
      const before = Math.max(
        0,
        (labels[Math.max(main.start, id)] as number) - (labels[Math.min(main.start, id)] as number),
      )
      const later = Math.max(
        0,
        (labels[Math.max(main.end, id)] as number) - (labels[Math.min(main.end, id)] as number),
      )
      put(id, after + 2, Math.log2(1 + before) * (id < main.start ? -1 : 1))
      put(id, after + 3, Math.log2(1 + later) * (id < main.end ? -1 : 1))
    }
  },
}
