import { type Attributes, type Element, isElement, type TextNode } from '../../model/element.ts'
import type { Block } from '../../model/page.ts'
import { collapseSpace } from '../../text/characters.ts'
import { remembered } from '../../text/remembered.ts'

/** The elements that make claims, by what they are, each list in document order. */
export interface Marked {
  readonly html: Element | undefined
  readonly titles: readonly Element[]
  readonly metas: readonly Element[]
  readonly links: readonly Element[]
  readonly scripts: readonly Element[]
  readonly times: readonly Element[]
  /** Elements with itemprop or property, rel=author, or a class, id or test id that may name a field. */
  readonly named: readonly Element[]
}

/** Class, id and test-id words that may name a field; the visible reader decides. */
const FIELD_WORD =
  /auth|autor|byline|by-line|by_line|writer|writt|report|redact|signature|firma|verfasser|schrijver|skribent|yazar|muhabir|penulis|szerzo|toimittaja|date|time|publi|posted|dateline|fecha|datum|meta|credit|contrib|creator|p-name|headline|title|titre|h1|titel|hed\b|source|editor|journalist|columnist|user|name|profile/i

/** One pass over the tree, without recursion, collecting what the claim readers look at. */
export function collectMarked(root: Element): Marked {
  const titles: Element[] = []
  const metas: Element[] = []
  const links: Element[] = []
  const scripts: Element[] = []
  const times: Element[] = []
  const named: Element[] = []
  let html: Element | undefined
  const pending: (Element | TextNode)[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!isElement(node)) continue
    const { attrs, tag } = node
    if (tag === 'script') scripts.push(node)
    else if (tag === 'meta') metas.push(node)
    else if (tag === 'link') links.push(node)
    else if (tag === 'title') titles.push(node)
    else if (tag === 'html') html ??= node
    else {
      if (tag === 'time') times.push(node)
      if (isNamed(attrs)) named.push(node)
    }
    for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i] as Element | TextNode)
  }
  return { html, titles, metas, links, scripts, times, named }
}

/** Written out, as it is asked of every element. */
const isNamed = (attrs: Attributes): boolean =>
  attrs['itemprop'] !== undefined ||
  attrs['property'] !== undefined ||
  attrs['rel'] !== undefined ||
  attrs['href'] !== undefined ||
  mayNameField(attrs.class) ||
  mayNameField(attrs.id) ||
  mayNameField(attrs['data-testid']) ||
  mayNameField(attrs['data-test']) ||
  mayNameField(attrs['data-qa'])

const mayNameField = (names: string | undefined): boolean => names !== undefined && hasFieldWord(names)

/** Most elements have the same few names. */
const hasFieldWord = remembered((names) => FIELD_WORD.test(names))

/** Class, id and test ids in one string; written out, as it is asked of every element. */
export const tokensOf = (attrs: Attributes): string =>
  `${attrs.class ?? ''} ${attrs.id ?? ''} ${attrs['data-testid'] ?? ''} ${attrs['data-test'] ?? ''} ${attrs['data-qa'] ?? ''}`

/** An element's text, one string a block, and the block it starts in; undefined when it is longer than `limit`. */
export function textOf(
  element: Element,
  blocks: readonly Block[],
  limit: number,
): { text: string; block: number | undefined } | undefined {
  const parts: string[] = []
  let length = 0
  let first: number | undefined
  let last: number | undefined
  let nodes = 0
  // whether an element has ended, and then another begun, since the last text
  let [ended, begun] = [false, false]
  const pending: (Element | TextNode | 'end')[] = [element]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node === 'end') {
      ended = true
      continue
    }
    if (++nodes > MAX_NODES) return undefined
    if (isElement(node)) {
      if (SILENT.has(node.tag)) continue
      begun = ended
      if (node.tag === 'br') parts.push('\n')
      pending.push('end')
      for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i] as Element | TextNode)
      continue
    }
    const text = node.data.trim()
    if (text === '') {
      if (node.data !== '') parts.push(' ')
      continue
    }
    length += text.length
    if (length > limit) return undefined
    if (node.block >= 0 && blocks[node.block]) {
      first ??= node.block
      if (last !== undefined && last !== node.block) parts.push('\n')
      last = node.block
    }
    const seam = parts.length > 0 ? seamOf(parts.at(-1) as string, node.data, begun) : ''
    if (seam !== '') parts.push(seam)
    parts.push(node.data)
    ;[ended, begun] = [false, false]
  }
  const text = parts.join('').split('\n').map(collapseSpace).filter(Boolean).join('\n')
  return text === '' ? undefined : { text, block: first }
}

/**
 * What belongs between two texts that no white space parts. 'By' in a span of its own and the name beside it are two
 * words, whatever the markup between them; of two elements side by side, the second goes on where the first has one
 * word, and is a line of its own after a whole name: `<span>Jane Doe</span><span>Reporter</span>`.
 */
function seamOf(left: string, right: string, apart: boolean): '' | ' ' | '\n' {
  if (apart && /\p{L} \p{L}{2,40}$/u.test(left) && /^\p{L}/u.test(right)) return '\n'
  if (!/^\p{Lu}/u.test(right)) return ''
  return /\p{Ll}$/u.test(left) || /^(?:by|von|par|por)$/i.test(left.trim()) ? ' ' : ''
}

/** Nodes looked at in one element: keeps nested marked elements linear together. */
const MAX_NODES = 150

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'select', 'textarea', 'button'])
