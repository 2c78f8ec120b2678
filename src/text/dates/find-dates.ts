import { hasOwnMonths } from '../months.ts'
import { remembered } from '../remembered.ts'
import { withTime } from './clock-time.ts'
import { namedDates } from './named-dates.ts'
import { cjkDates, isoDates, numericDates } from './numeric-dates.ts'
import type { DateReading, WrittenDate } from './written-date.ts'

/** Longest text searched, in UTF-16 units: dates of publication stand in short lines. */
const MAX_TEXT = 2000

/** Every date written out in a text, in order: `23 October 2024`, `10/23/24`, `2024年10月23日`, `2024-10-23T08:00Z`. */
export function findDates(text: string, reading: DateReading = {}): readonly WrittenDate[] {
  if (!mayHoldDate(text)) return NONE
  const language = reading.language !== undefined && hasOwnMonths(reading.language) ? reading.language : ''
  const key = `${reading.order ?? 'dmy'} ${reading.dotted ?? ''} ${language}`
  let reader = readers.get(key)
  if (!reader) {
    reader = remembered((line) => readDates(line, reading))
    readers.set(key, reader)
  }
  return reader(text)
}

/** Whether a text has a digit of any script, or counts a year in Han numerals: dates have. */
export const mayHoldDate = (text: string): boolean =>
  /[\d年\u0660-\u0669\u06F0-\u06F9\u0966-\u0E59\uFF10-\uFF19]/.test(text)

const NONE: readonly WrittenDate[] = []

/** One for each way of reading that finds other dates. */
const readers = new Map<string, (text: string) => readonly WrittenDate[]>()

/** A year or two numbers: '5 min read' needs no look at its words. */
const HAS_PARTS = /\d{4}|\d\D+\d|年/

function readDates(text: string, reading: DateReading): readonly WrittenDate[] {
  const digits = asciiDigits(text.slice(0, MAX_TEXT))
  if (!HAS_PARTS.test(digits)) return []
  const found = [
    ...cjkDates(digits),
    ...isoDates(digits),
    ...namedDates(digits, reading.language),
    ...numericDates(digits, reading),
  ]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const dates: WrittenDate[] = []
  for (const date of found) {
    const last = dates.at(-1)
    if (last && date.start < last.end) continue
    dates.push(withTime(digits, date))
  }
  return dates
}

/** First code point of each decimal digit block met on web pages (Arabic, Persian, Indic, Thai, full-width). */
const DIGIT_BLOCKS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xe50, 0xff10]

/** Turns digits of other scripts into ASCII digits, one for one, so that offsets stay. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u0E59\uFF10-\uFF19]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = DIGIT_BLOCKS.find((start) => code >= start && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}
