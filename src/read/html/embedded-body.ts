import { type Element, isElement, type TextNode } from '../../model/element.ts'
import type { Block } from '../../model/page.ts'

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
 * is the property path (array places aside) that holds the most running text: a list of paragraphs shares one path.
 */
export function embeddedBody(root: Element, blocks: readonly Block[]): string | undefined {
  let shown = 0
  for (const { text, linkDensity } of blocks)
    if (text.length >= MIN_PROSE && (linkDensity ?? 0) < 0.5) shown += text.length
  if (shown >= ENOUGH_SHOWN) return undefined
  let best: readonly string[] = []
  let most = Math.max(MIN_BODY, 2 * shown)
  for (const text of scriptsOf(root)) {
    for (const strings of stringsByPath(parseState(text))) {
      const size = strings.reduce((sum, s) => sum + (isProse(s) ? s.length : 0), 0)
      if (size > most) {
        most = size
        best = strings
      }
    }
  }
  if (best.length === 0) return undefined
  return `<article itemprop="articleBody">${best.map(toMarkup).join('\n')}</article>`
}

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

/** The JSON of a script: all of it, or the object assigned in it; undefined where there is none. */
function parseState(script: string): unknown {
  const start = script.search(/[[{]/)
  const end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'))
  if (start < 0 || end <= start) return undefined
  try {
    return JSON.parse(script.slice(start, end + 1))
  } catch (error) {
    // code rather than data, or data nested beyond what the parser takes
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
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
