import type { ClaimSource, Page } from '../model/page.ts'
import { collapseSpace } from '../text/characters.ts'
import { measure } from '../text/measure.ts'
import { hash52 } from './hash.ts'

/** What the first pass of `--learn-boilerplate` notes of a page; plain data, so that workers can send it. */
export interface SiteTexts {
  readonly site: string
  /** Hashes of the page's texts, each once. */
  readonly texts: readonly number[]
}

/**
 * Texts shorter than this, in characters (ideographs count twice), are not counted: subheadings, labels and list items
 * ("Pros", "Why you should trust us") recur in articles as well. From 30 on, nearly every recurring text of the
 * corpus's sites with three or more pages is boilerplate (bench/RESULTS-boilerplate.md).
 */
const MIN_LENGTH = 30

/** Hash of a block's text by which pages are compared, or undefined where it is too short to tell. */
export function textKey(text: string): number | undefined {
  const { chars, cjk } = measure(text)
  if (chars + cjk < MIN_LENGTH) return undefined
  // "3 comments", "4 min read" and dates differ in nothing but their numbers
  return hash52(collapseSpace(text).toLowerCase().replace(/\d+/g, '0'))
}

/**
 * Notes a page's site and texts.
 * @param folder where its file or container is: the site of pages that do not know their address
 */
export function siteTexts(page: Page, folder: string): SiteTexts {
  const texts = new Set<number>()
  for (const { text } of page.blocks) {
    const key = textKey(text)
    if (key !== undefined) texts.add(key)
  }
  return { site: siteOf(page, folder), texts: [...texts] }
}

/** The host of a page's address, given or stated, else its folder. */
export function siteOf({ dump, claims }: Page, folder: string): string {
  const address = dump.url ?? claims.find(({ key, via }) => key === 'url' && STATED.has(via))?.value ?? ''
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  return host === '' ? folder : `//${host.replace(/^www\./, '')}`
}

const STATED: ReadonlySet<ClaimSource> = new Set(['url', 'header-line'])
