import type { Block } from '../model/page.ts'
import { type Group, groupsOf } from './groups.ts'

/** Nested lists deeper than this are a page's layout, not its structure. */
const MAX_LEVEL = 6

/**
 * Counts the levels of a list's items from those that are written: where the outer items were left out the inner ones
 * move up, for a list that starts two levels deep is code in Markdown. An item is one level deeper than its parent.
 */
export const levelled = (blocks: readonly Block[]): readonly Block[] =>
  groupsOf(blocks).flatMap((group) => (group[0].kind === 'listItem' ? levelItems(group) : group))

function levelItems(items: Group): readonly Block[] {
  /** Levels, as the page has them, of the item before and those around it. */
  const around: number[] = []
  return items.map((item) => {
    const level = item.level ?? 1
    while ((around.at(-1) ?? 0) > level) around.pop()
    const goesOn = item.marker === undefined && around.length > 0
    if (!goesOn && around.at(-1) !== level) around.push(level)
    return { ...item, level: Math.min(around.length, MAX_LEVEL) }
  })
}
