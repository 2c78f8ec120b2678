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
    const nearest = nearestOf(subtrees)
    for (let mark = 0; mark < MARKS.length; mark++) for (const { id } of blocks) put(id, mark, ABSENT)
    for (const { id } of blocks) {
      const { element } = owners[id] as Subtree
      const marked = nearest[element.id] as readonly Marked[]
      for (let i = 0; i < marked.length; i++) {
        const { mark, on } = marked[i] as Marked
        put(id, mark, element.depth - on.element.depth)
        put(id, MARKS.length + mark, on.chars / Math.max(1, totals.chars))
      }
    }
  },
}

/** A mark, and the element that carries it. */
interface Marked {
  readonly mark: number
  readonly on: Subtree
}

/** By element, the marks it or an ancestor carries, each by the nearest: a few of all there are. Ids are in preorder. */
function nearestOf(subtrees: HtmlContext['subtrees']): readonly (readonly Marked[] | undefined)[] {
  const nearest: (readonly Marked[] | undefined)[] = new Array(subtrees.length)
  subtrees.forEach((sum, id) => {
    if (!sum) return
    const { element, marks } = sum
    const inherited = (element.parent && nearest[element.parent.id]) ?? NONE
    nearest[id] =
      marks.length === 0
        ? inherited
        : [
            ...inherited.filter(({ mark }) => !marks.includes(mark)),
            ...marks.map((mark) => ({ mark, on: sum })),
          ]
  })
  return nearest
}

const NONE: readonly Marked[] = []
