import { parseDate } from '../../text/dates/parse-date.ts'
import { foldWord } from '../../text/fold-word.ts'
import { monthOf } from '../../text/months.ts'
import { type DateRule, dateValue } from './rule.ts'

const URL_DATE = /[/_.-](19[9]\d|20\d\d)[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?!\d)/
/** `/2024/october/23/`, `/2024/oct/23`. */
const URL_NAMED = /\/(20\d\d)[/-](\p{L}{3,12})[/-](0?[1-9]|[12]\d|3[01])(?!\d)/u
const URL_DAY_FIRST = /[/_.-](0[1-9]|[12]\d|3[01])[-.](0[1-9]|1[0-2])[-.](20\d\d)(?!\d)/

/** A day in the page's address: `/2024/10/23/`, `/20241023`, `/23-10-2024`. */
export const address: DateRule = {
  name: 'url',
  family: 'url',
  confidence: [0.96, 0.8, 0.9],
  find: (context) => {
    const url = context.url ?? ''
    const date = parseDate(isoIn(url))
    return date ? [{ value: dateValue(date), raw: url }] : []
  },
}

/** The first date in an address as ISO 8601; empty where there is none. */
export function isoIn(url: string): string {
  const [, year, month, day] = URL_DATE.exec(url) ?? []
  if (year) return `${year}-${month}-${day}`
  const [, namedYear, name = '', namedDay] = URL_NAMED.exec(url) ?? []
  const named = monthOf(foldWord(name))
  if (named) return `${namedYear}-${String(named).padStart(2, '0')}-${namedDay?.padStart(2, '0')}`
  const turned = URL_DAY_FIRST.exec(url)
  return turned ? `${turned[3]}-${turned[2]}-${turned[1]}` : ''
}
