import type { Page } from '../model/page.ts'
import type { SiteEvidence } from '../passes/recurring.ts'
import { hash52 } from './hash.ts'
import { type SiteTexts, siteOf, textKey } from './site-texts.ts'

/** How often texts recur on a site's pages; plain data, so that workers can have a copy. */
export interface Recurring {
  /** Pages that were counted. */
  readonly pages: number
  /** By text, the number of pages that carry it; texts on fewer than three are left out. */
  readonly counts: ReadonlyMap<number, number>
}

/** Sites with fewer pages show no pattern. */
const MIN_PAGES = 3

/** Texts held at once, over all sites: about 100 MB. Beyond it the rarest are forgotten. */
const MAX_TEXTS = 1_000_000

/** Counts on how many pages of a site each text stands. The result depends on the order of pages, on nothing else. */
export class TextCounter {
  readonly #sites = new Map<string, { pages: number; readonly counts: Map<number, number> }>()
  readonly #max: number
  #held = 0

  constructor(max = MAX_TEXTS) {
    this.#max = max
  }

  add({ site, texts }: SiteTexts): void {
    let known = this.#sites.get(site)
    if (!known) {
      known = { pages: 0, counts: new Map() }
      this.#sites.set(site, known)
    }
    const { counts } = known
    const before = counts.size
    // a page that was saved twice is one page
    const fingerprint = hash52(texts.join())
    if (texts.length === 0 || counts.has(fingerprint)) return
    counts.set(fingerprint, 1)
    known.pages++
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
    this.#held += counts.size - before
    for (let rare = 1; this.#held > this.#max; rare++) this.#forget(rare)
  }

  /** Drops texts that stood on so few pages so far; one that recurs soon comes back. */
  #forget(rare: number): void {
    for (const [site, { counts }] of this.#sites) {
      const before = counts.size
      for (const [text, count] of counts) if (count <= rare) counts.delete(text)
      this.#held -= before - counts.size
      if (counts.size === 0) this.#sites.delete(site)
    }
  }

  /** What recurs, by site. */
  recurring(): ReadonlyMap<string, Recurring> {
    const all = new Map<string, Recurring>()
    for (const [site, { pages, counts }] of this.#sites) {
      const often = new Map([...counts].filter(([, count]) => count >= MIN_PAGES))
      if (often.size > 0) all.set(site, { pages, counts: often })
    }
    return all
  }
}

/** How often each block's text stands on other pages of the page's site; undefined where nothing recurs there. */
export function evidenceFor(
  page: Page,
  folder: string,
  sites: ReadonlyMap<string, Recurring>,
): SiteEvidence | undefined {
  const site = sites.get(siteOf(page, folder))
  if (!site) return undefined
  const counts = Float64Array.from(page.blocks, ({ text }) => {
    const key = textKey(text)
    return key === undefined ? 0 : Math.max(0, (site.counts.get(key) ?? 0) - 1)
  })
  return { pages: site.pages - 1, counts }
}
