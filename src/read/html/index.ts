import type { Dump } from '../../model/dump.ts'
import type { Page } from '../../model/page.ts'
import { readClaims } from '../claims/index.ts'
import { readBlocks } from './blocks.ts'
import { embeddedBody } from './embedded-body.ts'
import { parseTree } from './tree.ts'

/** Reads an HTML dump into blocks and claims. */
export function readHtml(dump: Dump): Page {
  const shown = parseTree(dump.text)
  const shownBlocks = readBlocks(shown)
  const embedded = embeddedBody(shown, shownBlocks)
  const root = embedded === undefined ? shown : parseTree(dump.text + embedded)
  const blocks = embedded === undefined ? shownBlocks : readBlocks(root)
  return { dump, root, blocks, claims: readClaims(root, blocks, dump) }
}
