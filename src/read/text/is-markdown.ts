import { FENCE, LINE_START } from './markdown-marks.ts'

/** Marks counted in a text, each up to a few: enough to tell Markdown. */
export interface MarkdownMarks {
  readonly links: number
  readonly headings: number
  readonly strong: number
}

/** Counts the marks of a text. */
export const markdownMarks = (text: string): MarkdownMarks => ({
  links: count(text, '](', 5),
  headings: countLines(text, /^#{1,6} \S/, 2),
  strong: count(text, '**', 6),
})

/** Two links or headings or three strong words, in lines that lie as Markdown's do: a stray bracket or asterisk is none. */
export const isMarkdown = ({ links, headings, strong }: MarkdownMarks, text: string): boolean =>
  (links >= 2 || headings >= 2 || strong >= 6) && liesAsMarkdown(text)

/** Links a line from which a text is Markdown however its lines lie; dumps of pages that show Markdown have .02. */
const DENSE_LINKS = 0.05
/** Share of lines that go on with the line before, by Markdown's rules, above which … */
const MAX_JOINED = 0.1
/** … most of them must be filled up; what a filled line has at least, in characters, and their share. */
const FILLED = 45
const MIN_FILLED = 0.6

/**
 * Whether paragraphs are parted by blank lines or wrapped. On pages about programming `#` and `**` stand among lines
 * that are each for themselves, and that Markdown would join: on the corpus those are a quarter of the lines there, and
 * at most a tenth of a Markdown dump's.
 */
function liesAsMarkdown(text: string): boolean {
  let lines = 0
  let links = 0
  let joined = 0
  let filled = 0
  // the line before, where Markdown would join the next one to it
  let before: string | undefined
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === ''
    if (!isBlank) lines++
    links += line.split('](').length - 1
    const isPlain = !isBlank && !MARKED.test(line) && !LINE_START.test(line) && !FENCE.test(line)
    if (isPlain && before !== undefined) {
      joined++
      if (before.length >= FILLED) filled++
    }
    before = isPlain && !HARD_BREAK.test(line) ? line : undefined
  }
  return links >= lines * DENSE_LINKS || joined <= lines * MAX_JOINED || filled >= joined * MIN_FILLED
}

const HARD_BREAK = /(?: {2}|\\)$/

/** The start of a table's row or of indented code. */
const MARKED = /^(?:[ \t]*\||\t| {4})/

function count(text: string, part: string, enough: number): number {
  let found = 0
  for (let at = text.indexOf(part); at >= 0 && found < enough; at = text.indexOf(part, at + part.length))
    found++
  return found
}

function countLines(text: string, pattern: RegExp, enough: number): number {
  let found = 0
  for (let at = 0; at >= 0 && found < enough; at = text.indexOf('\n', at) + 1 || -1) {
    const end = text.indexOf('\n', at)
    if (pattern.test(text.slice(at, Math.min(end < 0 ? text.length : end, at + 12)))) found++
  }
  return found
}
