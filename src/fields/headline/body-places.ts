import { prefixSums } from '../../prefix-sums.ts'
import type { FieldContext } from '../context.ts'
import { flag } from './line-measures.ts'

/** Shortest block with which the text of the body starts, in characters: labels and dates stand before it. */
const TEXT = 80
/** Lines before the body in which a line is near it. */
const NEAR = 4

/** Share of the body above which the headline stands: no dump of the corpus is the worse for what is below. */
const HEAD_SHARE = 0.5

/** Where a line stands to the chosen body: how near before its first block and its first text, in it, and how far down. */
interface BodyPlaces {
  of(at: number): readonly number[]
  /** The line before which the headline stands. */
  readonly endOfHead: number
}

/** Looks up where the lines of a page stand to its body. */
export function bodyPlaces({ page, body }: FieldContext): BodyPlaces {
  const kept = new Set(body.blocks)
  const lengths = page.blocks.map(({ id, text }) => (kept.has(id) ? text.length : 0))
  const sums = prefixSums(lengths)
  const total = Math.max(1, sums.at(-1) ?? 1)
  const first = lengths.findIndex((length) => length > 0)
  const text = lengths.findIndex((length) => length >= TEXT)
  const before = (start: number, at: number) => (start < at ? -1 : start - at)
  const end = sums.findIndex((sum) => sum > HEAD_SHARE * total)
  return {
    endOfHead: end < 0 ? sums.length : end,
    of: (at) => {
      const [toFirst, toText] = [before(first, at), before(text, at)]
      return [
        toFirst < 0 ? 0 : 1 / (1 + toFirst),
        toText < 0 ? 0 : 1 / (1 + toText),
        flag(toFirst >= 0 && toFirst <= NEAR),
        flag(toText >= 0 && toText <= NEAR),
        flag(kept.has(at)),
        (sums[at] as number) / total,
      ]
    },
  }
}
