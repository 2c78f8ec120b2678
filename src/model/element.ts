/** A run of characters in the slim tree; `block` is the id of the block that took it, -1 while none has. */
export interface TextNode {
  readonly data: string
  block: number
}

/** An element of the slim tree the HTML reader builds: what passes may know of a block's surroundings. */
export interface Element {
  /** Preorder number, from 0 at the root. */
  readonly id: number
  /** Lower-case tag name. */
  readonly tag: string
  readonly attrs: Readonly<Record<string, string>>
  readonly parent: Element | undefined
  /** Distance from the root, at most MAX_DEPTH. */
  readonly depth: number
  readonly children: (Element | TextNode)[]
}

/** Tells an element from a text node. */
export const isElement = (node: Element | TextNode): node is Element => 'tag' in node
