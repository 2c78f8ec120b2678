import type { Page } from '../model/page.ts'
import type { Ballot, Reason } from '../model/verdict.ts'
import { contributions } from './ensemble.ts'
import type { FormatModel } from './formats.ts'
import { scoreInTwoStages, type Weights } from './two-stage.ts'

/** Scores every block of a page with the weights and the model of its format. */
export function heuristicPass(page: Page, weights: Weights, model: FormatModel<unknown>): Ballot {
  if (page.blocks.length === 0) return { pass: 'heuristic', scores: new Float64Array(0), reasons: () => [] }
  const { context, stages } = model
  const { scores, matrix } = scoreInTwoStages(stages, context(page), page.blocks.length, weights)
  return { pass: 'heuristic', scores, reasons: (block) => reasonsOf(weights, matrix, block) }
}

/** Features named in an explanation. */
const MAX_REASONS = 5

function reasonsOf(weights: Weights, matrix: Parameters<typeof contributions>[1], block: number): Reason[] {
  return contributions(weights.second, matrix, block)
    .slice(0, MAX_REASONS)
    .map(({ feature, weight }) => ({ rule: feature, weight }))
}
