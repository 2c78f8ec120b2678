import type { TextNode } from '../../model/element.ts'
import type { Link } from '../../model/page.ts'
import { cleanCharacters, collapseSpace, isBlank } from '../../text/characters.ts'
import { isDataText } from './data-text.ts'
import { joinWrapped } from './wrapped-lines.ts'

/** Longest `href` kept with a link, in characters; longer ones are data or tracking. */
const MAX_HREF = 2000

/** Longest text of a link that goes on in another: each piece is read with those before it. */
const MAX_CUT_LINK = 300

/** A place in a run, to come back to. */
export interface Mark {
  /** Characters before it. */
  readonly length: number
  /** Pieces before it. */
  readonly pieces: number
}

/** A link as it is read: what it points to and where it starts. */
interface OpenLink {
  readonly href: string
  from: Mark
}

/** Markup that parts words without white space: the border of two links, or of two pieces of one link, a picture. */
type Between = 'links' | 'picture' | 'pieces of a link' | undefined

/**
 * The text of the block being read: collapses white space across nodes and tracks links and line breaks. It is kept in
 * pieces until the block ends, so that a block of a hundred thousand nodes costs no more than its length.
 */
export class TextRun {
  /** Set inside `<pre>`: white space is kept as it stands. */
  verbatim = false
  /** Set by a `<code>`: what looks like a script's data is an example then. */
  holdsCode = false
  #pieces: string[] = []
  #length = 0
  #nodes: TextNode[] = []
  #links: Link[] = []
  #openLink: OpenLink | undefined
  /** The link closed last. */
  #closedLink: OpenLink | undefined
  /** What stands between the next word and the one before, besides white space. */
  #between: Between
  #linkCharacters = 0
  /** A space is owed before the next word. */
  #space = false
  /** Line breaks seen since the last word. */
  #breaks = 0
  /** In code, what a line of its own has done since the last text. */
  #line: 'starts' | 'ended' | undefined

  /** Where the run stands now. */
  mark(): Mark {
    return { length: this.#length, pieces: this.#pieces.length }
  }

  /** The text since a mark, trimmed. */
  since(mark: Mark): string {
    return this.#textSince(mark).trim()
  }

  /** Drops what came after a mark: an empty table cell's separator. */
  truncate({ length, pieces }: Mark): void {
    this.#length = length
    this.#pieces.length = pieces
    this.#space = false
  }

  add(node: TextNode): void {
    // half of a page's texts are the indentation of its tags
    if (!this.verbatim && isIndentation(node.data)) {
      this.#space = true
      return
    }
    const data = cleanCharacters(node.data)
    if (this.verbatim) {
      this.#breakLine(data)
      this.#append(data)
      if (data.trim() !== '') this.#nodes.push(node)
      return
    }
    const text = collapseSpace(data)
    if (isBlank(text)) {
      this.#space ||= data.trim() !== data
      return
    }
    if (this.#between) this.#space ||= isApart(this.#between, text)
    else this.#space ||= isLabelBefore(this.#lastPiece, text)
    this.#between = undefined
    this.#separate(isSpace(data, 0))
    if (this.#openLink) this.#linkCharacters += text.length
    this.#append(text)
    this.#nodes.push(node)
    this.#space = isSpace(data, data.length - 1)
  }

  /** A `<br>`: false when it is the second in a row and so ends the block. */
  addBreak(): boolean {
    if (this.verbatim) {
      this.#breakLine('\n')
      this.#append('\n')
      return true
    }
    this.#breaks++
    return this.#breaks < 2
  }

  /** An element that is a line of code begins. */
  startLine(): void {
    this.#line = 'starts'
  }

  /** Such an element ends. */
  endLine(): void {
    this.#line = 'ended'
  }

  /** A picture parts the words around it. */
  addPicture(): void {
    if (!this.verbatim && this.#length > 0) this.#between ??= 'picture'
  }

  /** Text of our own between parts of a block, such as ` | ` between cells. */
  addSeparator(text: string): void {
    if (text.trim() === '') this.#space ||= text !== ''
    else {
      this.#append(text)
      this.#space = false
    }
  }

  /** A sign of our own that closes up to the word before it and the one after it. */
  addSign(sign: string): void {
    this.#between = undefined
    this.#separate(false)
    this.#append(sign)
  }

  /** The last character read; '' at the start of a block. */
  lastCharacter(): string {
    return this.#lastPiece.slice(-1)
  }

  /** What was read last; '' at the start of a block. A look before an array's start is slow. */
  get #lastPiece(): string {
    return this.#pieces.length === 0 ? '' : (this.#pieces[this.#pieces.length - 1] as string)
  }

  /** How the text begins; '' at the start of a block. */
  get firstPiece(): string {
    return this.#pieces[0] ?? ''
  }

  /** Whether nothing was read yet. */
  get isEmpty(): boolean {
    return this.#pieces.length === 0
  }

  /** Whether white space follows what was read. */
  get isSpaced(): boolean {
    return this.#space
  }

  openLink(href: string): void {
    // links do not nest: a second <a> means that the first was never closed
    if (this.#openLink) this.closeLink()
    const before = this.#links.at(-1)?.end === this.#length && this.#length > 0 ? this.#closedLink : undefined
    this.#openLink = { href: href.slice(0, MAX_HREF), from: this.mark() }
    if (!before) return
    this.#between = 'links'
    if (before.href !== this.#openLink.href || this.#length - before.from.length > MAX_CUT_LINK) return
    // editors cut a link in two when a part of it is typed anew
    this.#between = 'pieces of a link'
    this.#openLink.from = before.from
    this.#links.pop()
  }

  closeLink(): void {
    const link = this.#openLink
    if (!link) return
    this.#openLink = undefined
    const { href, from } = link
    if (this.#length === from.length) return
    const text = this.#textSince(from)
    if (isMarker(href, text)) {
      const before = this.#length
      this.truncate(from)
      this.#trimEnd()
      this.#linkCharacters -= before - this.#length
      this.#space = true
      return
    }
    const start = from.length + (isSpace(text, 0) ? 1 : 0)
    if (this.#length <= start) return
    this.#links.push({ href, start, end: this.#length })
    this.#closedLink = link
  }

  /** Ends the run: its text and links as block `id`, or nothing when it held no text. Resets the run. */
  take(id: number): { text: string; links: readonly Link[]; linkDensity: number } | undefined {
    // a link may stay open across blocks (a card wrapped in <a>): it counts in each of them
    if (this.#openLink && this.#length > this.#openLink.from.length)
      this.#links.push({
        href: this.#openLink.href,
        start: this.#openLink.from.length,
        end: this.#length,
      })
    const whole = this.#pieces.join('')
    const text = this.verbatim ? trimBlankLines(whole) : joinWrapped(whole.trimEnd())
    const links = this.verbatim ? [] : this.#links.filter((link) => link.end <= text.length)
    const density = Math.min(1, this.#linkCharacters / Math.max(1, text.length))
    const nodes = this.#nodes
    const isCode = this.verbatim || this.holdsCode
    this.reset()
    if (isBlank(text) || (!isCode && isDataText(text))) return undefined
    for (const node of nodes) node.block = id
    return { text, links, linkDensity: density }
  }

  /** Starts afresh; what holds nothing is kept, for most runs between two elements are empty. */
  reset(): void {
    if (this.#pieces.length > 0) this.#pieces = []
    if (this.#nodes.length > 0) this.#nodes = []
    if (this.#links.length > 0) this.#links = []
    this.#length = 0
    this.#linkCharacters = 0
    this.#space = false
    this.#breaks = 0
    this.#between = undefined
    this.#line = undefined
    this.holdsCode = false
    if (this.#openLink) this.#openLink.from = this.mark()
  }

  /** Puts the break that is owed between lines of code, unless the page has put it there itself. */
  #breakLine(next: string): void {
    const line = this.#line
    if (line === undefined || next === '') return
    this.#line = undefined
    const last = this.#lastPiece
    if (last === '' || last.endsWith('\n') || (line === 'ended' && next.startsWith('\n'))) return
    this.#append('\n')
  }

  #append(text: string): void {
    if (text === '') return
    this.#pieces.push(text)
    this.#length += text.length
  }

  #textSince({ pieces }: Mark): string {
    return this.#pieces.length === pieces + 1
      ? (this.#pieces[pieces] as string)
      : this.#pieces.slice(pieces).join('')
  }

  #trimEnd(): void {
    for (let piece = this.#pieces.pop(); piece !== undefined; piece = this.#pieces.pop()) {
      const kept = piece.trimEnd()
      this.#length -= piece.length
      this.#append(kept)
      if (kept !== '') return
    }
  }

  #separate(spaceBefore: boolean): void {
    if (this.#length > 0) {
      const last = this.#lastPiece
      if (this.#breaks > 0) this.#append('\n')
      else if ((this.#space || spaceBefore) && !isSpace(last, last.length - 1)) this.#append(' ')
    }
    this.#breaks = 0
    this.#space = false
  }
}

/** Whether a text is white space alone, by a first character that is surely some. */
function isIndentation(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) && text.trim() === ''
}

/** Whether the character at an index is white space, as `\s` has it. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13)
  return code >= 0xa0 && text.charAt(at).trim() === ''
}

/** A link within the page that shows only a sign: the `#` or `¶` beside a heading, the arrow back from a footnote. */
const isMarker = (href: string, text: string): boolean =>
  href.startsWith('#') && text !== '' && text.length <= 4 && !/[\p{L}\p{N}]/u.test(text)

/** Signs that close up to the word before: a link of its own often holds the comma, or a note's `[2]`. */
const CLOSING = /^[,.;:!?)\]}%»”’[]/

/** Whether a text is another word than the one before, with only markup between the two. */
const isApart = (between: Between, text: string): boolean =>
  !CLOSING.test(text) && !(between === 'pieces of a link' && /^\p{Ll}/u.test(text))

/** Whether a label or a whole sentence ends where markup begins another word: `Licence:` before `Freeware`. */
function isLabelBefore(before: string, text: string): boolean {
  if (before === '' || !isUpper(text.charCodeAt(0)) || !isLower(text.charCodeAt(1))) return false
  const last = before.charCodeAt(before.length - 1)
  if (isDigit(last)) return true
  const letter = before.charCodeAt(before.length - 2)
  return (
    (last === DOT || last === COLON || last === EXCLAMATION || last === QUESTION) &&
    (isLower(letter) || isDigit(letter))
  )
}

const [DOT, COLON, EXCLAMATION, QUESTION] = [0x2e, 0x3a, 0x21, 0x3f]
const isUpper = (code: number) => code >= 0x41 && code <= 0x5a
const isLower = (code: number) => code >= 0x61 && code <= 0x7a
const isDigit = (code: number) => code >= 0x30 && code <= 0x39

const trimBlankLines = (text: string): string => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
