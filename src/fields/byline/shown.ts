import type { Block } from '../../model/page.ts'
import { foldName } from '../../text/names.ts'
import { foldTitle } from '../../text/titles.ts'
import { type Anchor, nearHeadline } from '../anchor.ts'
import type { FieldContext } from '../context.ts'

/** Where on the page a name that the head states can be read. */
export type Shown = 'head' | 'elsewhere' | 'nowhere'

/** Longest block taken for a byline, a signature or the first line of a biography, in characters. */
const MAX_SHORT = 240

const cache = new WeakMap<readonly Block[], readonly { readonly id: number; readonly text: string }[]>()

/** Short blocks, folded, once a page. */
function shortBlocks(context: FieldContext) {
  const { blocks } = context.page
  const known = cache.get(blocks)
  if (known) return known
  const short = blocks
    .filter((block) => block.text.length <= MAX_SHORT)
    .map((block) => ({ id: block.id, text: ` ${foldTitle(block.text)} ` }))
  cache.set(blocks, short)
  return short
}

/** Whether, and where, the page shows a name as text. */
export function whereShown(context: FieldContext, anchor: Anchor, name: string): Shown {
  const folded = ` ${foldName(name)} `
  const blocks = shortBlocks(context).filter(({ text }) => text.includes(folded))
  if (blocks.some(({ id }) => nearHeadline(anchor, id))) return 'head'
  return blocks.length > 0 ? 'elsewhere' : 'nowhere'
}
