import type { Page } from '../../../model/page.ts'
import type { Family } from '../family.ts'
import type { HtmlContext } from './context.ts'

/** What kind of page it is: the same for every block, so that the others can be read in its light. */
export const page: Family<HtmlContext> = {
  name: 'page',
  features: [
    'blocks',
    'prose',
    'proseShare',
    'linkShare',
    'headings',
    'cjk',
    'typed',
    'structured',
    'pathDepth',
    'pathDigits',
    'images',
    'mainShare',
    'dated',
  ],
  fill({ page, blocks, measures, totals, subtrees, main }, put) {
    const cjk = measures.reduce((sum, m) => sum + m.cjk, 0)
    const root = subtrees.find((sum) => sum !== undefined)
    const path = pathOf(page.dump.url)
    const values = [
      Math.log2(1 + blocks.length),
      Math.log2(1 + totals.prose),
      totals.prose / Math.max(1, totals.chars),
      totals.linkChars / Math.max(1, totals.chars),
      totals.headings,
      cjk / Math.max(1, totals.chars),
      says(page, 'og:type', /article/i) ? 1 : 0,
      page.claims.some(({ via, key }) => via === 'json-ld' && key.startsWith('article.')) ? 1 : 0,
      path === undefined ? -1 : path.split('/').filter(Boolean).length,
      path === undefined ? -1 : (path.match(/\d/g) ?? []).length,
      root?.images ?? 0,
      main.chars / Math.max(1, totals.chars),
      page.claims.some(({ key }) => key === 'article:published_time' || key.endsWith('.datepublished'))
        ? 1
        : 0,
    ]
    for (const { id } of blocks) {
      values.forEach((value, k) => {
        put(id, k, value)
      })
    }
  },
}

const says = (page: Page, key: string, value: RegExp): boolean =>
  page.claims.some((claim) => claim.key === key && value.test(claim.value))

/** An address's path, without parsing it in full. */
function pathOf(url: string | undefined): string | undefined {
  return url?.match(/^[a-z]+:\/\/[^/?#]*(\/[^?#]*)?/i)?.[1]
}
