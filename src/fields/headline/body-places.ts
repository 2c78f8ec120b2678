import type { Page } from '../../model/page.ts'
import type { Body } from '../../model/verdict.ts'
import { prefixSums } from '../../prefix-sums.ts'
import { readingLengths } from './reading-length.ts'

/** Shortest block with which the text of the body starts, in letters: labels and dates stand before it. */
const TEXT = 80
/** Lines before the body in which a line is near it. */
const NEAR = 4

/** Share of the body above which the headline stands: no dump of the corpus is the worse for what is below. */
const HEAD_SHARE = 0.5

/** Where a line stands to the chosen body. */
export interface BodyPlaces {
  /** The line before which the headline stands. */
  readonly endOfHead: number
  /** How near before the body's first block and its first text: 1 for that itself, 0 after it. */
  toBody(at: number): number
  toText(at: number): number
  isNearBody(at: number): boolean
  isNearText(at: number): boolean
  isInBody(at: number): boolean
  /** Share of the body that stands before it. */
  bodyBefore(at: number): number
}

/** A page and the blocks that are, or that are taken for, its article's body. */
export interface PageBody {
  readonly page: Pick<Page, 'blocks'>
  readonly body: Pick<Body, 'blocks'>
}

/** Looks up where the lines of a page stand to its body. */
export function bodyPlaces({ page, body }: PageBody): BodyPlaces {
  const kept = new Set(body.blocks)
  const all = readingLengths(page.blocks)
  const lengths = page.blocks.map(({ id }, at) => (kept.has(id) ? (all[at] as number) : 0))
  const sums = prefixSums(lengths)
  const total = Math.max(1, sums.at(-1) ?? 1)
  const first = lengths.findIndex((length) => length > 0)
  const text = lengths.findIndex((length) => length >= TEXT)
  const end = sums.findIndex((sum) => sum > HEAD_SHARE * total)
  const nearness = (start: number, at: number) => (start < at ? 0 : 1 / (1 + start - at))
  const isNear = (start: number, at: number) => start >= at && start - at <= NEAR
  return {
    endOfHead: end < 0 ? sums.length : end,
    toBody: (at) => nearness(first, at),
    toText: (at) => nearness(text, at),
    isNearBody: (at) => isNear(first, at),
    isNearText: (at) => isNear(text, at),
    isInBody: (at) => kept.has(at),
    bodyBefore: (at) => (sums[at] as number) / total,
  }
}
