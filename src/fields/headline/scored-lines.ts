import { scoreOf } from '../../ranking-network.ts'
import type { PageBody } from './body-places.ts'
import { headlineLines, LINE_FEATURES, type Line } from './line-features.ts'
import { LINE_NETWORK } from './line-weights.ts'

/** A line and how likely it is the headline, in log-odds beside the page's others. */
export interface ScoredLine extends Pick<Line, 'block' | 'text' | 'folded'> {
  readonly score: number
}

const NETWORK = { ...LINE_NETWORK, rows: LINE_FEATURES.map((name) => LINE_NETWORK.rows[name]) }

/** The lines of a page that may be the headline above a body, in their order. */
export const scoredLines = (pageBody: PageBody): readonly ScoredLine[] =>
  headlineLines(pageBody).map(({ block, text, folded, features }) => ({
    block,
    text,
    folded,
    score: scoreOf(NETWORK, features),
  }))

/** The block of the likeliest headline above a body; -1 where no line may be one. */
export function likeliestLine(pageBody: PageBody): number {
  let best: ScoredLine | undefined
  for (const line of scoredLines(pageBody)) if (!best || line.score > best.score) best = line
  return best?.block.id ?? -1
}
