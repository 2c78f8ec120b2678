import type { Dump } from './dump.ts'
import type { Element } from './element.ts'

/** What a block is, in terms both readers share. */
export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'listItem',
  'quote',
  'pre',
  'tableRow',
  'caption',
] as const

export type BlockKind = (typeof BLOCK_KINDS)[number]

/** A link inside a block's text: the half-open range of UTF-16 offsets it covers. */
export interface Link {
  readonly start: number
  readonly end: number
  readonly href: string
}

/** How a block lay in a plain-text dump. */
export interface Layout {
  /** 1-based line of the dump on which the block starts. */
  readonly line: number
  /** Blank lines before the block. */
  readonly gap: number
  /** Leading white space of its first line, in columns. */
  readonly indent: number
  /** Lines of the dump that were joined into this block. */
  readonly lines: number
}

/** A list item of the page; all blocks in it share the one object. */
export interface ListItem {
  /** Its marker as printed: `-` or `3.`. */
  readonly marker: string
}

/** The unit of every decision: a paragraph, heading, list item, table row, … in document order. */
export interface Block {
  /** Index in `Page.blocks`. */
  readonly id: number
  readonly kind: BlockKind
  /** Heading level 1–6, or a list item's nesting depth from 1. */
  readonly level: number | undefined
  /** A list item's marker as printed: `-` or `3.`; undefined for a continuation. */
  readonly marker: string | undefined
  /** The innermost list item around it, where the reader can tell. */
  readonly item?: ListItem | undefined
  /** Number of the list or table that an item or a row is of, the outermost of nested lists, where the reader can tell. */
  readonly group?: number | undefined
  /** Number of the quotation it stands in, where the reader can tell. */
  readonly quote?: number | undefined
  /** The cells of a table row by column; those that are empty, or that a span covers, are empty texts. */
  readonly cells: readonly string[] | undefined
  /** Normalised text: no line break inside a sentence (`pre` is verbatim). Never empty. */
  readonly text: string
  readonly links: readonly Link[]
  /** Share of the text's characters that are inside links, 0–1; undefined where the dump cannot tell. */
  readonly linkDensity: number | undefined
  /** The nearest block-level element (HTML dumps only). */
  readonly element: Element | undefined
  /** Where it lay in the dump (text dumps only). */
  readonly layout: Layout | undefined
}

/** Something the page says of itself: JSON-LD, meta, microdata, a `<time>`, a leading `By:` line, … */
export interface Claim {
  readonly via: ClaimSource
  /** Lower-case name within its source: `author`, `og:title`, `datepublished`, … */
  readonly key: string
  readonly value: string
  /** The block the claim was seen in, for claims that are visible text. */
  readonly block?: number | undefined
  /** The same for elements marked alike side by side: they name several authors. */
  readonly set?: number | undefined
}

export type ClaimSource =
  | 'json-ld'
  | 'meta'
  | 'link'
  | 'title'
  | 'html'
  | 'microdata'
  | 'time'
  | 'rel'
  | 'class'
  | 'header-line'
  | 'state'
  | 'url'

/** A read page: blocks in document order, and what it claims of itself. */
export interface Page {
  readonly dump: Dump
  readonly blocks: readonly Block[]
  readonly claims: readonly Claim[]
  /** The slim tree (HTML dumps only); past the readers only the Readability pass looks at it. */
  readonly root: Element | undefined
  /** What the page says that its links start from, as written (HTML dumps only). */
  readonly base?: string | undefined
  /** Set when the page was over the readers' limits and only its beginning was read. */
  readonly cut?: boolean | undefined
}
