import type { Found } from '../model/field.ts'
import { type Zone, zoner } from '../read/claims/zones.ts'
import { hasCue } from '../text/lexicon/has-cue.ts'
import { foldTitle } from '../text/titles.ts'
import type { FieldContext } from './context.ts'

/** Where the article's head stands, for rules that look near it. Block ids. */
export interface Anchor {
  /** The block that shows the headline; undefined when none does. */
  readonly headline: number | undefined
  /** The first block that shows the same above it: a title over the whole page, with names and date below. */
  readonly copy: number | undefined
  /** Where the body starts above the headline: one of the two is wrong then. */
  readonly start: number | undefined
  /** First block of the body below the headline: a standfirst, or the same as `first`. */
  readonly opening: number
  /** Where the text starts, below a standfirst that names and date stand under, and its last block. */
  readonly first: number
  readonly last: number
  /** The last block that may be of the article's head. */
  readonly bound: number
  /** Whether a block stands among links, comments or other stories, as far as its containers say. */
  readonly isOthers: (block: number) => boolean
}

/** Zones of what is not the article's; a biography and the article's own footer are. */
const OTHERS: ReadonlySet<Zone> = new Set<Zone>(['related', 'aside', 'nav', 'footer', 'comment'])

/** Locates the headline and the span of the body. */
export function anchorOf(context: FieldContext, headline: Found<string> | null): Anchor {
  const { blocks } = context.page
  const { body } = context
  const shown = headline?.block ?? (headline ? blockShowing(context, headline.value) : undefined)
  // a headline that the body has as its first line is not where the text starts
  const kept = body.blocks.filter((id) => shown === undefined || id > shown)
  const opening = kept[0] ?? Math.min((shown ?? 0) + 1, blocks.length - 1)
  const first = textBelow(opening, kept[1], shown)
  const start = body.blocks[0]
  const isAbove = shown !== undefined && start !== undefined && start < shown
  const copy = shown === undefined ? undefined : copyAbove(context, shown)
  const zoneOf = zoner(blocks)
  const isOthers = (id: number): boolean => {
    const element = blocks[id]?.element
    return element === undefined ? isBelowPointer(context, id) : OTHERS.has(zoneOf(element))
  }
  return {
    headline: shown,
    copy,
    start: isAbove ? start : undefined,
    opening,
    first,
    last: kept.at(-1) ?? first,
    bound: kept.at(-1) ?? first,
    isOthers,
  }
}

/** Lines below 'Read also' in a dump that tell of the story it points at: its title, author and date. */
const POINTED = 3
/** Longest such label, in characters. */
const MAX_POINTER = 30

/** Whether a line of a dump that is not of the text stands right below a label that points at another story. */
function isBelowPointer({ page: { blocks }, body }: FieldContext, id: number): boolean {
  const above = blocks.slice(Math.max(0, id - POINTED), id + 1)
  const from = above.findLastIndex(({ id: at }) => body.decisions[at]?.kept) + 1
  return above
    .slice(from, -1)
    .some((block) => block.text.length <= MAX_POINTER && hasCue(block, 'related', MAX_POINTER))
}

/** Blocks from the headline to a standfirst, at most. */
const STANDFIRST_NEAR = 3
/**
 * Blocks from there to the text: with fewer there are no names between, with more it is another part. Set by hand; on
 * our own pages' innerText (`made`, 1,015) without and with it: F1 of bylines .748 and .758, dates .911 and .915.
 */
const TEXT_BELOW = { from: 3, to: 12 }

/** Where the text starts: below a standfirst that the article's head, with names and date, goes on after. */
function textBelow(opening: number, next = Infinity, headline = -Infinity): number {
  const below = next - opening
  const isStandfirst = opening <= headline + STANDFIRST_NEAR
  return isStandfirst && below >= TEXT_BELOW.from && below <= TEXT_BELOW.to ? next : opening
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

/** The first block of a page that shows the headline which a later one shows too. */
function copyAbove({ page: { blocks } }: FieldContext, shown: number): number | undefined {
  const headline = blocks[shown]?.text ?? ''
  const folded = foldTitle(headline)
  const copy = blocks.find(({ text }) => text.length === headline.length && foldTitle(text) === folded)
  return copy && copy.id < shown ? copy.id : undefined
}

/** Blocks above the headline or the body's start, and below either, that still belong to the article's head. */
const ABOVE = 6
const BELOW = 10
/** Blocks before and after the body's last in which it may be signed. */
const END_ABOVE = 3
const END_BELOW = 10

/** The same place without regard to the text's end and to other stories: for a page that shows nothing before them. */
export const unbounded = (anchor: Anchor): Anchor => ({ ...anchor, bound: Infinity, isOthers: () => false })

/** Whether a block is between headline and text, or so many blocks `below` the text's first, where a template's widgets hold the article's own lines. */
export const isBetween = ({ headline, first }: Anchor, block: number, below = 0): boolean =>
  headline !== undefined && block > headline && block <= first + below

/** Whether a block may be of the article's head: not past the text's end, and not in a part with other stories. */
const mayBeHead = (anchor: Anchor, block: number): boolean =>
  block <= anchor.bound && (isBetween(anchor, block) || !anchor.isOthers(block))

/** Whether a block stands in the article's head: around the headline, or around the body's start. */
export function nearHeadline(anchor: Anchor, block: number | undefined): boolean {
  if (block === undefined) return false
  const from = anchor.headline ?? anchor.first
  const near =
    (block >= from - ABOVE && block <= from + BELOW) ||
    (block >= Math.max(from, anchor.first - BELOW) &&
      block <= Math.max(anchor.opening + BELOW, anchor.first)) ||
    belowCopy(anchor, block) ||
    atStart(anchor, block)
  // last: a page has few blocks near its headline, and the zone of each is looked up
  return near && mayBeHead(anchor, block)
}

/** Blocks below an earlier copy of the headline that tell of the article. */
const COPY_BELOW = 3

const belowCopy = ({ copy }: Anchor, block: number): boolean =>
  copy !== undefined && block > copy && block <= copy + COPY_BELOW

/** Blocks around a body's start that is above the headline. */
const START_ABOVE = 4
const START_BELOW = 1

const atStart = ({ start }: Anchor, block: number): boolean =>
  start !== undefined && block >= start - START_ABOVE && block <= start + START_BELOW

/** Blocks above the headline, and past the body's first, where a line of its own still tells of the article. */
export const TIGHT_ABOVE = 3
const TIGHT_BELOW = 1
/** Blocks after the headline looked at when the body's start is far from it. */
const TIGHT_REACH = 14

/** Whether a block stands between headline and body, or just above the headline. */
export function inHead(anchor: Anchor, block: number | undefined): boolean {
  if (block === undefined) return false
  const from = anchor.headline ?? anchor.first
  const close =
    block >= from - TIGHT_ABOVE && block <= Math.min(from + TIGHT_REACH, anchor.first + TIGHT_BELOW)
  const near =
    close ||
    belowCopy(anchor, block) ||
    (block >= Math.max(from, anchor.first - TIGHT_ABOVE) && block <= anchor.first + TIGHT_BELOW)
  return near && mayBeHead(anchor, block)
}

/** Blocks past the body's first with which the head goes on where that is a standfirst: names and date. */
const STANDFIRST_BELOW = 2

/**
 * What stands between headline and text before what stands elsewhere, each in its order: above the headline a masthead
 * shows the day of the visit.
 */
export function betweenFirst<T extends { readonly block?: number | undefined }>(
  anchor: Anchor,
  found: readonly T[],
): readonly T[] {
  const isInside = ({ block }: T) => block !== undefined && isBetween(anchor, block, STANDFIRST_BELOW)
  return [...found.filter(isInside), ...found.filter((one) => !isInside(one))]
}

/** Whether a block stands where an article is signed: at the body's end. */
export const nearEnd = (anchor: Anchor, block: number | undefined): boolean =>
  block !== undefined &&
  block >= anchor.last - END_ABOVE &&
  block <= anchor.last + END_BELOW &&
  !anchor.isOthers(block)
