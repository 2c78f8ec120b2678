import type { Block } from '../model/page.ts'

/** Blocks that are written as one: a list, a table, or a block by itself. */
export type Group = readonly [Block, ...Block[]]

/** Cuts the body into lists, tables and blocks that stand alone. */
export function groupsOf(blocks: readonly Block[]): readonly Group[] {
  const groups: [Block, ...Block[]][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && sameGroup(before, block)) group.push(block)
    else groups.push([block])
  }
  return groups
}

/** Whether a block goes on with the list or table of the block before it. */
export const sameGroup = (before: Block, { kind, group }: Block): boolean =>
  before.kind === kind && (kind === 'listItem' || kind === 'tableRow') && before.group === group
