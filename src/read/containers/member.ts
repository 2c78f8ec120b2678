import type { DumpErrorCode } from '../../errors.ts'
import type { Format } from '../../model/dump.ts'

/** One page inside a container, or what is left of it. */
export type Member = Page | Damaged

interface Page {
  /** Where it is: a record's number, or a path inside an archive. */
  readonly address: string
  readonly content: { readonly bytes: Uint8Array } | { readonly text: string }
  readonly format?: Format | undefined
  /** What it was sent as: believed where a tag bears it out. */
  readonly sentAs?: Format | undefined
  readonly url?: string | undefined
  readonly captured?: Date | undefined
  /** The encoding that an HTTP header says. */
  readonly charset?: string | undefined
  /** The caller's name for the record, handed back as it came. */
  readonly id?: string | number | undefined
}

interface Damaged {
  readonly address: string
  readonly code: DumpErrorCode
  readonly message: string
  readonly id?: string | number | undefined
}

/** Limits and names that containers are read with. */
export interface MemberOptions {
  /** Largest member, in bytes after decompression. */
  readonly maxBytes: number
  /** Keys of JSON records other than the usual ones. */
  readonly keys: RecordKeys
}

/** Where a JSON record holds what. */
export interface RecordKeys {
  readonly html?: string | undefined
  readonly text?: string | undefined
  readonly url?: string | undefined
  readonly id?: string | undefined
}

/** A time in ISO 8601 or undefined. */
export function timeOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date
}
