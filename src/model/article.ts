import type { Encoding, Format } from './dump.ts'
import type { Block } from './page.ts'
import type { PassName } from './verdict.ts'

/** Where a field's value came from and what it beat. */
export interface FieldProvenance {
  readonly from: string
  readonly raw: string
  readonly confidence: number
  readonly rivals: readonly { readonly value: unknown; readonly rule: string; readonly confidence: number }[]
}

export interface BodyProvenance {
  readonly from: string
  readonly confidence: number
  readonly passes: readonly PassName[]
  /** Blocks on the page and blocks kept. */
  readonly blocks: number
  readonly kept: number
}

/** Why a page gave no article. */
export type NoArticleReason =
  | 'empty'
  | 'no-text'
  | 'script-only'
  | 'listing'
  | 'error-page'
  | 'consent-wall'
  | 'paywall'

/** The result for one dump; `toRecord` turns it into the JSON record. */
export interface Article {
  readonly source: string
  readonly format: Format
  readonly headline: string | null
  readonly byline: readonly string[]
  /** `YYYY-MM-DD`, or `YYYY-MM` where that is all there is. */
  readonly date: string | null
  /** ISO 8601 with time where a time is known. */
  readonly datetime: string | null
  readonly modified: string | null
  /** The chosen blocks, in document order. */
  readonly blocks: readonly Block[]
  /** BCP 47 primary language, declared or detected. */
  readonly language: string | null
  readonly url: string | null
  readonly site: string | null
  readonly description: string | null
  readonly image: string | null
  readonly section: string | null
  readonly tags: readonly string[]
  /** How likely the record is a right and whole article, 0–1. */
  readonly confidence: number
  /** Whether the page gave an article at all. */
  readonly found: boolean
  readonly reason: NoArticleReason | null
  readonly encoding: Encoding
  readonly provenance: {
    readonly headline: FieldProvenance | null
    readonly byline: FieldProvenance | null
    readonly date: FieldProvenance | null
    readonly body: BodyProvenance
    readonly [field: string]: FieldProvenance | BodyProvenance | null
  }
  readonly warnings: readonly string[]
}
