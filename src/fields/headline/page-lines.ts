import type { Block } from '../../model/page.ts'
import { oncePer, oncePerPlace } from '../../once-per.ts'
import { sumsBetween } from '../../prefix-sums.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { lettered } from '../../text/lettered.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { isCopyright, readPostLine } from '../../text/names/post-line.ts'
import { foldTitle, titleParts } from '../../text/titles.ts'
import { MAX_LENGTH } from './candidate-line.ts'
import { nextOf, titleCase } from './line-measures.ts'
import { isProse, type Overlap, overlapOf, proseWords, tellingWords } from './page-prose.ts'
import { readingLengths } from './reading-length.ts'

/** What is measured once of the lines of a page, whatever its body is. */
export interface PageLines {
  readonly blocks: readonly Block[]
  /** How long each is to its reader. */
  readonly lengths: readonly number[]
  /** Each line as titles are compared; empty for paragraphs. */
  readonly folded: readonly string[]
  /** A line's words. */
  readonly wordsAt: (at: number) => readonly string[]
  /** Characters of prose in the blocks of a range, and on the whole page. */
  readonly proseBetween: (from: number, to: number) => number
  readonly prose: number
  /** The next block of prose after each, or -1. */
  readonly nextProse: readonly number[]
  /** Whether a line holds a date or signs the article … */
  readonly isDated: (at: number) => boolean
  readonly isSigned: (at: number) => boolean
  /** … how many of its words the prose uses, and how many start with a capital; on no line nothing does. */
  readonly overlapAt: (at: number) => Overlap
  readonly capitalsAt: (at: number) => number
  /** How often a folded line stands on the page, and where last. */
  readonly counts: ReadonlyMap<string, number>
  readonly lastAt: ReadonlyMap<string, number>
  /** Whether some longer line ends in this one, as a breadcrumb does. */
  readonly isInTrail: (folded: string) => boolean
  /** Whether a folded text stands in a line about rights in the page, as the site's name does. */
  readonly isInCopyright: (folded: string) => boolean
  /** Whether the first line, which from many scrapers is the page's title, has this one before or behind a bar or dash. */
  readonly isInTitle: (folded: string) => boolean
}

/** Lines looked at on one page: the headline of a page with a longer head was never found further down. */
const MAX_LINES = 1200
/** Longest line that holds a date or signs, in characters. */
const MAX_CREDIT = 120
/** Characters of one block that count as prose: one long paragraph is no more than three of the usual. */
const MAX_PROSE = 600

const DIGIT = lettered(String.raw`\p{Nd}`, 'u')

/** Measures a page's lines: once, though a pass asks for them before there is a body and the fields do after. */
export const pageLines = oncePer((all: readonly Block[]): PageLines => {
  const blocks = all.slice(0, MAX_LINES)
  const lengths = readingLengths(all).slice(0, MAX_LINES)
  const folded = blocks.map(({ text }) => (text.length <= MAX_LENGTH * 2 ? foldTitle(text) : ''))
  const mass = blocks.map((block, at) => {
    const length = lengths[at] as number
    return isProse(block, length) ? Math.min(length, MAX_PROSE) : 0
  })
  const proseBetween = sumsBetween(mass)
  const vocabulary = proseWords(blocks, mass, folded)
  const textAt = (at: number) => blocks[at]?.text ?? ''
  const creditAt = (at: number) => (textAt(at).length <= MAX_CREDIT ? textAt(at) : '')
  return {
    blocks,
    lengths,
    folded,
    wordsAt: oncePerPlace((at) => (folded[at] ?? '').split(' ')),
    proseBetween,
    prose: proseBetween(0, blocks.length),
    nextProse: nextOf(mass),
    isDated: oncePerPlace((at) => DIGIT.test(creditAt(at)) && findDates(creditAt(at)).length > 0),
    isSigned: oncePerPlace((at) => startsWithBy(creditAt(at)) || readPostLine(creditAt(at)).length > 0),
    overlapAt: oncePerPlace((at) => overlapOf(tellingWords(folded[at] ?? ''), vocabulary)),
    capitalsAt: oncePerPlace((at) => titleCase(textAt(at))),
    counts: countsOf(folded),
    lastAt: new Map(folded.map((text, at) => [text, at])),
    isInTrail: trailsOf(folded),
    isInCopyright: copyrightsOf(all),
    isInTitle: partsOf(blocks[0]?.text ?? ''),
  }
})

function partsOf(title: string): (folded: string) => boolean {
  if (title.length > MAX_LENGTH) return () => false
  const parts = new Set(titleParts(title).map(foldTitle))
  return (folded) => parts.has(folded)
}

/** Longest line about rights, and lines of that kind looked at, at most. */
const MAX_RIGHTS = 400
const MAX_COPYRIGHTS = 20
const RESERVED = /all rights reserved|alle rechte/i

function copyrightsOf(all: readonly Block[]): (folded: string) => boolean {
  const lines: string[] = []
  for (let at = all.length - 1; at >= 0 && lines.length < MAX_COPYRIGHTS; at--) {
    const text = all[at]?.text ?? ''
    if (text.length <= MAX_RIGHTS && (isCopyright(text) || RESERVED.test(text)))
      lines.push(` ${foldTitle(text)} `)
  }
  return (folded) => folded !== '' && lines.some((line) => line.includes(` ${folded} `))
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Longer lines that end in one word, at most: enough for a breadcrumb, bounded on pages that repeat themselves. */
const MAX_TRAILS = 20
/** A trail is longer than so many characters, and adds to the line not much more than its own length twice over. */
const MIN_TRAIL = 20
const MAX_ADDED = 60

function trailsOf(texts: readonly string[]): (text: string) => boolean {
  const trails = new Map<string, string[]>()
  for (const text of texts) {
    if (text.length <= MIN_TRAIL) continue
    const word = lastWord(text)
    const others = trails.get(word)
    if (!others) trails.set(word, [text])
    else if (others.length < MAX_TRAILS) others.push(text)
  }
  return (text) =>
    (trails.get(lastWord(text)) ?? []).some(
      (other) =>
        other.length > text.length && other.length < text.length * 3 + MAX_ADDED && other.endsWith(text),
    )
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)
