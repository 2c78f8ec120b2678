/** A run of characters in the slim tree; `block` is the id of the block that took it, -1 while none has. */
export interface TextNode {
  readonly data: string
  block: number
}

/** The attributes that are read of elements; the others of a page are left where they are. */
export const ATTRIBUTES = [
  'alttext',
  'aria-hidden',
  'aria-modal',
  'class',
  'colspan',
  'content',
  'data-cfemail',
  'data-datetime',
  'data-line-number',
  'data-published',
  'data-qa',
  'data-test',
  'data-testid',
  'datetime',
  'encoding',
  'hidden',
  'href',
  'http-equiv',
  'id',
  'itemprop',
  'itemtype',
  'lang',
  'name',
  'property',
  'pubdate',
  'rel',
  'role',
  'rowspan',
  'shadowrootmode',
  'size',
  'src',
  'start',
  'style',
  'title',
  'type',
  'value',
  'xml:lang',
] as const

export type AttributeName = (typeof ATTRIBUTES)[number]
export type Attributes = Readonly<Partial<Record<AttributeName, string>>>

/** An element of the slim tree the HTML reader builds: what passes may know of a block's surroundings. */
export interface Element {
  /** Preorder number, from 0 at the root. */
  readonly id: number
  /** Lower-case tag name. */
  readonly tag: string
  readonly attrs: Attributes
  readonly parent: Element | undefined
  /** Distance from the root, at most MAX_DEPTH. */
  readonly depth: number
  readonly children: (Element | TextNode)[]
}

/** Tells an element from a text node. */
export const isElement = (node: Element | TextNode): node is Element => 'tag' in node
