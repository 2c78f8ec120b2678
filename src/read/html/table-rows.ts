import { type Element, isElement, type TextNode } from '../../model/element.ts'
import type { Block } from '../../model/page.ts'
import { BLOCK_LEVEL, SKIPPED } from './block-level.ts'
import { type Cell, TableGrid } from './table-grid.ts'
import { TextRun } from './text-run.ts'

/**
 * A data table as one block a row, numbered from `first`; cells are kept apart, empty ones too, so that writers can align
 * them. `quote` is the quotation around it.
 */
export function tableRows(table: Element, first: number, quote: number | undefined): readonly Block[] {
  const blocks: Block[] = []
  let grid = new TableGrid()
  let above: Element | undefined
  for (const row of rowsOf(table)) {
    // a span ends with its group of rows
    if (above && row.parent !== above.parent) grid = new TableGrid()
    above = row
    const id = first + blocks.length
    const run = new TextRun()
    const cells = grid.place(readCells(run, row))
    const taken = run.take(id)
    if (!taken) continue
    const isCaption = row.tag === 'caption'
    blocks.push({
      id,
      kind: isCaption ? 'caption' : 'tableRow',
      level: undefined,
      marker: undefined,
      cells: isCaption ? undefined : cells,
      group: isCaption ? undefined : table.id,
      quote,
      ...taken,
      element: row,
      layout: undefined,
    })
  }
  return blocks
}

/** A row's cells, whose texts are added to a run, ` | ` between those that have any. */
function readCells(run: TextRun, row: Element): readonly Cell[] {
  const cells: Cell[] = []
  let filled = 0
  for (const element of row.children) {
    if (!isElement(element)) continue
    const before = run.mark()
    run.addSeparator(filled > 0 ? ' | ' : '')
    const start = run.mark()
    fillRun(run, element)
    const text = run.since(start)
    if (text === '') run.truncate(before)
    else filled++
    if (text !== '' || element.tag === 'td' || element.tag === 'th') cells.push({ element, text })
  }
  return cells
}

/** Rows and captions of a data table, in document order. */
function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  const pending: Element[] = [table]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.tag === 'tr') rows.push(next)
    else if (next.tag === 'caption') rows.push({ ...next, children: [{ ...next, tag: 'td' }] })
    else
      for (let i = next.children.length - 1; i >= 0; i--) {
        const child = next.children[i] as Element | TextNode
        if (isElement(child)) pending.push(child)
      }
  }
  return rows
}

/** Adds all text below an element to a run, blocks inside it separated by a space. */
function fillRun(run: TextRun, element: Element): void {
  const steps: (Element | TextNode | { readonly leave: Element })[] = [element]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('leave' in step) {
      if (step.leave.tag === 'a') run.closeLink()
      if (BLOCK_LEVEL.has(step.leave.tag)) run.addSeparator(' ')
    } else if (!isElement(step)) run.add(step)
    else if (step.tag === 'br' || SKIPPED.has(step.tag)) run.addSeparator(' ')
    else {
      if (step.tag === 'a') run.openLink(step.attrs.href ?? '')
      else if (BLOCK_LEVEL.has(step.tag)) run.addSeparator(' ')
      steps.push({ leave: step })
      for (let i = step.children.length - 1; i >= 0; i--) steps.push(step.children[i] as Element | TextNode)
    }
  }
}
