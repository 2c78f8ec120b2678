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

/** Shortest heading that is another story's, in characters: shorter ones say who the author is. */
const MIN_STORY = 25

/** 'By' and a name under another story's heading, and two such lines each beside a date, are a list of other stories. */
function withoutList(all: readonly Block[], anchor: Anchor, blocks: readonly Block[]): readonly Block[] {
  const isDated = (id: number) => {
    const text = all[id]?.text ?? ''
    return text.length <= MAX_LINE && findDates(text).length > 0
  }
  const signed = blocks.filter(({ id, text }) => id > anchor.last && startsWithBy(text))
  const dated = signed.filter(({ id }) => isDated(id) || isDated(id - 1) || isDated(id + 1))
  const other = all.find(
    ({ id, kind, text }) => id > anchor.last && kind === 'heading' && text.length >= MIN_STORY,
  )
  const listed = new Set([
    ...(dated.length < 2 ? [] : dated),
    ...signed.filter(({ id }) => other && id > other.id),
  ])
  return blocks.filter((block) => !listed.has(block))
}
