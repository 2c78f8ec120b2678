import { prefixSums } from '../../prefix-sums.ts'
import { lettered } from '../../text/lettered.ts'
import type { Line } from './line.ts'

/** The column at which a program broke lines, and in what it counted. */
export interface Wrap {
  readonly column: number
  /** lynx counts characters, w3m display columns, `fold` bytes: they differ outside ASCII. */
  readonly measure: 'chars' | 'columns' | 'bytes'
  /** Words were broken after their hyphens too: typesetters and mail programs do that, text browsers never. */
  readonly atHyphens: boolean
}

/** Columns below which wrapped text is unreadable and short lines would look wrapped. */
const MIN_COLUMN = 30
const MAX_COLUMN = 400
/** Share of long lines (tables, code, addresses) that may stand out beyond the column. */
const OVERHANG = 0.05
/** A line this much shorter than the column may still be broken before a long word. */
const MAX_WORD = 25
/** Fewer breaks than this are no habit. */
const MIN_BREAKS = 3
/** Share of near-full lines whose next word would not have fitted: wrapped dumps of the corpus ≥ .7, others ≤ .5. */
const MIN_SHARE = 0.7
/** The same where many lines go beyond the column: some width or other has few lines just behind it in any text. */
const MIN_SHARE_WITHIN = 0.85
/** Lines that end within this many columns before an edge, and at most that share of them within as many after it. */
const EDGE_REACH = 8
const MAX_BEYOND = 0.1
/** Lines before an edge that make it one. */
const MIN_EDGE = 12

/** Columns that a reader may have chosen; beyond, three long paragraphs of one length are no habit yet. */
const USUAL_COLUMN = 160
/** Share of a text that may stand in lines beyond the column: tables and code do, where paragraphs do nothing is wrapped. */
const MAX_OUTSIDE = 0.5
/** Share of a text that stands in near-full lines if it was wrapped that wide: half of it is, on the corpus ≤ .2 is not. */
const MIN_NEAR = 0.5

/** Finds the wrap column of a dump, if lines were broken because the next word would not have fitted. */
export function findWrap(lines: readonly Line[]): Wrap | undefined {
  let best: { wrap: Wrap; breaks: number } | undefined
  const atHyphens = breaksAtHyphens(lines)
  for (const measure of measuresApart(lines)) {
    for (const column of candidates(lines, measure)) {
      const wrap = { column, measure, atHyphens }
      const breaks = countBreaks(lines, wrap)
      if (breaks > (best?.breaks ?? MIN_BREAKS - 1)) best = { wrap, breaks }
    }
  }
  return best?.wrap
}

/** The measures of which a dump's lines have different values: in ASCII all three are one. */
function measuresApart(lines: readonly Line[]): readonly Wrap['measure'][] {
  const isPlain = lines.every(
    ({ chars, columns, text }) => chars === columns && !isUnspaced(text.codePointAt(0) ?? 0),
  )
  if (!isPlain) return ['columns', 'chars', 'bytes']
  return lines.every(({ chars, bytes }) => chars === bytes) ? ['columns'] : ['columns', 'bytes']
}

const HYPHEN_END = lettered(String.raw`\p{L}-$`, 'u')

/** Whether lines end in a word's hyphen as a habit: on the corpus text browsers' dumps have two such lines at most, in code and addresses. */
function breaksAtHyphens(lines: readonly Line[]): boolean {
  let ends = 0
  for (let i = 1; i < lines.length; i++) {
    const next = lines[i] as Line
    if (next.gap > 0 || next.mark || !HYPHEN_END.test((lines[i - 1] as Line).text.slice(-3))) continue
    if (++ends >= MIN_BREAKS) return true
  }
  return false
}

/** Widths that few long lines exceed, and those behind which few begin: a wrapped article may hold wide tables and code. */
function candidates(lines: readonly Line[], measure: Wrap['measure']): number[] {
  const widths = lines
    .filter((line) => line[measure] >= MIN_COLUMN && line.mark !== 'code')
    .map((line) => line[measure])
    .sort((a, b) => a - b)
  const shares = [1 - OVERHANG, 0.97, 0.98, 0.99, 0.995, 1]
  const picked = shares.map(
    (share) => widths[Math.min(widths.length - 1, Math.floor(widths.length * share))] ?? 0,
  )
  return [...new Set([...picked, ...edges(widths)])].filter((width) => width <= MAX_COLUMN)
}

/** Widths before which many lines end and behind which hardly any do. */
function edges(widths: readonly number[]): number[] {
  const counts = new Array<number>(USUAL_COLUMN + EDGE_REACH + 1).fill(0)
  for (const width of widths) if (width < counts.length) counts[width] = (counts[width] as number) + 1
  const sums = prefixSums(counts)
  const between = (from: number, to: number) => (sums[to + 1] as number) - (sums[from] as number)
  const found: number[] = []
  for (let column = MIN_COLUMN + EDGE_REACH; column <= USUAL_COLUMN; column++) {
    if (counts[column] === 0) continue
    const before = between(column - EDGE_REACH + 1, column)
    if (before >= MIN_EDGE && between(column + 1, column + EDGE_REACH) <= before * MAX_BEYOND)
      found.push(column)
  }
  return found
}

/** How many lines end because of the column; 0 where too many near-full lines end for another reason. */
function countBreaks(lines: readonly Line[], wrap: Wrap): number {
  let near = 0
  let breaks = 0
  let nearWidth = 0
  let beyondWidth = 0
  let allWidth = 0
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i - 1] as Line
    const next = lines[i] as Line
    const width = line[wrap.measure]
    allWidth += width
    if (width > wrap.column) beyondWidth += width
    if (next.gap > 0 || next.mark || line.mark === 'code' || width > wrap.column) continue
    if (width <= wrap.column - MAX_WORD) continue
    near++
    nearWidth += width
    if (!fits(line, next, wrap)) breaks++
  }
  const isHabit =
    wrap.column <= USUAL_COLUMN ? beyondWidth <= allWidth * MAX_OUTSIDE : nearWidth >= allWidth * MIN_NEAR
  const share = beyondWidth <= allWidth * OVERHANG ? MIN_SHARE : MIN_SHARE_WITHIN
  return isHabit && breaks >= near * share ? breaks : 0
}

/** Whether the next line's first word would still have fitted on a line. */
export function fits(line: Line, next: Line, wrap: Wrap): boolean {
  return line[wrap.measure] + firstWordWidth(next, wrap) <= wrap.column
}

const WIDTH_OF_WIDE = { chars: 1, columns: 2, bytes: 3 } as const

/** Width of a line's first word and the space before it; scripts without spaces break after any character. */
function firstWordWidth({ mark, text, printed }: Line, { measure, atHyphens }: Wrap): number {
  const line = mark ? text : printed
  const first = line.codePointAt(0) ?? 0
  if (isUnspaced(first)) return WIDTH_OF_WIDE[measure]
  let end = 0
  let width = 0
  while (end < line.length && end < MAX_COLUMN) {
    const code = line.codePointAt(end) as number
    if (code === 0x20 || code === 0xa0 || code === 0x09 || isUnspaced(code)) break
    width += measure === 'bytes' && code > 0x7f ? (code < 0x800 ? 2 : 3) : 1
    end += code > 0xffff ? 2 : 1
    if (atHyphens && code === 0x2d && width > 1) break
  }
  return width + 1
}

/** Chinese and Japanese characters and their punctuation. */
export const isUnspaced = (point: number): boolean =>
  point >= 0x2e80 &&
  (point <= 0x31ff ||
    (point >= 0x3400 && point <= 0x9fff) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0x20000 && point <= 0x3fffd))
