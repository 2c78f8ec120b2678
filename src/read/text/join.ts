import {
  endsDangling,
  endsInner,
  endsOpen,
  endsSentence,
  isCased,
  startsClosing,
  startsLower,
} from '../../text/sentence.ts'
import type { Line } from './line.ts'
import type { Traits } from './traits.ts'
import { fits, isUnspaced, type Wrap } from './wrap.ts'

/** A block of more joined lines than this is a list or a poem that looks like prose. */
const MAX_LINES = 400
/** Characters from which an unterminated line is more likely a cut sentence than a label. */
const PROSE_LINE = 25
/** Characters up to which a line between two parts of a sentence may be a link or an emphasis. */
const INLINE_PART = 60
/** Characters from which the rest of a sentence is plainly one, whatever short line comes before. */
const LONG_REST = 40
/** Characters up to which `Foreword:` is the bold start of a paragraph. */
const LEAD_IN = 30
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
  if (line.mark || first.mark === 'tableRow' || (first.mark === 'heading' && traits.markdown)) return false
  if (line.marker) return false
  if (before.hardBreak && first.mark !== 'quote') return false
  // Markdown joins lines, and its addresses make widths tell nothing, unless all lines end at one column
  if (traits.markdown && first.mark !== 'quote' && !traits.wrap) return true
  const wrap = traits.wrap ?? local
  if (wrap) return goesOnWrapped(first, before, line, i - start === 1, wrap)
  return traits.fragmented
    ? goesOnInFragments(lines, i, i - start > 1)
    : goesOnPlainly(before.text, line.text)
}

const wrapped = (before: Line, line: Line, wrap: Wrap | undefined): boolean =>
  !!wrap && !fits(before, line, wrap)

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
  // where lines are broken by width, a small letter at a line's start is hardly ever a new thought
  const nearlyFull = width > wrap.column * NEARLY_FULL && startsLower(line.text) && !endsSentence(before.text)
  return nearlyFull || goesOnPlainly(before.text, line.text)
}

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

/** Also weak evidence, in dumps where sentences are cut at every link. */
function goesOnInFragments(lines: readonly Line[], i: number, joined: boolean): boolean {
  const before = (lines[i - 1] as Line).text
  const text = (lines[i] as Line).text
  if (isLoneMark(text)) return startsClosing(text) && before.length > 1
  if (startsClosing(text)) return !/^\.\w/.test(text)
  if (endsOpen(before)) return true
  if (endsSentence(before)) return isLeadIn(before, text)
  if (startsLower(text) && (endsInner(before) || text.length >= LONG_REST))
    return joined || before.length >= PROSE_LINE || text.length >= LONG_REST
  if (endsDangling(before)) return before.length >= PROSE_LINE || before.includes(' ')
  const next = lines[i + 1]
  if (!next || next.gap > 0 || next.mark) return unspacedGoesOn(before, text)
  return isInlinePart(before, text, next.text) || unspacedGoesOn(before, text)
}

/** A link or emphasis in the middle: the sentence is cut before it and goes on after it. */
function isInlinePart(before: string, text: string, next: string): boolean {
  if (text.length > INLINE_PART || endsSentence(text)) return false
  if (before.length < PROSE_LINE || !hasSentenceShape(before)) return false
  const goesOn = (startsClosing(next) && !isLoneMark(next)) || startsLower(next) || /^[,.;:]$/.test(next)
  return goesOn && (next.length >= PROSE_LINE || startsClosing(next))
}

const isLeadIn = (before: string, text: string): boolean =>
  before.endsWith(':') && before.length <= LEAD_IN && text.length >= LONG_REST * 2

/** Chinese and Japanese have neither capitals nor spaces: a long line without a full stop goes on. */
function unspacedGoesOn(before: string, text: string): boolean {
  const end = before.charCodeAt(before.length - 1)
  return isUnspaced(end) && isUnspaced(text.charCodeAt(0)) && before.length >= PROSE_LINE && !isCased(before)
}

const isLoneMark = (text: string): boolean => text.length <= 2 && !/[\p{L}\p{N}]/u.test(text)

/** At least five words, most of them lower-case: not a title, a menu or a name. */
function hasSentenceShape(text: string): boolean {
  const words = text.slice(-200).split(' ')
  if (words.length < 5) return false
  return words.filter(startsLower).length * 2 >= words.length
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
  const wrap: Wrap = { column, measure: 'columns' }
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
