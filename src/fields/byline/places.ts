import type { Block } from '../../model/page.ts'
import { type Anchor, nearEnd, nearHeadline } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import { MAX_LINE } from './rule.ts'

const heads = new WeakMap<Anchor, readonly Block[]>()
const ends = new WeakMap<Anchor, readonly Block[]>()

/** Blocks near the headline that may be a byline; once a page. */
export function headBlocks({ page }: FieldContext, anchor: Anchor): readonly Block[] {
  const known = heads.get(anchor)
  if (known) return known
  const found = page.blocks.filter(
    (block) =>
      nearHeadline(anchor, block.id) && block.text.length <= MAX_LINE && block.id !== anchor.headline,
  )
  heads.set(anchor, found)
  return found
}

/** Blocks where an article is signed at its end; once a page. */
export function endBlocks({ page }: FieldContext, anchor: Anchor): readonly Block[] {
  const known = ends.get(anchor)
  if (known) return known
  const found = page.blocks.filter(
    (block) => nearEnd(anchor, block.id) && block.text.length <= MAX_LINE && !nearHeadline(anchor, block.id),
  )
  ends.set(anchor, found)
  return found
}
