import { type Element, isElement, type TextNode } from '../../model/element.ts'
import { MAX_DEPTH } from './tree.ts'

/** Call by which a page that React streams puts a late part in its place: a boundary's, or a segment's of one. */
const CALL =
  /\$R(?:C\("(?<place>[^"]{1,40})","(?<part>[^"]{1,40})"|S\("(?<segment>[^"]{1,40})","(?<slot>[^"]{1,40})")/g

/**
 * Puts the late parts of a page that React streamed where its scripts would: they arrive at the page's end as hidden
 * elements, and an article so sent is hidden and out of order. Returns the same tree where there are none, and where
 * the calls make no sense.
 */
export function placeStreamedParts(root: Element): Element {
  const calls = callsOf(root)
  if (calls.size === 0) return root
  const parts = partsOf(root, new Set(calls.values()))
  const placed = new Set<Element>()
  const copy = rebuild(root, (element) => {
    const part = element.tag === 'template' ? parts.get(calls.get(element.attrs.id ?? '') ?? '') : undefined
    if (part && !placed.has(part)) {
      placed.add(part)
      return part.children
    }
    return parts.get(element.attrs.id ?? '') === element ? [] : undefined
  })
  return placed.size === parts.size ? copy : root
}

/** Whether a page's markup may call for late parts: a look at its text spares most pages a walk over their tree. */
export const mayStream = (html: string): boolean => html.includes('$RC("') || html.includes('$RS("')

/** By the id of a place, the id of the part that belongs there. */
function callsOf(root: Element): ReadonlyMap<string, string> {
  const calls = new Map<string, string>()
  for (const element of elementsOf(root)) {
    if (element.tag !== 'script') continue
    for (const child of element.children) {
      if (isElement(child) || !child.data.includes('$R')) continue
      for (const { groups = {} } of child.data.matchAll(CALL))
        calls.set(groups.place ?? groups.slot ?? '', groups.part ?? groups.segment ?? '')
    }
  }
  return calls
}

function partsOf(root: Element, ids: ReadonlySet<string>): ReadonlyMap<string, Element> {
  const parts = new Map<string, Element>()
  for (const element of elementsOf(root)) {
    const { id, hidden } = element.attrs
    if (id !== undefined && hidden !== undefined && ids.has(id)) parts.set(id, element)
  }
  return parts
}

/** All elements, in document order. */
function* elementsOf(root: Element): Generator<Element> {
  const pending = [root]
  for (let element = pending.pop(); element; element = pending.pop()) {
    yield element
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]
      if (child && isElement(child)) pending.push(child)
    }
  }
}

/** A copy of the tree, numbered anew, with `instead` of an element what it gives, where it gives something. */
function rebuild(
  root: Element,
  instead: (element: Element) => readonly (Element | TextNode)[] | undefined,
): Element {
  const copy: Element = { ...root, children: [] }
  let elements = 1
  const pending: [node: Element | TextNode, parent: Element][] = []
  const push = (nodes: readonly (Element | TextNode)[], parent: Element) => {
    for (let i = nodes.length - 1; i >= 0; i--) pending.push([nodes[i] as Element | TextNode, parent])
  }
  push(root.children, copy)
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [node, parent] = next
    if (!isElement(node)) {
      parent.children.push(node)
      continue
    }
    const other = instead(node)
    if (other) {
      push(other, parent)
      continue
    }
    const element: Element = { ...node, id: elements++, parent, depth: parent.depth + 1, children: [] }
    parent.children.push(element)
    push(node.children, element.depth < MAX_DEPTH ? element : parent)
  }
  return copy
}
