import type { Element } from '../../model/element.ts'
import type { Claim } from '../../model/page.ts'
import { scriptText } from './json-ld.ts'

/** Longest script searched, in characters. */
const MAX_SCRIPT = 2_000_000

/** Matches taken per key on a page: the page's own data comes first, lists of other stories after. */
const MAX_EACH = 3

const PROPERTY =
  /["']?\b(datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|publishedTime|published_time|publicationDate|publication_date|pubDate|firstPublished|firstPublishDate|first_published_at|dateCreated|createdAt|created_at|authorName|author_name|articleAuthor|author|authors|byline|pageAuthor|contentAuthor)["']?\s?[:=]\s?["']([^"'\\<>{}[\]\n]{2,120})["']/g

/** Values of well-known properties in application state and data layers: cheap, unscoped, a last resort. */
export function stateClaims(scripts: readonly Element[]): readonly Claim[] {
  const claims: Claim[] = []
  const counts = new Map<string, number>()
  for (const script of scripts) {
    if (script.attrs['src'] !== undefined || /ld\+json/i.test(script.attrs['type'] ?? '')) continue
    const text = scriptText(script)
    if (text.length > MAX_SCRIPT || !/pub|author|byline|created/i.test(text)) continue
    for (const match of text.matchAll(PROPERTY)) {
      const key = (match[1] as string).toLowerCase().replaceAll('_', '')
      const count = counts.get(key) ?? 0
      if (count >= MAX_EACH) continue
      counts.set(key, count + 1)
      claims.push({ via: 'state', key, value: (match[2] as string).trim() })
    }
  }
  return claims
}
