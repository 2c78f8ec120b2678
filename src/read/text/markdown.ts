import { lettered } from '../../text/lettered.ts'
/**
 * Noncharacters that stand for the start and end of a link in stripped text: Unicode keeps them for internal
 * use, so no dump may hold them (the reader removes them first).
 */
export const LINK_START = '\uFDD0'
export const LINK_END = '\uFDD1'

/** Longest link target looked for, in characters: data URLs are longer and no article link is. */
const MAX_TARGET = 4000
/** Parentheses nested in a link target, as in Wikipedia addresses. */
const MAX_NESTING = 3

/** Marks at the start of a line that say what the line is; they stay for the line reader. */
const LINE_START = /^[ \t]*(?:(?:>[ \t]?)+|#{1,6}[ \t]+|[*+-][ \t]+|\d{1,9}[.)][ \t]+)/
const RULE = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const FENCE = /^[ \t]*(?:```|~~~)/
const REFERENCE = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]+(\S+)/
const ESCAPABLE = /[!-/:-@[-`{-~]/
const WORD = lettered(String.raw`[\p{L}\p{N}]`, 'u')

export interface Stripped {
  readonly text: string
  /** Link targets in the order of their LINK_STARTs. */
  readonly targets: readonly string[]
}

/** Marks counted in a text, each up to a few: enough to tell Markdown. */
export interface MarkdownMarks {
  readonly links: number
  readonly headings: number
  readonly strong: number
}

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

/** A line of code, when no list item's: an indented list is none. */
const INDENTED = /^(?: {4}|\t)(?!\s{0,8}\* )/

/** The start of a table's row or of indented code. */
const MARKED = /^(?:[ \t]*\||\t| {4})/

/**
 * Takes inline Markdown marks off a text: emphasis, code, escapes, images (dropped with their alternative
 * text, which the page did not show) and links, which leave LINK_START and LINK_END around their text.
 * Marks at line starts stay. One pass, line structure kept.
 */
export function stripMarkdown(text: string): Stripped {
  const scan = new Scanner(referencesOf(text))
  let inCode = false
  let afterBlank = true
  let inList = false
  for (const line of text.split('\n')) {
    const blank = line.trim() === ''
    if (FENCE.test(line)) inCode = !inCode
    const indented = INDENTED.test(line) && (afterBlank || scan.lastWasCode) && !inList
    if (inCode || FENCE.test(line) || (indented && !blank && !scan.open)) scan.verbatim(line)
    else if (RULE.test(line)) scan.verbatim(line)
    else if (REFERENCE.test(line)) scan.verbatim('')
    else scan.line(line)
    scan.lastWasCode = indented && !blank
    if (!blank) inList = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]/.test(line) || (inList && /^[ \t]/.test(line))
    afterBlank = blank
  }
  return scan.finish()
}

function referencesOf(text: string): ReadonlyMap<string, string> {
  const references = new Map<string, string>()
  if (!text.includes(']:')) return references
  for (const line of text.split('\n')) {
    const match = line.includes(']:') ? REFERENCE.exec(line) : null
    if (match) references.set((match[1] as string).toLowerCase(), match[2] as string)
  }
  return references
}

interface OpenBracket {
  /** Index of its chunk in the output. */
  readonly chunk: number
  readonly image: boolean
}

/** An emphasis mark waiting for its partner. */
interface OpenEmphasis {
  readonly chunk: number
  mark: string
  /** It was opened in the paragraph before. */
  isOld: boolean
}

/** Most brackets open at once; more are no links in links but text. */
const MAX_OPEN = 100

class Scanner {
  lastWasCode = false
  readonly #references: ReadonlyMap<string, string>
  /** Output; marks are chunks of their own so that they can be taken back. */
  readonly #out: string[] = []
  readonly #targets = new Map<number, string>()
  #brackets: OpenBracket[] = []
  #emphasis: OpenEmphasis[] = []
  #wasBlank = true
  /** Where the text of the line at hand starts. */
  #start = 0

  constructor(references: ReadonlyMap<string, string>) {
    this.#references = references
  }

  /** A bracket is open: what looks like code may be a link's text. */
  get open(): boolean {
    return this.#brackets.length > 0
  }

  verbatim(line: string): void {
    this.#out.push(line, '\n')
  }

  line(line: string): void {
    const start = LINE_START.exec(line)?.[0].length ?? 0
    if (start > 0) this.#out.push(line.slice(0, start))
    const isBlank = line.trim() === ''
    if (isBlank && !this.#wasBlank) this.#endParagraph()
    this.#wasBlank = isBlank
    this.#start = Math.max(start, line.length - line.trimStart().length)
    let plain = start
    let at = start
    const flush = (to: number) => {
      if (to > plain) this.#out.push(line.slice(plain, to))
    }
    while (at < line.length) {
      const used = this.#mark(line, at, flush)
      if (used > 0) {
        at += used
        plain = at
      } else at++
    }
    flush(line.length)
    this.#out.push('\n')
  }

  finish(): Stripped {
    const targets: string[] = []
    for (let i = 0; i < this.#out.length; i++) {
      const target = this.#targets.get(i)
      if (target !== undefined && this.#out[i] === LINK_START) targets.push(target)
    }
    this.#out.pop()
    return { text: this.#out.join(''), targets }
  }

  /** Reads the mark at a position, if there is one; returns how many characters it took. */
  #mark(line: string, at: number, flush: (to: number) => void): number {
    const char = line[at] as string
    const next = line[at + 1] ?? ''
    switch (char) {
      case '\\':
        if (!ESCAPABLE.test(next)) return 0
        flush(at)
        this.#out.push(next)
        return 2
      case '!':
        if (next !== '[') return 0
        flush(at)
        return this.#openBracket('![', true)
      case '[':
        flush(at)
        return this.#openBracket(
          '[',
          false,
          // two links side by side are two words, as in HTML
          (WORD.test(line[at - 1] ?? '') || this.#out.at(-1) === LINK_END) && WORD.test(next),
        )
      case ']':
        if (this.#brackets.length === 0) return 0
        flush(at)
        return this.#closeBracket(line, at)
      case '<':
        return this.#autolink(line, at, flush)
      case '`':
        flush(at)
        return runLength(line, at)
      case '*':
      case '_':
      case '~':
        return this.#emphasisMark(line, at, flush)
      default:
        return 0
    }
  }

  #openBracket(mark: string, image: boolean, glued = false): number {
    // html2text loses the space between an emphasis and a link inside it
    if (glued) this.#out.push(' ')
    if (this.#brackets.length < MAX_OPEN) this.#brackets.push({ chunk: this.#out.length, image })
    this.#out.push(mark)
    return mark.length
  }

  #closeBracket(line: string, at: number): number {
    const open = this.#brackets.pop() as OpenBracket
    const target = this.#targetAfter(line, at, open)
    if (!target) {
      this.#out.push(']')
      return 1
    }
    if (open.image) {
      this.#out.length = open.chunk
      this.#emphasis = this.#emphasis.filter((mark) => mark.chunk < open.chunk)
    } else {
      this.#out[open.chunk] = LINK_START
      this.#targets.set(open.chunk, target.href)
      this.#out.push(LINK_END)
      this.#brackets = this.#brackets.filter((bracket) => bracket.image)
    }
    return 1 + target.length
  }

  /** `(url "title")` or `[reference]` after a closing bracket. */
  #targetAfter(line: string, at: number, open: OpenBracket): { href: string; length: number } | undefined {
    if (line[at + 1] === '(') {
      const end = targetEnd(line, at + 2)
      if (end < 0) return undefined
      return { href: hrefOf(line.slice(at + 2, end)), length: end - at }
    }
    if (this.#references.size === 0) return undefined
    if (line[at + 1] === '[') {
      const end = line.indexOf(']', at + 2)
      if (end < 0 || end - at > 200) return undefined
      const href = this.#references.get(line.slice(at + 2, end).toLowerCase())
      return href === undefined ? undefined : { href, length: end - at }
    }
    const label = this.#out.slice(open.chunk + 1, open.chunk + 8).join('')
    const href = this.#references.get(label.toLowerCase())
    return href === undefined ? undefined : { href, length: 0 }
  }

  #autolink(line: string, at: number, flush: (to: number) => void): number {
    if (!line.startsWith('<http', at)) return 0
    const length = line.slice(at, at + MAX_TARGET).indexOf('>')
    if (length < 0) return 0
    const href = line.slice(at + 1, at + length)
    if (/\s/.test(href)) return 0
    flush(at)
    this.#targets.set(this.#out.length, href)
    this.#out.push(LINK_START, href, LINK_END)
    return length + 1
  }

  /**
   * Emphasis marks go in pairs; one without a partner is text (`5 * 3`, `snake_case`). html2text puts spaces inside them
   * (`**bold **text`), prints marks around nothing, and lets bold text run on into the next paragraph.
   */
  #emphasisMark(line: string, at: number, flush: (to: number) => void): number {
    const char = line[at] as string
    const run = runLength(line, at)
    if (char === '~' && run === 1) return 0
    flush(at)
    const before = line[at - 1] ?? ' '
    const after = line[at + run] ?? ' '
    if (isEmptyEmphasis(line, at, run, at === this.#start)) return run
    if (run > LONGEST_MARK) return this.#text(line.slice(at, at + run))
    const isInWord = char === '_' && WORD.test(before) && WORD.test(after)
    const closes = !/\s/.test(before) && !(char === '_' && WORD.test(after))
    if (closes && this.#shorten(char.repeat(run))) return run
    const mark = this.#markOf(char.repeat(run), closes)
    // what looks like a start ends nothing that the paragraph before has left open
    const mayEnd = closes || /\s/.test(after)
    const partner = this.#emphasis.findLastIndex((open) => open.mark === mark && (mayEnd || !open.isOld))
    const isApart = mark.length > 1 ? !isInWord : char === '_' && /\s/.test(before) && !WORD.test(after)
    if (partner >= 0 && (closes || isApart)) {
      this.#out[(this.#emphasis[partner] as OpenEmphasis).chunk] = ''
      this.#emphasis.length = partner
      return mark.length
    }
    const opens = !/\s/.test(after)
      ? !(char === '_' && WORD.test(before))
      : at === this.#start && char === '_'
    if ((opens || run > 1) && this.#emphasis.length < 20)
      this.#emphasis.push({ chunk: this.#out.length, mark, isOld: false })
    return this.#text(mark)
  }

  /** The mark that a run closes, or the whole run: `**a***` ends in parts. */
  #markOf(run: string, closes: boolean): string {
    if (!closes || run.length < 3 || this.#emphasis.some(({ mark }) => mark === run)) return run
    return this.#emphasis.findLast(({ mark }) => mark[0] === run[0])?.mark ?? run
  }

  /** Takes `**` off an open `***`, whose rest stays open: `***a** b*`. Whether there was one, and none of its own length. */
  #shorten(run: string): boolean {
    if (run.length !== 2 || this.#emphasis.some(({ mark }) => mark === run)) return false
    const char = run[0] as string
    const longer = this.#emphasis.findLast(({ mark }) => mark === char.repeat(3))
    if (!longer) return false
    this.#out[longer.chunk] = char
    longer.mark = char
    return true
  }

  /** Puts a mark out as text, as long as no partner takes it back. */
  #text(mark: string): number {
    this.#out.push(mark)
    return mark.length
  }

  /** Bold text may run on into the next paragraph, any other emphasis ends with its own. */
  #endParagraph(): void {
    this.#emphasis = this.#emphasis.filter(({ mark, isOld }) => mark === '**' && !isOld)
    for (const open of this.#emphasis) open.isOld = true
  }
}

/** Longer runs are no marks: `*****` hides a word, `____` is to be filled in. */
const LONGEST_MARK = 3

/** `****` around nothing or between two bold words, and `__` where a line starts with a picture that is a letter. */
function isEmptyEmphasis(line: string, at: number, run: number, isFirst: boolean): boolean {
  // or around a word that many elements make bold
  if (line[at] === '*')
    return run === 4 || (run > 4 && WORD.test(line[at - 1] ?? ' ') !== WORD.test(line[at + run] ?? ' '))
  return run === 2 && isFirst && EMPTY_BEFORE.test(line[at + 2] ?? ' ') && !line.includes('__', at + 2)
}
const EMPTY_BEFORE = lettered(String.raw`[\s\p{Lu}\p{N}*[]`, 'u')

function runLength(line: string, at: number): number {
  let length = 1
  while (line[at + length] === line[at]) length++
  return length
}

/** Index of the `)` that ends a link target, or -1. */
function targetEnd(line: string, start: number): number {
  let nesting = 0
  const limit = Math.min(line.length, start + MAX_TARGET)
  for (let i = start; i < limit; i++) {
    const char = line[i]
    if (char === '\\') i++
    else if (char === '(' && ++nesting > MAX_NESTING) return -1
    else if (char === ')' && nesting-- === 0) return i
  }
  return -1
}

/** The address in `url "title"` or `<url>`. */
function hrefOf(target: string): string {
  const trimmed = target.trim()
  const space = trimmed.search(/\s/)
  const href = space < 0 ? trimmed : trimmed.slice(0, space)
  return href.startsWith('<') ? href.slice(1).replace('>', '') : href
}

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
