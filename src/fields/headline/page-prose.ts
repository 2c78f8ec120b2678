import type { Block } from '../../model/page.ts'
import { foldTitle } from '../../text/titles.ts'

/** Characters from which a block is prose. */
const PROSE = 110

/** Whether a block is a paragraph of sentences. */
export const isProse = ({ text, kind, linkDensity }: Block): boolean =>
  kind !== 'tableRow' &&
  text.length >= PROSE &&
  (linkDensity ?? 0) < 0.5 &&
  /[.!?…。！？][”"’')\]]?(?:\s|$)/u.test(text)

/** A word of a folded text that tells of it. */
const LONG_WORD = /[^ ]{4,}/g

/** The longer words of the page's prose; shorter blocks are folded already. */
export function proseWords(
  blocks: readonly Block[],
  mass: readonly number[],
  folded: readonly string[],
): ReadonlySet<string> {
  const words = new Set<string>()
  let length = 0
  blocks.forEach((block, at) => {
    if (mass[at] === 0 || length > 40_000) return
    length += block.text.length
    for (const word of (folded[at] || foldTitle(block.text)).match(LONG_WORD) ?? []) words.add(word)
  })
  return words
}

/** How many of a line's longer words the page's prose uses, and their share. */
export interface Overlap {
  readonly words: number
  readonly share: number
}

/** Counts the words that a line has in common with the page's prose. */
export function overlapOf(words: readonly string[], vocabulary: ReadonlySet<string>): Overlap {
  let long = 0
  let known = 0
  for (const word of words) {
    if (word.length <= 3) continue
    long++
    if (vocabulary.has(word)) known++
  }
  return { words: known, share: long === 0 ? 0 : known / long }
}
