import type { Family } from '../family.ts'
import type { HtmlContext } from './context.ts'

/**
 * How much of what the page has: the same for every block, so that the others can be read in its light. Nothing here may
 * tell which corpus set a page is from (an address given or not moved whole newsletters in and out).
 */
export const page: Family<HtmlContext> = {
  name: 'page',
  features: ['blocks', 'prose', 'proseShare', 'linkShare', 'headings', 'cjk', 'images', 'mainShare'],
  fill({ blocks, measures, totals, subtrees, main }, put) {
    const cjk = measures.reduce((sum, m) => sum + m.cjk, 0)
    const root = subtrees.find((sum) => sum !== undefined)
    const values = [
      Math.log2(1 + blocks.length),
      Math.log2(1 + totals.prose),
      totals.prose / Math.max(1, totals.chars),
      totals.linkChars / Math.max(1, totals.chars),
      totals.headings,
      cjk / Math.max(1, totals.chars),
      root?.images ?? 0,
      main.chars / Math.max(1, totals.chars),
    ]
    for (const { id } of blocks) {
      values.forEach((value, k) => {
        put(id, k, value)
      })
    }
  },
}
