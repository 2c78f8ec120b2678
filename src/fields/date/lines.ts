import type { Block } from '../../model/page.ts'
import type { DateReading } from '../../text/dates/written-date.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { type Anchor, inHead, nearEnd, nearHeadline } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import { type DateRule, type Proposal, readings } from './rule.ts'
import { datedBlocks, datesOf, isPublished, isUpdated, type Seen } from './seen.ts'

/** Longest block that is a date line, in characters. */
export const MAX_LINE = 160

/** The first date of the blocks in a place whose line and label are as wanted; one between headline and text before others. */
function lines(
  { page: { blocks } }: FieldContext,
  anchor: Anchor,
  reading: DateReading,
  place: (block: Block) => boolean,
  wanted: (seen: Seen, block: Block) => boolean,
): readonly Proposal[] {
  const { headline = 0, first } = anchor
  const dated = datedBlocks(blocks)
  // in a dump of text a copy of the headline in a list of stories is taken for it, with the date above each
  const between = blocks[first]?.element ? dated.filter(({ id }) => id > headline && id <= first) : []
  for (const part of [between, dated])
    for (const block of part) {
      if (block.text.length > MAX_LINE || !place(block)) continue
      const found = datesOf(block, blocks, reading).find(
        (seen) => seen.date.day !== undefined && wanted(seen, block),
      )
      if (found) return readings(found.date, block.text, block.id)
    }
  return []
}

/** Dates in lines of their own and in other short lines, best place first. */
export const LINE_RULES: readonly DateRule[] = [
  {
    name: 'date-line',
    family: 'visible',
    confidence: 0.92,
    find: (c, a, r) =>
      lines(
        c,
        a,
        r,
        (block) => inHead(a, block.id) && block.id >= (a.headline ?? 0),
        (seen) => seen.pure && isPublished(seen.label),
      ),
  },
  {
    name: 'date-above',
    family: 'visible',
    confidence: 0.75,
    find: (c, a, r) =>
      lines(
        c,
        a,
        r,
        (block) => inHead(a, block.id) && block.id < (a.headline ?? 0),
        (seen) => seen.pure && isPublished(seen.label),
      ),
  },
  {
    name: 'labelled-line',
    family: 'visible',
    confidence: 0.85,
    find: (c, a, r) =>
      lines(
        c,
        a,
        r,
        (block) => nearHeadline(a, block.id),
        (seen) => seen.label === 'published',
      ),
  },
  {
    name: 'date-in-line',
    family: 'visible',
    confidence: 0.6,
    find: (c, a, r) =>
      lines(
        c,
        a,
        r,
        (block) => nearHeadline(a, block.id),
        (seen) => isPublished(seen.label),
      ),
  },
  {
    // '28 April 2014 | 09:14 (changed on 29 April)': a comment's date has no change beside it
    name: 'end-changed-line',
    family: 'visible',
    confidence: 0.6,
    find: (c, a, r) =>
      lines(
        c,
        a,
        r,
        (block) => nearEnd(a, block.id),
        (seen, block) =>
          seen.label === 'none' && datesOf(block, c.page.blocks, r).some(({ label }) => isUpdated(label)),
      ),
  },
  {
    name: 'end-line',
    family: 'visible',
    confidence: 0.4,
    find: (c, a, r) =>
      lines(
        c,
        a,
        r,
        (block) => nearEnd(a, block.id),
        (seen, block) => seen.label === 'published' || (seen.label === 'none' && startsWithBy(block.text)),
      ),
  },
]

/** Blocks after the body's last in which a bare date is the article's, and in which a second one makes it a list's. */
const END_REACH = 4
const LIST_REACH = 14

/** A date alone on its line right after the body; where more follow, they are other stories'. */
export const endDate: DateRule = {
  name: 'end-date',
  family: 'visible',
  confidence: 0.45,
  find: ({ page: { blocks } }, anchor, reading) => {
    const after = blocks.slice(anchor.last, anchor.last + LIST_REACH).flatMap((block) => {
      if (nearHeadline(anchor, block.id) || anchor.isOthers(block.id) || block.text.length > MAX_DATE_LINE)
        return []
      const seen = datesOf(block, blocks, reading)[0]
      return seen?.date.day !== undefined && seen.pure && isPublished(seen.label) ? [{ block, seen }] : []
    })
    const [only, ...more] = after
    return only && more.length === 0 && only.block.id <= anchor.last + END_REACH
      ? readings(only.seen.date, only.block.text, only.block.id)
      : []
  },
}

/** Longest line that is a date and a time, in characters. */
const MAX_DATE_LINE = 40

/** The day of the last change, in a line that says so. */
export const updatedLine: DateRule = {
  name: 'updated-line',
  family: 'updated',
  confidence: 0.5,
  find: (c, a, r) =>
    lines(
      c,
      a,
      r,
      (block) => nearHeadline(a, block.id) || nearEnd(a, block.id),
      (seen) => isUpdated(seen.label),
    ),
}
