import type { TextNode } from '../../model/element.ts'
import type { Link } from '../../model/page.ts'
import { cleanCharacters } from '../../text/characters.ts'

/** Longest `href` kept with a link, in characters; longer ones are data or tracking. */
const MAX_HREF = 2000

/** The text of the block being read: collapses white space across nodes and tracks links and line breaks. */
export class TextRun {
  /** Set inside `<pre>`: white space is kept as it stands. */
  verbatim = false
  #text = ''
  #nodes: TextNode[] = []
  #links: Link[] = []
  #openLinks: { href: string; start: number }[] = []
  #linkCharacters = 0
  /** A space is owed before the next word. */
  #space = false
  /** Line breaks seen since the last word. */
  #breaks = 0

  get length(): number {
    return this.#text.length
  }

  slice(start: number): string {
    return this.#text.slice(start).trim()
  }

  /** Drops what came after a length: an empty table cell's separator. */
  truncate(length: number): void {
    this.#text = this.#text.slice(0, length)
    this.#space = false
  }

  add(node: TextNode): void {
    const data = cleanCharacters(node.data)
    if (this.verbatim) {
      this.#text += data
      if (data.trim() !== '') this.#nodes.push(node)
      return
    }
    const text = data.replace(/\s+/g, ' ')
    const words = text.trim()
    if (words === '') {
      if (text !== '') this.#space = true
      return
    }
    this.#separate(text.startsWith(' '))
    if (this.#openLinks.length > 0) this.#linkCharacters += words.length
    this.#text += words
    this.#nodes.push(node)
    this.#space = text.endsWith(' ')
  }

  /** A `<br>`: false when it is the second in a row and so ends the block. */
  addBreak(): boolean {
    if (this.verbatim) {
      this.#text += '\n'
      return true
    }
    this.#breaks++
    return this.#breaks < 2
  }

  /** Text of our own between parts of a block, such as ` | ` between cells. */
  addSeparator(text: string): void {
    if (text.trim() === '') this.#space ||= text !== ''
    else {
      this.#text += text
      this.#space = false
    }
  }

  openLink(href: string): void {
    // links do not nest: a second <a> means that the first was never closed
    if (this.#openLinks.length > 0) this.closeLink()
    // two links side by side are two words, whatever the markup between them
    if (this.#links.at(-1)?.end === this.#text.length && this.#text !== '') this.#space = true
    this.#openLinks.push({ href: href.slice(0, MAX_HREF), start: this.#text.length })
  }

  closeLink(): void {
    const open = this.#openLinks.pop()
    if (!open) return
    if (isMarker(open.href, this.#text.slice(open.start))) {
      this.#linkCharacters -= this.#text.length - this.#text.slice(0, open.start).trimEnd().length
      this.#text = this.#text.slice(0, open.start).trimEnd()
      this.#space = true
      return
    }
    const start = open.start + (/^\s/.test(this.#text.slice(open.start, open.start + 1)) ? 1 : 0)
    if (this.#text.length > start) this.#links.push({ href: open.href, start, end: this.#text.length })
  }

  /** Ends the run: its text and links as block `id`, or nothing when it held no text. Resets the run. */
  take(id: number): { text: string; links: readonly Link[]; linkDensity: number } | undefined {
    // a link may stay open across blocks (a card wrapped in <a>): it counts in each of them
    for (const open of this.#openLinks)
      if (this.#text.length > open.start)
        this.#links.push({ href: open.href, start: open.start, end: this.#text.length })
    const text = this.verbatim ? trimBlankLines(this.#text) : this.#text.trimEnd()
    const links = this.verbatim ? [] : this.#links.filter((link) => link.end <= text.length)
    const density = Math.min(1, this.#linkCharacters / Math.max(1, text.length))
    const nodes = this.#nodes
    this.#text = ''
    this.#nodes = []
    this.#links = []
    this.#linkCharacters = 0
    this.#space = false
    this.#breaks = 0
    for (const open of this.#openLinks) open.start = 0
    if (text.trim() === '') return undefined
    for (const node of nodes) node.block = id
    return { text, links, linkDensity: density }
  }

  #separate(spaceBefore: boolean): void {
    if (this.#text !== '') {
      if (this.#breaks > 0) this.#text += '\n'
      else if ((this.#space || spaceBefore) && !/\s$/.test(this.#text.slice(-1))) this.#text += ' '
    }
    this.#breaks = 0
    this.#space = false
  }
}

/** A link within the page that shows only a sign: the `#` or `¶` beside a heading, the arrow back from a footnote. */
const isMarker = (href: string, text: string): boolean =>
  href.startsWith('#') && text !== '' && text.length <= 4 && !/[\p{L}\p{N}]/u.test(text)

const trimBlankLines = (text: string): string => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
