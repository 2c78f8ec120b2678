import type { Found } from '../model/field.ts'
import { foldTitle } from '../text/titles.ts'
import type { FieldContext } from './context.ts'

/** Where the article's head stands, for rules that look near it. Block ids. */
export interface Anchor {
  /** The block that shows the headline; undefined when none does. */
  readonly headline: number | undefined
  /** Where the body starts above the headline: one of the two is wrong then. */
  readonly start: number | undefined
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
  const start = body.blocks[0]
  const isAbove = shown !== undefined && start !== undefined && start < shown
  return { headline: shown, start: isAbove ? start : undefined, first, last: kept.at(-1) ?? first }
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

/** Blocks above the headline or the body's start, and below either, that still belong to the article's head. */
const ABOVE = 6
const BELOW = 10
/** Blocks before and after the body's last in which it may be signed. */
const END_ABOVE = 3
const END_BELOW = 10

/** Whether a block stands in the article's head: around the headline, or around the body's start. */
export function nearHeadline(anchor: Anchor, block: number | undefined): boolean {
  if (block === undefined) return false
  const from = anchor.headline ?? anchor.first
  return (
    (block >= from - ABOVE && block <= from + BELOW) ||
    (block >= Math.max(from, anchor.first - BELOW) && block <= anchor.first + BELOW) ||
    atStart(anchor, block)
  )
}

/** Blocks around a body's start that is above the headline. */
const START_ABOVE = 4
const START_BELOW = 1

const atStart = ({ start }: Anchor, block: number): boolean =>
  start !== undefined && block >= start - START_ABOVE && block <= start + START_BELOW

/** Blocks above the headline, and past the body's first, where a line of its own still tells of the article. */
const TIGHT_ABOVE = 3
const TIGHT_BELOW = 1
/** Blocks after the headline looked at when the body's start is far from it. */
const TIGHT_REACH = 14

/** Whether a block stands between headline and body, or just above the headline. */
export function inHead(anchor: Anchor, block: number | undefined): boolean {
  if (block === undefined) return false
  const from = anchor.headline ?? anchor.first
  const close =
    block >= from - TIGHT_ABOVE && block <= Math.min(from + TIGHT_REACH, anchor.first + TIGHT_BELOW)
  return close || (block >= Math.max(from, anchor.first - TIGHT_ABOVE) && block <= anchor.first + TIGHT_BELOW)
}

/** Whether a block stands where an article is signed: at the body's end. */
export const nearEnd = (anchor: Anchor, block: number | undefined): boolean =>
  block !== undefined && block >= anchor.last - END_ABOVE && block <= anchor.last + END_BELOW
