import type { Element } from '../../model/element.ts'
import type { BlockKind, ListItem } from '../../model/page.ts'
import { isVerbatim } from './code.ts'

const words = (list: string) => new Set(list.split(' '))

const HEADING = /^h([1-6])$/

/** What stands open where a block begins. */
export interface Open {
  /** Block-level elements, innermost last. */
  readonly open: readonly Element[]
  /** What is known of each list item met. */
  readonly items: ReadonlyMap<Element, ListItem>
  /** Tables that are listings of code. */
  readonly listings: ReadonlySet<Element>
}

/** How far up the open elements decide a block's kind: a paragraph in a quote's third wrapper is still a quote. */
const KIND_REACH = 6

/** What kind of block the open elements make, and a heading's or an item's level. */
export function shapeOf({ open, listings }: Open): { kind: BlockKind; level: number | undefined } {
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
export function itemOf({ open, items }: Open): ListItem | undefined {
  for (let i = open.length - 1; i >= 0; i--) {
    const element = open[i] as Element
    if (element.tag === 'li') return items.get(element)
    if (FRESH.has(element.tag)) return undefined
  }
  return undefined
}

/** The outermost of the lists that the innermost open item is nested in. */
export function listOf(open: readonly Element[]): number | undefined {
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
export function quoteOf(open: readonly Element[]): number | undefined {
  let reach = KIND_REACH
  for (let i = open.length - 1; i >= 0 && reach > 0; i--) {
    const { tag, id } = open[i] as Element
    if (tag === 'blockquote') return id
    if (FRESH.has(tag)) return undefined
    if (!LISTS.has(tag)) reach--
  }
  return undefined
}

/** Whether the text at hand is laid out as code. */
export function inCode({ open, listings }: Open): boolean {
  for (let i = Math.max(0, open.length - KIND_REACH); i < open.length; i++) {
    const element = open[i] as Element
    if (isVerbatim(element) || listings.has(element)) return true
  }
  return false
}

/** `-`, or the item's number in an ordered list: its own, or its place counted from the list's start. */
export function markerOf(item: Element, items: Map<Element, number>): string {
  const list = item.parent
  if (list?.tag !== 'ol') return '-'
  const before = items.get(list) ?? 0
  items.set(list, before + 1)
  const first = Number.parseInt(list.attrs.start ?? '1', 10)
  const own = Number.parseInt(item.attrs.value ?? '', 10)
  if (Number.isFinite(own)) return `${own}.`
  return `${(Number.isFinite(first) ? first : 1) + before}.`
}
