import type { Block } from '../../model/page.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { type Anchor, nearEnd, nearHeadline } from '../anchor.ts'
import { oncePerAnchor } from '../once.ts'
import { MAX_LINE } from './rule.ts'

/** Blocks near the headline that may be a byline. */
export const headBlocks = oncePerAnchor(({ page }, anchor): readonly Block[] =>
  page.blocks.filter(
    ({ id, text }) => text.length <= MAX_LINE && nearHeadline(anchor, id) && id !== anchor.headline,
  ),
)

/** Blocks where an article is signed at its end. */
export const endBlocks = oncePerAnchor(({ page }, anchor): readonly Block[] =>
  withoutList(
    page.blocks,
    anchor,
    page.blocks.filter(
      ({ id, text }) => text.length <= MAX_LINE && nearEnd(anchor, id) && !nearHeadline(anchor, id),
    ),
  ),
)

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
