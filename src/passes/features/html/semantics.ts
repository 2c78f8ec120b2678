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
    const nearest = nearestOf(subtrees, Math.max(1, totals.chars))
    for (let mark = 0; mark < MARKS.length; mark++) for (const { id } of blocks) put(id, mark, ABSENT)
    for (const { id } of blocks) {
      const { element } = owners[id] as Subtree
      const marked = nearest[element.id] as readonly Marked[]
      for (let i = 0; i < marked.length; i++) {
        const { mark, depth, coverage } = marked[i] as Marked
        put(id, mark, element.depth - depth)
        put(id, MARKS.length + mark, coverage)
      }
    }
  },
}

/** A mark, how deep the element is that carries it, and the share of the page's text that it holds. */
interface Marked {
  readonly mark: number
  readonly depth: number
  readonly coverage: number
}

/** By element, the marks it or an ancestor carries, each by the nearest: a few of all there are. Ids are in preorder. */
function nearestOf(
  subtrees: HtmlContext['subtrees'],
  chars: number,
): readonly (readonly Marked[] | undefined)[] {
  const nearest: (readonly Marked[] | undefined)[] = new Array(subtrees.length)
  subtrees.forEach((sum, id) => {
    if (!sum) return
    const { element, marks } = sum
    const { depth } = element
    const coverage = sum.chars / chars
    const inherited = (element.parent && nearest[element.parent.id]) ?? NONE
    nearest[id] =
      marks.length === 0
        ? inherited
        : [
            ...inherited.filter(({ mark }) => !marks.includes(mark)),
            ...marks.map((mark) => ({ mark, depth, coverage })),
          ]
  })
  return nearest
}

const NONE: readonly Marked[] = []
