/** Sums of the first n values, n from 0 on: the sum over a range is the difference of two of them. */
export function prefixSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1)
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] as number) + value
  })
  return sums
}
