import { type Element, isElement, type TextNode } from './model/element.ts'
import type { Block } from './model/page.ts'

/** Smallest print that stands out, in pixels: text is 16, and `<font size="4">` 18. */
const LARGE = 18
/** Pixels of `<font size>` 1 to 7, by the HTML standard's rendering. */
const FONT_SIZES = [10, 13, 16, 18, 24, 32, 48] as const
/** Pixels of other units, and of percent. */
const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16, '%': 0.16 }
/** Share of a line's characters that must be large. */
const LEAST = 0.9

/** The size in pixels of the blocks that are in large print nearly as a whole, by the block's number. */
export function printSizes(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>()
  const large = new Map<number, number>()
  let root = blocks[0]?.element
  while (root?.parent) root = root.parent
  const pending: { readonly node: Element | TextNode; readonly size: number }[] = root
    ? [{ node: root, size: 0 }]
    : []
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, size } = next
    if (isElement(node)) {
      const own = sizeOf(node) ?? size
      for (const child of node.children) pending.push({ node: child, size: own })
    } else if (node.block >= 0 && size >= LARGE) {
      large.set(node.block, (large.get(node.block) ?? 0) + node.data.trim().length)
      sizes.set(node.block, Math.max(size, sizes.get(node.block) ?? 0))
    }
  }
  for (const { id, text } of blocks) if ((large.get(id) ?? 0) < LEAST * text.length) sizes.delete(id)
  return sizes
}

const FONT_SIZE = /font-size\s{0,9}:\s{0,9}(\d{1,3}(?:\.\d{1,3})?)(px|pt|r?em|%)/i

/** An element's print in pixels, where it sets it. */
function sizeOf({ tag, attrs }: Element): number | undefined {
  if (tag === 'big') return LARGE
  if (tag === 'font' && attrs['size'] !== undefined) {
    const size = Number.parseInt(attrs['size'], 10)
    const absolute = /^[+-]/.test(attrs['size'].trim()) ? 3 + size : size
    return FONT_SIZES[Math.min(7, Math.max(1, absolute || 3)) - 1]
  }
  const [, number = '', unit = ''] = FONT_SIZE.exec(attrs['style'] ?? '') ?? []
  return number === '' ? undefined : Number(number) * (UNITS[unit.toLowerCase()] ?? 1)
}
