import { build, type WrittenDate } from './written-date.ts'

/** A date of the Persian solar calendar, by its 33-year cycle (exact from 1178 to 1633 = 1799 to 2254). */
export function fromPersian(
  start: number,
  end: number,
  year: number,
  month: number,
  day: number | undefined,
): WrittenDate | undefined {
  if (year < 1300 || year > 1500) return undefined
  const ordinal = (month - 1) * 31 - Math.max(0, month - 7) + (day ?? 1) - 1
  const leaps = Math.floor((8 * (year - 1) + 29) / 33) - Math.floor((8 * 1402 + 29) / 33)
  // 1 Farvardin 1403 was 20 March 2024
  const at = new Date(Date.UTC(2024, 2, 20) + ((year - 1403) * 365 + leaps + ordinal) * 86_400_000)
  const common = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
  return build(start, end, common.year, common.month, day === undefined ? undefined : common.day)
}
