import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { ATTRIBUTES, type AttributeName, type Attributes, type Element } from '../../model/element.ts'
import { MAX_NODES } from '../limits.ts'
import { Formula } from './formula.ts'
import { endedBy, RAW, VOID } from './implied.ts'

/**
 * Deepest nesting kept; deeper elements become siblings at this depth. Real pages stay below 100 (corpus
 * maximum measured by bench), and everything that climbs ancestors is bounded by it.
 */
export const MAX_DEPTH = 250

/** Elements whose text is never shown and never holds claims, and how East Asian words are read, printed above them. */
const DROPPED = new Set([
  ...['style', 'svg', 'canvas', 'iframe', 'object', 'embed', 'audio', 'video', 'math'],
  ...['rt', 'rtc', 'rp'],
])

/** Parts of SVG and MathML that hold HTML again. */
const INTEGRATION = new Set([
  'mi',
  'mo',
  'mn',
  'ms',
  'mtext',
  'annotation-xml',
  'foreignobject',
  'desc',
  'title',
])

/**
 * Builds the slim tree of an HTML page: elements, attributes and text, with scripts kept as text (claims read
 * JSON-LD and application state from them) and pictures dropped. Never throws; never recurses; linear in the page,
 * however deep its elements and however many of its tags lack their partner.
 */
export const parseTree = (html: string): Element => parsePage(html).root

/**
 * The same, and whether the page had more elements and texts than are kept.
 * @param fragment markup to be read after the page, whatever the page leaves open
 */
export function parsePage(html: string, fragment = ''): { readonly root: Element; readonly cut: boolean } {
  const builder = new TreeBuilder()
  for (const source of fragment === '' ? [html] : [html, fragment]) {
    builder.begin(source)
    const tokenizer = new Tokenizer({ decodeEntities: false }, builder)
    tokenizer.write(source)
    tokenizer.end()
  }
  return { root: builder.root, cut: builder.cut }
}

const NO_ATTRIBUTES: Attributes = Object.freeze({})

const READ: ReadonlySet<string> = new Set(ATTRIBUTES)

/** The name of an attribute that is read of elements. */
const nameOf = (written: string): AttributeName | undefined => {
  const name = written.toLowerCase()
  return READ.has(name) ? (name as AttributeName) : undefined
}

/** Takes the tokens of one page and puts its elements where its tags, written or implied, say. */
class TreeBuilder implements TokenizerCallbacks {
  readonly root: Element = {
    id: 0,
    tag: '#root',
    attrs: {},
    parent: undefined,
    depth: 0,
    children: [],
  }
  #html = ''
  #elements = 1
  #nodes = 0
  /** Names of the open elements, outermost first, and beside each who takes its content: nobody when dropped. */
  readonly #open: string[] = []
  readonly #takers: (Element | undefined)[] = []
  /** How many open elements have a name: tells a stray end tag without a search. */
  readonly #counts = new Map<string, number>()
  /** Whether the content is SVG or MathML, and was outside; empty for HTML. */
  readonly #foreign: boolean[] = []
  /** Who takes what comes next. */
  #taker: Element | undefined = this.root
  /** The page breaks off inside an end tag: the tokeniser gives the rest of that for text. */
  #isCutOff = false
  /** The start tag being read; '' for one that is to be ignored. */
  #name = ''
  #attrs: { -readonly [name in AttributeName]?: string } = NO_ATTRIBUTES
  /** The attribute being read, unless nobody asks for it. */
  #attribute: AttributeName | undefined
  #value = ''
  /** The formula being read. */
  #formula: Formula | undefined

  /** Whether something was left out. */
  get cut(): boolean {
    return this.#nodes > MAX_NODES
  }

  /** Closes what is open and goes on with another source. */
  begin(html: string): void {
    while (this.#open.length > 0) this.#close()
    this.#html = html
    this.#isCutOff = false
  }

  ontext(start: number, end: number): void {
    const taker = this.#taker
    if (this.#formula) this.#formula.add(decodeHTML(this.#html.slice(start, end)))
    if (!taker || this.#isCutOff || ++this.#nodes > MAX_NODES) return
    const data = this.#html.slice(start, end)
    const isRaw = !data.includes('&') || RAW.has(this.#open[this.#open.length - 1] ?? '')
    taker.children.push({ data: isRaw ? data : decodeHTML(data), block: -1 })
  }

  onopentagname(start: number, end: number): void {
    const name = this.#nameAt(start, end)
    // a form in a form is ignored, as browsers do
    this.#name = name === 'form' && this.#isOpen('form') ? '' : name
    this.#attrs = NO_ATTRIBUTES
    const ended = endedBy(this.#name)
    if (ended) while (ended.has(this.#open[this.#open.length - 1] ?? '')) this.#close()
  }

  onattribname(start: number, end: number): void {
    this.#attribute = nameOf(this.#html.slice(start, end))
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute) this.#value = this.#html.slice(start, end)
  }

  onattribend(): void {
    if (!this.#attribute || this.#name === '' || (!this.#taker && this.#name !== 'annotation')) return
    if (this.#attrs === NO_ATTRIBUTES) this.#attrs = {}
    // of attributes given twice the first counts
    else if (Object.hasOwn(this.#attrs, this.#attribute)) return
    this.#attrs[this.#attribute] = this.#value.includes('&') ? decodeHTMLAttribute(this.#value) : this.#value
  }

  onopentagend(): void {
    if (this.#name !== '') this.#start(this.#name, this.#attrs)
  }

  onselfclosingtag(): void {
    const name = this.#name
    this.onopentagend()
    // only SVG and MathML know empty elements: in HTML the slash means nothing
    if (name !== '' && this.isInForeignContext() && this.#open[this.#open.length - 1] === name) this.#close()
  }

  onclosetag(start: number, end: number): void {
    const name = this.#nameAt(start, end)
    this.#isCutOff = this.#html.indexOf('>', end) < 0
    if (name === 'br') this.#start('br', NO_ATTRIBUTES)
    else if (this.#isOpen(name)) while (this.#close() !== name);
    else if (name === 'p') {
      this.#start('p', NO_ATTRIBUTES)
      this.#close()
    }
  }

  isInForeignContext(): boolean {
    return this.#foreign[this.#foreign.length - 1] ?? false
  }

  // nobody reads these; entities are decoded a text at a time
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  #nameAt(start: number, end: number): string {
    const name = this.#html.slice(start, end).toLowerCase()
    return name === 'image' && !this.isInForeignContext() ? 'img' : name
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0
  }

  #start(tag: string, attrs: Attributes): void {
    const parent = this.#taker
    const isVoid = VOID.has(tag)
    let taker: Element | undefined
    if (this.cut) taker = parent
    else if (parent && !DROPPED.has(tag)) {
      this.#nodes++
      const depth = parent.depth + 1
      const element: Element = { id: this.#elements++, tag, attrs, parent, depth, children: [] }
      parent.children.push(element)
      taker = depth < MAX_DEPTH ? element : parent
    }
    if (isVoid) return
    if (tag === 'math' && parent) {
      if (attrs['alttext']) this.#write(attrs['alttext'])
      else this.#formula = new Formula()
    }
    this.#formula?.open(tag, attrs['encoding'])
    this.#open.push(tag)
    this.#takers.push(taker)
    this.#taker = taker
    this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + 1)
    if (tag === 'svg' || tag === 'math') this.#foreign.push(true)
    else if (INTEGRATION.has(tag)) this.#foreign.push(false)
  }

  /** A formula as its author wrote it stands for its marks: fractions without their bar are other numbers. */
  #write(tex: string): void {
    const written = /^\{\\displaystyle\s([\s\S]*)\}$/.exec(tex)?.[1] ?? tex
    if (written !== '' && this.#taker && ++this.#nodes <= MAX_NODES)
      this.#taker.children.push({ data: written, block: -1 })
  }

  /** Closes the innermost element and returns its name. */
  #close(): string | undefined {
    const name = this.#open.pop()
    if (name === undefined) return undefined
    this.#takers.pop()
    this.#taker = this.#open.length === 0 ? this.root : this.#takers[this.#takers.length - 1]
    const formula = this.#formula?.close()
    if (formula !== undefined) {
      this.#formula = undefined
      this.#write(formula)
    }
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1)
    if (name === 'svg' || name === 'math' || INTEGRATION.has(name)) this.#foreign.pop()
    return name
  }
}
