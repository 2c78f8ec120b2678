import type { RecordKeys } from '../read/containers/member.ts'
import type { Settings } from './task.ts'

/** What to run on and where to put it. */
export interface Job {
  readonly paths: readonly string[]
  /** A file that lists more paths, `-` for standard input. */
  readonly filesFrom: string | undefined
  /** The list's names end in NUL bytes, not line feeds. */
  readonly nul: boolean
  readonly settings: Settings
  /** Where JSON records hold the page. */
  readonly keys: RecordKeys
  /** Output folder; undefined for standard output. */
  readonly out: string | undefined
  /** Overwrite existing outputs. */
  readonly force: boolean
  /** Skip what the output folder's manifest has done. */
  readonly resume: boolean
  /** Stop at the first failure. */
  readonly failFast: boolean
  /** Write results as they come. */
  readonly unordered: boolean
  /** Read everything twice: count what recurs on each site, then clean with that. */
  readonly learn: boolean
  readonly quiet: boolean
  readonly limits: Limits
}

/** Limits of each worker. */
export interface Limits {
  /** Workers, or undefined for as many as the machine has cores. */
  readonly jobs: number | undefined
  /** Milliseconds an input may take, or undefined for the default where there are workers. */
  readonly timeout: number | undefined
  /** Bytes of heap a worker may use. */
  readonly maxMemory: number
}

/** How many inputs ended how. */
export interface Tally {
  article: number
  none: number
  failed: number
  skipped: number
}
