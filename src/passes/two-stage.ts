import { type Ensemble, type Matrix, predict } from './ensemble.ts'
import { type FeatureSet, fillMatrix } from './features/family.ts'

/** Weights of one format, as stored: the first stage judges blocks without their neighbours' scores, the second with. */
export interface Weights {
  readonly format: string
  /** How, from what and when the weights were fitted. */
  readonly fitted: string
  readonly first: Ensemble
  readonly second: Ensemble
}

/** What the second stage sees: the page's context and the first stage's scores. */
export interface Scored<Context> {
  readonly context: Context
  readonly scores: Float64Array
}

/** The features of one format, by stage. The second stage's columns are the first's and then its own. */
export interface Stages<Context> {
  readonly first: FeatureSet<Context>
  readonly second: FeatureSet<Scored<Context>>
}

/** First-stage matrix of a page. */
export const firstMatrix = <C>(stages: Stages<C>, context: C, rows: number): Matrix =>
  fillMatrix(stages.first, context, rows)

const joinedNames = new WeakMap<object, readonly string[]>()

/** Second-stage matrix: the first one's columns and the features that need its scores. */
export function secondMatrix<C>(stages: Stages<C>, context: C, first: Matrix, scores: Float64Array): Matrix {
  const own = fillMatrix(stages.second, { context, scores }, first.rows)
  let names = joinedNames.get(stages)
  if (!names) {
    names = [...first.names, ...own.names]
    joinedNames.set(stages, names)
  }
  const data = new Float32Array(first.rows * names.length)
  for (let row = 0; row < first.rows; row++) {
    data.set(
      first.data.subarray(row * first.names.length, (row + 1) * first.names.length),
      row * names.length,
    )
    data.set(
      own.data.subarray(row * own.names.length, (row + 1) * own.names.length),
      row * names.length + first.names.length,
    )
  }
  return { names, rows: first.rows, data }
}

/**
 * First-stage scores below and above which the second stage is not asked: it never carried one of the corpus's blocks
 * from there across the threshold (cross-validated), and they are two thirds of the blocks of HTML, a third of those of text.
 */
const SURELY_CHAFF = 0.01
const SURELY_BODY = 0.97

/** Final score of every block, and the two matrices for explanations. */
export function scoreInTwoStages<C>(stages: Stages<C>, context: C, rows: number, weights: Weights) {
  const first = firstMatrix(stages, context, rows)
  const firstScores = predict(weights.first, first)
  const second = secondMatrix(stages, context, first, firstScores)
  const settled = (row: number): number | undefined => {
    const score = firstScores[row] as number
    return score < SURELY_CHAFF || score > SURELY_BODY ? score : undefined
  }
  return { firstScores, scores: predict(weights.second, second, settled), matrix: second }
}
