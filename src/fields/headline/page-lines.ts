import type { Block } from '../../model/page.ts'
import { oncePerPlace } from '../../once-per.ts'
import { prefixSums } from '../../prefix-sums.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { lettered } from '../../text/lettered.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { readPostLine } from '../../text/names/post-line.ts'
import { foldTitle, titleParts } from '../../text/titles.ts'
import type { FieldContext } from '../context.ts'
import { type BodyPlaces, bodyPlaces } from './body-places.ts'
import { MAX_LENGTH } from './candidate-line.ts'
import { nextOf, titleCase } from './line-measures.ts'
import { isProse, type Overlap, overlapOf, proseWords, tellingWords } from './page-prose.ts'
import { readingLength } from './reading-length.ts'

/** What is measured once of all lines of a plain-text dump that may be near its headline. */
export interface PageLines {
  readonly blocks: readonly Block[]
  /** How long each is to its reader. */
  readonly lengths: readonly number[]
  /** Each line as titles are compared; empty for paragraphs. */
  readonly folded: readonly string[]
  /** The words of those near the headline. */
  readonly words: readonly (readonly string[])[]
  readonly places: BodyPlaces
  /** Characters of prose in the blocks of a range, and on the whole page. */
  readonly proseBetween: (from: number, to: number) => number
  readonly prose: number
  /** The next block of prose after each, or -1. */
  readonly nextProse: readonly number[]
  /** Of the lines of the head and a few more: whether they hold a date or sign the article … */
  readonly dated: readonly boolean[]
  readonly signed: readonly boolean[]
  /** … how many of their words the prose uses, and how many start with a capital; outside of these lines nothing does. */
  readonly overlapAt: (at: number) => Overlap
  readonly capitalsAt: (at: number) => number
  /** How often a folded line stands on the page, and where last. */
  readonly counts: ReadonlyMap<string, number>
  readonly lastAt: ReadonlyMap<string, number>
  /** Whether some longer line ends in this one, as a breadcrumb does. */
  readonly isInTrail: (folded: string) => boolean
  /** Whether the first line, which from many scrapers is the page's title, has this one before or behind a bar or dash. */
  readonly isInTitle: (folded: string) => boolean
}

/** Lines looked at on one page: the headline of a page with a longer head was never found further down. */
const MAX_LINES = 1200
/** Lines after a line that tell of it. */
const LOOK_AHEAD = 6
/** Longest line that holds a date or signs, in characters. */
const MAX_CREDIT = 120
/** Characters of one block that count as prose: one long paragraph is no more than three of the usual. */
const MAX_PROSE = 600

const DIGIT = lettered(String.raw`\p{Nd}`, 'u')

/** Measures a page's lines. */
export function pageLines(context: FieldContext): PageLines {
  const blocks = context.page.blocks.slice(0, MAX_LINES)
  const folded = blocks.map(({ text }) => (text.length <= MAX_LENGTH * 2 ? foldTitle(text) : ''))
  const lengths = blocks.map(({ text }) => readingLength(text))
  const mass = blocks.map((block, at) => {
    const length = lengths[at] as number
    return isProse(block, length) ? Math.min(length, MAX_PROSE) : 0
  })
  const sums = prefixSums(mass)
  const vocabulary = proseWords(blocks, mass, folded)
  const places = bodyPlaces(context)
  const near = blocks.slice(0, places.endOfHead + LOOK_AHEAD)
  const words = near.map((_, at) => (folded[at] as string).split(' '))
  const credits = near.map(({ text }) => (text.length <= MAX_CREDIT ? text : ''))
  return {
    blocks,
    lengths,
    folded,
    words,
    places,
    proseBetween: (from, to) =>
      (sums[Math.min(blocks.length, to)] as number) - (sums[Math.max(0, from)] as number),
    prose: sums.at(-1) ?? 0,
    nextProse: nextOf(mass),
    dated: credits.map((text) => DIGIT.test(text) && findDates(text).length > 0),
    signed: credits.map((text) => startsWithBy(text) || readPostLine(text).length > 0),
    overlapAt: oncePerPlace((at) =>
      overlapOf(tellingWords(near[at] ? (folded[at] as string) : ''), vocabulary),
    ),
    capitalsAt: oncePerPlace((at) => titleCase(near[at]?.text ?? '')),
    counts: countsOf(folded),
    lastAt: new Map(folded.map((text, at) => [text, at])),
    isInTrail: trailsOf(folded),
    isInTitle: partsOf(blocks[0]?.text ?? ''),
  }
}

function partsOf(title: string): (folded: string) => boolean {
  if (title.length > MAX_LENGTH) return () => false
  const parts = new Set(titleParts(title).map(foldTitle))
  return (folded) => parts.has(folded)
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
