import type { Element } from '../../model/element.ts'
import type { Claim } from '../../model/page.ts'
import { collapseSpace } from '../../text/characters.ts'
import { decodeReferences } from '../../text/entities.ts'

/** Longest `content` kept, in characters. */
const MAX_VALUE = 2000

/** `<meta>` by name, property, itemprop or http-equiv, lower-cased; a key may come several times. */
export function metaClaims(metas: readonly Element[]): readonly Claim[] {
  return metas.flatMap(({ attrs }) => {
    const key = attrs['property'] ?? attrs['name'] ?? attrs['itemprop'] ?? attrs['http-equiv']
    const value = attrs['content'] ?? attrs['value']
    if (!key || !value || value.trim() === '') return []
    return [
      {
        via: 'meta' as const,
        key: key.trim().toLowerCase(),
        value: decodeReferences(value.trim().slice(0, MAX_VALUE)),
      },
    ]
  })
}

/** `<link rel>` by each of its rel words: `canonical`, `shortlink`, `amphtml`, `alternate`, `icon`. */
export function linkClaims(links: readonly Element[]): readonly Claim[] {
  return links.flatMap(({ attrs }) =>
    (attrs['rel'] ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter((rel) => rel === 'canonical' || rel === 'shortlink' || rel === 'amphtml' || rel === 'author')
      .map((rel) => ({ via: 'link' as const, key: rel, value: attrs['href'] ?? '' }))
      .filter((claim) => claim.value !== ''),
  )
}

/** `<title>` (the first with text) and `<html lang>`. */
export function documentClaims(titles: readonly Element[], html: Element | undefined): readonly Claim[] {
  const claims: Claim[] = []
  for (const title of titles) {
    const text = collapseSpace(
      title.children
        .map((child) => ('data' in child ? child.data : ''))
        .join('')
        .slice(0, MAX_VALUE),
    )
    if (text === '') continue
    claims.push({ via: 'title', key: 'title', value: decodeReferences(text) })
    break
  }
  const language = html?.attrs['lang'] ?? html?.attrs['xml:lang']
  if (language) claims.push({ via: 'html', key: 'lang', value: language.trim() })
  return claims
}
