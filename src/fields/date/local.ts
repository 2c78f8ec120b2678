import type { Proposed } from './weigh.ts'

/** An instant in universal time, as `Z`, `+00:00` or `+0000`. */
export const isUniversal = (datetime: string | null): boolean => /(?:Z|[+-]00:?00)$/.test(datetime ?? '')

/** An instant with the clock of a place. */
const isLocal = (datetime: string | null): boolean =>
  /:\d\d[+-]\d\d:?\d\d$/.test(datetime ?? '') && !isUniversal(datetime)

/** Proposals in universal time by the clock that another states or prints of the same instant: the publisher's. */
export function inLocalTime(proposals: readonly Proposed[]): readonly Proposed[] {
  const local = new Map<number, Proposed['found']['value']>()
  for (const { found } of proposals)
    if (isLocal(found.value.datetime)) local.set(minuteOf(found.value.datetime), found.value)
  if (local.size === 0) return proposals
  return proposals.map((one) => {
    const { datetime } = one.found.value
    const value = isUniversal(datetime) ? local.get(minuteOf(datetime)) : undefined
    // of the same day, the statement stays: it may have the seconds that a printed time leaves out
    return value && value.date !== one.found.value.date ? { ...one, found: { ...one.found, value } } : one
  })
}

/** Printed times leave the seconds out. */
const minuteOf = (datetime: string | null): number => Math.floor(Date.parse(datetime ?? '') / 60_000)
