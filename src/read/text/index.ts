import type { Dump } from '../../model/dump.ts'
import type { Block, Page } from '../../model/page.ts'

/** Reads a plain-text dump into blocks and claims. */
export function readText(dump: Dump): Page {
  const blocks: Block[] = []
  return { dump, root: undefined, blocks, claims: [] }
}
