import { oncePer } from '../once-per.ts'
import type { Anchor } from './anchor.ts'
import type { FieldContext } from './context.ts'

type Find<T> = (context: FieldContext, anchor: Anchor) => T

/** The same search made once a page: several rules ask for the same lines. An anchor is of one page. */
export function oncePerAnchor<T extends object>(find: Find<T>): Find<T> {
  const once = oncePer((anchor: Anchor, context: FieldContext) => find(context, anchor))
  return (context, anchor) => once(anchor, context)
}
