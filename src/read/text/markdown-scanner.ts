import { TAKEN } from './cut-targets.ts'
import { hrefOf, isTarget, LINK_END, LINK_START, MAX_TARGET, targetEnd } from './markdown-links.ts'
import { isEmptyEmphasis, LINE_START, LONGEST_MARK, runLength, WORD } from './markdown-marks.ts'
import { SPAN_END } from './markup-left.ts'

/** What ends a clause; no language prints a space before it. Programs print one behind a closed mark, and within a link. */
const CLAUSE_END = /( ?)[,.)]{1,2}(?=\s|$)/y

const ESCAPABLE = /[!-/:-@[-`{-~]/

/** How many spaces stand between a closed mark and the punctuation that ends its clause; undefined where none does. */
function spaceBeforeEnd(line: string, at: number): number | undefined {
  CLAUSE_END.lastIndex = at
  return CLAUSE_END.exec(line)?.[1]?.length
}

/** A text without its inline marks. */
export interface Stripped {
  readonly text: string
  /** Link targets in the order of their LINK_STARTs. */
  readonly targets: readonly string[]
}

/** A bracket waiting for its partner. */
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

/** Reads a text line by line and takes off the marks that are inline Markdown, whatever line they started on. */
export class Scanner {
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
    if (line[at + 1] === SPAN_END) {
      this.#out[open.chunk] = ''
      return 2
    }
    const target = this.#targetAfter(line, at, open)
    if (!target) {
      this.#out.push(']')
      return 1
    }
    const end = 1 + target.length
    const space = spaceBeforeEnd(line, at + end)
    if (open.image) {
      this.#dropFrom(open.chunk)
      this.#emphasis = this.#emphasis.filter((mark) => mark.chunk < open.chunk)
    } else {
      this.#endLink(open, target.href, space !== undefined)
    }
    return end + (space ?? 0)
  }

  #endLink(open: OpenBracket, href: string, endsClause: boolean): void {
    const last = this.#out.length - 1
    if (endsClause && last > open.chunk) this.#out[last] = (this.#out[last] as string).trimEnd()
    this.#out[open.chunk] = LINK_START
    this.#targets.set(open.chunk, href)
    this.#out.push(LINK_END)
    this.#brackets = this.#brackets.filter((bracket) => bracket.image)
  }

  /** Takes back what was put out from a chunk on, but not its line ends: there are as many lines as before. */
  #dropFrom(chunk: number): void {
    const lineEnds = this.#out.slice(chunk).filter((piece) => piece.endsWith('\n')).length
    this.#out.length = chunk
    const isFirst = chunk === 0 || this.#out[chunk - 1]?.endsWith('\n')
    for (let i = 0; i < lineEnds; i++) this.#out.push(i > 0 || isFirst ? `${TAKEN}\n` : '\n')
  }

  /** `(url "title")` or `[reference]` after a closing bracket. */
  #targetAfter(line: string, at: number, open: OpenBracket): { href: string; length: number } | undefined {
    if (line[at + 1] === '(') {
      const end = targetEnd(line, at + 2)
      const target = end < 0 ? undefined : line.slice(at + 2, end)
      if (target === undefined || !isTarget(target)) return undefined
      return { href: hrefOf(target), length: end - at }
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
      return mark.length + (spaceBeforeEnd(line, at + mark.length) ?? 0)
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
