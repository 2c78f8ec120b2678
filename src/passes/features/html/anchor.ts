import { isWithin, nearestArticle } from '../../../ancestors.ts'
import type { Element } from '../../../model/element.ts'
import type { Family } from '../family.ts'
import { type HtmlContext, parentOf, type Subtree } from './context.ts'

/** Characters of prose below an element from which it may be the article that the headline is of. */
const MIN_ARTICLE = 400

/**
 * Where a block lies to the headline in the tree. The article is what the headline stands over: not the comments that
 * outweigh it, nor the next story below it that has a headline of its own.
 */
export const anchor: Family<HtmlContext> = {
  name: 'anchor',
  features: [
    'levels',
    'headlineLevels',
    'sharedProse',
    'outsideArticle',
    'articleProse',
    'sameArticle',
    'headlinesSince',
  ],
  fill(context, put) {
    const { blocks, owners, subtrees, totals, headline } = context
    const own = owners[headline]
    if (!own) return
    const allProse = Math.max(1, totals.prose)
    const shared = sharedAncestors(subtrees, own)
    const root = articleRoot(subtrees, own)
    const article = nearestArticle(own.element)
    const rootDepth = root.element.depth
    let rivals = 0
    for (const { id, element, kind } of blocks) {
      const owner = owners[id] as Subtree
      const meet = shared[owner.element.id] ?? owner
      if (id > headline && kind === 'heading' && owner.look === own.look) rivals++
      put(id, 0, owner.element.depth - meet.element.depth)
      put(id, 1, own.element.depth - meet.element.depth)
      put(id, 2, meet.prose / allProse)
      put(id, 3, Math.max(0, rootDepth - meet.element.depth))
      put(id, 4, root.prose / allProse)
      put(id, 5, article ? (element && isWithin(element, article) ? 1 : -1) : 0)
      put(id, 6, id > headline ? Math.log2(1 + rivals) : -1)
    }
  },
}

/** By element id, the nearest ancestor that also holds the headline; ids are in preorder. */
function sharedAncestors(subtrees: HtmlContext['subtrees'], headline: Subtree): (Subtree | undefined)[] {
  const shared: (Subtree | undefined)[] = new Array(subtrees.length)
  for (let at: Element | undefined = headline.element; at; at = at.parent) shared[at.id] = subtrees[at.id]
  subtrees.forEach((sum, id) => {
    if (sum) shared[id] ??= sum.element.parent && shared[sum.element.parent.id]
  })
  return shared
}

/** The nearest ancestor of the headline that holds an article's worth of prose. */
function articleRoot(subtrees: HtmlContext['subtrees'], headline: Subtree): Subtree {
  let root = headline
  while (root.prose < MIN_ARTICLE) {
    const parent: Subtree | undefined = parentOf(root, subtrees)
    if (!parent) break
    root = parent
  }
  return root
}
