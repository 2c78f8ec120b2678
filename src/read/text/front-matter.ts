import type { Block, Claim } from '../../model/page.ts'
import { lettered } from '../../text/lettered.ts'

/** Lines searched for the end of a front-matter block. */
const MAX_FRONT_MATTER = 100
/** Text lines at the top of a dump that may be `Title:` lines. */
const MAX_HEADER_LINES = 12

/** What header lines are called in dumps, by the key their claim gets. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  title: [
    'title',
    'headline',
    'titel',
    'titre',
    'título',
    'titulo',
    'titolo',
    'заголовок',
    '标题',
    '標題',
    'タイトル',
  ],
  author: [
    'author',
    'authors',
    'by',
    'byline',
    'autor',
    'auteur',
    'autore',
    'автор',
    '作者',
    '著者',
    'creator',
  ],
  date: [
    'date',
    'published',
    'datum',
    'fecha',
    'data',
    'дата',
    '日期',
    '日付',
    'pubdate',
    'published_at',
    'publish_date',
    'published on',
    'published time',
  ],
  url: ['url', 'link', 'source url', 'url source', 'canonical', 'warc-target-uri', 'permalink'],
  site: ['site', 'source', 'publisher', 'publication'],
  modified: ['modified', 'updated', 'lastmod', 'last modified'],
  language: ['lang', 'language'],
  description: ['description', 'summary', 'excerpt'],
  tags: ['tags', 'keywords'],
  section: ['section', 'category', 'categories'],
  captured: ['warc-date', 'retrieved', 'accessed', 'captured'],
}

const KEY_OF = new Map(Object.entries(KEYS).flatMap(([key, names]) => names.map((name) => [name, key])))

export interface Front {
  readonly claims: readonly Claim[]
  /** How many lines at the top are not page text. */
  readonly skip: number
}

/** Reads what stands before the page text: a WARC record's head, or YAML or TOML front matter. */
export function readFrontMatter(lines: readonly string[]): Front {
  if (/^WARC\/\d/.test(lines[0] ?? '')) return readRecordHead(lines)
  const fence = lines[0]?.trim()
  if (fence !== '---' && fence !== '+++') return { claims: [], skip: 0 }
  const end = lines.slice(1, MAX_FRONT_MATTER).findIndex((line) => line.trim() === fence)
  if (end < 1) return { claims: [], skip: 0 }
  const entries = lines.slice(1, end + 1)
  const claims = entries.flatMap((line) => claimOf(line) ?? [])
  // a fence without entries is a rule
  return claims.length === 0 || claims.length * 3 < entries.length
    ? { claims: [], skip: 0 }
    : { claims, skip: end + 2 }
}

/** Head lines up to the first blank one. */
function readRecordHead(lines: readonly string[]): Front {
  const blank = lines.findIndex((line) => line.trim() === '')
  const end = blank < 0 ? lines.length : blank
  return { claims: lines.slice(1, end).flatMap((line) => claimOf(line) ?? []), skip: end }
}

/**
 * Reads `Title: …`, `By: …`, `Date: …`, `URL: …` lines at the top of a dump; the blocks stay, the claims name
 * them. One such line may be prose that happens to start like it: two different ones, or a title or an
 * address as the very first block, make a head.
 */
export function readHeaderLines(texts: readonly string[]): readonly Claim[] {
  const found: Claim[] = []
  for (let i = 0; i < Math.min(texts.length, MAX_HEADER_LINES); i++) {
    const claim = claimOf(texts[i] as string)
    if (claim && !found.some(({ key }) => key === claim.key)) found.push({ ...claim, block: i })
    else if (found.length > 0) break
  }
  const first = found[0]
  const sure = found.length >= 2 || (first?.block === 0 && (first.key === 'title' || first.key === 'url'))
  return sure ? found : []
}

/** `Jane Doe, John Roe · 2024-10-23`: names and an ISO date, as this tool writes below a headline. */
export const CREDIT = /^(?:(\S[^·\n]{0,300}) · )?(\d{4}-\d{2}(?:-\d{2})?)$/

/** Reads the head that this tool writes, so that what has been cleaned keeps its fields when it is read again. */
export function readCredit(blocks: readonly Block[]): readonly Claim[] {
  const at = CREDIT.test(blocks[0]?.text ?? '') ? 0 : 1
  const match = CREDIT.exec(blocks[at]?.text ?? '')
  const apart = (block: Block | undefined) => (block?.layout?.gap ?? 1) > 0
  if (!match || !apart(blocks[at + 1]) || (at === 1 && apart(blocks[1]))) return []
  const claims: Claim[] = [{ via: 'header-line', key: 'date', value: match[2] as string, block: at }]
  if (match[1]) claims.unshift({ via: 'header-line', key: 'author', value: match[1], block: at })
  if (at === 1)
    claims.unshift({ via: 'header-line', key: 'title', value: (blocks[0] as Block).text, block: 0 })
  return claims
}

const LINE = lettered(String.raw`^([\p{L}][\p{L} _-]{0,24})\s?[:=：]\s?(\S[^\n]{0,999})$`, 'u')

function claimOf(line: string): Claim | undefined {
  const match = LINE.exec(line.trim())
  const key = match ? KEY_OF.get((match[1] as string).trim().toLowerCase()) : undefined
  if (!match || !key) return undefined
  const value = (match[2] as string).trim().replace(/^(["'])([^"']+)\1$/, '$2')
  return value === '' ? undefined : { via: 'header-line', key, value }
}
