import type { Block } from '../../model/page.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
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
  const found = withoutList(
    page.blocks,
    anchor,
    page.blocks.filter(
      (block) =>
        nearEnd(anchor, block.id) && block.text.length <= MAX_LINE && !nearHeadline(anchor, block.id),
    ),
  )
  ends.set(anchor, found)
  return found
}

/** Two lines of 'By' and a name after the text, each beside a date, are a list of other stories. */
function withoutList(all: readonly Block[], anchor: Anchor, blocks: readonly Block[]): readonly Block[] {
  const isDated = (id: number) => {
    const text = all[id]?.text ?? ''
    return text.length <= MAX_LINE && findDates(text).length > 0
  }
  const listed = blocks.filter(
    ({ id, text }) =>
      id > anchor.last && startsWithBy(text) && (isDated(id) || isDated(id - 1) || isDated(id + 1)),
  )
  return listed.length < 2 ? blocks : blocks.filter((block) => !listed.includes(block))
}
