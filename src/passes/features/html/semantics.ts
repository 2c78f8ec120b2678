import type { Family } from '../family.ts'
import type { HtmlContext, Subtree } from './context.ts'
import { MARKS } from './marks.ts'

/** Distance given where no ancestor carries the mark, in levels. */
const ABSENT = 30

/**
 * For every mark: how many levels up the nearest ancestor carries it, and which share of the page's text that
 * ancestor holds (a `comments-open` class on the whole page says nothing of its blocks).
 */
export const semantics: Family<HtmlContext> = {
  name: 'mark',
  features: [...MARKS.map((mark) => `${mark}.distance`), ...MARKS.map((mark) => `${mark}.coverage`)],
  fill({ blocks, owners, subtrees, totals }, put) {
    // nearest marked ancestor per element, filled from parent to child; ids are in preorder
    const nearest: (Int32Array | undefined)[] = new Array(subtrees.length)
    subtrees.forEach((sum, id) => {
      if (!sum) return
      const inherited = sum.element.parent && nearest[sum.element.parent.id]
      if (sum.marks.length === 0 && inherited) {
        nearest[id] = inherited
        return
      }
      const own = inherited ? Int32Array.from(inherited) : new Int32Array(MARKS.length).fill(-1)
      for (const mark of sum.marks) own[mark] = id
      nearest[id] = own
    })
    for (const block of blocks) {
      const owner = owners[block.id] as Subtree
      const marked = nearest[owner.element.id] as Int32Array
      for (let mark = 0; mark < MARKS.length; mark++) {
        const nearestId = marked[mark] as number
        const at = nearestId < 0 ? undefined : subtrees[nearestId]
        put(block.id, mark, at ? owner.element.depth - at.element.depth : ABSENT)
        if (at) put(block.id, MARKS.length + mark, at.chars / Math.max(1, totals.chars))
      }
    }
  },
}
