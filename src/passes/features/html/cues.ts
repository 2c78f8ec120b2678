import { CUE_INDEX, CUE_NAMES, type Cue } from '../../../text/lexicon/cues.ts'
import { findPhrases } from '../../../text/lexicon/phrases.ts'
import { TIME_INDEX } from '../../../text/lexicon/time.ts'
import { tokens } from '../../../text/tokens.ts'
import type { Family } from '../family.ts'
import type { HtmlContext } from './context.ts'

/** Characters of a block looked at: what a part of a page says of itself stands at its start. */
const REACH = 240
/** A block or heading whose words are this far a cue's is that cue's label: `Related topics:`, `12 comments`. */
const LABEL_SHARE = 0.4
/** Words a label may have at most. */
const MAX_LABEL = 12
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
const CUES = CUE_NAMES.length
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
  fill({ blocks }, put) {
    const n = blocks.length
    const strongest = new Float64Array(n)
    const lastLabel = new Int32Array(SECTIONS.length).fill(-1)
    const under = new Float64Array(SECTIONS.length)
    for (const { id, text, kind } of blocks) {
      const words = tokens(text.slice(0, REACH))
      const shares = cueShares(words)
      shares.forEach((share, cue) => {
        put(id, cue, share)
        strongest[id] = Math.max(strongest[id] as number, share)
      })
      put(id, CUES, strongest[id] as number)
      put(id, CUES + 1, timeShare(words))
      SECTION_CUES.forEach((cue, s) => {
        const share = shares[cue] as number
        if (share >= LABEL_SHARE && words.length <= MAX_LABEL) lastLabel[s] = id
        if (kind === 'heading') under[s] = share
        const label = lastLabel[s] as number
        put(id, CUES + 2 + s, label < 0 ? FAR : Math.min(FAR, Math.log2(1 + id - label)))
        put(id, CUES + 2 + SECTIONS.length + s, under[s] as number)
      })
    }
    const base = CUES + 2 + 2 * SECTIONS.length
    for (let id = 0; id < n; id++) {
      put(id, base, strongest[id + 1] ?? 0)
      put(id, base + 1, id > 0 ? (strongest[id - 1] as number) : 0)
    }
  },
}

/** Given where no label came before, in log2 of blocks. */
const FAR = 12

/** Which share of the words belongs to phrases of each cue. */
function cueShares(words: readonly string[]): Float64Array {
  const shares = new Float64Array(CUES)
  const covered = new Int32Array(CUES)
  findPhrases(CUE_INDEX, words, (cue, at, length) => {
    const from = Math.max(at, covered[cue] as number)
    const to = at + length
    if (to > from) shares[cue] = (shares[cue] as number) + (to - from) / words.length
    covered[cue] = Math.max(to, covered[cue] as number)
  })
  return shares
}

/** Which share of the words names a time: months, days, units, `ago`, and numbers. */
function timeShare(words: readonly string[]): number {
  if (words.length === 0) return 0
  const timed = new Set<number>()
  let named = false
  findPhrases(TIME_INDEX, words, (_group, at, length) => {
    named = true
    for (let i = at; i < at + length; i++) timed.add(i)
  })
  if (!named) return 0
  words.forEach((word, i) => {
    if (/^\d+$/.test(word)) timed.add(i)
  })
  return timed.size / words.length
}
