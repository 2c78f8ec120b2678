import type { Block } from '../model/page.ts'

/** Blocks that are written as one: a list, a table, or a block by itself. */
export type Group = readonly [Block, ...Block[]]

/** Cuts the body into quotations and what stands between them. */
export const quotationsOf = (blocks: readonly Block[]): readonly Group[] =>
  runsOf(blocks, (before, block) => quotationOf(before) === quotationOf(block))

/** The quotation that a block is of, undefined where it is of none; readers that can't tell see one in a row of quotes. */
export const quotationOf = ({ kind, quote }: Block): number | undefined =>
  quote ?? (kind === 'quote' ? -1 : undefined)

/** Cuts the body into lists, tables and blocks that stand alone. */
export const groupsOf = (blocks: readonly Block[]): readonly Group[] => runsOf(blocks, sameGroup)

/** Whether a block goes on with the list or table of the block before it. */
export const sameGroup = (before: Block, { kind, group }: Block): boolean =>
  before.kind === kind && (kind === 'listItem' || kind === 'tableRow') && before.group === group

function runsOf(blocks: readonly Block[], goOn: (before: Block, block: Block) => boolean): readonly Group[] {
  const runs: [Block, ...Block[]][] = []
  for (const block of blocks) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && goOn(before, block)) run.push(block)
    else runs.push([block])
  }
  return runs
}
