import { type Element, isElement, type TextNode } from '../../../model/element.ts'
import type { Family } from '../family.ts'
import type { HtmlContext } from './context.ts'

const TAGS = ['p', 'div', 'li', 'td', 'span', 'section', 'article', 'a', 'button', 'center', 'font']
const INLINE = ['strong', 'em', 'a', 'span', 'img']
const SAME: Readonly<Record<string, string>> = { b: 'strong', i: 'em', picture: 'img' }

/** How the block's own element is written: its tag, what it opens with, and whether one inline element fills it. */
export const look: Family<HtmlContext> = {
  name: 'look',
  features: [
    ...TAGS.map((tag) => `tag.${tag}`),
    ...INLINE.map((tag) => `opens.${tag}`),
    ...INLINE.map((tag) => `filled.${tag}`),
    'children',
    'styled',
    'classed',
    'classLength',
  ],
  fill({ blocks, owners, subtrees }, put) {
    // one element may own thousands of blocks, parted by line breaks: its children are looked at once
    const openings: (Opening | undefined)[] = new Array(subtrees.length)
    for (const { id } of blocks) {
      const element = owners[id]?.element
      if (!element) continue
      const tag = TAGS.indexOf(element.tag)
      if (tag >= 0) put(id, tag, 1)
      const seen = openings[element.id] ?? opens(element)
      openings[element.id] = seen
      const { children, opening, filling } = seen
      if (opening >= 0) put(id, TAGS.length + opening, 1)
      if (filling >= 0) put(id, TAGS.length + INLINE.length + filling, 1)
      const base = TAGS.length + 2 * INLINE.length
      put(id, base, children)
      put(id, base + 1, element.attrs.style === undefined ? 0 : 1)
      put(id, base + 2, element.attrs.class === undefined ? 0 : 1)
      put(id, base + 3, (element.attrs.class ?? '').length)
    }
  },
}

interface Opening {
  /** Children with text or markup. */
  readonly children: number
  /** Which of `INLINE` the element opens with, and which is all there is; below 0 for none of them. */
  readonly opening: number
  readonly filling: number
}

function opens(element: Element): Opening {
  let children = 0
  let opening = -1
  for (const child of element.children) {
    if (!isElement(child) && child.data.trim() === '') continue
    if (children++ === 0) opening = inlineTag(child)
  }
  return { children, opening, filling: children === 1 ? opening : -1 }
}

const inlineTag = (node: Element | TextNode): number =>
  isElement(node) ? INLINE.indexOf(SAME[node.tag] ?? node.tag) : -1
