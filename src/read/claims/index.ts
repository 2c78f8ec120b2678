import type { Dump } from '../../model/dump.ts'
import type { Element } from '../../model/element.ts'
import type { Block, Claim } from '../../model/page.ts'
import { withoutQuery } from '../../text/trim.ts'
import { jsonLdClaims } from './json-ld.ts'
import { documentClaims, linkClaims, metaClaims } from './meta.ts'
import { stateClaims } from './state.ts'
import { urlClaims } from './url.ts'
import { visibleClaims } from './visible.ts'
import { collectMarked } from './walk.ts'
import { zoner } from './zones.ts'

/** Everything an HTML page says of itself, in the order of the sources. */
export function readClaims(root: Element, blocks: readonly Block[], dump: Dump): readonly Claim[] {
  const marked = collectMarked(root)
  const metas = metaClaims(marked.metas)
  const links = linkClaims(marked.links)
  const document = documentClaims(marked.titles, marked.html)
  return [
    ...jsonLdClaims(marked.scripts, isThisPage([...metas, ...links, ...document], dump.url)),
    ...metas,
    ...links,
    ...document,
    ...visibleClaims(marked.times, marked.named, blocks, zoner(blocks)),
    ...stateClaims(marked.scripts),
    ...urlClaims(dump.url, [...links, ...metas]),
  ]
}

/** Whether an address or headline is this page's, by what the head says. */
function isThisPage(claims: readonly Claim[], url: string | undefined): (text: string) => boolean {
  const own = new Set(
    claims.filter(({ key }) => key === 'canonical' || key === 'og:url').map((c) => plain(c.value)),
  )
  if (url) own.add(plain(url))
  const titles = claims
    .filter(({ key }) => key === 'title' || key === 'og:title')
    .map((c) => c.value.toLowerCase())
  return (text) =>
    own.has(plain(text)) || (text.length >= 10 && titles.some((title) => title.includes(text.toLowerCase())))
}

const plain = (url: string): string =>
  withoutQuery(url)
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
