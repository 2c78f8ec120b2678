import type { Family } from '../family.ts'
import { type HtmlContext, parentOf, type Subtree } from './context.ts'

/** Where links lead and what stands beside the text: cards repeat one address and carry a picture. */
export const targets: Family<HtmlContext> = {
  name: 'target',
  features: ['repeats', 'nearRepeats', 'images0', 'images1', 'images2', 'controls1', 'controls2', 'wrapped'],
  fill({ blocks, owners, subtrees }, put) {
    const users = new Map<string, number[]>()
    for (const block of blocks) {
      for (const { href } of block.links) {
        if (!isPage(href)) continue
        const ids = users.get(href) ?? []
        if (ids.at(-1) !== block.id) ids.push(block.id)
        users.set(href, ids)
      }
    }
    for (const block of blocks) {
      const { id } = block
      let repeats = 0
      let near = 0
      for (const { href } of block.links) {
        const ids = users.get(href)
        if (!ids || ids.length > MAX_REPEATS) continue
        repeats = Math.max(repeats, ids.length - 1)
        if (ids.some((other) => other !== id && Math.abs(other - id) <= 3)) near = 1
      }
      put(id, 0, repeats)
      put(id, 1, near)
      let sum: Subtree | undefined = owners[id]
      for (let level = 0; level < 3 && sum; level++) {
        put(id, 2 + level, sum.images)
        if (level > 0) put(id, 4 + level, sum.controls)
        sum = parentOf(sum, subtrees)
      }
      put(id, 7, block.element?.tag === 'a' || block.element?.parent?.tag === 'a' ? 1 : 0)
    }
  },
}

/** An address used in more blocks than this belongs to the site's chrome, and is not worth listing. */
const MAX_REPEATS = 20

const isPage = (href: string): boolean =>
  href.length > 1 && !href.startsWith('#') && !href.startsWith('javascript:')
