import { foldWord } from '../fold-word.ts'
import { lettered } from '../lettered.ts'
import { monthOf, persianMonthOf, startsPair } from '../months.ts'
import { fromPersian } from './persian.ts'
import { build, fullYear, type WrittenDate } from './written-date.ts'

/** A word, number or mark of the text, folded. */
interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  /** NaN for words and punctuation. */
  readonly number: number
}

/**
 * Words are cut where a capital follows a small letter, and a year goes no further than four digits: 'HealthDECEMBER',
 * '10 May 202411 May 2024', '10. Mai 202411. Mai 2024', 'May 10, 202414:30' before a number of
 * comments, '10 May 20243' and, of a date in a box, 'May 102024' lost a line break.
 */
const TOKEN = lettered(
  String.raw`(?<=^\p{L}{3,9}\.? )\d\d(?=(?:19|20)\d\d$)|(?:19|20)\d\d(?=\d{1,2}(?:\.? \p{L}|:\d\d|$))|\d+|\p{Lu}+(?![\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}\u05F3॰]+(?:\.[\u0E01-\u0E2E])?|\p{L}|[^\s\p{L}\p{M}\d]`,
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

/** Dates written with a month's name, in any order of their parts: `23 October 2024`, `Oct 23, '24`. */
export function namedDates(text: string, language: string | undefined): WrittenDate[] {
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
  const behind = after && isDay(after.token) && beyond ? yearBehindClock(tokens, beyond.at) : undefined
  if (after && behind) return make(start, behind.end, behind.number, after.token.number)
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

/** Letters that begin a month's name and are not of it. */
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
  if (month) return { month, last: twinOf(tokens, at, month), persian: false }
  const persian = persianMonthOf(token.text)
  return persian ? { month: persian, last: at, persian: true } : undefined
}

/** The last token of a month's second name: Arabic papers print both calendars' names, 'مارس/آذار'. */
function twinOf(tokens: readonly Token[], at: number, month: number): number {
  const [slash, first, second] = tokens.slice(at + 1, at + 4)
  if (slash?.text !== '/' || !first) return at
  if (monthOf(first.text) === month) return at + 2
  return second && startsPair(first.text) && monthOf(`${first.text} ${second.text}`) === month ? at + 3 : at
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

/** Tokens from a clock's hour to the year behind it: hour, minute and second, their colons, 'p', 'm' or a zone. */
const MAX_CLOCK = 8

/** 'Oct 23 10:30:12 CEST 2018', as Unix prints a day: the year at the end of a clock whose hour stands at a token. */
function yearBehindClock(tokens: readonly Token[], at: number): Token | undefined {
  if (tokens[at + 1]?.text !== ':') return undefined
  const year = tokens.slice(at + 2, at + MAX_CLOCK).find((token) => token.number > 59)
  return year && isYear(year) ? year : undefined
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
