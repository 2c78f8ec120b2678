import { fromPersian } from './persian.ts'
import { build, type DateReading, fullYear, type WrittenDate } from './written-date.ts'

const ISO = /(?<![\d.,])(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)/g

/** Dates whose year comes first: `2024-10-23`, `2024/10/23`. */
export function isoDates(text: string): WrittenDate[] {
  return collect(text, ISO, (match, start, end) => {
    const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])]
    return build(start, end, year, month, day) ?? persian(start, end, year, month, day)
  })
}

/** `1404/12/21`, as Persian pages write a day of this century. */
const persian = (start: number, end: number, year: number, month: number, day: number) =>
  year >= 1370 && year <= 1450 && month >= 1 && month <= 12 && day >= 1 && day <= (month <= 6 ? 31 : 30)
    ? fromPersian(start, end, year, month, day)
    : undefined

/** A year may be glued to the next date, '17/11/201918/11/2019', or to the clock: '17/11/201914:30'. */
const NUMERIC =
  /(?:(?<![\d./-])|(?<=[./-](?:19|20)\d\d))(\d{1,2})(?:([./·-]) ?(\d{1,2})\2 ?|(\/)(\d{1,2})-| ([./|-]) (\d{1,2}) \6 (?=\d{4}))(\d{4}(?=\d{1,2}([./-])\d{1,2}\9(?:19|20)\d\d|\d\d:\d\d)|(?:\d{4}|'?\d{2})(?![\d/]|[.-]\d))/g

/** The clock behind '8.4.13' tells a day from a version. */
const CLOCK_BEHIND = /^,? (?:um )?\d{1,2}:\d\d(?!\d)/
/** Longest such clock, in characters. */
const MAX_CLOCK = 12

/** Dates whose year comes last, read in the order the page has: `23.10.2024`, `10/23/24`. */
export function numericDates(text: string, reading: DateReading): WrittenDate[] {
  return collect(text, NUMERIC, (match, start, end) => {
    const first = Number(match[1])
    const second = Number(match[3] ?? match[5] ?? match[7])
    const printed = match[8] as string
    const year = fullYear(Number(printed.replace("'", '')))
    const dotted = match[2] === '.'
    // 8.4.13 is a version; 08.04.13 is a day
    const isWhole = !dotted || printed.length > 2 || /^\d{2}\.\s?\d{2}\./.test(match[0])
    if (!isWhole && !CLOCK_BEHIND.test(text.slice(end, end + MAX_CLOCK))) return undefined
    const order = dotted ? reading.dotted : reading.order
    const dayFirst = (order ?? 'dmy') === 'dmy'
    // where slashes have the month first, stops may
    const isOpen = reading.dotted === undefined && reading.order === 'mdy'
    const [day, month] = dayFirst ? [first, second] : [second, first]
    const either = first <= 12 && second <= 12 && first !== second && (!dotted || isOpen)
    return (
      build(start, end, year, month, day, either ? { month: day, day: month } : undefined) ??
      build(start, end, year, day, month)
    )
  })
}

const CJK_YEAR = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일號号])?/g
/** Years counted from an era: its year 1 in the common era. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2019, 平成: 1989, 民國: 1912, 民国: 1912 }
const CJK_ERA = /(令和|平成|民國|民国)\s?(元|\d{1,3})\s?年\s?(\d{1,2})\s?月\s?(?:(\d{1,2})\s?日)?/g
const CJK_NUMERALS =
  /([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?/g

/** Dates with the signs for year, month and day behind their numbers: `2024年10月23日`, `令和6年10月23日`. */
export function cjkDates(text: string): WrittenDate[] {
  if (!/[年년]/.test(text)) return []
  const day = (value: string | undefined) => (value === undefined ? undefined : Number(value))
  return [
    ...collect(text, CJK_YEAR, (m, start, end) => build(start, end, Number(m[1]), Number(m[2]), day(m[3]))),
    ...collect(text, CJK_ERA, (m, start, end) => {
      const count = m[2] === '元' ? 1 : Number(m[2])
      return build(start, end, (ERAS[m[1] as string] ?? 0) + count - 1, Number(m[3]), day(m[4]))
    }),
    ...collect(text, CJK_NUMERALS, (m, start, end) => {
      const year = Number([...(m[1] as string)].map(hanDigit).join(''))
      return build(start, end, year, hanNumber(m[2] as string), m[3] ? hanNumber(m[3]) : undefined)
    }),
  ]
}

const hanDigit = (c: string): number => Math.max('零一二三四五六七八九'.indexOf(c), 0)

/** `二十三` is 23, `十` 10, `五` 5. */
function hanNumber(numeral: string): number {
  const ten = numeral.indexOf('十')
  if (ten < 0) return hanDigit(numeral)
  const tens = ten === 0 ? 1 : hanDigit(numeral[0] as string)
  const unit = numeral[ten + 1]
  return tens * 10 + (unit === undefined ? 0 : hanDigit(unit))
}

/** The dates made of a pattern's matches. */
function collect(
  text: string,
  pattern: RegExp,
  make: (match: RegExpMatchArray, start: number, end: number) => WrittenDate | undefined,
): WrittenDate[] {
  const dates: WrittenDate[] = []
  for (const match of text.matchAll(pattern)) {
    const date = make(match, match.index, match.index + match[0].length)
    if (date) dates.push(date)
  }
  return dates
}
