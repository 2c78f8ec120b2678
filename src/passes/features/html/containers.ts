import type { Family } from '../family.ts'
import { type HtmlContext, holds, parentOf, type Subtree } from './context.ts'

/** Ancestors looked at one by one, from the nearest element up. */
const LEVELS = 4

/** What the elements around a block hold: prose, links, and how they lie to the main container. */
export const containers: Family<HtmlContext> = {
  name: 'container',
  features: [
    ...Array.from({ length: LEVELS }, (_, i) => [
      `prose${i}`,
      `proseShare${i}`,
      `links${i}`,
      `blocks${i}`,
      `children${i}`,
    ]).flat(),
    'mainDistance',
    'inMain',
    'mainLinks',
    'outsideLevels',
    'outsideProse',
    'outsideLinks',
    'branchProse',
    'branchLinks',
    'branchBlocks',
    'branchPosition',
    'branchHeadings',
    'depth',
    'bestDensity',
  ],
  fill(context, put) {
    const { blocks, owners, branches, subtrees, totals, main } = context
    const allProse = Math.max(1, totals.prose)
    const mainDepth = main?.element.depth ?? 0
    const base = LEVELS * 5
    for (const block of blocks) {
      const { id } = block
      const owner = owners[id] as Subtree
      let sum: Subtree | undefined = owner
      for (let level = 0; level < LEVELS; level++) {
        if (!sum) break
        put(id, level * 5, Math.log2(1 + sum.prose))
        put(id, level * 5 + 1, sum.prose / allProse)
        put(id, level * 5 + 2, sum.linkChars / Math.max(1, sum.chars))
        put(id, level * 5 + 3, Math.log2(sum.blocks))
        put(id, level * 5 + 4, sum.textChildren)
        sum = parentOf(sum, subtrees)
      }
      const branch = branches[id] as Subtree
      const shared = holds(branch, main) ? branch : parentOf(branch, subtrees)
      const densest = densestBelow(shared, owner, subtrees)
      const inMain = shared === main
      put(id, base, owner.element.depth - mainDepth)
      put(id, base + 1, inMain ? 1 : 0)
      put(id, base + 2, main.linkChars / Math.max(1, main.chars))
      put(id, base + 3, shared ? mainDepth - shared.element.depth : mainDepth)
      put(id, base + 4, shared ? shared.prose / allProse : 0)
      put(id, base + 5, branch.linkChars / Math.max(1, branch.chars))
      put(id, base + 6, branch.prose / allProse)
      put(id, base + 7, branch.linkChars / Math.max(1, branch.chars))
      put(id, base + 8, Math.log2(branch.blocks))
      put(id, base + 9, (branch.first - main.first) / Math.max(1, main.blocks))
      put(id, base + 10, branch.headings)
      put(id, base + 11, owner.element.depth)
      put(id, base + 12, densest)
    }
  },
}

/** The largest share of prose of the elements from a block's owner up to, and without, an ancestor. */
function densestBelow(
  ancestor: Subtree | undefined,
  owner: Subtree,
  subtrees: HtmlContext['subtrees'],
): number {
  let densest = 0
  for (let at: Subtree | undefined = owner; at && at !== ancestor; at = parentOf(at, subtrees))
    densest = Math.max(densest, at.prose / Math.max(1, at.chars))
  return densest
}
