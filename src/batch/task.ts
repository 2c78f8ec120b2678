import type { DumpErrorCode } from '../errors.ts'
import type { NoArticleReason } from '../model/article.ts'
import type { Format } from '../model/dump.ts'
import type { PassChoice } from '../model/verdict.ts'
import type { OutputFormat } from '../write/index.ts'
import type { FilePath } from './file-path.ts'
import type { Recurring } from './recurring-texts.ts'
import type { OutputFolder } from './store.ts'

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
  /** Where outputs are stored; undefined for those that go to a stream. */
  readonly out?: OutputFolder | undefined
  /** What recurs on the pages of each site, where a first pass has counted it. */
  readonly recurring?: ReadonlyMap<string, Recurring> | undefined
}

/** Where an input came from, and what is expected of it. */
export interface Origin {
  /** The path as given or found, a record's address in its container, `-` for standard input. */
  readonly source: string
  /** The name that the caller's own record carries. */
  readonly id?: string | number | undefined
  /** It is all the command line names: JSON is one object, not an array. */
  readonly alone?: boolean | undefined
  /** Named on the command line, not found in a folder or archive: to be no page is an error. */
  readonly named?: boolean | undefined
  /** It came through a pipe: its name says nothing of what it is. */
  readonly piped?: boolean | undefined
  /** A line of JSON Lines, which gets a line back whatever becomes of it. */
  readonly answered?: boolean | undefined
}

/** A file, stream, record or member: one page, or a container of many. */
export interface Source extends Origin {
  /** Where its output belongs below the output folder, without ending; may be anything an archive says. */
  readonly target: string
  readonly content: Content | { readonly stream: AsyncIterable<Uint8Array> }
  /** The encoding that the HTTP header it came with says. */
  readonly charset?: string | undefined
  /** What it is, where the container says so. */
  readonly format?: Format | undefined
  /** What the HTTP header it came with says it is. */
  readonly sentAs?: Format | undefined
  readonly url?: string | undefined
  readonly captured?: Date | undefined
}

type Content = { readonly path: FilePath } | { readonly bytes: Uint8Array } | { readonly text: string }

/** One page to clean; plain data, so that workers can have it. */
export interface Task extends Source {
  readonly content: Content
  /** The output's place below the output folder. */
  readonly place?: string | undefined
}

/** An input that never became a task. */
export interface Failure extends Origin {
  readonly code: DumpErrorCode
  readonly message: string
}

/** Something found that can't be a page. */
export interface Skip extends Origin {
  readonly skipped: string
}

/** What became of one task. */
export type Outcome = Done | Failed | Skipped

interface Done {
  readonly status: 'article' | 'none'
  /** Ready to be written; empty where it is stored already. */
  readonly output: string
  readonly reason: NoArticleReason | null
  readonly words: number
  readonly confidence: number
  readonly warnings: readonly string[]
}

export interface Failed {
  readonly status: 'failed'
  readonly code: DumpErrorCode
  readonly message: string
}

interface Skipped {
  readonly status: 'skipped'
  readonly message: string
}

/** The folder or container a task's page is in, as a path below the output folder. */
export const folderOf = ({ target }: Task): string => target.slice(0, Math.max(0, target.lastIndexOf('/')))
