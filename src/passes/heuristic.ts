import type { Page } from '../model/page.ts'
import type { Ballot, Reason } from '../model/verdict.ts'
import { contributions, type Matrix, type PackedEnsemble, predict } from './ensemble.ts'
import { fillMatrix } from './features/family.ts'
import type { FormatModel } from './formats.ts'
import type { Weights } from './weights.ts'

/** Scores every block of a page with the weights and the model of its format. */
export function heuristicPass(page: Page, weights: Weights, model: FormatModel<unknown>): Ballot {
  if (page.blocks.length === 0) return { pass: 'heuristic', scores: new Float64Array(0), reasons: () => [] }
  const measured = () => fillMatrix(model.features, model.context(page, weights), page.blocks.length)
  // next to nobody asks for reasons: the features are measured again for those who do
  let explained: ((block: number) => readonly Reason[]) | undefined
  return {
    pass: 'heuristic',
    scores: predict(weights.ensemble, measured()),
    reasons: (block) => {
      explained ??= explainer(weights.ensemble, copyOf(measured()))
      return explained(block)
    },
  }
}

const copyOf = (matrix: Matrix): Matrix => ({ ...matrix, data: matrix.data.slice() })

/** Features named in an explanation. */
const MAX_REASONS = 5

/**
 * Gives what sets a block apart from the page's others: what each feature added to its log-odds, less what it added to
 * theirs on average. Without that, what all blocks of a page have in common is named first for each of them.
 */
function explainer(ensemble: PackedEnsemble, matrix: Matrix): (block: number) => readonly Reason[] {
  const usual = new Float64Array(matrix.names.length)
  for (let block = 0; block < matrix.rows; block++)
    contributions(ensemble, matrix, block).forEach((added, column) => {
      usual[column] = (usual[column] as number) + added / matrix.rows
    })
  return (block) => {
    const added = contributions(ensemble, matrix, block)
    return matrix.names
      .map((rule, column) => ({ rule, weight: (added[column] as number) - (usual[column] as number) }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, MAX_REASONS)
  }
}
