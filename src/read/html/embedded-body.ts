import { type Element, isElement, type TextNode } from '../../model/element.ts'
import type { Block } from '../../model/page.ts'
import { collectMarked } from '../claims/walk.ts'
import { contentOf } from './content.ts'
import { scriptValues } from './script-values.ts'
import { titledObjects } from './titled-object.ts'

/** A page that shows this much running text (characters) has its article in its markup. */
const ENOUGH_SHOWN = 800
/** Least characters an embedded body must have, and the least share of sentence-like strings. */
const MIN_BODY = 300
/** Strings from this length on count as running text. */
const MIN_PROSE = 60
/** Longest script parsed, in characters. */
const MAX_SCRIPT = 8_000_000

/**
 * The article of a page that shows none, from its JSON-LD `articleBody` or its embedded application state, as an HTML
 * fragment; undefined where the page shows text of its own or its scripts hold no running text. In state, the body
 * is the property path (array places aside) that holds the most running text, of the object that has the page's title
 * where there is one: a list of paragraphs shares one path.
 */
export function embeddedBody(root: Element, blocks: readonly Block[]): string | undefined {
  let shown = 0
  for (const { text, linkDensity } of blocks)
    if (text.length >= MIN_PROSE && (linkDensity ?? 0) < 0.5) shown += text.length
  if (shown >= ENOUGH_SHOWN) return undefined
  const least = Math.max(MIN_BODY, 2 * shown)
  const states = scriptsOf(root).flatMap(scriptValues)
  const titles = titlesOf(root)
  const own = states.flatMap((state) => titledObjects(state, titles))
  const best = first(own, (value) => longest([value], least)) ?? longest(states, least)
  if (best === undefined) return undefined
  return `<article itemprop="articleBody">${best.map(toMarkup).join('\n')}</article>`
}

/** What the first value gives that gives something. */
function first<T, R>(values: readonly T[], give: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const given = give(value)
    if (given !== undefined) return given
  }
  return undefined
}

/** The strings of the property path that holds the most running text; undefined where none has more than `least`. */
function longest(values: readonly unknown[], least: number): readonly string[] | undefined {
  let best: readonly string[] | undefined
  let most = least
  for (const value of values) {
    for (const strings of stringsByPath(value)) {
      const size = strings.reduce((sum, s) => sum + (isProse(s) ? s.length : 0), 0)
      if (size > most) {
        most = size
        best = strings
      }
    }
  }
  return best
}

/** The page's titles, in lower case. */
function titlesOf(root: Element): readonly string[] {
  const { titles, metas } = collectMarked(root)
  return [
    ...titles.map((title) => contentOf(title, MAX_TITLE)?.text ?? ''),
    ...metas.filter(({ attrs }) => attrs.property === 'og:title').map(({ attrs }) => attrs.content ?? ''),
  ].map((title) => title.toLowerCase())
}

const MAX_TITLE = 1000

function scriptsOf(root: Element): string[] {
  const scripts: string[] = []
  const pending: (Element | TextNode)[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!isElement(node)) continue
    if (node.tag === 'script') scripts.push(node.children.map((c) => (isElement(c) ? '' : c.data)).join(''))
    else
      for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i] as Element | TextNode)
  }
  return scripts.filter((text) => text.length >= MIN_BODY && text.length <= MAX_SCRIPT)
}

/** All strings of a value grouped by their property path without array places, in document order. */
function stringsByPath(value: unknown): Iterable<string[]> {
  const groups = new Map<string, string[]>()
  const pending: { value: unknown; path: string }[] = [{ value, path: '' }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value: item, path } = next
    if (typeof item === 'string') {
      const group = groups.get(path)
      if (group) group.push(item)
      else groups.set(path, [item])
    } else if (Array.isArray(item)) {
      for (let i = item.length - 1; i >= 0; i--) pending.push({ value: item[i], path })
    } else if (typeof item === 'object' && item !== null && path.length < MAX_PATH) {
      for (const [key, child] of Object.entries(item).reverse())
        pending.push({ value: child, path: `${path}.${key}` })
    }
  }
  return groups.values()
}

/** Longest property path followed, in characters: bounds the work on hostile nesting. */
const MAX_PATH = 500

/** Sentences in some language: long, spaced or East Asian, with a sentence's end, and no code or address. */
const isProse = (text: string): boolean =>
  text.length >= MIN_PROSE &&
  /[.!?。！？؟।]/.test(text) &&
  !/^(?:https?:|data:|[{[])/.test(text) &&
  !/[{};]\s*\n/.test(text)

const toMarkup = (text: string): string =>
  /<\/?(?:p|br|div|h\d|li|ul|blockquote|a|em|strong|i|b)\b/i.test(text)
    ? `<div>${text.replace(/<\/?(?:article|script|style)\b/gi, '<span')}</div>`
    : text
        .split(/\n+/)
        .map((line) => `<p>${line.replace(/&(?!\w+;|#)/g, '&amp;').replace(/</g, '&lt;')}</p>`)
        .join('')
