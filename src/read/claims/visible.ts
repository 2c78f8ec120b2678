import { type Attributes, type Element, isElement } from '../../model/element.ts'
import type { Block, Claim, ClaimSource } from '../../model/page.ts'
import { remembered } from '../../text/remembered.ts'
import { textOf, tokensOf } from './walk.ts'
import type { Zone } from './zones.ts'

/** Longest text of an element that names an author, in characters: longer ones hold a biography. */
const MAX_AUTHOR = 300
/** Longest text of an element that shows a date. */
const MAX_DATE = 200
const MAX_HEADLINE = 400

interface Kind {
  readonly via: ClaimSource
  readonly key: string
  readonly limit: number
}

/** Words in class, id and test ids, by what they say of their element; the first that fits counts. */
const CLASS_KINDS: readonly (readonly [RegExp, string, number])[] = [
  [
    /(?:^|[\s_-])(?:byline|by-line|by_line|bylines)(?:$|[\s_-])|byline(?:name|author|text|link)/i,
    'byline',
    MAX_AUTHOR,
  ],
  [
    /(?:^|[\s_-])(?:authors?|autor(?:e|en|in|es)?|auteurs?|writers?|verfasser|schrijver|skribent|columnist|journalist|redakteur|forfatter|yazar|penulis|contributors?)[-_]?(?:names?|ad[ıi]?|link|url|title|fn)(?:$|[\s_-])|author(?:s)?Name/i,
    'author-name',
    MAX_AUTHOR,
  ],
  [
    /(?:^|[\s_-])(?:authors?|auther|autor(?:e|en|in|es)?|auteurs?|writers?|writtenby|written-by|posted-?by|verfasser|schrijver|skribent|columnist|journalist|redakteur|forfatter|yazar|muhabir|penulis|szerzo|toimittaja|contributors?|creator|(?<![_-])(?:signatures?|firmas?)(?![_-])|p-author|article-?author|post-?author|entry-?author)(?:$|[\s_-])|[a-z]Author(?:$|[\sA-Z_-])/,
    'author',
    MAX_AUTHOR,
  ],
  [
    /(?:^|[\s_-])(?:modified|updated|lastmod|last-?(?:updated|modified)|date-?(?:updated|modified)|updated-?(?:date|at|on|time))(?:$|[\s_-])/i,
    'updated',
    MAX_DATE,
  ],
  [
    /(?:^|[\s_-])(?:published|publish-?date|publish-?time|pub-?date|publication-?date|date-?published|published-?(?:date|at|on|time)|posted-?(?:on|at|date)|post-?date|entry-?date|article-?date|dt-published|dateline|timestamp|datum|fecha|data-?(?:pubblicazione|publicacao))(?:$|[\s_-])/i,
    'published',
    MAX_DATE,
  ],
  [
    /(?:^|[\s_-])(?:date|datetime|time|post-?time|created|create-?time)(?:$|[\s_-])|[a-z]Date(?:$|[\sA-Z_-])/,
    'date',
    MAX_DATE,
  ],
  [
    /(?:^|[\s_-])(?:headline|entry-title|post-title|article-title|p-name|page-title|story-title|article-headline|post-headline|article__title|article__headline|contentheading|hed)(?:$|[\s_-])/i,
    'headline',
    MAX_HEADLINE,
  ],
  [
    /(?:^|[\s_-])(?:h1|titel|titre|titulo|titolo|u(?:e)?berschrift|(?:news|art|sermon|obit|insight|single|story|post|entry|artikel|artigo)[-_]?(?:title|titel|titre|titolo|titulo|headline|heading|subject))(?:$|[\s_-])/i,
    'title',
    MAX_HEADLINE,
  ],
  [/(?:^|[\s_-])(?:news|art|article|story|entry|post)Title(?:$|[\s_-])/, 'title', MAX_HEADLINE],
  [
    /(?:^|[\s_-])(?:article|post|entry|story)[-_]?(?:meta|info|details|header)(?:$|[\s_-])|(?:^|[\s_-])meta(?:$|[\s_-])/i,
    'meta',
    MAX_AUTHOR,
  ],
]

/** Microdata and RDFa properties, by local name. */
const PROPERTIES: Readonly<Record<string, number>> = {
  headline: MAX_HEADLINE,
  author: MAX_AUTHOR,
  creator: MAX_AUTHOR,
  datepublished: MAX_DATE,
  datecreated: MAX_DATE,
  datemodified: MAX_DATE,
  articlesection: MAX_DATE,
}

/**
 * Claims of elements that are marked as author, date or headline: `<time>`, microdata and RDFa properties,
 * `rel=author`, and class, id and test-id words. Keys carry the zone they stand in as a prefix: `comment/author`.
 */
export function visibleClaims(
  times: readonly Element[],
  named: readonly Element[],
  blocks: readonly Block[],
  zoneOf: (element: Element) => Zone,
): readonly Claim[] {
  const claims: Claim[] = []
  const setOf = setsOf()
  const add = (element: Element, kind: Kind, machine?: string, set?: typeof setOf) => {
    const seen = textOf(element, blocks, kind.limit)
    const zone = zoneOf(element)
    const key = zone ? `${zone}/${kind.key}` : kind.key
    if (machine) claims.push({ via: kind.via, key: `${key}@`, value: machine, block: seen?.block })
    if (seen)
      claims.push({ via: kind.via, key, value: seen.text, block: seen.block, set: set?.(element, kind) })
  }
  for (const time of times)
    add(time, { via: 'time', key: timeKey(time), limit: MAX_DATE }, time.attrs['datetime'])
  for (const element of named) {
    const { attrs } = element
    const property = propertyOf(element)
    if (property) add(element, property, attrs['content'] ?? attrs['datetime'])
    if (/(?:^|\s)author(?:$|\s)/i.test(attrs['rel'] ?? ''))
      add(element, { via: 'rel', key: 'author', limit: MAX_AUTHOR })
    else if (attrs['href'] !== undefined && AUTHOR_HREF.test(attrs['href']))
      add(element, { via: 'rel', key: 'author-href', limit: MAX_AUTHOR })
    const kind = classKind(element)
    if (!kind) continue
    add(element, kind, machineDate(attrs), setOf)
    if (LIST.test(element.tag) && AUTHORS.has(kind.key))
      for (const item of element.children) if (isElement(item)) add(item, kind, undefined, setOf)
  }
  return claims
}

const LIST = /^[uo]l$/

/** Kinds of class words that mark an author. */
const AUTHORS: ReadonlySet<string> = new Set(['byline', 'author-name', 'author'])

/** Numbers the sets of elements that are marked as authors alike and have one parent. */
function setsOf(): (element: Element, kind: Kind) => number | undefined {
  const sets = new Map<Element, Map<string, number>>()
  let count = 0
  return ({ parent, tag, attrs }, { key }) => {
    if (!parent || !AUTHORS.has(key)) return undefined
    const known = sets.get(parent) ?? new Map<string, number>()
    sets.set(parent, known)
    const words = `${tag} ${attrs['class'] ?? ''}`
    const set = known.get(words) ?? count++
    known.set(words, set)
    return set
  }
}

/** An element's machine-readable date; microformats write it as a title. */
const machineDate = (attrs: Attributes): string | undefined =>
  attrs['datetime'] ??
  attrs['data-datetime'] ??
  attrs['data-published'] ??
  (/^\d{4}-\d\d-\d\d/.test(attrs['title'] ?? '') ? attrs['title'] : undefined)

const AUTHOR_HREF =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|profiles?|writers?|people|staff|contributors?|by|journalists?|redaktion|redakteure?|correspondents|columnists?|team|experts?|producers|attorneys|reporters?|bios?|users?|members?|persons?|firmas?)\/[^/?#]|[?&]author=/i

const classKind = ({ attrs }: Element): Kind | undefined => kindOf(tokensOf(attrs)) ?? undefined

/** Most elements have the same few classes. */
const kindOf = remembered((tokens): Kind | null => {
  if (tokens.trim() === '') return null
  for (const [pattern, key, limit] of CLASS_KINDS)
    if (pattern.test(tokens)) return { via: 'class', key, limit }
  return null
})

/** What a `<time>` itself says it is: `pubdate`, or a class word on it or its parent. */
function timeKey(time: Element): string {
  if (time.attrs['pubdate'] !== undefined) return 'published'
  const kind = classKind(time) ?? (time.parent && classKind(time.parent))
  return kind?.key === 'updated' || kind?.key === 'published' ? kind.key : 'time'
}

function propertyOf(element: Element): Kind | undefined {
  for (const list of [element.attrs['itemprop'], element.attrs['property']]) {
    if (list === undefined) continue
    for (const word of list.toLowerCase().split(/\s+/)) {
      const key = word.replace(/^.*:/, '')
      const limit = PROPERTIES[key]
      if (limit !== undefined) return { via: 'microdata', key, limit }
      if (key === 'name' && isHeadlineName(element))
        return { via: 'microdata', key: 'name', limit: MAX_HEADLINE }
    }
  }
  return undefined
}

/** `itemprop=name` is a headline only on a heading; elsewhere it names people and sites. */
const isHeadlineName = (element: Element): boolean => /^h[1-3]$/.test(element.tag)
