import type { DateValue } from '../index.ts'
import { isUniversal } from './local.ts'

const DAY = 86_400_000

/**
 * How far one date bears out another: a UTC instant and the printed day next to it are the same moment in the
 * publisher's zone; a month bears out its days.
 */
export function dateSupport(from: DateValue, to: DateValue): number {
  if (from.date.length === 7 && to.date.startsWith(from.date)) return 0.5
  // of two instants in universal time, neither is the publisher's day
  if (!isUniversal(from.datetime) || isUniversal(to.datetime) || from.date.length < 10 || to.date.length < 10)
    return 0
  const apart = Math.abs(Date.parse(from.date) - Date.parse(to.date))
  return apart === DAY ? 0.7 : 0
}
