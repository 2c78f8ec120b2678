import type { Scored } from '../../two-stage.ts'
import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'
import { distances } from './distances.ts'

const OFFSETS = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]
/** First-stage score from which a block counts as article. */
const KEPT = 0.5

/** The first stage's scores around a block: neighbours, mass before and after, distance to what is surely article. */
export const scores: Family<Scored<TextContext>> = {
  name: 'scores',
  features: [
    'own',
    ...OFFSETS.map((o) => `score${o}`),
    'mean2',
    'mean5',
    'mean12',
    'massBefore',
    'massAfter',
    'sinceKept',
    'untilKept',
    'wordsSinceKept',
    'wordsUntilKept',
    'bestLast8',
    'bestNext8',
    'weaker8',
    'paragraph',
    'itemRun',
    'alike',
  ],
  fill({ context, scores: first }, put) {
    const { blocks, sizes } = context
    const n = blocks.length
    const mass = new Float64Array(n + 1)
    const words = new Float64Array(n + 1)
    for (let id = 0; id < n; id++) {
      const size = Math.max(1, sizes[id] as number)
      mass[id + 1] = (mass[id] as number) + (first[id] as number) * size
      words[id + 1] = (words[id] as number) + size
    }
    const total = Math.max(1e-6, mass[n] as number)
    const mean = (from: number, to: number) => {
      const a = Math.max(0, from)
      const b = Math.min(n, to)
      return (
        ((mass[b] as number) - (mass[a] as number)) / Math.max(1, (words[b] as number) - (words[a] as number))
      )
    }
    const base = 1 + OFFSETS.length
    const isKept = (id: number) => (first[id] as number) >= KEPT && (sizes[id] as number) >= 5
    const since = distances(sizes, 1, isKept)
    const until = distances(sizes, -1, isKept)
    for (let id = 0; id < n; id++) {
      put(id, 0, first[id] as number)
      OFFSETS.forEach((o, i) => {
        const near = id + o
        put(id, 1 + i, near < 0 ? -1 : (first[near] ?? -1))
      })
      put(id, base, mean(id - 2, id + 3))
      put(id, base + 1, mean(id - 5, id + 6))
      put(id, base + 2, mean(id - 12, id + 13))
      put(id, base + 3, (mass[id] as number) / total)
      put(id, base + 4, (total - (mass[id + 1] as number)) / total)
      put(id, base + 5, Math.log2(1 + (since.blocks[id] as number)))
      put(id, base + 6, Math.log2(1 + (until.blocks[id] as number)))
      put(id, base + 7, Math.log2(1 + (since.words[id] as number)))
      put(id, base + 8, Math.log2(1 + (until.words[id] as number)))
      let last = 0
      let next = 0
      for (let k = 1; k <= 8; k++) {
        if (id >= k) last = Math.max(last, first[id - k] ?? 0)
        next = Math.max(next, first[id + k] ?? 0)
      }
      put(id, base + 9, last)
      put(id, base + 10, next)
      put(id, base + 11, Math.min(last, next))
    }
    fillRuns(
      n,
      (id) => (blocks[id]?.layout?.gap ?? 1) === 0,
      mean,
      (id, value) => put(id, base + 12, value),
    )
    fillRuns(
      n,
      (id) => blocks[id]?.kind === 'listItem' && blocks[id - 1]?.kind === 'listItem',
      mean,
      (id, value) => put(id, base + 13, value),
    )
    fillAlike(context, first, (id, value) => put(id, base + 14, value))
  },
}

/** The mean over each run of blocks that `joins` the one before. */
function fillRuns(
  n: number,
  joins: (id: number) => boolean,
  mean: (from: number, to: number) => number,
  put: (id: number, value: number) => void,
): void {
  for (let start = 0; start < n; ) {
    let end = start + 1
    while (end < n && joins(end)) end++
    const value = mean(start, end)
    for (let id = start; id < end; id++) put(id, value)
    start = end
  }
}

/** The mean over all blocks that look like this one: same kind, length class and end. */
function fillAlike(
  { blocks, sizes, measures }: TextContext,
  first: Float64Array,
  put: (id: number, value: number) => void,
): void {
  const key = (id: number) =>
    `${blocks[id]?.kind}${Math.floor(Math.log2(1 + (sizes[id] as number)))}${measures[id]?.terminated}`
  const sums = new Map<string, { sum: number; count: number }>()
  for (const { id } of blocks) {
    const entry = sums.get(key(id)) ?? { sum: 0, count: 0 }
    entry.sum += first[id] as number
    entry.count++
    sums.set(key(id), entry)
  }
  for (const { id } of blocks) {
    const entry = sums.get(key(id))
    if (entry) put(id, entry.sum / entry.count)
  }
}
