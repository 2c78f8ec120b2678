/** One contribution to a verdict: a feature or rule, and how much it moved the score (log-odds; + keeps). */
export interface Reason {
  readonly rule: string
  readonly weight: number
}

/** What a pass thinks of one block. */
export interface Verdict {
  /** Probability that the block belongs to the article, 0–1. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** One pass's verdicts, indexed by block id. */
export interface Ballot {
  readonly pass: PassName
  readonly verdicts: readonly Verdict[]
}

export type PassName = 'heuristic' | 'readability'

/** Which passes to run: `auto` runs Readability only where it can change the outcome. */
export type PassChoice = 'auto' | 'heuristic' | 'readability' | 'both'

/** The chosen body: block ids in document order, and why each block was kept or left. */
export interface Body {
  readonly blocks: readonly number[]
  /** How sure the choice is, 0–1. */
  readonly confidence: number
  /** Final decision per block id, with its reason. */
  readonly decisions: readonly Decision[]
}

export interface Decision {
  readonly kept: boolean
  /** What decided: `score`, or the name of the repair that overruled it. */
  readonly by: string
  readonly score: number
}
