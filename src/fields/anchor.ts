import type { Found } from '../model/field.ts'
import { foldTitle } from '../text/titles.ts'
import type { FieldContext } from './context.ts'

/** Where the article's head stands, for rules that look near it. Block ids. */
export interface Anchor {
  /** The block that shows the headline; undefined when none does. */
  readonly headline: number | undefined
  /** First and last block of the body. */
  readonly first: number
  readonly last: number
}

/** Locates the headline and the span of the body. */
export function anchorOf(context: FieldContext, headline: Found<string> | null): Anchor {
  const { blocks } = context.page
  const { body } = context
  const shown = headline?.block ?? (headline ? blockShowing(context, headline.value) : undefined)
  const kept = body.blocks.filter((id) => shown === undefined || id >= shown)
  const first = kept[0] ?? Math.min((shown ?? 0) + 1, blocks.length - 1)
  return { headline: shown, first, last: kept.at(-1) ?? first }
}

function blockShowing(context: FieldContext, headline: string): number | undefined {
  const folded = foldTitle(headline)
  const same = context.page.blocks.filter(
    (block) =>
      Math.abs(block.text.length - headline.length) < 10 + headline.length / 4 &&
      foldTitle(block.text) === folded,
  )
  return (same.find((block) => block.kind === 'heading') ?? same[0])?.id
}

/** Blocks after the headline in which a byline or date line is looked for: a standfirst, a picture, a share row. */
export const HEAD_REACH = 25

/** Whether a block stands near the headline: a little above it, or below it within reach. */
export function nearHeadline(anchor: Anchor, block: number | undefined, above = 8): boolean {
  if (block === undefined) return false
  const from = anchor.headline ?? anchor.first
  return (
    block >= from - above && block <= Math.max(from, Math.min(anchor.first, from + HEAD_REACH)) + HEAD_REACH
  )
}
