import type { Dump } from '../../model/dump.ts'
import type { Page } from '../../model/page.ts'
import { readClaims } from '../claims/index.ts'
import { readBlocks } from './blocks.ts'
import { parseTree } from './tree.ts'

/** Reads an HTML dump into blocks and claims. */
export function readHtml(dump: Dump): Page {
  const root = parseTree(dump.text)
  const blocks = readBlocks(root)
  return { dump, root, blocks, claims: readClaims(root, blocks, dump) }
}
