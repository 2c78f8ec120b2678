import type { Candidate } from '../../model/field.ts'
import type { Claim } from '../../model/page.ts'
import { parseDate } from '../../text/dates/parse-date.ts'
import { type DateReading, isoDay, isoInstant, type WrittenDate } from '../../text/dates/written-date.ts'
import type { Anchor } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import type { DateValue } from '../index.ts'

export type Proposal = Omit<Candidate<DateValue>, 'rule' | 'confidence'> & {
  /** What is left of the rule's confidence for this proposal. */
  readonly share?: number
}

/** One way to a date. */
export interface DateRule {
  readonly name: string
  /** Rules of one family copy from one source and count as one witness. */
  readonly family: 'stated' | 'marked' | 'visible' | 'url' | 'updated'
  /**
   * How often it is right where it fires, on the corpus. A rule that reads what no reader sees has three: where
   * the page shows the same day, where it shows only other days, and where it shows none.
   */
  readonly confidence: number | readonly [shown: number, other: number, hidden: number]
  find(context: FieldContext, anchor: Anchor, reading: DateReading): readonly Proposal[]
}

export const dateValue = (date: WrittenDate): DateValue => ({
  date: isoDay(date),
  datetime: isoInstant(date),
})

/** Shares of confidence for the two readings of `03/04/2024`: another rule has to agree. */
const LIKELY_SHARE = 0.8
const SWAPPED_SHARE = 0.75

/** A date, and for ambiguous digits its other reading. */
export function readings(
  date: WrittenDate,
  raw: string,
  block: number | undefined,
  share = 1,
): readonly Proposal[] {
  if (!date.swapped) return [{ value: dateValue(date), raw, block, share }]
  const first: Proposal = { value: dateValue(date), raw, block, share: share * LIKELY_SHARE }
  const other = { ...date, ...date.swapped, swapped: undefined }
  return [first, { value: dateValue(other), raw, block, share: share * SWAPPED_SHARE }]
}

/** The first machine-readable date of the claims. */
export function machine(claims: readonly Claim[], reading: DateReading): readonly Proposal[] {
  for (const claim of claims) {
    const date = parseDate(claim.value, reading)
    if (date) return readings(date, claim.value, claim.block)
  }
  return []
}
