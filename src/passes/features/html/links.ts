import type { Page } from '../../../model/page.ts'
import type { Family } from '../family.ts'
import type { HtmlContext } from './context.ts'

/** How much of a block is links, and where they stand. */
export const links: Family<HtmlContext> = {
  name: 'links',
  features: ['density', 'count', 'perWord', 'starts', 'ends', 'outsideChars', 'selfOrFragment', 'otherHost'],
  fill({ blocks, measures, page }, put) {
    const host = hostOf(page.dump.url ?? statedAddress(page))
    for (const block of blocks) {
      const m = measures[block.id]
      if (!m) continue
      const { id } = block
      const density = block.linkDensity ?? 0
      put(id, 0, density)
      put(id, 1, block.links.length)
      put(id, 2, block.links.length / Math.max(1, m.words))
      put(id, 3, block.links[0]?.start === 0 ? 1 : 0)
      put(id, 4, block.links.at(-1)?.end === block.text.length ? 1 : 0)
      put(id, 5, Math.log2(1 + m.chars * (1 - density)))
      let within = 0
      let others = 0
      for (const { href } of block.links) {
        if (isWithin(href)) within++
        else if (/^(?:https?:)?\/\//.test(href) && hostOf(href) !== host) others++
      }
      put(id, 6, within)
      put(id, 7, others)
    }
  },
}

/** Whether a link leads nowhere else than to its page. */
const isWithin = (href: string): boolean =>
  href === '' || href.startsWith('#') || href.startsWith('javascript:')

/** The address a page states of itself. */
const statedAddress = ({ claims }: Page): string | undefined =>
  claims.find(({ key }) => key === 'canonical' || key === 'og:url')?.value

/** Host of an address without parsing it in full: between `//` and the next `/`. */
function hostOf(url: string | undefined): string {
  if (!url) return ''
  const start = url.indexOf('//')
  if (start < 0) return ''
  const end = url.indexOf('/', start + 2)
  return url.slice(start + 2, end < 0 ? undefined : end).replace(/^www\./, '')
}
