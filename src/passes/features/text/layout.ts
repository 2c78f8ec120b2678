import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

/** How a block lies in the dump: blank lines around it, indentation, bullets in a row, against the dump's own habits. */
export const layout: Family<TextContext> = {
  name: 'layout',
  features: [
    'gapBefore',
    'gapAfter',
    'isolated',
    'indent',
    'lines',
    'bulletRun',
    'bulletRunBefore',
    'paragraph',
    'paragraphPlace',
  ],
  fill({ blocks, sizes }, put) {
    const n = blocks.length
    const gaps = blocks.map((block) => block.layout?.gap ?? 1)
    const usual = Math.max(1, usualGap(gaps, sizes))
    const indent = usualIndent(
      blocks.map((block) => block.layout?.indent ?? 0),
      sizes,
    )
    const relative = (gap: number | undefined) => (gap === undefined ? 2 : Math.min(3, gap / usual))
    for (let start = 0; start < n; ) {
      // a paragraph here is what stands between blank lines
      let end = start + 1
      while (end < n && gaps[end] === 0) end++
      for (let id = start; id < end; id++) {
        put(id, 0, relative(gaps[id]))
        put(id, 1, relative(gaps[id + 1]))
        put(id, 2, end - start === 1 ? 1 : 0)
        put(id, 3, Math.max(-20, Math.min(20, (blocks[id]?.layout?.indent ?? 0) - indent)))
        put(id, 4, Math.log2(blocks[id]?.layout?.lines ?? 1))
        put(id, 7, Math.log2(end - start))
        put(id, 8, (id - start) / (end - start))
      }
      start = end
    }
    for (let start = 0; start < n; ) {
      const bullet = blocks[start]?.kind === 'listItem'
      let end = start + 1
      while (end < n && (blocks[end]?.kind === 'listItem') === bullet) end++
      if (bullet)
        for (let id = start; id < end; id++) {
          put(id, 5, Math.log2(1 + end - start))
          put(id, 6, Math.log2(1 + id - start))
        }
      start = end
    }
  },
}

/** The most common number of blank lines before long blocks. */
function usualGap(gaps: readonly number[], sizes: Float64Array): number {
  return mostCommon(gaps.filter((gap, id) => gap > 0 && (sizes[id] ?? 0) > 12)) ?? 1
}

function usualIndent(indents: readonly number[], sizes: Float64Array): number {
  return mostCommon(indents.filter((_, id) => (sizes[id] ?? 0) > 12)) ?? 0
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: number | undefined
  let most = 0
  for (const [value, count] of counts) {
    if (count <= most) continue
    best = value
    most = count
  }
  return best
}
