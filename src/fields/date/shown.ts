import type { Block } from '../../model/page.ts'
import { oncePer } from '../../once-per.ts'
import { type DateReading, isoDay } from '../../text/dates/written-date.ts'
import { datedBlocks, datesOf } from './seen.ts'

/** Longest block searched: a date of publication stands in a short line. In characters. */
const MAX_LINE = 200

/** Blocks searched on a page. */
const MAX_BLOCKS = 3000

/** Every day printed in a short line anywhere on the page, but as that of a change; in both readings of ambiguous digits. */
export const shownDays = oncePer((blocks: readonly Block[], reading: DateReading): ReadonlySet<string> => {
  const days = new Set<string>()
  for (const block of datedBlocks(blocks)) {
    if (block.id >= MAX_BLOCKS) break
    if (block.text.length > MAX_LINE) continue
    for (const { date, label } of datesOf(block, blocks, reading)) {
      if (label === 'updated') continue
      days.add(isoDay(date))
      if (date.swapped) days.add(isoDay({ year: date.year, ...date.swapped }))
    }
  }
  return days
})
