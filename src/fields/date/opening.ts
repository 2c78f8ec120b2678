import { findDates } from '../../text/dates/find-dates.ts'
import { labelOf } from './labels.ts'
import { type DateRule, readings } from './rule.ts'
import { isPublished } from './seen.ts'

/** Characters of a paragraph in which a dateline stands: 'BERLIN, 1 February 2022 – …'. */
const OPENING = 60
/** Paragraphs of the body looked at for a dateline, and for one that starts with the date. */
const DATELINE = 2
const STARTS = 5

/** A date at the very start of the body's first paragraphs. */
export const opening: DateRule = {
  name: 'dateline',
  family: 'visible',
  confidence: 0.5,
  find: (context, anchor, reading) => {
    for (const [at, id] of context.body.blocks.slice(0, STARTS).entries()) {
      const text = (context.page.blocks[id]?.text ?? '').slice(0, OPENING)
      const date = id >= anchor.first ? findDates(text, reading)[0] : undefined
      if (date?.day === undefined || (at >= DATELINE && date.start > 0)) continue
      if (isPublished(labelOf(text, date.start, ''))) return readings(date, text, id)
    }
    return []
  },
}
