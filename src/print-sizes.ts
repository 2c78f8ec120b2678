import { type Element, isElement, type TextNode } from './model/element.ts'
import type { Block } from './model/page.ts'
import { oncePer } from './once-per.ts'

/** Pixels of print that nothing sets, and of headings that no style sets: the HTML standard's rendering. */
const USUAL = 16
const HEADINGS: Readonly<Record<string, number>> = { h1: 32, h2: 24, h3: 18.7, h4: 16, h5: 13.3, h6: 10.7 }
/** Pixels of `<font size>` 1 to 7. */
const FONT_SIZES = [10, 13, 16, 18, 24, 32, 48] as const
/** Pixels of a style's absolute units. */
const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, rem: USUAL }
/** How much larger than most of a page's text a line is that stands out. */
const LARGE = 1.1
/** Share of a line's characters that have its size. */
const WHOLE = 0.9
/** Lines of one size from which no one of them is the headline. */
const MANY = 6

/** The last of the lines in the page's largest print among those that may be one; none where there are many. */
export function largestLine(blocks: readonly Block[], mayBe: (block: Block) => boolean): Block | undefined {
  const sizes = printSizes(blocks)
  let largest = 0
  let lines: Block[] = []
  for (const block of blocks) {
    const size = sizes.get(block.id) ?? 0
    if (size < largest || size === 0 || !mayBe(block)) continue
    lines = size > largest ? [block] : [...lines.slice(-MANY), block]
    largest = size
  }
  return lines.length > MANY ? undefined : lines.at(-1)
}

/** The size in pixels of the blocks in larger print than most of the page's text, by the block's number. */
const printSizes = oncePer((blocks: readonly Block[]): ReadonlyMap<number, number> => {
  const { ofPage, ofBlocks } = countSizes(blocks)
  const usual = mostOf(ofPage)
  const sizes = new Map<number, number>()
  for (const [id, counts] of ofBlocks) {
    const size = mostOf(counts)
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    if (size >= LARGE * usual && (counts.get(size) ?? 0) >= WHOLE * all) sizes.set(id, size)
  }
  return sizes
})

/** Characters of each size. */
type Counts = Map<number, number>

const mostOf = (counts: Counts): number =>
  [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [USUAL, 0])[0]

/** Counts the characters of each size on a page and in each of its blocks. */
function countSizes(blocks: readonly Block[]): { ofPage: Counts; ofBlocks: Map<number, Counts> } {
  const ofPage: Counts = new Map()
  const ofBlocks = new Map<number, Counts>()
  let root = blocks[0]?.element
  while (root?.parent) root = root.parent
  const pending: { readonly node: Element | TextNode; readonly size: number }[] = root
    ? [{ node: root, size: USUAL }]
    : []
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, size } = next
    if (isElement(node)) {
      const own = sizeOf(node, size)
      for (const child of node.children) pending.push({ node: child, size: own })
    } else if (node.block >= 0) {
      const length = node.data.trim().length
      const ofBlock: Counts = ofBlocks.get(node.block) ?? new Map()
      ofBlocks.set(node.block, ofBlock)
      for (const counts of [ofPage, ofBlock]) counts.set(size, (counts.get(size) ?? 0) + length)
    }
  }
  return { ofPage, ofBlocks }
}

const FONT_SIZE = /font-size\s{0,9}:\s{0,9}(\d{0,3}(?:\.\d{1,3})?)(px|pt|r?em|%)/i

/** The size of an element's print in pixels, by the size around it. */
function sizeOf({ tag, attrs }: Element, around: number): number {
  const [, number = '', unit = ''] = FONT_SIZE.exec(attrs['style'] ?? '') ?? []
  if (number !== '') {
    const relative = unit === '%' ? around / 100 : around
    return Number(number) * (UNITS[unit.toLowerCase()] ?? relative)
  }
  if (tag === 'big') return around * 1.2
  if (tag !== 'font' || attrs['size'] === undefined) return HEADINGS[tag] ?? around
  const size = Number.parseInt(attrs['size'], 10) || 0
  const absolute = /^\s*[+-]/.test(attrs['size']) ? 3 + size : size || 3
  return FONT_SIZES[Math.min(7, Math.max(1, absolute)) - 1] as number
}
