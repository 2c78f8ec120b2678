import { CUE_NAMES, type Cue } from '../../../text/lexicon/cues.ts'
import type { Family } from '../family.ts'
import { CUE_COUNT, LABEL_SHARE, MAX_LABEL } from '../lexical.ts'
import type { HtmlContext } from './context.ts'

/** Cues after which another part of the page begins. */
const SECTIONS: readonly Cue[] = [
  'related',
  'comments',
  'newsletter',
  'share',
  'author',
  'tags',
  'support',
  'legal',
]
const SECTION_CUES = SECTIONS.map((name) => CUE_NAMES.indexOf(name))

/** Boilerplate words in a block, in the label it stands under, and around it. */
export const cues: Family<HtmlContext> = {
  name: 'cues',
  features: [
    ...CUE_NAMES,
    'strongest',
    'time',
    ...SECTIONS.map((cue) => `since.${cue}`),
    ...SECTIONS.map((cue) => `under.${cue}`),
    'next',
    'last',
  ],
  fill({ blocks, words, cues: shares, strongest, times }, put) {
    const n = blocks.length
    const lastLabel = new Int32Array(SECTIONS.length).fill(-1)
    const under = new Float64Array(SECTIONS.length)
    for (const { id, kind } of blocks) {
      for (let cue = 0; cue < CUE_COUNT; cue++) put(id, cue, shares[id * CUE_COUNT + cue] as number)
      put(id, CUE_COUNT, strongest[id] as number)
      put(id, CUE_COUNT + 1, times[id]?.share ?? 0)
      const isShort = (words[id]?.length ?? 0) <= MAX_LABEL
      SECTION_CUES.forEach((cue, s) => {
        const share = shares[id * CUE_COUNT + cue] as number
        if (share >= LABEL_SHARE && isShort) lastLabel[s] = id
        if (kind === 'heading') under[s] = share
        const label = lastLabel[s] as number
        put(id, CUE_COUNT + 2 + s, label < 0 ? FAR : Math.min(FAR, Math.log2(1 + id - label)))
        put(id, CUE_COUNT + 2 + SECTIONS.length + s, under[s] as number)
      })
    }
    const base = CUE_COUNT + 2 + 2 * SECTIONS.length
    for (let id = 0; id < n; id++) {
      put(id, base, strongest[id + 1] ?? 0)
      put(id, base + 1, id > 0 ? (strongest[id - 1] as number) : 0)
    }
  },
}

/** Given where no label came before, in log2 of blocks. */
const FAR = 12
