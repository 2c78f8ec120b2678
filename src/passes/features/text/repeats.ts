import { BLOCK_KINDS } from '../../../model/page.ts'
import type { Family } from '../family.ts'
import { countAll, firstAlike } from './alike.ts'
import type { TextContext } from './context.ts'

/** First words by which two blocks count as near copies: a teaser and its longer self. */
const PREFIX_WORDS = 6
/** Blocks on either side in which others are counted. */
const REACH = 4

/** Classes of length, each twice as long as the one before. */
const LENGTHS = 7
const SHAPES = BLOCK_KINDS.length * LENGTHS * 4

/** Blocks that stand on the page more than once: menus, labels of lists, teasers, repeated headlines. */
export const repeats: Family<TextContext> = {
  name: 'repeats',
  features: ['copies', 'copiesBefore', 'prefixCopies', 'shape', 'shapeNear', 'sinceCopy', 'repeatedNear'],
  fill(context, put) {
    const { ids } = context
    const n = ids.length
    const texts = firstAlike(ids)
    const copiesOf = countAll(texts, n)
    const prefixes = firstAlike(
      ids.filter((own) => own.length > PREFIX_WORDS),
      PREFIX_WORDS,
    )
    const prefixCopiesOf = countAll(prefixes, prefixes.length)
    const shapes = shapesOf(context)
    const shapeCounts = countAll(shapes, SHAPES)
    const seen = new Int32Array(n)
    const lastAt = new Int32Array(n)
    let long = 0
    for (let id = 0; id < n; id++) {
      const text = texts[id] as number
      const before = seen[text] as number
      put(id, 0, Math.log2(copiesOf[text] as number))
      put(id, 1, Math.log2(1 + before))
      if ((ids[id] as Int32Array).length > PREFIX_WORDS)
        put(id, 2, Math.log2(prefixCopiesOf[prefixes[long++] as number] as number))
      put(id, 3, (shapeCounts[shapes[id] as number] as number) / n)
      let alike = -1
      let repeated = 0
      for (let k = Math.max(0, id - REACH); k <= id + REACH && k < n; k++) {
        if (shapes[k] === shapes[id]) alike++
        if ((copiesOf[texts[k] as number] as number) > 1) repeated++
      }
      put(id, 4, alike)
      put(id, 5, before > 0 ? Math.log2(id - (lastAt[text] as number)) : 15)
      put(id, 6, repeated)
      seen[text] = before + 1
      lastAt[text] = id
    }
  },
}

/** What a block looks like without its words, as a number: kind, class of length, end, digits. */
function shapesOf({ blocks, sizes, measures }: TextContext): Int32Array {
  return Int32Array.from(blocks, ({ kind }, id) => {
    const m = measures[id]
    const length = Math.min(LENGTHS - 1, Math.floor(Math.log2(1 + (sizes[id] as number))))
    const marks = (m?.terminated ? 2 : 0) + ((m?.digits ?? 0) > 0 ? 1 : 0)
    return (BLOCK_KINDS.indexOf(kind) * LENGTHS + length) * 4 + marks
  })
}
