/**
 * A small network that scores one of several things to choose from: a weighted sum of its features, and the same of
 * hidden units, each the hyperbolic tangent of a weighted sum of the features. Scores are log-odds under a softmax over
 * all there is to choose from.
 */
export interface RankingNetwork {
  /** By feature: what it adds to the score itself, then to each hidden unit. */
  readonly rows: readonly (readonly number[])[]
  /** What each hidden unit starts from, and what it adds to the score. */
  readonly bias: readonly number[]
  readonly output: readonly number[]
}

/** The score of something with these features. */
export function scoreOf({ rows, bias, output }: RankingNetwork, features: readonly number[]): number {
  const units = bias.slice()
  let score = 0
  for (let at = 0; at < features.length; at++) {
    const value = features[at] as number
    if (value === 0) continue
    const row = rows[at] as readonly number[]
    score += value * (row[0] as number)
    for (let unit = 0; unit < units.length; unit++)
      units[unit] = (units[unit] as number) + value * (row[unit + 1] as number)
  }
  for (let unit = 0; unit < units.length; unit++)
    score += Math.tanh(units[unit] as number) * (output[unit] as number)
  return score
}
