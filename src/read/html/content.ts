import { type Element, isElement } from '../../model/element.ts'
import { BLOCK_LEVEL } from './block-level.ts'

/** What a small element holds. */
export interface Content {
  /** Its text, white space as written. */
  readonly text: string
  readonly hasBlocks: boolean
}

/**
 * What an element holds, if that is little: undefined when it has more nodes or characters than `limit`, so that
 * asking every element of a deep page costs no more than the page.
 */
export function contentOf(element: Element, limit: number): Content | undefined {
  let text = ''
  let nodes = 0
  let hasBlocks = false
  const pending = [...element.children.slice(0, limit + 1)].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (++nodes > limit) return undefined
    if (!isElement(node)) {
      if (text.length + node.data.length > limit) return undefined
      text += node.data
      continue
    }
    hasBlocks ||= BLOCK_LEVEL.has(node.tag)
    for (let i = Math.min(node.children.length, limit + 1) - 1; i >= 0; i--)
      pending.push(node.children[i] as (typeof pending)[number])
  }
  return { text, hasBlocks }
}
