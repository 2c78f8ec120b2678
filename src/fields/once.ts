import type { Anchor } from './anchor.ts'
import type { FieldContext } from './context.ts'

type Find<T> = (context: FieldContext, anchor: Anchor) => T

/** The same search made once a page: several rules ask for the same lines. An anchor is of one page. */
export function oncePerAnchor<T extends object>(find: Find<T>): Find<T> {
  const known = new WeakMap<Anchor, T>()
  return (context, anchor) => {
    const before = known.get(anchor)
    if (before) return before
    const found = find(context, anchor)
    known.set(anchor, found)
    return found
  }
}
