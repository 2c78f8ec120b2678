import { Parser } from 'htmlparser2'
import type { Element, TextNode } from '../../model/element.ts'

/**
 * Deepest nesting kept; deeper elements become siblings at this depth. Real pages stay below 100 (corpus
 * maximum measured by bench), and everything that climbs ancestors is bounded by it.
 */
const MAX_DEPTH = 250

/** Elements whose text is never shown and never holds claims. */
const DROPPED = new Set(['style', 'svg', 'canvas', 'iframe', 'object', 'embed', 'audio', 'video', 'math'])

/**
 * Builds the slim tree of an HTML page: elements, attributes and text, with scripts kept as text (claims read
 * JSON-LD and application state from them) and pictures dropped. Never throws; never recurses.
 */
export function parseTree(html: string): Element {
  let elements = 0
  const root: Element = { id: elements++, tag: '#root', attrs: {}, parent: undefined, depth: 0, children: [] }
  const stack: Element[] = [root]
  let tooDeep = 0
  let dropped = 0
  const parser = new Parser(
    {
      onopentag(tag, attrs) {
        if (dropped > 0 || DROPPED.has(tag)) {
          dropped++
          return
        }
        const parent = stack[stack.length - 1] as Element
        const element: Element = { id: elements++, tag, attrs, parent, depth: stack.length, children: [] }
        parent.children.push(element)
        if (stack.length >= MAX_DEPTH) tooDeep++
        else stack.push(element)
      },
      onclosetag() {
        if (dropped > 0) dropped--
        else if (tooDeep > 0) tooDeep--
        else if (stack.length > 1) stack.pop()
      },
      ontext(data) {
        if (dropped > 0) return
        const siblings = (stack[stack.length - 1] as Element).children
        const node: TextNode = { data, block: -1 }
        siblings.push(node)
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  return root
}
