import type { Link } from '../../model/page.ts'
import { cleanCharacters, isBlank } from '../../text/characters.ts'
import { stripLinkNumbers, stripStandIns } from './artefacts.ts'
import { TAKEN } from './cut-targets.ts'
import { displayWidth, utf8Length } from './display-width.ts'
import type { Line } from './line.ts'
import { LINK_END, LINK_START } from './markdown-links.ts'
import { isPipeBorder, type Mark, readMark, readNumber, readPipeRow } from './marks.ts'

export interface LineOptions {
  readonly markdown: boolean
  /** A text browser laid the dump out: its stand-ins for pictures and controls go. */
  readonly laidOut: boolean
  /** lynx numbered the links. */
  readonly linkNumbers: boolean
  /** Link targets in the order of their marks in the text. */
  readonly targets: readonly string[]
  /** Number of the first line. */
  readonly firstNumber: number
}

const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/
const TAB = 8
const FENCE = /^(?:```|~~~)/
const SETEXT = /^(?:={3,}|-{3,})$/

/** Cuts a dump into raw lines at any line or page end. */
export const splitLines = (text: string): string[] => text.split(BREAK)

/** Line under construction. */
type Draft = { -readonly [K in keyof Line]: Line[K] }

/**
 * Reads the lines that hold text, with their marks taken off and blank lines counted.
 * @param raw the lines, without Markdown's marks inside them
 * @param printed the same lines as the dump has them
 */
export function readLines(raw: readonly string[], printed: readonly string[], options: LineOptions): Draft[] {
  const lines: Draft[] = []
  const links = new LinkReader(options.targets)
  let gap = 0
  let fenced = false
  let inTable = false
  let marker: string | undefined
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === TAKEN) continue
    const source = links.read(cleanLine(raw[i] as string, options))
    const trimmed = source.text.trimStart()
    const body = trimmed.trimEnd()
    if (options.markdown && FENCE.test(body)) {
      fenced = !fenced
      gap++
      continue
    }
    if (isBlank(body)) {
      gap++
      inTable = false
      continue
    }
    const indent = indentOf(source.text, source.text.length - trimmed.length)
    if (options.markdown && isPipeBorder(body)) {
      inTable = markTableHead(lines)
      continue
    }
    if (options.markdown && gap === 0 && SETEXT.test(body) && markSetext(lines, body)) {
      gap++
      continue
    }
    const code = fenced || (options.markdown && isIndentedCode(lines, indent, gap, body))
    const mark: Mark | undefined = code
      ? { mark: 'code', text: source.text.trimEnd() }
      : ((inTable ? readPipeRow(body) : undefined) ?? readMark(body, indent, options))
    if (mark?.mark === 'rule') {
      gap++
      continue
    }
    if (mark?.mark === 'listItem' && mark.text === '') {
      marker = mark.marker
      continue
    }
    const text = mark ? mark.text : body
    if (text === '') continue
    const offset = code ? 0 : source.text.length - trimmed.length + Math.max(0, body.indexOf(text))
    const whole = options.markdown ? (printed[i] as string).trim() : body
    lines.push({
      number: options.firstNumber + i,
      text,
      printed: whole,
      links: mark?.cells ? [] : shiftLinks(source.links, offset, text.length),
      gap: lines.length === 0 ? 0 : gap,
      indent,
      textIndent: indent + (body.length - text.length),
      chars: indent + whole.length,
      columns: indent + displayWidth(whole),
      bytes: indent + utf8Length(whole),
      hardBreak: options.markdown && /(?: {2}|\\)$/.test(source.text.slice(-2)),
      mark: mark?.mark ?? (marker ? 'listItem' : undefined),
      level: mark?.level,
      marker: mark?.marker ?? (mark ? undefined : marker),
      cells: mark?.cells,
    })
    marker = undefined
    gap = 0
  }
  markNumbered(lines)
  markBarRows(lines)
  return lines
}

function cleanLine(line: string, { laidOut, linkNumbers }: LineOptions): string {
  let text = MAY_BE_UNCLEAN.test(line) ? cleaned(line) : line
  if (linkNumbers) text = stripLinkNumbers(text)
  if (!laidOut) return text
  const start = text.length - text.trimStart().length
  return text.slice(0, start) + stripStandIns(text.slice(start))
}

/** What needs no cleaning aside: invisible marks are among the rest. */
const MAY_BE_UNCLEAN = /[^\t\x20-\x7e\xa0-\xac\xae-\u1fff]/

/** A line without invisible marks. A soft hyphen at its end divides a word: joining needs it. */
function cleaned(line: string): string {
  const text = cleanCharacters(line)
  return /\u00AD\s*$/.test(line.slice(-4)) ? `${text.trimEnd()}\u00AD` : text
}

function indentOf(text: string, length: number): number {
  if (!text.includes('\t')) return length
  let indent = 0
  for (let i = 0; i < length; i++) indent = text[i] === '\t' ? indent + TAB - (indent % TAB) : indent + 1
  return indent
}

/**
 * Code in Markdown is indented by four and follows a blank line or other code; list items' text is not code, nor is a
 * list that starts indented, as inner lists do whose outer one the page has no text for.
 */
function isIndentedCode(lines: readonly Draft[], indent: number, gap: number, body: string): boolean {
  const last = lines.at(-1)
  if (indent < 4 || !last) return false
  if (last.mark === 'code') return true
  return gap > 0 && last.mark !== 'listItem' && last.indent === 0 && !body.startsWith('* ')
}

function markTableHead(lines: Draft[]): boolean {
  const head = lines.at(-1)
  const row = head ? readPipeRow(head.text) : undefined
  if (head && row && head.gap >= 0) {
    head.mark = 'tableRow'
    head.cells = row.cells
    head.text = row.text
    head.links = []
  }
  return row !== undefined
}

/** A line of `===` or `---` makes the short line above it a heading. */
function markSetext(lines: Draft[], rule: string): boolean {
  const above = lines.at(-1)
  if (!above || above.mark || above.text.length > 150) return false
  above.mark = 'heading'
  above.level = rule[0] === '=' ? 1 : 2
  return true
}

/** How many lines apart two numbers of one list may stand: items wrap and hold paragraphs. */
const NUMBER_REACH = 40
/** Numbers that may be missing between two items of one list: the cleaning took them. */
const MAX_MISSING = 4

/** Marks numbered items: only numbers that count on from the one before or to the one after (not `3. Oktober`). */
function markNumbered(lines: Draft[]): void {
  let last: { line: number; value: number; read: NonNullable<ReturnType<typeof readNumber>> } | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Draft
    const read = line.mark ? undefined : readNumber(line.text)
    if (!read) continue
    // in a list without blank lines a number may be missing
    const missing =
      line.gap === 0 && last?.line === i - 1 && lines[i - 1]?.mark === 'listItem' ? MAX_MISSING : 0
    const step = last ? read.value - last.value : 0
    if (last && i - last.line <= NUMBER_REACH && step >= 1 && step <= 1 + missing) {
      const first = lines[last.line] as Draft
      if (!first.mark && last.value === 1) markItem(first, last.read)
      if (first.mark === 'listItem') markItem(line, read)
    }
    last = { line: i, value: read.value, read }
  }
}

/** Rows with ` | ` between their cells, as this tool writes tables: two or more in a row, for one may be a menu. */
function markBarRows(lines: Draft[]): void {
  for (let start = 0; start < lines.length; ) {
    let end = start
    while (end < lines.length && isBarRow(lines[end] as Draft) && (end === start || lines[end]?.gap === 0))
      end++
    if (end - start >= 2)
      for (const line of lines.slice(start, end)) {
        const row = readPipeRow(line.text)
        if (!row) continue
        line.mark = 'tableRow'
        line.cells = row.cells
        line.text = row.text
        line.links = []
      }
    start = Math.max(end, start + 1)
  }
}

const isBarRow = ({ mark, text }: Draft): boolean => !mark && text.includes(' | ')

function markItem(line: Draft, read: { marker: string; length: number }): void {
  line.mark = 'listItem'
  line.marker = read.marker
  line.text = line.text.slice(read.length)
  line.textIndent += read.length
  line.links = shiftLinks(line.links, read.length, line.text.length)
}

function shiftLinks(links: readonly Link[], by: number, length: number): readonly Link[] {
  if (links.length === 0) return links
  return links
    .map(({ start, end, href }) => ({
      href,
      start: Math.max(0, start - by),
      end: Math.min(length, end - by),
    }))
    .filter(({ start, end }) => end > start)
}

/** Takes link marks out of lines and keeps track of links that run over line ends. */
class LinkReader {
  readonly #targets: readonly string[]
  #next = 0
  #open: string | undefined

  constructor(targets: readonly string[]) {
    this.#targets = targets
  }

  read(line: string): { text: string; links: readonly Link[] } {
    if (this.#open === undefined && !line.includes(LINK_START)) return { text: line, links: [] }
    const links: Link[] = []
    let text = ''
    let start = 0
    for (const part of line.split(/([\uFDD0\uFDD1])/)) {
      if (part === LINK_START) {
        this.#open = this.#targets[this.#next++] ?? ''
        start = text.length
      } else if (part === LINK_END) {
        if (this.#open !== undefined && text.length > start)
          links.push({ start, end: text.length, href: this.#open })
        this.#open = undefined
      } else text += part
    }
    if (this.#open !== undefined && text.length > start)
      links.push({ start, end: text.length, href: this.#open })
    return { text, links }
  }
}
