import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

/** First words by which two blocks count as near copies: a teaser and its longer self. */
const PREFIX_WORDS = 6

/** Blocks that stand on the page more than once: menus, labels of lists, teasers, repeated headlines. */
export const repeats: Family<TextContext> = {
  name: 'repeats',
  features: ['copies', 'copiesBefore', 'prefixCopies', 'shape', 'shapeNear', 'sinceCopy', 'repeatedNear'],
  fill({ blocks, words, sizes, measures }, put) {
    const n = blocks.length
    const texts = blocks.map((_, id) => (words[id] as readonly string[]).join(' '))
    const prefixes = words.map((own) =>
      own.length > PREFIX_WORDS ? own.slice(0, PREFIX_WORDS).join(' ') : '',
    )
    // what a block looks like without its words: length class, end, digits
    const shapes = blocks.map(({ kind }, id) => {
      const m = measures[id]
      const end = m?.terminated ? 't' : 'u'
      return `${kind}${Math.min(6, Math.floor(Math.log2(1 + (sizes[id] as number))))}${end}${(m?.digits ?? 0) > 0 ? 'd' : ''}`
    })
    const counts = [texts, prefixes, shapes].map(countAll)
    const seen = new Map<string, number>()
    const lastAt = new Map<string, number>()
    const repeated = new Uint8Array(n)
    for (let id = 0; id < n; id++) {
      const text = texts[id] as string
      const copies = counts[0]?.get(text) ?? 1
      repeated[id] = copies > 1 ? 1 : 0
      put(id, 0, Math.log2(copies))
      put(id, 1, Math.log2(1 + (seen.get(text) ?? 0)))
      put(id, 2, prefixes[id] === '' ? 0 : Math.log2(counts[1]?.get(prefixes[id] as string) ?? 1))
      put(id, 3, (counts[2]?.get(shapes[id] as string) ?? 1) / Math.max(1, n))
      let alike = 0
      for (let k = -4; k <= 4; k++) if (k !== 0 && shapes[id + k] === shapes[id]) alike++
      put(id, 4, alike)
      put(id, 5, lastAt.has(text) ? Math.log2(id - (lastAt.get(text) as number)) : 15)
      seen.set(text, (seen.get(text) ?? 0) + 1)
      lastAt.set(text, id)
    }
    for (let id = 0; id < n; id++) {
      let near = 0
      for (let k = -4; k <= 4; k++) near += repeated[id + k] ?? 0
      put(id, 6, near)
    }
  },
}

function countAll(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
