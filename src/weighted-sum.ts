/** The sum of values, each times its weight: what a linear model makes of its features. */
export function weightedSum(values: readonly number[], weights: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (weights[i] as number)
  return sum
}
