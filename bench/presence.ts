/**
 * Whether a plain-text dump contains the gold value at all: what the markup knew and the text lost cannot be
 * asked of a tool that sees only the text.
 */
import { fold, namesIn } from './score.ts'

/** The most lines a wrapped headline takes. */
const HEADLINE_LINES = 4

/** Whether the headline stands on a line of its own (or, wrapped, on a few). */
export function hasHeadline(dump: string, headline: string): boolean {
  const wanted = fold(headline)
  const lines = dump
    .replace(/\]\([^()\s]*\)/g, ' ') // a Markdown link's address is not text
    .split('\n')
    .map(fold)
  return lines.some((line, at) => {
    let joined = line
    for (let next = at + 1; line && joined.length < wanted.length && next < at + HEADLINE_LINES; next++) {
      joined = `${joined} ${lines[next]}`.trim()
    }
    return joined === wanted
  })
}

/** Whether every name of the byline is in the text. */
export function hasByline(dump: string, byline: string | readonly string[]): boolean {
  const text = ` ${fold(dump)} `
  return namesIn(byline).every((name) => text.includes(` ${name} `))
}

/** Languages whose written dates are looked for: those of the corpus and their neighbours. */
const LOCALES =
  'en de fr es it pt nl pl cs sk sv da nb fi hu ro hr sl ca el tr ru uk bg sr id vi ar fa he hi bn ta te th lt lv et'.split(
    ' ',
  )

/** Names of each month, folded, as `date` and on their own: some languages decline them. */
const MONTHS: readonly ReadonlySet<string>[] = Array.from({ length: 12 }, (_, month) => {
  const day = new Date(Date.UTC(2024, month, 15))
  const names = LOCALES.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((style) =>
      [{ month: style }, { month: style, day: 'numeric' as const }].map((options) => {
        const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(day)
        return fold(parts.find((part) => part.type === 'month')?.value ?? '')
      }),
    ),
  )
  return new Set([...names, ...(month === 8 ? ['sept'] : [])].filter((name) => name && !/\d/.test(name)))
})

/** Words that stand between the parts of a date: "5 de mayo de 2024", "5th of May". */
const FILLERS = new Set(['de', 'del', 'of', 'the', 'd', 'ה', 'di', 'г'])

/** Whether the day (or month, for `YYYY-MM`) is in the text in any common written form. */
export function hasDate(dump: string, date: string): boolean {
  const [year = '', month = '', day] = date.slice(0, 10).split('-')
  const parts = fold(dump)
    .replace(/\d+/g, ' $& ') // 2024年5月3日, 3rd
    .split(/\s+/)
    .filter((part) => part && !FILLERS.has(part) && !/^(?:st|nd|rd|th|年|月|日)$/.test(part))
  const isYear = (s = '') => s === year || s === year.slice(2)
  const isDay = (s = '') => day === undefined || (/^\d/.test(s) && Number(s) === Number(day))
  const isNumber = (s = '') => /^\d/.test(s) && Number(s) === Number(month)
  const isName = (s = '') => MONTHS[Number(month) - 1]?.has(s) ?? false
  return parts.some((part, at) => {
    const [next, last] = [parts[at + 1], parts[at + 2]]
    if (part === year && (isNumber(next) || isName(next))) return isDay(last)
    if (isName(part)) return day === undefined ? isYear(next) : isDay(next) && isYear(last)
    if (!isNumber(part) && !isDay(part)) return false
    if (isDay(part) && (isNumber(next) || isName(next))) return isYear(last)
    return isNumber(part) && (day === undefined ? next === year : isDay(next) && isYear(last))
  })
}
