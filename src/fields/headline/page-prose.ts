import type { Block } from '../../model/page.ts'
import { lettered } from '../../text/lettered.ts'
import { foldTitle } from '../../text/titles.ts'
import { HAN_OR_KANA } from './reading-length.ts'

/** Letters from which a block is prose. */
const PROSE = 110

/** Whether a block of some reading length is a paragraph of sentences. */
export const isProse = ({ text, kind, linkDensity }: Block, length: number): boolean =>
  kind !== 'tableRow' &&
  length >= PROSE &&
  (linkDensity ?? 0) < 0.5 &&
  /[.!?…][”"’')\]]?(?:\s|$)|[。！？]/u.test(text)

/** A word that tells of its text has four letters at least. */
const LONG_WORD = /[^ ]{4,}/g

/** Parts of a text in scripts that do not part words: Chinese and Japanese ones have two characters or more, Thai ones four. */
const UNPARTED = String.raw`${HAN_OR_KANA}+|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+`
const HAS_UNPARTED = lettered(UNPARTED, 'u')
const ALL_UNPARTED = lettered(UNPARTED, 'gu')
const DENSE = lettered(`^${HAN_OR_KANA}`, 'u')

/** The words of a folded text that tell of it; where a script does not part them, all runs of as many characters as words have. */
export function tellingWords(folded: string): readonly string[] {
  if (!HAS_UNPARTED.test(folded)) return folded.match(LONG_WORD) ?? []
  const parted = folded.replace(ALL_UNPARTED, ' ').match(LONG_WORD) ?? []
  return [...parted, ...(folded.match(ALL_UNPARTED) ?? []).flatMap(runsOf)]
}

function runsOf(unparted: string): readonly string[] {
  const size = DENSE.test(unparted) ? 2 : 4
  return Array.from({ length: Math.max(0, unparted.length - size + 1) }, (_, at) =>
    unparted.slice(at, at + size),
  )
}

/** Characters of prose whose words are looked at. */
const MAX_TEXT = 40_000

/** The telling words of the page's prose; shorter blocks are folded already. */
export function proseWords(
  blocks: readonly Block[],
  mass: readonly number[],
  folded: readonly string[],
): ReadonlySet<string> {
  const words = new Set<string>()
  let length = 0
  blocks.forEach((block, at) => {
    if (mass[at] === 0 || length > MAX_TEXT) return
    const text = block.text.slice(0, MAX_TEXT - length)
    length += text.length
    for (const word of tellingWords(folded[at] || foldTitle(text))) words.add(word)
  })
  return words
}

/** How many of a line's telling words the page's prose uses, and their share. */
export interface Overlap {
  readonly words: number
  readonly share: number
}

/** Counts the telling words that a line has in common with the page's prose. */
export function overlapOf(words: readonly string[], vocabulary: ReadonlySet<string>): Overlap {
  const known = words.filter((word) => vocabulary.has(word)).length
  return { words: known, share: words.length === 0 ? 0 : known / words.length }
}
