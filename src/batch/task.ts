import type { DumpErrorCode } from '../errors.ts'
import type { NoArticleReason } from '../model/article.ts'
import type { Format } from '../model/dump.ts'
import type { PassChoice } from '../model/verdict.ts'
import type { OutputFormat } from '../write/index.ts'

/** What to do with every input of a run; plain data, so that workers can have a copy. */
export interface Settings {
  readonly format: OutputFormat
  /** Write the body alone. */
  readonly body: boolean
  /** Write the decisions in place of the article, in colour or not. */
  readonly explain: false | 'plain' | 'colour'
  readonly passes: PassChoice
  readonly input: Format | undefined
  readonly encoding: string | undefined
  readonly url: string | undefined
  readonly captured: Date | undefined
  readonly dateOrder: 'dmy' | 'mdy' | undefined
  /** Largest page, in bytes after decompression. */
  readonly maxBytes: number
}

/** One page to clean: its bytes, or the file that holds them. */
export interface Task {
  /** The path as given or found, `-` for standard input. */
  readonly source: string
  /** Where its output belongs below the output folder, without ending: relative, `/` between names, no `..`. */
  readonly target: string
  readonly content: { readonly path: string } | { readonly bytes: Uint8Array }
  readonly url?: string | undefined
  readonly captured?: Date | undefined
}

/** An input that never became a task. */
export interface Failure {
  readonly source: string
  readonly code: DumpErrorCode
  readonly message: string
}

/** Something found in a folder that can't be a page. */
export interface Skip {
  readonly source: string
  readonly skipped: string
}

/** What became of one task. */
export type Outcome =
  | {
      readonly status: 'article' | 'none'
      /** Ready to be written. */
      readonly output: string
      readonly reason: NoArticleReason | null
      readonly words: number
      readonly confidence: number
      readonly warnings: readonly string[]
    }
  | ({ readonly status: 'failed' } & Omit<Failure, 'source'>)
