import { type DateOrder, isoDay } from '../../text/dates/written-date.ts'
import { type FieldContext, hostOf } from '../context.ts'
import { isoIn } from './address.ts'
import { isUniversal } from './local.ts'

/** Regions, and hosts' endings, that write the month or the day first. */
const MONTH_FIRST = /^en[-_](?:us|ph|bz|pr)/i
const DAY_FIRST_HOST = /\.(?:uk|au|nz|in|ie|za|ca|eu|de|fr|it|es|nl|be|ch|at)$/

/** A date in slashes; one that cannot be read the other way tells how the site writes all. */
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:20)?\d{2}(?![\d/])/g
/** The same with stops: the day comes first nearly everywhere, but American offices have '04.18.2024'. */
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.20\d{2}(?!\d|\.\d)/g
/** Blocks searched for such a date, and the longest of them, in characters. */
const MAX_BLOCKS = 2000
const MAX_LINE = 200

/** How the page's numbers are to be read: as the caller says, else as its own dates show, else by region, language and host. */
export function orderOf(context: FieldContext): DateOrder {
  const { dateOrder } = context.options
  if (dateOrder) return dateOrder
  const region = [...context.claims('html', 'lang'), ...context.claims('meta', 'og:locale')].map(
    (c) => c.value,
  )
  const shown = orderShown(context, '/', SLASHED) ?? orderAgreed(context)
  if (shown) return shown
  if (region.some((value) => MONTH_FIRST.test(value))) return 'mdy'
  const close = orderClose(context)
  if (close) return close
  if (context.language !== undefined && context.language !== 'en') return 'dmy'
  if (region.some((value) => /^en[-_]/i.test(value))) return 'dmy'
  return DAY_FIRST_HOST.test(hostOf(context.url) ?? '') || context.language === undefined ? 'dmy' : 'mdy'
}

/** How the page's dates with stops are to be read, where they tell. */
export const dottedOrderOf = (context: FieldContext): DateOrder | undefined =>
  orderShown(context, '.20', DOTTED)

/** The order that dates of one pattern on the page must have, where all that tell agree. */
function orderShown(
  { page: { blocks } }: FieldContext,
  mark: string,
  pattern: RegExp,
): DateOrder | undefined {
  const orders = new Set<DateOrder>()
  for (const { text } of blocks.slice(0, MAX_BLOCKS)) {
    if (text.length > MAX_LINE || !text.includes(mark)) continue
    for (const [, first, second] of text.matchAll(pattern)) {
      if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) orders.add('dmy')
      if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) orders.add('mdy')
    }
  }
  return orders.size === 1 ? [...orders][0] : undefined
}

/** Digits that are a day in either order. */
const EITHER = /(?<![\d./-])(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](20\d\d)(?![\d./-])/g

/** The order in which a date that can be read both ways is a day that the page states beyond doubt. */
function orderAgreed(context: FieldContext): DateOrder | undefined {
  let sure: ReadonlySet<string> | undefined
  const orders = new Set<DateOrder>()
  for (const { text } of context.page.blocks.slice(0, MAX_BLOCKS)) {
    if (text.length > MAX_LINE || !text.includes('20')) continue
    for (const [, first = '', second = '', year = ''] of text.matchAll(EITHER)) {
      if (Number(first) === Number(second)) continue
      sure ??= sureDays(context)
      if (sure.has(isoDay({ year: Number(year), month: Number(second), day: Number(first) })))
        orders.add('dmy')
      if (sure.has(isoDay({ year: Number(year), month: Number(first), day: Number(second) })))
        orders.add('mdy')
    }
  }
  return orders.size === 1 ? [...orders][0] : undefined
}

/**
 * Days that a news page's dates are apart at most, and that those read the wrong way round are at least: a story is
 * changed within a week or so, and a month has 28 days.
 */
const CLOSE_DAYS = 10
const FAR_DAYS = 25

/**
 * The order in which the page's dates are near each other: 'Issued on: 05/09/2024', 'Modified: 06/09/2024' are a day
 * apart or a month.
 */
function orderClose({ page: { blocks } }: FieldContext): DateOrder | undefined {
  const dayFirst: number[] = []
  const monthFirst: number[] = []
  for (const { text } of blocks.slice(0, MAX_BLOCKS)) {
    if (text.length > MAX_LINE || !text.includes('20')) continue
    for (const [, first = '', second = '', year = ''] of text.matchAll(EITHER)) {
      dayFirst.push(Date.UTC(Number(year), Number(second) - 1, Number(first)))
      monthFirst.push(Date.UTC(Number(year), Number(first) - 1, Number(second)))
    }
  }
  const [ifDay, ifMonth] = [daysApart(dayFirst), daysApart(monthFirst)]
  if (ifDay <= CLOSE_DAYS && ifMonth >= FAR_DAYS) return 'dmy'
  return ifMonth <= CLOSE_DAYS && ifDay >= FAR_DAYS ? 'mdy' : undefined
}

const daysApart = (days: readonly number[]): number =>
  (days.reduce((most, day) => Math.max(most, day), -Infinity) -
    days.reduce((least, day) => Math.min(least, day), Infinity)) /
  86_400_000

/** Days given as ISO 8601 in elements, in the head or in the address; of an instant in universal time those beside, too. */
function sureDays({ page, url }: FieldContext): ReadonlySet<string> {
  const days = page.claims.flatMap(({ value }) => {
    const day = /^\d{4}-\d\d-\d\d(?!\d)/.exec(value)?.[0]
    if (!day) return []
    return isUniversal(value) ? [day, beside(day, -1), beside(day, 1)] : [day]
  })
  return new Set(url ? [...days, isoIn(url)] : days)
}

/** The day some days from another. */
const beside = (day: string, days: number): string => {
  const at = Date.parse(day)
  return Number.isNaN(at) ? day : new Date(at + days * 86_400_000).toISOString().slice(0, 10)
}
