import { type Element, isElement } from '../../model/element.ts'
import { isBlank } from '../../text/characters.ts'
import { BLOCK_LEVEL } from './block-level.ts'

/** Blocks whose components are words of a line: a tooltip in a paragraph, a price in a cell. */
const LINES: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd td th button caption figcaption legend pre summary'.split(' '),
)

/** A custom element: its name has a hyphen, and its style sheet alone says whether it is a block. */
const isComponent = (tag: string): boolean => tag.includes('-')

/**
 * Tells components that are laid out as blocks: they stand beside other blocks or components in a part of the page that
 * has no text of its own. Where in doubt a component is part of the line, as in a browser without the style sheet.
 */
export class Components {
  /** By element, whether its components are blocks. */
  readonly #parents = new Map<Element, boolean>()

  areBlocks({ tag, parent }: Element): boolean {
    if (!isComponent(tag) || !parent) return false
    const known = this.#parents.get(parent)
    if (known !== undefined) return known
    const found = isContainer(parent)
    this.#parents.set(parent, found)
    return found
  }
}

function isContainer({ tag, children }: Element): boolean {
  if (LINES.has(tag) || !(BLOCK_LEVEL.has(tag) || isComponent(tag))) return false
  let parts = 0
  for (const child of children) {
    if (!isElement(child)) {
      if (!isBlank(child.data)) return false
    } else if (BLOCK_LEVEL.has(child.tag) || isComponent(child.tag)) parts++
  }
  return parts > 1
}
