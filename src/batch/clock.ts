import { hrtime } from 'node:process'

/** Milliseconds of a clock that only goes forward; `performance` takes as long to load as a small page to clean. */
export const now = (): number => Number(hrtime.bigint()) / 1e6
