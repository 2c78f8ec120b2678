import type { Block, ListItem } from '../model/page.ts'

/** Paragraphs of so many characters, and how many of them a bullet does not stand before. */
const LONG = 150
const SEVERAL = 3

/**
 * Takes list items that only hold a part of the page, with its heading or several long paragraphs, for paragraphs: lists
 * are used for the sections of an article too. A number says more of an item than a bullet, so that many paragraphs
 * below one are left where they are.
 */
export function withoutContainers(blocks: readonly Block[]): readonly Block[] {
  const containers = containersOf(blocks)
  return blocks.map((block) =>
    block.kind === 'listItem' && block.item && containers.has(block.item) ? asParagraph(block) : block,
  )
}

/** A list item's block as a paragraph that stands alone. */
export const asParagraph = (block: Block): Block => ({
  ...block,
  kind: 'paragraph',
  level: undefined,
  marker: undefined,
  group: undefined,
})

function containersOf(blocks: readonly Block[]): ReadonlySet<ListItem> {
  const containers = new Set<ListItem>()
  const longs = new Map<ListItem, number>()
  for (const { kind, item, text } of blocks) {
    if (!item) continue
    if (kind === 'heading') containers.add(item)
    if (item.marker !== '-' || text.length < LONG) continue
    const count = (longs.get(item) ?? 0) + 1
    longs.set(item, count)
    if (count >= SEVERAL) containers.add(item)
  }
  return containers
}
