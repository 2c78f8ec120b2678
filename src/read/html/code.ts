import { type Element, isElement } from '../../model/element.ts'
import { contentOf } from './content.ts'

/** Elements that keep their white space: code, mostly. */
const VERBATIM: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp'])

/** Blocks that highlighters put around a line of code. Paragraphs and headings in a `pre` are a page's own. */
const LINE: ReadonlySet<string> = new Set(
  'div ol ul li table caption colgroup thead tbody tfoot tr td th'.split(' '),
)

/** Names of elements that hold the number of a line, as highlighters give them. */
const GUTTER =
  /(?:^|[\s_-])(?:ln|lnt|line-?no?s?|line-?num(?:ber)?s?|line-index|gutter|blob-num|rouge-gutter)(?:$|[\s_-])/i

/** Names of elements that hold one line of code. */
const LINE_NAME = /(?:^|\s)(?:code-)?line(?:\s|$)/
const DISPLAY_BLOCK = /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}(?:block|flex|grid|table-row)\b/i

/** Most characters and nodes of a gutter: that of some thousand lines. */
const MAX_GUTTER = 20_000

/** Rows looked through for the first with cells, and parts around them. */
const MAX_PARTS = 12

/** Whether an element is laid out as code, its white space kept. */
export const isVerbatim = ({ tag }: Element): boolean => VERBATIM.has(tag)

/** Whether an element inside a `pre` starts and ends a line of it. */
export function isCodeLine({ tag, attrs }: Element): boolean {
  if (LINE.has(tag)) return true
  const { class: classes, style } = attrs
  return (
    tag !== 'code' &&
    ((classes !== undefined && LINE_NAME.test(classes)) || (style !== undefined && DISPLAY_BLOCK.test(style)))
  )
}

/** Whether an element inside a `pre` holds nothing but the numbers of its lines. */
export const isLineNumber = (element: Element): boolean =>
  isGutter(element) && /\d/.test(numbersIn(element) ?? '')

/** Whether a cell is the gutter beside the cell that holds the code. */
export function isGutterCell(cell: Element): boolean {
  if (cell.tag !== 'td') return false
  const cells = cell.parent?.children.slice(0, MAX_PARTS).filter(isElement) ?? []
  if (cells[0] !== cell || cells.length < 2) return false
  return cell.children.some((child) => isElement(child) && isVerbatim(child)) && numbersIn(cell) !== undefined
}

/** Whether a table is a listing: its first row is a line's number and a line of code. */
export function isCodeTable(table: Element): boolean {
  let part: Element | undefined = table
  for (let i = 0; part && i < MAX_PARTS && part.tag !== 'tr'; i++)
    part = part.children.find((child): child is Element => isElement(child) && PARTS.has(child.tag))
  if (part?.tag !== 'tr') return false
  const [number, code, ...more] = part.children.slice(0, MAX_PARTS).filter(isElement)
  if (!number || !code || more.length > 0) return false
  return isGutter(number) && numbersIn(number) !== undefined
}

const isGutter = ({ attrs }: Element): boolean =>
  attrs['data-line-number'] !== undefined ||
  (attrs.class !== undefined && GUTTER.test(attrs.class) && !attrs.class.includes('code'))

const PARTS: ReadonlySet<string> = new Set(['tbody', 'tr'])

/** An element's text, if that is numbers only. */
function numbersIn(element: Element): string | undefined {
  const text = contentOf(element, MAX_GUTTER)?.text
  return text !== undefined && /^[\s\d]*$/.test(text) ? text : undefined
}
