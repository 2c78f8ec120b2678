import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

/** Where on the page a block stands. Nothing that is the same for all its blocks: trees would learn pages by heart. */
export const position: Family<TextContext> = {
  name: 'position',
  features: ['place', 'wordPlace', 'fromTop', 'fromEnd'],
  fill({ sizes }, put) {
    const n = sizes.length
    const total = sizes.reduce((sum, size) => sum + size, 0)
    let before = 0
    for (let id = 0; id < n; id++) {
      put(id, 0, id / n)
      put(id, 1, before / Math.max(1, total))
      put(id, 2, Math.log2(1 + id))
      put(id, 3, Math.log2(n - id))
      before += sizes[id] as number
    }
  },
}
