/** A number for each member of a list. `Float64Array.from` asks an iterator for them, which takes several times as long. */
export function numbers<T>(list: readonly T[], numberOf: (one: T, at: number) => number): Float64Array {
  const found = new Float64Array(list.length)
  for (let at = 0; at < list.length; at++) found[at] = numberOf(list[at] as T, at)
  return found
}
