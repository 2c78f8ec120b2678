import { parseDate } from '../../text/dates.ts'
import { type DateRule, dateValue } from './rule.ts'

const URL_DATE = /[/_.-](19[9]\d|20\d\d)[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?!\d)/
const URL_DAY_FIRST = /[/_.-](0[1-9]|[12]\d|3[01])[-.](0[1-9]|1[0-2])[-.](20\d\d)(?!\d)/

/** A day in the page's address: `/2024/10/23/`, `/20241023`, `/23-10-2024`. */
export const address: DateRule = {
  name: 'url',
  family: 'url',
  confidence: [0.96, 0.8, 0.9],
  find: (context) => {
    const url = context.url ?? ''
    const match = URL_DATE.exec(url)
    const turned = match ? null : URL_DAY_FIRST.exec(url)
    const date = match
      ? parseDate(`${match[1]}-${match[2]}-${match[3]}`)
      : turned && parseDate(`${turned[3]}-${turned[2]}-${turned[1]}`)
    return date ? [{ value: dateValue(date), raw: url }] : []
  },
}
