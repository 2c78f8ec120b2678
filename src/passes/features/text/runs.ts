import { sumsBetween } from '../../../prefix-sums.ts'
import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

/** Words up to which an unterminated line is a label, a title or a menu entry. */
const SHORT = 20

/** Runs of lines without full stops, as menus and lists of titles are, and of lines with. */
export const runs: Family<TextContext> = {
  name: 'runs',
  features: [
    'open',
    'openBefore',
    'openAfter',
    'openWords',
    'closed',
    'proseNear4',
    'proseNear10',
    'openNear10',
    'linksNear4',
  ],
  fill({ blocks, measures, sizes, prose }, put) {
    const n = blocks.length
    const open = blocks.map((_, id) => !measures[id]?.terminated && (sizes[id] as number) <= SHORT)
    for (let start = 0; start < n; ) {
      let end = start + 1
      let words = sizes[start] as number
      while (end < n && open[end] === open[start]) {
        words += sizes[end] as number
        end++
      }
      for (let id = start; id < end; id++) {
        if (open[start]) {
          put(id, 0, Math.log2(1 + end - start))
          put(id, 1, Math.log2(1 + id - start))
          put(id, 2, Math.log2(end - id))
          put(id, 3, words / (end - start))
        } else put(id, 4, Math.log2(1 + end - start))
      }
      start = end
    }
    const proseIn = sumsBetween(prose)
    const openIn = sumsBetween(open.map(Number))
    const linksIn = sumsBetween(blocks.map(({ linkDensity = 0 }) => linkDensity))
    const linked = blocks.some(({ linkDensity }) => linkDensity !== undefined)
    const mean = (sumIn: typeof proseIn, id: number, reach: number) => {
      const from = Math.max(0, id - reach)
      const to = Math.min(n, id + reach + 1)
      return sumIn(from, to) / (to - from)
    }
    for (let id = 0; id < n; id++) {
      put(id, 5, mean(proseIn, id, 4))
      put(id, 6, mean(proseIn, id, 10))
      put(id, 7, mean(openIn, id, 10))
      put(id, 8, linked ? mean(linksIn, id, 4) : -1)
    }
  },
}
