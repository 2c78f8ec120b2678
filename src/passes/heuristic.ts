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
  let kept: Matrix | undefined
  return {
    pass: 'heuristic',
    scores: predict(weights.ensemble, measured()),
    reasons: (block) => {
      kept ??= copyOf(measured())
      return reasonsOf(weights.ensemble, kept, block)
    },
  }
}

const copyOf = (matrix: Matrix): Matrix => ({ ...matrix, data: matrix.data.slice() })

/** Features named in an explanation. */
const MAX_REASONS = 5

function reasonsOf(ensemble: PackedEnsemble, matrix: Matrix, block: number): Reason[] {
  return contributions(ensemble, matrix, block)
    .slice(0, MAX_REASONS)
    .map(({ feature, weight }) => ({ rule: feature, weight }))
}
