import type { Block } from './model/page.ts'

/** Characters of text in the blocks below each element, by the element's number; elements past the last block's have none. */
export function charsBelow(blocks: readonly Block[]): Float64Array {
  const largest = blocks.reduce((most, { element }) => Math.max(most, element?.id ?? -1), -1)
  const sums = new Float64Array(largest + 1)
  for (const { element, text } of blocks)
    for (let at = element; at; at = at.parent) sums[at.id] = (sums[at.id] as number) + text.length
  return sums
}
