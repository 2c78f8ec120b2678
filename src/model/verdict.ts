/** One contribution to a score: a feature or rule, and how much it moved the score (log-odds; + keeps). */
export interface Reason {
  readonly rule: string
  readonly weight: number
}

/** One pass's verdicts on all blocks. */
export interface Ballot {
  readonly pass: PassName
  /** By block id: how sure the pass is that the block belongs to the article, 0–1. */
  readonly scores: Float64Array
  /** Why a block got its score, strongest reason first; worked out on demand. */
  reasons(block: number): readonly Reason[]
}

export type PassName = 'heuristic' | 'readability'

/** Which passes to run: `auto` runs Readability only where it can change the outcome. */
export type PassChoice = 'auto' | 'heuristic' | 'readability' | 'both'

/** The chosen body: block ids in document order, and why each block was kept or left. */
export interface Body {
  readonly blocks: readonly number[]
  /** How sure the choice is, 0–1. */
  readonly confidence: number
  /** Final decision by block id. */
  readonly decisions: readonly Decision[]
}

/** What became of a block, and what decided it. */
export interface Decision {
  readonly kept: boolean
  /** `score`, or the name of the repair that overruled it. */
  readonly by: string
  readonly score: number
}
