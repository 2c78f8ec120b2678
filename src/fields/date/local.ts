import type { Proposed } from './weigh.ts'

/** An instant in universal time, as `Z`, `+00:00` or `+0000`. */
export const isUniversal = (datetime: string | null): boolean => /(?:Z|[+-]00:?00)$/.test(datetime ?? '')

/** An instant with the clock of a place. */
const isLocal = (datetime: string | null): boolean =>
  /:\d\d[+-]\d\d:?\d\d$/.test(datetime ?? '') && !isUniversal(datetime)

/** A time of day without a zone. */
const isZoneless = (datetime: string | null): boolean => /T\d\d:\d\d(?::\d\d)?$/.test(datetime ?? '')

/** Proposals in universal time by the clock that another states or prints of the same instant: the publisher's. */
export function inLocalTime(proposals: readonly Proposed[]): readonly Proposed[] {
  const local = new Map<number, Proposed['found']['value']>()
  for (const { found } of proposals)
    if (isLocal(found.value.datetime)) local.set(minuteOf(found.value.datetime), found.value)
  const printed = proposals
    .filter(({ rule, found }) => rule.family === 'visible' && isZoneless(found.value.datetime))
    .map(({ found }) => found.value)
  if (local.size === 0 && printed.length === 0) return proposals
  return proposals.map((one) => {
    const { datetime } = one.found.value
    const value = isUniversal(datetime)
      ? (local.get(minuteOf(datetime)) ?? printed.find((other) => areOneInstant(other.datetime, datetime)))
      : undefined
    // of the same day, the statement stays: it may have the seconds that a printed time leaves out
    return value && value.date !== one.found.value.date ? { ...one, found: { ...one.found, value } } : one
  })
}

/** Zones differ from universal time by whole half hours, but for three small ones, and by no more than so many minutes. */
const STEP = 30
const FARTHEST = 14 * 60

/** Whether a printed time is, but for its zone, the minute of an instant in universal time: '7 Feb at 6:32' of 6 Feb, 19:32. */
function areOneInstant(printed: string | null, universal: string | null): boolean {
  const apart = minuteOf(`${printed}Z`) - minuteOf(universal)
  return apart !== 0 && apart % STEP === 0 && Math.abs(apart) <= FARTHEST
}

/** Printed times leave the seconds out. */
const minuteOf = (datetime: string | null): number => Math.floor(Date.parse(datetime ?? '') / 60_000)
