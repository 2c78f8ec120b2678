import type { Dump } from '../../model/dump.ts'
import type { Page } from '../../model/page.ts'
import { readClaims } from '../claims/index.ts'
import { MAX_BLOCKS } from '../limits.ts'
import { pageStart } from '../page-start.ts'
import { readBlocks } from './blocks.ts'
import { embeddedBody } from './embedded-body.ts'
import { mendSpeltMojibake } from './spelt-mojibake.ts'
import { mayStream, placeStreamedParts } from './streamed.ts'
import { parsePage } from './tree.ts'

/** Reads an HTML dump into blocks and claims. */
export function readHtml(dump: Dump): Page {
  const html = mendSpeltMojibake(dump.text.slice(pageStart(dump.text)))
  const page = parsePage(html)
  const shown = mayStream(html) ? placeStreamedParts(page.root) : page.root
  const shownBlocks = readBlocks(shown)
  const embedded = embeddedBody(shown, shownBlocks)
  const root = embedded === undefined ? shown : parsePage(html, embedded).root
  const blocks = embedded === undefined ? shownBlocks : readBlocks(root)
  return {
    dump,
    root,
    blocks,
    claims: readClaims(root, blocks, dump),
    base: page.base,
    cut: page.cut || blocks.length >= MAX_BLOCKS,
  }
}
