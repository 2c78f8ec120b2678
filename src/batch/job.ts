import type { Settings } from './task.ts'

/** What to run on and where to put it. */
export interface Job {
  readonly paths: readonly string[]
  readonly settings: Settings
  /** Output folder; undefined for standard output. */
  readonly out: string | undefined
  /** Overwrite existing outputs. */
  readonly force: boolean
  readonly quiet: boolean
}

/** How many inputs ended how. */
export interface Tally {
  article: number
  none: number
  failed: number
  skipped: number
}
