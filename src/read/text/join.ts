import { isNames } from '../../text/names/read-byline.ts'
import {
  endsInner,
  endsOpen,
  endsSentence,
  hasSentenceShape,
  startsClosing,
  startsLower,
} from '../../text/sentence.ts'
import { goesOn } from './continuation.ts'
import type { Line } from './line.ts'
import { isTitle } from './title-line.ts'
import type { Traits } from './traits.ts'
import { fits, type Wrap } from './wrap.ts'

/** A block of more joined lines than this is a list or a poem that looks like prose. */
const MAX_LINES = 400
/** Characters from which an unterminated line is more likely a cut sentence than a label. */
const PROSE_LINE = 25
/** Columns a list item's later lines may be off from its text. */
const HANGING = 2
/** Columns the wrap column shrinks by in indented parts (lynx leaves a right margin in lists and quotes). */
const RIGHT_MARGIN = 8

/** Columns by which a word that nothing could break, or a mark, may stand out beyond the wrap column. */
const BEYOND = 8
/** Share of the wrap column from which a line may have been broken by a program that counts otherwise. */
const NEARLY_FULL = 0.75

/** Groups lines into blocks: the index of every line that starts one. */
export function findStarts(lines: readonly Line[], traits: Traits): readonly number[] {
  const starts: number[] = []
  const local = traits.wrap || traits.fragmented ? undefined : localWraps(lines)
  for (let i = 0; i < lines.length; i++) {
    const start = starts.at(-1)
    if (start === undefined || i - start >= MAX_LINES || !continues(lines, start, i, traits, local?.[i]))
      starts.push(i)
  }
  return starts
}

/** Whether line `i` goes on with the block that starts at line `start`. */
function continues(
  lines: readonly Line[],
  start: number,
  i: number,
  traits: Traits,
  local: Wrap | undefined,
): boolean {
  const first = lines[start] as Line
  const before = lines[i - 1] as Line
  const line = lines[i] as Line
  if (line.mark === 'code') return before.mark === 'code' && first.mark === 'code'
  if (before.mark === 'code' || line.gap > 0) return false
  if (line.mark === 'quote' && before.mark === 'quote' && line.level === before.level)
    return traits.markdown
      ? !before.hardBreak
      : !endsSentence(before.text) || wrapped(before, line, traits.wrap)
  if (line.mark || line.marker || first.mark === 'tableRow') return false
  if (before.hardBreak && first.mark !== 'quote') return false
  if (traits.markdown && first.mark !== 'quote')
    return goesOnInMarkdown(first, before, line, i - start === 1, traits.wrap)
  const wrap = traits.wrap ?? local
  if (wrap) return goesOnWrapped(first, before, line, i - start === 1, wrap)
  if (!traits.fragmented) return goesOnPlainly(before.text, line.text)
  if (isTitle(line, lines) || isTitle(before, lines)) return false
  const next = lines[i + 1]
  return goesOn({
    before: before.text,
    text: line.text,
    next: next && next.gap === 0 && !next.mark ? next.text : undefined,
    joined: i - start > 1,
    cuts: traits.cuts,
  })
}

const wrapped = (before: Line, line: Line, wrap: Wrap | undefined): boolean =>
  !!wrap && !fits(before, line, wrap)

/** html2text wraps there unless told otherwise. */
const USUAL_WRAP: Wrap = { column: 79, measure: 'columns', atHyphens: false }

/**
 * Markdown joins lines, those of items too wherever they start, but for headings; and where all lines end at one column,
 * those that end before it end for a reason. There is no room for an address, and links are broken anywhere.
 */
function goesOnInMarkdown(
  first: Line,
  before: Line,
  line: Line,
  second: boolean,
  wrap: Wrap | undefined,
): boolean {
  if (first.mark === 'heading')
    return before.columns > USUAL_WRAP.column / 2 && !fits(before, line, wrap ?? USUAL_WRAP)
  if (!wrap) return !isCredit(first, line)
  if (runsOn(before, line)) return true
  if (before.links.length > 0 && before[wrap.measure] > wrap.column + BEYOND) return true
  if (first.marker && line.indent === 0 && !fits(before, line, wrap)) return true
  return goesOnWrapped(first, before, line, second, wrap)
}

/** Whether the second line of a text that was cleaned names its author: this tool writes both without a blank line between. */
const isCredit = (first: Line, { number, text }: Line): boolean =>
  first.number === 1 && number === 2 && isNames(text)

/** Whether a link runs over the end of a line. */
function runsOn(before: Line, line: Line): boolean {
  const link = before.links.at(-1)
  return link?.end === before.text.length && line.links[0]?.start === 0 && line.links[0].href === link.href
}

/** Joined only where the next word would not have fitted, and where the indentation says the same. */
function goesOnWrapped(first: Line, before: Line, line: Line, second: boolean, wrap: Wrap): boolean {
  if (!aligned(first, before, line, second)) return false
  const width = before[wrap.measure]
  // what goes far beyond the column was not broken there: a row of a table, code
  if (width > wrap.column + BEYOND) return goesOnPlainly(before.text, line.text)
  if (!fits(before, line, wrap)) {
    // before a word longer than the rest of the line: an address, or another paragraph
    return width > wrap.column / 2 || (startsLower(line.text) && !endsSentence(before.text))
  }
  if (first.indent > 0 && width >= wrap.column - RIGHT_MARGIN * 2) {
    const margin = { ...wrap, column: wrap.column - RIGHT_MARGIN }
    if (!fits(before, line, margin) && startsLower(line.text) && !endsSentence(before.text)) return true
  }
  if (width <= wrap.column / 2) return false
  return isNearlyFull(before, line, wrap) || goesOnPlainly(before.text, line.text)
}

/** Where lines are broken by width, a small letter at a line's start is hardly ever a new thought. */
const isNearlyFull = (before: Line, line: Line, wrap: Wrap): boolean =>
  before[wrap.measure] > wrap.column * NEARLY_FULL && startsLower(line.text) && !endsSentence(before.text)

function aligned(first: Line, before: Line, line: Line, second: boolean): boolean {
  if (first.marker) return Math.abs(line.indent - first.textIndent) <= HANGING || line.indent === first.indent
  if (line.indent === before.indent) return true
  // a first line may be indented more than the rest
  return second && line.indent < first.indent && first.indent - line.indent <= RIGHT_MARGIN
}

/** Strong evidence alone: punctuation that cannot start a line, or a lower-case word after half a sentence. */
function goesOnPlainly(before: string, text: string): boolean {
  if (endsSentence(before)) return false
  if (startsClosing(text) && /[\p{L}\p{N}]/u.test(text)) return before.length >= PROSE_LINE
  if (endsOpen(before)) return before.length >= PROSE_LINE
  return before.length >= PROSE_LINE && startsLower(text) && endsInner(before) && hasSentenceShape(before)
}

/** Lines in a run from which it can be told to be wrapped by itself. */
const MIN_RUN = 4
const MIN_LOCAL_COLUMN = 45
const MAX_LOCAL_COLUMN = 160

/** Wrapped runs inside a dump that is not wrapped as a whole: a quoted mail, a mixture of two sources. */
function localWraps(lines: readonly Line[]): readonly (Wrap | undefined)[] {
  const wraps = new Array<Wrap | undefined>(lines.length)
  let start = 0
  for (let i = 1; i <= lines.length; i++) {
    const line = lines[i]
    if (line && line.gap === 0 && !line.mark && (lines[i - 1] as Line).columns <= MAX_LOCAL_COLUMN) continue
    const wrap = wrapOfRun(lines, start, i)
    if (wrap) wraps.fill(wrap, start, i)
    start = i
  }
  return wraps
}

function wrapOfRun(lines: readonly Line[], start: number, end: number): Wrap | undefined {
  if (end - start < MIN_RUN) return undefined
  let column = 0
  for (let i = start; i < end; i++) column = Math.max(column, (lines[i] as Line).columns)
  if (column < MIN_LOCAL_COLUMN || column > MAX_LOCAL_COLUMN) return undefined
  const wrap: Wrap = { column, measure: 'columns', atHyphens: false }
  let breaks = 0
  let lower = 0
  for (let i = start + 1; i < end; i++) {
    const line = lines[i] as Line
    if (!fits(lines[i - 1] as Line, line, wrap)) breaks++
    if (startsLower(line.text)) lower++
  }
  const pairs = end - start - 1
  return breaks >= pairs * 0.7 && lower >= pairs * 0.5 ? wrap : undefined
}
