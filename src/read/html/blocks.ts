import { type Element, isElement, type TextNode } from '../../model/element.ts'
import type { Block, BlockKind, ListItem } from '../../model/page.ts'
import { MAX_BLOCKS } from '../limits.ts'
import { BLOCK_LEVEL } from './block-level.ts'
import { isCodeLine, isCodeTable, isGutterCell, isLineNumber, isVerbatim } from './code.ts'
import { isDropCap, withDropCap } from './drop-cap.ts'
import { hiddenAddress } from './hidden-address.ts'
import { raisedOf } from './superscript.ts'
import { type Cell, TableGrid } from './table-grid.ts'
import { isDataTable } from './tables.ts'
import { TextRun } from './text-run.ts'
import { isUnseen } from './unseen.ts'
import { placeOf } from './within-sentence.ts'

const words = (list: string) => new Set(list.split(' '))

/** Elements whose text no reader of the page sees as text. */
const SKIPPED = words('head script template select datalist textarea input title meta link option rp')

const HEADING = /^h([1-6])$/

/** Mutable state of one walk over the tree. */
interface Walk {
  readonly blocks: Block[]
  /** Open block-level elements, innermost last. */
  readonly open: Element[]
  run: TextRun
  /** Set between `<li>` and its first block. */
  marker: string | undefined
  /** Items met in each ordered list. */
  readonly counts: Map<Element, number>
  /** What is known of each list item met. */
  readonly items: Map<Element, ListItem>
  /** Tables that are listings of code. */
  readonly listings: Set<Element>
}

type Step = Element | TextNode | { readonly leave: Element; readonly sign?: string }

/**
 * Cuts the tree into blocks at block-level elements and at double line breaks, in document order, and stamps
 * every text node with the id of the block that took it.
 */
export function readBlocks(root: Element): readonly Block[] {
  const walk: Walk = {
    blocks: [],
    open: [root],
    run: new TextRun(),
    marker: undefined,
    counts: new Map(),
    items: new Map(),
    listings: new Set(),
  }
  const steps: Step[] = [root]
  for (let step = steps.pop(); step !== undefined && walk.blocks.length < MAX_BLOCKS; step = steps.pop()) {
    if ('leave' in step) {
      if (step.sign) walk.run.addSign(step.sign)
      leave(walk, step.leave)
    } else if (!isElement(step)) walk.run.add(step)
    else if (enter(walk, step, steps[steps.length - 1])) {
      steps.push({ leave: step, sign: step.tag === 'sup' ? raise(walk, step) : '' })
      for (let i = step.children.length - 1; i >= 0; i--) steps.push(step.children[i] as Element | TextNode)
    }
  }
  flush(walk)
  return walk.blocks.slice(0, MAX_BLOCKS)
}

/** Opens an element; false when its children are not to be visited. */
function enter(walk: Walk, element: Element, next: Step | undefined): boolean {
  const { tag } = element
  if (SKIPPED.has(tag)) return false
  if (tag === 'br') {
    if (!walk.run.addBreak()) flush(walk)
    return false
  }
  if (tag === 'img') {
    walk.run.addPicture()
    return false
  }
  if (walk.run.verbatim) {
    if (isLineNumber(element)) return false
    // some pages print their tables of results between the words of a `pre`
    const isTable = tag === 'table' && !isCodeTable(element) && isDataTable(element)
    if (!isTable && isCodeLine(element)) {
      walk.run.startLine()
      return true
    }
  }
  if (isGutterCell(element)) return false
  if (tag === 'table' && isCodeTable(element)) walk.listings.add(element)
  else if (tag === 'table' && isDataTable(element)) {
    flush(walk)
    readTable(walk, element)
    return false
  }
  if (BLOCK_LEVEL.has(tag)) {
    const after = next && 'leave' in next ? undefined : next
    const place = placeOf(element, walk.run.lastCharacter(), after)
    if (place === 'empty') walk.run.addSeparator(' ')
    if (place !== 'block') return place === 'part'
    flush(walk)
    walk.open.push(element)
    walk.run.verbatim = inCode(walk)
    if (tag === 'li') openItem(walk, element)
  } else if (isUnseen(element)) return false
  else if (element.attrs['data-cfemail'] !== undefined) {
    const data = hiddenAddress(element.attrs['data-cfemail'])
    if (data !== undefined) walk.run.add({ data, block: -1 })
    return data === undefined
  } else if (tag === 'a') walk.run.openLink(element.attrs.href ?? '')
  else if (tag === 'code') walk.run.holdsCode = true
  return true
}

/** Sets a raised number apart from what is before it; gives the sign that goes after it. */
function raise({ run }: Walk, sup: Element): string {
  const raised = run.verbatim ? undefined : raisedOf(sup, run.isSpaced ? '' : run.lastCharacter())
  if (raised) run.addSign(raised.before)
  return raised?.after ?? ''
}

function openItem(walk: Walk, element: Element): void {
  const marker = markerOf(element, walk.counts)
  walk.marker = marker
  walk.items.set(element, { marker })
}

function leave(walk: Walk, element: Element): void {
  if (element.tag === 'a') walk.run.closeLink()
  if (walk.open[walk.open.length - 1] !== element) {
    if (walk.run.verbatim && isCodeLine(element)) walk.run.endLine()
    return
  }
  flush(walk)
  walk.open.pop()
  walk.run.verbatim = inCode(walk)
  if (element.tag === 'li') walk.marker = undefined
}

/** Ends the current block, if it has text, and starts the next. */
function flush(walk: Walk): void {
  const { blocks, run, open, marker } = walk
  const element = open[open.length - 1] as Element
  const before = blocks[blocks.length - 1]
  const cap = isDropCap(before, run.firstPiece, element) ? before : undefined
  const id = cap ? cap.id : blocks.length
  const taken = run.take(id)
  if (!taken) return
  if (cap) blocks.pop()
  const content = cap ? withDropCap(cap.text, taken) : taken
  const shape = shapeOf(walk)
  blocks.push({
    id,
    cells: undefined,
    layout: undefined,
    ...shape,
    ...content,
    marker,
    item: itemOf(walk),
    group: shape.kind === 'listItem' ? listOf(open) : undefined,
    quote: quoteOf(open),
    element,
  })
  walk.marker = undefined
}

/** One block a row; cells are kept apart, empty ones too, so that writers can align them. */
function readTable(walk: Walk, table: Element): void {
  let grid = new TableGrid()
  let above: Element | undefined
  for (const row of rowsOf(table)) {
    // a span ends with its group of rows
    if (above && row.parent !== above.parent) grid = new TableGrid()
    above = row
    const id = walk.blocks.length
    const run = new TextRun()
    const cells = grid.place(readCells(run, row))
    const taken = run.take(id)
    if (!taken) continue
    const isCaption = row.tag === 'caption'
    walk.blocks.push({
      id,
      kind: isCaption ? 'caption' : 'tableRow',
      level: undefined,
      marker: undefined,
      cells: isCaption ? undefined : cells,
      group: isCaption ? undefined : table.id,
      quote: quoteOf(walk.open),
      ...taken,
      element: row,
      layout: undefined,
    })
  }
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
  const steps: Step[] = [element]
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

/** How far up the open elements decide a block's kind: a paragraph in a quote's third wrapper is still a quote. */
const KIND_REACH = 6

function shapeOf({ open, listings }: Walk): { kind: BlockKind; level: number | undefined } {
  for (let i = open.length - 1; i >= Math.max(0, open.length - KIND_REACH); i--) {
    const element = open[i] as Element
    const { tag } = element
    const heading = HEADING.exec(tag)
    if (heading) return { kind: 'heading', level: Number(heading[1]) }
    if (tag === 'li') return { kind: 'listItem', level: listDepth(open) }
    if (tag === 'blockquote') return { kind: 'quote', level: undefined }
    if (isVerbatim(element) || listings.has(element)) return { kind: 'pre', level: undefined }
    if (tag === 'figcaption' || tag === 'caption') return { kind: 'caption', level: undefined }
    if (tag === 'td' || tag === 'article' || tag === 'section') break
  }
  return { kind: 'paragraph', level: undefined }
}

const listDepth = (open: readonly Element[]): number =>
  Math.max(1, open.filter((element) => element.tag === 'ul' || element.tag === 'ol').length)

/** Elements that start afresh: a list around them only lays the page out. */
const FRESH = words('td article section blockquote')

/** The innermost open list item. */
function itemOf({ open, items }: Walk): ListItem | undefined {
  for (let i = open.length - 1; i >= 0; i--) {
    const element = open[i] as Element
    if (element.tag === 'li') return items.get(element)
    if (FRESH.has(element.tag)) return undefined
  }
  return undefined
}

/** The outermost of the lists that the innermost open item is nested in. */
function listOf(open: readonly Element[]): number | undefined {
  let list: number | undefined
  for (let i = open.length - 1; i >= 0; i--) {
    const { tag, parent } = open[i] as Element
    if (FRESH.has(tag)) break
    if (tag === 'li') list = parent?.id
  }
  return list
}

const LISTS = words('ul ol li')

/** The quotation around the open elements, as near as that of a quoted paragraph, however deep its lists are nested. */
function quoteOf(open: readonly Element[]): number | undefined {
  let reach = KIND_REACH
  for (let i = open.length - 1; i >= 0 && reach > 0; i--) {
    const { tag, id } = open[i] as Element
    if (tag === 'blockquote') return id
    if (FRESH.has(tag)) return undefined
    if (!LISTS.has(tag)) reach--
  }
  return undefined
}

const inCode = ({ open, listings }: Walk): boolean =>
  open.slice(-KIND_REACH).some((element) => isVerbatim(element) || listings.has(element))

/** `-`, or the item's number in an ordered list: its own, or its place counted from the list's start. */
function markerOf(item: Element, items: Map<Element, number>): string {
  const list = item.parent
  if (list?.tag !== 'ol') return '-'
  const before = items.get(list) ?? 0
  items.set(list, before + 1)
  const first = Number.parseInt(list.attrs.start ?? '1', 10)
  const own = Number.parseInt(item.attrs.value ?? '', 10)
  if (Number.isFinite(own)) return `${own}.`
  return `${(Number.isFinite(first) ? first : 1) + before}.`
}
