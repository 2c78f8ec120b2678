import type { Block, ListItem } from '../model/page.ts'
import { asParagraph } from './list-containers.ts'

/** A list's marker written out by the page: a bullet, or a number with what ends one. */
const PRINTED = /^(?:[-*•·–▪◦]|\d{1,4}[.)])$/

/**
 * Puts an item's marker before what is written first of it. A block that only repeats the marker, as pages that number
 * their lists themselves have them, is left out.
 */
export function withMarkers(blocks: readonly Block[]): readonly Block[] {
  const begun = new Set<ListItem>()
  const written: Block[] = []
  let printed: string | undefined
  for (const [i, block] of blocks.entries()) {
    const { item, kind } = block
    if (!item || kind !== 'listItem' || begun.has(item)) {
      if (item) begun.add(item)
      written.push(block)
      continue
    }
    if (repeatsMarker(block, item) && goesOn(block, blocks[i + 1])) {
      printed = /^\d/.test(block.text) ? `${Number.parseInt(block.text, 10)}.` : undefined
      continue
    }
    begun.add(item)
    written.push({ ...block, marker: printed ?? item.marker })
    printed = undefined
  }
  return written
}

const repeatsMarker = ({ text }: Block, { marker }: ListItem): boolean =>
  PRINTED.test(text) || text === marker.replace(/\.$/, '')

const goesOn = ({ item }: Block, next: Block | undefined): boolean =>
  next?.kind === 'listItem' && next.item === item

/** What is left of an item below something else, a picture's caption or code, is a paragraph: nothing marks it. */
export function withoutLeaderless(blocks: readonly Block[]): readonly Block[] {
  let before: Block | undefined
  return blocks.map((block) => {
    const isLed = block.marker !== undefined || (before?.kind === 'listItem' && before.group === block.group)
    before = block.kind === 'listItem' && !isLed ? asParagraph(block) : block
    return before
  })
}
