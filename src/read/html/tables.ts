import { type Element, isElement } from '../../model/element.ts'

/** Elements that no data cell holds: a table around them only lays the page out. */
const LAYOUT_CONTENT = new Set([
  'pre',
  'table',
  'form',
  'article',
  'section',
  'h1',
  'h2',
  'blockquote',
  'iframe',
  'main',
  'nav',
])

/** A cell with more text than this (characters) is prose, not data; longest data cells in the corpus are notes. */
const MAX_CELL = 600

/** Nodes looked at before giving up and calling the table a layout: keeps the test linear on nested tables. */
const MAX_NODES = 20_000

/**
 * Tells a data table, whose rows read as lines, from a layout table, whose cells hold parts of the page:
 * at least two columns somewhere, no page structure inside, no cell long enough to be prose.
 */
export function isDataTable(table: Element): boolean {
  if (table.attrs.role === 'presentation') return false
  let widest = 0
  let nodes = 0
  const pending: { element: Element; cell: { length: number; paragraphs: number } | undefined }[] = [
    { element: table, cell: undefined },
  ]
  for (let next = pending.pop(); next; next = pending.pop()) {
    let cells = 0
    for (const child of next.element.children) {
      if (++nodes > MAX_NODES) return false
      if (!isElement(child)) {
        if (!next.cell) continue
        next.cell.length += child.data.trim().length
        if (next.cell.length > MAX_CELL) return false
        continue
      }
      if (LAYOUT_CONTENT.has(child.tag)) return false
      let cell = next.cell
      if (child.tag === 'td' || child.tag === 'th') {
        cells++
        cell = { length: 0, paragraphs: 0 }
      } else if (cell && child.tag === 'p' && ++cell.paragraphs > 2) return false
      pending.push({ element: child, cell })
    }
    widest = Math.max(widest, cells)
  }
  return widest >= 2
}
