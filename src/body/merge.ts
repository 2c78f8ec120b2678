import type { Ballot } from '../model/verdict.ts'

/** How much Readability's vote moves a score, in log-odds. */
const READABILITY_WEIGHT = 1

const logit = (p: number) => Math.log(p / (1 - p))
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
/** Keeps certainties finite. */
const clamp = (p: number) => Math.min(0.999, Math.max(0.001, p))

/** One score a block from all ballots: the heuristic pass's log-odds, moved by Readability's vote where it voted. */
export function mergeBallots(ballots: readonly Ballot[], blocks: number): Float64Array {
  const heuristic = ballots.find(({ pass }) => pass === 'heuristic')
  const readability = ballots.find(({ pass }) => pass === 'readability')
  if (!heuristic) return readability?.scores ?? new Float64Array(blocks)
  if (!readability) return heuristic.scores
  return heuristic.scores.map((score, id) =>
    sigmoid(logit(clamp(score)) + READABILITY_WEIGHT * (2 * (readability.scores[id] ?? 0) - 1)),
  )
}
