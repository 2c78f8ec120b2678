/** Farther off than this counts the same, in blocks and in words. */
const FAR_BLOCKS = 200
const FAR_WORDS = 2000

/** Blocks and words between each block and the last one before it (backwards: the next after it) that is an anchor. */
export function distances(sizes: Float64Array, step: 1 | -1, isAnchor: (id: number) => boolean) {
  const n = sizes.length
  const blocks = new Float64Array(n)
  const words = new Float64Array(n)
  let count = FAR_BLOCKS
  let sum = FAR_WORDS
  for (let id = step > 0 ? 0 : n - 1; id >= 0 && id < n; id += step) {
    blocks[id] = Math.min(FAR_BLOCKS, count)
    words[id] = Math.min(FAR_WORDS, sum)
    if (isAnchor(id)) {
      count = 0
      sum = 0
    } else {
      count++
      sum += sizes[id] as number
    }
  }
  return { blocks, words }
}
