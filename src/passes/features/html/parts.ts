import { CUE_NAMES, type Cue } from '../../../text/lexicon/cues.ts'
import type { Family } from '../family.ts'
import { CUE_COUNT } from '../lexical.ts'
import { type HtmlContext, parentOf, type Subtree } from './context.ts'

/** What whole parts of a page are about: a dialog's every paragraph speaks of consent, a thread's of replies. */
const PART_CUES: readonly Cue[] = [
  'consent',
  'comments',
  'related',
  'newsletter',
  'promo',
  'bio',
  'legal',
  'support',
]
const CUES = PART_CUES.map((name) => CUE_NAMES.indexOf(name))
/** Columns of the sums: words, the strongest cue, then each part cue. */
const WIDTH = CUES.length + 2
/** Ancestors whose strongest cue is looked at, from the parent up. */
const LEVELS = 3
/** The ancestor whose single cues are looked at: a dialog's paragraphs often have a wrapper each. */
const LEVEL = 2

/** How much of what stands around a block, in the tree, is made of boilerplate words. */
export const parts: Family<HtmlContext> = {
  name: 'part',
  features: [
    ...Array.from({ length: LEVELS }, (_, i) => `strongest${i + 1}`),
    'branchStrongest',
    ...PART_CUES.map((cue) => `${cue}${LEVEL}`),
    ...PART_CUES.map((cue) => `branch.${cue}`),
  ],
  fill(context, put) {
    const { blocks, owners, branches, subtrees } = context
    const sums = cueSums(context)
    const mean = (element: number, column: number) =>
      (sums[element * WIDTH + column] as number) / Math.max(1, sums[element * WIDTH] as number)
    const putCues = (id: number, from: number, element: number) => {
      for (let k = 0; k < CUES.length; k++) put(id, from + k, mean(element, 2 + k))
    }
    for (const { id } of blocks) {
      const owner = owners[id] as Subtree
      let at: Subtree = owner
      for (let level = 1; level <= LEVELS; level++) {
        at = parentOf(at, subtrees) ?? at
        put(id, level - 1, mean(at.element.id, 1))
        if (level === LEVEL) putCues(id, LEVELS + 1, at.element.id)
      }
      const branch = (branches[id] as Subtree).element.id
      put(id, LEVELS, mean(branch, 1))
      putCues(id, LEVELS + 1 + CUES.length, branch)
    }
  },
}

/** By element, the words below it and how many of them are cues; ids are in preorder, so sums go up from the end. */
function cueSums({ blocks, owners, subtrees, measures, cues, strongest }: HtmlContext): Float64Array {
  const sums = new Float64Array(subtrees.length * WIDTH)
  for (const { id } of blocks) {
    const base = (owners[id] as Subtree).element.id * WIDTH
    const words = measures[id]?.words ?? 0
    sums[base] = (sums[base] as number) + words
    sums[base + 1] = (sums[base + 1] as number) + words * (strongest[id] as number)
    for (let k = 0; k < CUES.length; k++) {
      const share = cues[id * CUE_COUNT + (CUES[k] as number)] as number
      sums[base + 2 + k] = (sums[base + 2 + k] as number) + words * share
    }
  }
  for (let element = subtrees.length - 1; element >= 0; element--) {
    const parent = subtrees[element]?.element.parent
    if (!parent) continue
    for (let k = 0; k < WIDTH; k++)
      sums[parent.id * WIDTH + k] =
        (sums[parent.id * WIDTH + k] as number) + (sums[element * WIDTH + k] as number)
  }
  return sums
}
