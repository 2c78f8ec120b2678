import { type Element, isElement, type TextNode } from '../../model/element.ts'
import type { Block, ListItem } from '../../model/page.ts'
import { MAX_BLOCKS } from '../limits.ts'
import { BLOCK_LEVEL, SKIPPED } from './block-level.ts'
import { isCodeLine, isCodeTable, isGutterCell, isLineNumber, isVerbatim } from './code.ts'
import { Components } from './components.ts'
import { isDropCap, withDropCap } from './drop-cap.ts'
import { hiddenAddress } from './hidden-address.ts'
import { inCode, itemOf, listOf, markerOf, type Open, quoteOf, shapeOf } from './open-elements.ts'
import { raisedOf } from './superscript.ts'
import { tableRows } from './table-rows.ts'
import { isDataTable } from './tables.ts'
import { TextRun } from './text-run.ts'
import { isUnseen } from './unseen.ts'
import { placeOf } from './within-sentence.ts'

/** Mutable state of one walk over the tree. */
interface Walk extends Open {
  readonly blocks: Block[]
  readonly open: Element[]
  run: TextRun
  /** Set between `<li>` and its first block. */
  marker: string | undefined
  /** Items met in each ordered list. */
  readonly counts: Map<Element, number>
  readonly items: Map<Element, ListItem>
  readonly listings: Set<Element>
  /** Whether any code was met: next to no page has some, and every element's end asks for it. */
  hasCode: boolean
  readonly components: Components
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
    hasCode: false,
    components: new Components(),
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
    for (const row of tableRows(element, walk.blocks.length, quoteOf(walk.open))) walk.blocks.push(row)
    return false
  }
  if (BLOCK_LEVEL.has(tag) || walk.components.areBlocks(element)) {
    const after = next && 'leave' in next ? undefined : next
    const place = placeOf(element, walk.run.lastCharacter(), after)
    if (place === 'empty') walk.run.addSeparator(' ')
    if (place !== 'block') return place === 'part'
    flush(walk)
    walk.open.push(element)
    walk.hasCode ||= isVerbatim(element) || walk.listings.size > 0
    walk.run.verbatim = walk.hasCode && inCode(walk)
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
  walk.run.verbatim = walk.hasCode && inCode(walk)
  if (element.tag === 'li') walk.marker = undefined
}

/** Ends the current block, if it has text, and starts the next. */
function flush(walk: Walk): void {
  const { blocks, run, open, marker } = walk
  if (run.isEmpty) {
    run.reset()
    return
  }
  const element = open[open.length - 1] as Element
  const before = blocks[blocks.length - 1]
  const cap = isDropCap(before, run.firstPiece, element) ? before : undefined
  const id = cap ? cap.id : blocks.length
  const taken = run.take(id)
  if (!taken) return
  if (cap) blocks.pop()
  const content = cap ? withDropCap(cap.text, taken) : taken
  const { kind, level } = shapeOf(walk)
  blocks.push({
    id,
    kind,
    level,
    cells: undefined,
    layout: undefined,
    text: content.text,
    links: content.links,
    linkDensity: content.linkDensity,
    marker,
    item: itemOf(walk),
    group: kind === 'listItem' ? listOf(open) : undefined,
    quote: quoteOf(open),
    element,
  })
  walk.marker = undefined
}
