import { findDates } from './find-dates.ts'
import { build, type DateReading, type WrittenDate } from './written-date.ts'

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
  return findDates(text, reading)[0]
}

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
