/**
 * For each list of numbers, as far as it is looked at, the place of the first list that is the same. Lists are told apart
 * by a hash first: texts are as long as pages, and no string is made of them.
 */
export function firstAlike(lists: readonly Int32Array[], most = Infinity): Int32Array {
  const known = new Map<number, number[]>()
  const placeOf = (list: Int32Array, at: number): number => {
    const length = Math.min(list.length, most)
    const hash = hashOf(list, length)
    const others = known.get(hash)
    if (!others) {
      known.set(hash, [at])
      return at
    }
    const first = others.find((other) => areAlike(lists[other] as Int32Array, list, length, most))
    if (first === undefined) others.push(at)
    return first ?? at
  }
  const places = new Int32Array(lists.length)
  for (let at = 0; at < lists.length; at++) places[at] = placeOf(lists[at] as Int32Array, at)
  return places
}

function hashOf(list: Int32Array, length: number): number {
  let hash = length
  for (let i = 0; i < length; i++) hash = (Math.imul(hash, 31) + (list[i] as number)) | 0
  return hash
}

function areAlike(a: Int32Array, b: Int32Array, length: number, most: number): boolean {
  if (Math.min(a.length, most) !== length) return false
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false
  return true
}

/** How often each number stands in a list of numbers from 0 to a size. */
export function countAll(values: ArrayLike<number>, size: number): Int32Array {
  const counts = new Int32Array(size)
  for (let i = 0; i < values.length; i++)
    counts[values[i] as number] = (counts[values[i] as number] as number) + 1
  return counts
}
