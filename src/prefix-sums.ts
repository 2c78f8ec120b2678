/** Sums of the first n values, n from 0 on: the sum over a range is the difference of two of them. */
export function prefixSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1)
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    sum += values[i] as number
    sums[i + 1] = sum
  }
  return sums
}

/** Gives the sum of the values from one place up to another, as far as there are any. */
export function sumsBetween(values: ArrayLike<number>): (from: number, to: number) => number {
  const sums = prefixSums(values)
  const at = (place: number) => sums[Math.min(values.length, Math.max(0, place))] as number
  return (from, to) => at(to) - at(from)
}
