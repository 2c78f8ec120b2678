import { lettered } from '../lettered.ts'
import type { WrittenDate } from './written-date.ts'

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

/** Where a clock stands between the day and the year: `Wed Oct 23 10:00:00 EDT 2024`. */
const CLOCK_INSIDE = /\s\d{1,2}:\d{2}/

/** A date with the time printed after it, or before its year, if there is one. */
export function withTime(text: string, date: WrittenDate): WrittenDate {
  if (date.day === undefined) return date
  const inside = CLOCK_INSIDE.exec(text.slice(date.start, date.end))
  const from = inside ? date.start + inside.index : date.end
  const match = TIME_AFTER.exec(text.slice(from, from + 60))
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
