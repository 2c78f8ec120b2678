import { sumsBetween } from '../../../prefix-sums.ts'
import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

/** Blocks on either side in which dates are counted. */
const REACH = 6

/** Dates and relative times in the block and how many stand around it: teaser lists carry one each. */
export const times: Family<TextContext> = {
  name: 'times',
  features: [
    'relative',
    'date',
    'clock',
    'share',
    'datesBefore',
    'datesAfter',
    'stampsAround',
    'next',
    'last',
  ],
  fill({ times: all }, put) {
    const dates = sumsBetween(all.map(({ date, relative }) => (date || relative ? 1 : 0)))
    const stamps = sumsBetween(all.map(({ share }) => (share > 0.4 ? 1 : 0)))
    for (const [id, { relative, date, clock, share }] of all.entries()) {
      put(id, 0, relative ? 1 : 0)
      put(id, 1, date ? 1 : 0)
      put(id, 2, clock ? 1 : 0)
      put(id, 3, share)
      put(id, 4, dates(id - REACH, id))
      put(id, 5, dates(id + 1, id + 1 + REACH))
      put(id, 6, stamps(id - REACH * 2, id + 1 + REACH * 2))
      put(id, 7, all[id + 1]?.share ?? 0)
      put(id, 8, id > 0 ? (all[id - 1]?.share ?? 0) : 0)
    }
  },
}
