import { isWithin, nearestArticle, nearestHeader } from '../../ancestors.ts'
import type { Block } from '../../model/page.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { type Anchor, inHead, nearEnd, nearHeadline, TIGHT_ABOVE } from '../anchor.ts'
import { type DateRule, readings } from './rule.ts'
import { datedBlocks, datesOf, isPublished, isUpdated, type Seen } from './seen.ts'

/** Longest block that is a date line, in characters. */
export const MAX_LINE = 160

/** Where a line must stand, and what of its dates is asked for. */
interface Wanted {
  readonly place: (anchor: Anchor, id: number) => boolean
  /** Asked of each of a line's dates, with all of them. */
  readonly isOne: (seen: Seen, line: Block, all: readonly Seen[]) => boolean
  /** Whether the last such line counts: above a headline the first one is the masthead's. */
  readonly last?: boolean
}

/** A rule for the first date of the lines in a place; one between headline and text, or close to it, before others. */
const lineRule = ({ place, isOne, last, ...rule }: Wanted & Omit<DateRule, 'find'>): DateRule => ({
  ...rule,
  find: ({ page: { blocks } }, anchor, reading) => {
    const { headline = 0, first } = anchor
    const dated = datedBlocks(blocks)
    // in a dump of text a copy of the headline in a list of stories is taken for it, with the date above each; the day
    // of the visit in a masthead is farther above
    const isClose = blocks[first]?.element
      ? ({ id }: Block) => id > headline && id <= first
      : ({ id }: Block) => id >= headline - TIGHT_ABOVE
    const between = dated.filter(isClose)
    for (const part of [between, dated])
      for (const line of last ? [...part].reverse() : part) {
        if (line.text.length > MAX_LINE || !place(anchor, line.id) || isMasthead(line, blocks, anchor))
          continue
        const found = datesOf(line, blocks, reading).find(
          (seen, _, all) => seen.date.day !== undefined && isOne(seen, line, all),
        )
        if (found) return readings(found.date, line.text, line.id)
      }
    return []
  },
})

/** Whether a line above the headline is in a `<header>` without it: the site's, where newspapers print the day of the visit. */
function isMasthead({ id, element }: Block, blocks: readonly Block[], { headline }: Anchor): boolean {
  if (headline === undefined || id >= headline) return false
  const header = nearestHeader(element)
  const shown = blocks[headline]?.element
  const article = nearestArticle(header)
  const isArticles = article !== undefined && article === nearestArticle(shown)
  return header !== undefined && !isArticles && !isWithin(shown, header)
}

/** Dates in lines of their own and in other short lines, best place first. */
export const LINE_RULES: readonly DateRule[] = [
  lineRule({
    name: 'date-line',
    family: 'visible',
    confidence: 0.92,
    place: (anchor, id) => inHead(anchor, id) && id >= (anchor.headline ?? 0),
    isOne: ({ pure, label }) => pure && isPublished(label),
  }),
  lineRule({
    name: 'date-above',
    family: 'visible',
    confidence: 0.75,
    place: (anchor, id) => inHead(anchor, id) && id < (anchor.headline ?? 0),
    isOne: ({ pure, label }) => pure && isPublished(label),
    last: true,
  }),
  lineRule({
    name: 'labelled-line',
    family: 'visible',
    confidence: 0.85,
    place: nearHeadline,
    isOne: ({ label }) => label === 'published',
  }),
  lineRule({
    name: 'date-in-line',
    family: 'visible',
    confidence: 0.6,
    place: nearHeadline,
    isOne: ({ label }) => isPublished(label),
  }),
  lineRule({
    // '28 April 2014 | 09:14 (changed on 29 April)': a comment's date has no change beside it
    name: 'end-changed-line',
    family: 'visible',
    confidence: 0.6,
    place: nearEnd,
    isOne: ({ label }, _, all) => label === 'none' && all.some((other) => isUpdated(other.label)),
  }),
  lineRule({
    name: 'end-line',
    family: 'visible',
    confidence: 0.4,
    place: nearEnd,
    isOne: ({ label }, { text }) => label === 'published' || (label === 'none' && startsWithBy(text)),
  }),
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
export const updatedLine: DateRule = lineRule({
  name: 'updated-line',
  family: 'updated',
  confidence: 0.5,
  place: (anchor, id) => nearHeadline(anchor, id) || nearEnd(anchor, id),
  isOne: ({ label }) => isUpdated(label),
})
