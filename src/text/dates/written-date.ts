/** A date found in text. Offsets are UTF-16 units of the text searched. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly year: number
  /** 1–12. */
  readonly month: number
  /** Undefined where only a month is printed. */
  readonly day: number | undefined
  /** The same digits read in the other order, when both readings are days: `03/04/2024`. */
  readonly swapped: { readonly month: number; readonly day: number } | undefined
  readonly time: ClockTime | undefined
}

/** The time of day printed beside a date. */
export interface ClockTime {
  readonly hour: number
  readonly minute: number
  readonly second: number | undefined
  /** `Z`, `+02:00`; undefined where the text names none. */
  readonly zone: string | undefined
}

/** Whether the day or the month comes first in digits alone. */
export type DateOrder = 'dmy' | 'mdy'

/** What is known of how a text writes its dates. */
export interface DateReading {
  /** How to read `03/04/2024`. */
  readonly order?: DateOrder | undefined
  /** How to read `03.04.2024`; the day comes first where nothing is known. */
  readonly dotted?: DateOrder | undefined
  /** BCP 47 language, for month names that differ between languages. */
  readonly language?: string | undefined
}

/** Years a page can have been published in: the web's first page to a little past any clock error. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** A date at a place of a text, where there is such a day and a page can be of it. */
export function build(
  start: number,
  end: number,
  year: number,
  month: number,
  day: number | undefined,
  swapped?: { month: number; day: number },
): WrittenDate | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined
  if (day !== undefined && (day < 1 || day > daysIn(year, month))) return undefined
  return { start, end, year, month, day, swapped, time: undefined }
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Two digits from which a year is of the last century: ten years past the day this was written, as '2-14-37' is a telephone. */
const LAST_CENTURY = 36

/** A two-digit year is of this century, unless that would be far in the future. */
export const fullYear = (year: number): number =>
  year >= 100 ? year : year < LAST_CENTURY ? 2000 + year : 1900 + year

/** `2024-10-23`, or `2024-10` where no day is known. */
export const isoDay = (date: Pick<WrittenDate, 'year' | 'month' | 'day'>): string =>
  [String(date.year), pad(date.month), ...(date.day === undefined ? [] : [pad(date.day)])].join('-')

/** ISO 8601 with time, or null where no time or no day is known. */
export function isoInstant(date: WrittenDate): string | null {
  const { time } = date
  if (!time || date.day === undefined) return null
  const seconds = time.second === undefined ? '' : `:${pad(time.second)}`
  return `${isoDay(date)}T${pad(time.hour)}:${pad(time.minute)}${seconds}${time.zone ?? ''}`
}

const pad = (n: number): string => String(n).padStart(2, '0')
