import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { foldWord } from '../../text/fold-word.ts'
import { lettered } from '../../text/lettered.ts'
import { hasCue } from '../../text/lexicon/has-cue.ts'
import { PROMPT } from '../../text/lexicon/prompts.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { findRelative } from '../../text/relative.ts'
import type { Repair } from '../index.ts'
import { isLikeBio } from './author-bio.ts'

/**
 * Words that were kept at most: the score knows where a longer text ends. On WCXB's text, where more was kept, what goes
 * on below is the author's biography or a teaser five times in six.
 */
const MAX_KEPT = 300
/** Words of a paragraph at least, a Han character counting half. */
const MIN_PROSE = 10
/** Blocks of an insert at most. */
const MAX_INSERT = 8
/** Paragraphs below an insert at least: one may be a teaser or who the author is. */
const MIN_RESUMED = 2
/** Score that none of them is below. */
const MIN_SCORE = 0.06
/** Share of them that have a telling word in common with the text above them, the last one included. */
const MIN_SHARING = 0.5
/** Share of a block's characters that may be linked, where the page tells. */
const MAX_LINKED = 0.5
/** Longest label of a part of the page, in characters, and longest subheading, in words. */
const MAX_LABEL = 60
const MAX_SUBHEADING = 10

/**
 * The rest of an article in a text dump, below an insert: in a short one, a prompt for a newsletter in mid-article looks
 * to the score like the end. Word F1 of WCXB's innerText, cross-validated: +.0008, by two pages of which most was lost.
 */
export const keepResumed: Repair = {
  name: 'resumed',
  find(page: Page, decisions: readonly Decision[]) {
    if (page.dump.format !== 'text' || !endsShort(page, decisions)) return {}
    const measures = measuresOf(page.blocks)
    const resumed = sharingOnly(page, decisions, proseBelow(page, decisions))
    const keep = new Set(resumed.map(({ id }) => id))
    for (const { id } of resumed) {
      const above = page.blocks[id - 1]
      if (keep.has(id - 2) && above && isSubheading(above, measures[id - 1] as Measure)) keep.add(id - 1)
    }
    return { keep }
  },
}

/** Between two paragraphs, what may be a subheading: no label, button, date or name. */
const isSubheading = ({ text }: Block, { words, terminated }: Measure): boolean =>
  words > 1 &&
  words <= MAX_SUBHEADING &&
  !terminated &&
  !startsWithBy(text) &&
  findDates(text).length === 0 &&
  findRelative(text) === undefined &&
  !LABELS.some((cue) => hasCue({ text }, cue, MAX_LABEL))

const LABELS = ['share', 'related', 'comments', 'newsletter', 'nav', 'tags', 'support'] as const

/** Last lines of which one says something where a text was cut; else they are a name, an office and a label below it. */
const END_LINES = 3

/** Whether little was kept, and its end is text. */
function endsShort({ blocks }: Page, decisions: readonly Decision[]): boolean {
  const measures = measuresOf(blocks)
  const kept = blocks.filter(({ id }) => decisions[id]?.kept)
  const words = kept.reduce((sum, { id }) => sum + (measures[id] as Measure).words, 0)
  return words <= MAX_KEPT && kept.slice(-END_LINES).some(({ id }) => measures[id]?.terminated)
}

/** The paragraphs below what was kept, none of them far from the one before, as far as they may be text. */
function proseBelow({ blocks }: Page, decisions: readonly Decision[]): readonly Block[] {
  const measures = measuresOf(blocks)
  const isLong = (block: Block) => isProse(block, measures[block.id] as Measure)
  const below: Block[] = []
  for (let at = decisions.findLastIndex(({ kept }) => kept) + 1; at < blocks.length; ) {
    const next = blocks.slice(at, at + MAX_INSERT).find((block) => isLong(block) || isComments(block))
    const mayBeText = next && isLong(next) && (decisions[next.id]?.score ?? 0) >= MIN_SCORE
    if (!mayBeText || isLikeBio(next.text)) break
    below.push(next)
    at = next.id + 1
  }
  return below
}

/** Paragraphs as far as the last that has a telling word in common with the text above it; none where too few have. */
function sharingOnly(
  { blocks }: Page,
  decisions: readonly Decision[],
  below: readonly Block[],
): readonly Block[] {
  if (below.length < MIN_RESUMED) return []
  const known = new Set(blocks.flatMap(({ id, text }) => (decisions[id]?.kept ? tellingWords(text) : [])))
  let sharing = 0
  let end = 0
  below.forEach(({ text }, at) => {
    const words = tellingWords(text)
    if (!words.some((word) => known.has(word))) return
    sharing++
    end = at + 1
    // teasers must not vouch for each other
    for (const word of words) known.add(word)
  })
  return end >= MIN_RESUMED && sharing >= MIN_SHARING * end ? below.slice(0, end) : []
}

const isProse = ({ kind, text, linkDensity = 0 }: Block, { words, cjk, terminated }: Measure): boolean =>
  terminated &&
  words - cjk / 2 >= MIN_PROSE &&
  kind !== 'tableRow' &&
  linkDensity <= MAX_LINKED &&
  !EXCERPT.test(text) &&
  !PROMPT.test(text) &&
  !startsWithBy(text)

/** What the teaser of another story ends in. */
const EXCERPT = /(?:\.\.\.|…)["”’»]?$/

const isComments = (block: Block): boolean =>
  block.text.length <= MAX_LABEL && hasCue(block, 'comments', MAX_LABEL)

/** Words that tell what a text is about: long ones, and those with a capital. */
const TELLING = lettered(
  String.raw`(?<![\p{L}\p{M}])(?:\p{Lu}[\p{L}\p{M}]{3,30}|[\p{L}\p{M}]{7,30})(?![\p{L}\p{M}])`,
  'gu',
)

const tellingWords = (text: string): readonly string[] =>
  (text.match(TELLING.for(text)) ?? []).map((word) => foldWord(word))
