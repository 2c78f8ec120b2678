import { lettered } from './lettered.ts'
import { foldWord, hasOwnMonths, monthOf, persianMonthOf, startsPair } from './months.ts'
import { remembered } from './remembered.ts'

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

export interface ClockTime {
  readonly hour: number
  readonly minute: number
  readonly second: number | undefined
  /** `Z`, `+02:00`; undefined where the text names none. */
  readonly zone: string | undefined
}

export type DateOrder = 'dmy' | 'mdy'

export interface DateReading {
  /** How to read `03/04/2024`. */
  readonly order?: DateOrder | undefined
  /** BCP 47 language, for month names that differ between languages. */
  readonly language?: string | undefined
}

/** Longest text searched, in UTF-16 units: dates of publication stand in short lines. */
const MAX_TEXT = 2000

/** Years a page can have been published in: the web's first page to a little past any clock error. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** Every date written out in a text, in order: `23 October 2024`, `10/23/24`, `2024年10月23日`, `2024-10-23T08:00Z`. */
export function findDates(text: string, reading: DateReading = {}): readonly WrittenDate[] {
  if (!mayHoldDate(text)) return NONE
  const language = reading.language !== undefined && hasOwnMonths(reading.language) ? reading.language : ''
  const key = `${reading.order ?? 'dmy'} ${language}`
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

function readDates(text: string, reading: DateReading): readonly WrittenDate[] {
  const digits = asciiDigits(text.slice(0, MAX_TEXT))
  if (!/\d|年/.test(digits)) return []
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

/** A machine-readable date or instant: ISO 8601, RFC 2822, `20241023`, Unix seconds or milliseconds; else as written. */
export function parseDate(value: string, reading: DateReading = {}): WrittenDate | undefined {
  const text = value.trim()
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/.exec(text)
  if (compact) {
    const date = build(0, text.length, Number(compact[1]), Number(compact[2]), Number(compact[3]))
    const time = compact[4]
      ? { hour: Number(compact[4]), minute: Number(compact[5]), second: undefined, zone: compact[6] }
      : undefined
    return date && { ...date, time }
  }
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromUnix(Number(text) * (text.length === 10 ? 1000 : 1))
  return findDates(text, reading)[0] ?? findDates(yearBesideMonth(text), reading)[0]
}

/** `Wed Oct 23 10:00:00 EDT 2024`, as some programs print an instant, with the year where people put it. */
const yearBesideMonth = (text: string): string =>
  text.replace(
    /^([A-Z][a-z]{2} )?([A-Z][a-z]{2} \d{1,2}) (\d{2}:\d{2}:\d{2}) ([A-Z]{3,4} )?(\d{4})$/,
    '$2, $5 $3 $4',
  )

function fromUnix(milliseconds: number): WrittenDate | undefined {
  const at = new Date(milliseconds)
  const date = build(0, 0, at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
  return (
    date && {
      ...date,
      time: {
        hour: at.getUTCHours(),
        minute: at.getUTCMinutes(),
        second: at.getUTCSeconds(),
        zone: 'Z',
      },
    }
  )
}

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

function build(
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

/** A two-digit year is of this century, unless that would be far in the future. */
const fullYear = (year: number): number => (year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year)

const ISO = /(?<![\d.,])(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)/g

function isoDates(text: string): WrittenDate[] {
  return collect(text, ISO, (match, start, end) =>
    build(start, end, Number(match[1]), Number(match[3]), Number(match[4])),
  )
}

const NUMERIC =
  /(?<![\d./-])(\d{1,2})(?:([./-]) ?(\d{1,2})\2 ?|(\/)(\d{1,2})-)(\d{4}|'?\d{2})(?![\d/]|[.-]\d)/g

function numericDates(text: string, reading: DateReading): WrittenDate[] {
  return collect(text, NUMERIC, (match, start, end) => {
    const first = Number(match[1])
    const second = Number(match[3] ?? match[5])
    const year = fullYear(Number((match[6] as string).replace("'", '')))
    const dotted = match[2] === '.'
    // 8.4.13 is a version; 08.04.13 is a day
    if (dotted && year < 2100 && /^\d{2}$/.test(match[6] as string) && !/^\d{2}\.\s?\d{2}\./.test(match[0]))
      return undefined
    const dayFirst = dotted || (reading.order ?? 'dmy') === 'dmy'
    const [day, month] = dayFirst ? [first, second] : [second, first]
    const either = first <= 12 && second <= 12 && first !== second && !(dotted && reading.order !== 'mdy')
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

function cjkDates(text: string): WrittenDate[] {
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

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  /** NaN for words and punctuation. */
  readonly number: number
}

/** Words are cut where a capital follows a small letter: 'HealthDECEMBER' lost a line break. */
const TOKEN = lettered(
  String.raw`\d+|\p{Lu}+(?![\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}\u05F3॰]+(?:\.[\u0E01-\u0E2E])?|\p{L}|[^\s\p{L}\p{M}\d]`,
  'gu',
)

/** What may stand between the parts of a date written with a month's name. */
const FILLER = new Set(
  (
    ". , / - – ’ ' ( ) º ª ° st nd rd th er de del di do da d of the den le el la dia ngay nam ko gada g m i e a " +
    'ng ika na г року roku r року р جويلية من في de’ bis lo al o'
  ).split(' '),
)

const LETTER = lettered(String.raw`\p{L}`, 'u')

/** Tokens of filler allowed between two parts: `23rd of the October` has two, `23. de outubro, de 2024` two. */
const MAX_FILLER = 3

function namedDates(text: string, language: string | undefined): WrittenDate[] {
  const tokens: Token[] = [...text.matchAll(TOKEN.for(text))].map((match) => ({
    text: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
    number: /^\d/.test(match[0]) ? Number(match[0]) : Number.NaN,
  }))
  const dates: WrittenDate[] = []
  for (let at = 0; at < tokens.length; at++) {
    const date = namedDateAt(tokens, at, language)
    if (date) dates.push(date)
  }
  return dates
}

/** The date whose month's name stands at a token. */
function namedDateAt(tokens: readonly Token[], at: number, language: string | undefined) {
  const name = monthAt(tokens, at, language)
  if (!name) return undefined
  const before = numberFrom(tokens, at - 1, -1)
  const after = numberFrom(tokens, name.last + 1, 1)
  const beyond = after && numberFrom(tokens, after.at + 1, 1)
  const start = (tokens[at] as Token).start
  const end = (tokens[name.last] as Token).end
  const make = (from: number, to: number, year: number, day: number | undefined) =>
    name.persian
      ? fromPersian(from, to, year, name.month, day)
      : build(from, to, commonYear(year), name.month, day)
  if (before && isDay(before.token) && after && isYear(after.token))
    return make(before.token.start, after.token.end, after.token.number, before.token.number)
  // 2024. október 23.
  if (before && isYear(before.token) && after && isDay(after.token))
    return make(before.token.start, after.token.end, before.token.number, after.token.number)
  if (after && isDay(after.token) && beyond && isYear(beyond.token))
    return make(start, beyond.token.end, beyond.token.number, after.token.number)
  if (before && isDay(before.token) && after && isShortYear(tokens, after))
    return make(before.token.start, after.token.end, fullYear(after.token.number), before.token.number)
  if (after && isDay(after.token) && beyond && isShortYear(tokens, beyond))
    return make(start, beyond.token.end, fullYear(beyond.token.number), after.token.number)
  // 2024. gada 23. oktobris
  const earlier = before && numberFrom(tokens, before.at - 1, -1)
  if (before && isDay(before.token) && earlier && isYear(earlier.token))
    return make(earlier.token.start, end, earlier.token.number, before.token.number)
  if (after && isYear(after.token) && after.fillers <= 1)
    return make(start, after.token.end, after.token.number, undefined)
  if (before && isYear(before.token) && before.fillers === 0)
    return make(before.token.start, end, before.token.number, undefined)
  return undefined
}

const OF = new Set(['ב', 'ו'])

function monthAt(tokens: readonly Token[], at: number, language: string | undefined) {
  const token = tokens[at] as Token
  if (!Number.isNaN(token.number)) return undefined
  const next = tokens[at + 1]
  // Vietnamese: 23 tháng 10, 2024
  if (token.text === 'thang' && next && next.number >= 1 && next.number <= 12)
    return { month: next.number, last: at + 1, persian: false }
  const pair = next && startsPair(token.text) ? monthOf(`${token.text} ${next.text}`) : undefined
  if (pair) return { month: pair, last: at + 1, persian: false }
  // Hebrew and Arabic write 'of' into the month: באוקטובר
  const month =
    monthOf(token.text, language) ?? (OF.has(token.text[0] ?? '') ? monthOf(token.text.slice(1)) : undefined)
  if (month) return { month, last: at, persian: false }
  const persian = persianMonthOf(token.text)
  return persian ? { month: persian, last: at, persian: true } : undefined
}

/** The nearest number in a direction, past at most a few filler tokens. */
function numberFrom(tokens: readonly Token[], from: number, step: 1 | -1) {
  for (let at = from, fillers = 0; fillers <= MAX_FILLER; at += step, fillers++) {
    const token = tokens[at]
    if (!token) return undefined
    if (!Number.isNaN(token.number)) return { token, at, fillers }
    if (!FILLER.has(token.text)) return undefined
  }
  return undefined
}

const isDay = (token: Token): boolean =>
  token.number >= 1 && token.number <= 31 && token.end - token.start <= 2

const isYear = (token: Token): boolean => token.end - token.start === 4

/** `23 Oct 24` and `Oct 23, '24`, but not the hour of `23 Oct, 10:30`. */
function isShortYear(tokens: readonly Token[], found: { token: Token; at: number }): boolean {
  const { token, at } = found
  // 'nine out of 10': a word between is no date's
  if (LETTER.test(tokens[at - 1]?.text ?? '') && !monthOf(tokens[at - 1]?.text ?? '')) return false
  const next = tokens[at + 1]?.text
  return token.end - token.start === 2 && token.number >= 0 && !/^[:.h]$|^(?:am|pm|uhr)$/.test(next ?? '')
}

/** Thai pages count from the Buddha: 2567 is 2024. */
const commonYear = (year: number): number => (year > 2400 && year < 2700 ? year - 543 : year)

/** A day of the Persian solar calendar, by its 33-year cycle (exact from 1178 to 1633 = 1799 to 2254). */
function fromPersian(start: number, end: number, year: number, month: number, day: number | undefined) {
  if (year < 1300 || year > 1500) return undefined
  const ordinal = (month - 1) * 31 - Math.max(0, month - 7) + (day ?? 1) - 1
  const leaps = Math.floor((8 * (year - 1) + 29) / 33) - Math.floor((8 * 1402 + 29) / 33)
  // 1 Farvardin 1403 was 20 March 2024
  const at = new Date(Date.UTC(2024, 2, 20) + ((year - 1403) * 365 + leaps + ordinal) * 86_400_000)
  const common = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
  return build(start, end, common.year, common.month, day === undefined ? undefined : common.day)
}

/** After the day: `T08:00:00Z`, ` at 10:03 a.m. EST`, ` um 8.30 Uhr`, ` 14h05`. */
const TIME_AFTER = lettered(
  String.raw`^(?:T|[\s,;|·•\-–—@(.]{0,4}(?:\(?\p{L}{2,12}\.?\)?[\s,]{1,2})?(?:(?:at|um|kl\.?|klo|à|as|às|alle|ore|om|o|в|a las|u)\s)?)(\d{1,2})(?:[:.h：](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?([ap]\.?m\b\.?)?|\s?([ap]\.?m\b\.?))\s?\(?(Z|[+-]\d{2}:?\d{2}|\b(?:UTC|GMT|[ECMP][SD]T|CES?T|BST|JST|KST)\b)?`,
  'iu',
)

/** Hours ahead of UTC of the zone names that mean one thing. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  BST: '+01:00',
  JST: '+09:00',
  KST: '+09:00',
}

function withTime(text: string, date: WrittenDate): WrittenDate {
  if (date.day === undefined) return date
  const match = TIME_AFTER.exec(text.slice(date.end, date.end + 60))
  if (!match) return date
  let hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  const half = (match[4] ?? match[5])?.[0]?.toLowerCase()
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  if (hour > 23 || minute > 59) return date
  const second = match[3] === undefined ? undefined : Number(match[3])
  return { ...date, time: { hour, minute, second, zone: zoneOf(match[6]) } }
}

function zoneOf(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (/^[+-]/.test(text)) return text.includes(':') ? text : `${text.slice(0, 3)}:${text.slice(3)}`
  return ZONES[text.toUpperCase()]
}
