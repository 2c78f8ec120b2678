import type { Block, Page } from './model/page.ts'
import type { Ballot, Body } from './model/verdict.ts'
import { type AsWritten, readAsWritten } from './read/text/as-written.ts'
import { findDates } from './text/dates/find-dates.ts'
import { type Measure, measuresOf } from './text/measure.ts'

/**
 * Share of the words below the head that may be left out, and a quarter of the share of the blocks, and a text still be an
 * article with nothing around it. Pages of plain blogs leave little more than that, so their dumps are told by how they
 * are written: of 4,936 raw dumps of the corpus 26 are taken for clean, 17 of them test pages that are nothing but text
 * (2026-11-26).
 */
const MAX_LEFT_OUT = 0.05
const PER_BLOCK = 0.25
/**
 * The same share of words where all of it lies between blocks that are kept, but for so many blocks above them, and where
 * the whole text is written as this tool writes.
 */
const MAX_LEFT_OUT_INSIDE = 0.3
const MAX_ABOVE = 3
/** Share of the words where the text has the head that this tool writes: an ISO date below its first line. */
const MAX_LEFT_OUT_BELOW_CREDIT = 0.5
/** What this tool never writes: two blank lines, a space at a line's end, a tab inside it, Markdown's links and headings. */
const NEVER_WRITTEN = /\n\n\n| \r?\n|[^\t\n]\t|\]\(|^#{1,6} /m
/** The date as this tool writes it, which must be among so many characters of the start. */
const CREDIT = /\d{4}-\d{2}-\d{2}/
const MAX_HEAD = 3000
/** Share of the paragraphs that are one line, or a list, in what it writes. */
const MIN_SINGLE = 0.8

/** What a text that needs no cleaning is read as. */
export interface Clean {
  readonly page: Page
  readonly ballots: readonly Ballot[]
  readonly body: Body
}

/**
 * A text in which there is next to nothing to clean, read as it is written; undefined where there is. What has been
 * cleaned stays as it is: it may be cleaned again, by accident or in a pipeline, any number of times.
 */
export function alreadyClean(page: Page, body: Body): Clean | undefined {
  const first = page.blocks[body.blocks[0] ?? -1]
  if (page.dump.format !== 'text' || page.cut || !first?.layout) return undefined
  if (!mayBeWhole(page, body, leftOut(page, body, first.layout.line))) return undefined
  const written = readAsWritten(page.dump, first.layout.line)
  return isWhole(page, body, written) ? whole(written, body) : undefined
}

/** How much of a text, from a line on, is not kept. */
interface LeftOut {
  /** Share of its words. */
  readonly words: number
  /** Share of its blocks. */
  readonly blocks: number
}

function leftOut({ blocks }: Page, { decisions }: Body, line: number): LeftOut {
  const measures = measuresOf(blocks)
  let words = 0
  let left = 0
  let count = 0
  let dropped = 0
  for (const block of blocks) {
    if ((block.layout?.line ?? 0) < line) continue
    const own = (measures[block.id] as Measure).words
    words += own
    count++
    if (decisions[block.id]?.kept) continue
    left += own
    dropped++
  }
  return { words: left / Math.max(1, words), blocks: dropped / Math.max(1, count) }
}

const isLittle = ({ words, blocks }: LeftOut): boolean => words + PER_BLOCK * blocks <= MAX_LEFT_OUT

/** Whether what is left out is little, or nothing stands around what is kept: a dump has a menu, a foot or both. */
const isBare = ({ blocks }: Page, { blocks: kept }: Body, left: LeftOut): boolean =>
  isLittle(left) ||
  ((kept[0] ?? 0) <= MAX_ABOVE && kept.at(-1) === blocks.length - 1 && left.words <= MAX_LEFT_OUT_INSIDE)

/** What can be said before the text is read as written: above the first block that was kept, nothing was. */
function mayBeWhole(page: Page, body: Body, left: LeftOut): boolean {
  const { text } = page.dump
  if (mayBeWritten(text, left) && (isBare(page, body, left) || isPlainlyWritten(text))) return true
  return left.words <= MAX_LEFT_OUT_BELOW_CREDIT && CREDIT.test(text.slice(0, MAX_HEAD))
}

function isWhole(page: Page, body: Body, { page: { blocks, claims }, head }: AsWritten): boolean {
  const { text } = page.dump
  const left = leftOut(page, body, blocks[head]?.layout?.line ?? 1)
  if (claims.some(({ key }) => key === 'date')) return left.words <= MAX_LEFT_OUT_BELOW_CREDIT
  if (blocks.slice(1, 1 + DATED).some(isDateLine)) return false
  return (
    mayBeWritten(text, left) && ((isBare(page, body, left) && areSingle(blocks)) || isPlainlyWritten(text))
  )
}

/** Blocks below the first in which a page dates its article, and the longest line that does, in characters. */
const DATED = 8
const MAX_DATE_LINE = 60

/**
 * Whether a line has a date and is short: cleaned, the text would have that date in its credit. The dump of a page with
 * nothing around its article starts with the site's name, not with the headline.
 */
const isDateLine = ({ text, kind }: Block): boolean =>
  kind === 'paragraph' &&
  text.split('\n').some((line) => line.length <= MAX_DATE_LINE && findDates(line).some(({ day }) => day))

const mayBeWritten = (text: string, { words }: LeftOut): boolean =>
  words <= MAX_LEFT_OUT_INSIDE && !NEVER_WRITTEN.test(text)

/** Fewest paragraphs that show how a text is written. */
const MIN_PARAGRAPHS = 5
/** Lines above the first paragraph: headline and credit. */
const HEAD_LINES = 2
const ITEM = /^\s*(?:[-*•]|\d{1,3}[.)])\s/
/** A few words that end no sentence, and so many of them in a row that they are a menu. */
const LABEL = /^\S+(?: \S+){0,3}(?<![.!?…。:])$/
const MENU = 4

/** Whether blank lines part all paragraphs of a text, each one line but for lists, and none of it is a menu. */
function isPlainlyWritten(text: string): boolean {
  let paragraphs = 0
  let labels = 0
  let before = ''
  for (const line of text.split('\n').slice(HEAD_LINES)) {
    const isItem = ITEM.test(line)
    if (line !== '' && before !== '' && !(isItem && ITEM.test(before))) return false
    if (line !== '' && before === '') paragraphs++
    if (line !== '') labels = LABEL.test(line) && !isItem ? labels + 1 : 0
    if (labels === MENU) return false
    before = line
  }
  return paragraphs >= MIN_PARAGRAPHS
}

/** Whether nearly every paragraph is a block of its own: dumps of one text node a line have hardly any blank line. */
function areSingle(blocks: readonly Block[]): boolean {
  const texts = blocks.filter(({ kind }) => kind !== 'listItem' && kind !== 'tableRow')
  return texts.filter(({ text }) => !text.includes('\n')).length >= texts.length * MIN_SINGLE
}

function whole({ page, head }: AsWritten, { confidence }: Body): Clean {
  const decisions = page.blocks.map(({ id }) => ({
    kept: id >= head,
    by: 'already-clean',
    score: confidence,
  }))
  const ballot: Ballot = {
    pass: 'heuristic',
    scores: Float64Array.from(decisions, ({ score }) => score),
    reasons: () => [],
  }
  const blocks = page.blocks.slice(head).map(({ id }) => id)
  return { page, ballots: [ballot], body: { blocks, decisions, confidence } }
}
