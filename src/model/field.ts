/** A value some rule proposes for a field. */
export interface Candidate<T> {
  readonly value: T
  /** The text it was read from, as it stood on the page. */
  readonly raw: string
  /** Name of the rule that proposed it. */
  readonly rule: string
  /** How often this rule is right where it fires, 0–1, measured on the corpus. */
  readonly confidence: number
  /** The block it was read from, for visible text. */
  readonly block?: number | undefined
}

/** A losing candidate, kept so that a decision can be explained. */
export interface Rival<T> {
  readonly value: T
  readonly rule: string
  readonly confidence: number
}

/** A field's winning value and where it came from. */
export interface Found<T> {
  readonly value: T
  readonly raw: string
  /** The winning rule. */
  readonly from: string
  /** Combined confidence of all rules that agree, 0–1. */
  readonly confidence: number
  readonly rivals: readonly Rival<T>[]
  readonly block?: number | undefined
}
