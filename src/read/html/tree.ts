import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { ATTRIBUTES, type AttributeName, type Attributes, type Element } from '../../model/element.ts'
import { remembered } from '../../text/remembered.ts'
import { MAX_NODES } from '../limits.ts'
import { hasEmptyElements, OPAQUE } from './empty-elements.ts'
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

/** What the template of a shadow root is read as: unlike others it is shown, in place of its parent's content. */
const SHOWN_TEMPLATE = 'slot'

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

/** A page's tree, and what is learnt on the way. */
interface Parsed {
  readonly root: Element
  /** The address that the page says its links start from: its first `<base href>`, as written. */
  readonly base: string | undefined
  /** Whether the page had more elements and texts than are kept. */
  readonly cut: boolean
}

/**
 * The same, and what is learnt on the way.
 * @param fragment markup to be read after the page, whatever the page leaves open
 */
export function parsePage(html: string, fragment = ''): Parsed {
  const builder = new TreeBuilder()
  for (const source of fragment === '' ? [html] : [html, fragment]) {
    const recognizeSelfClosing = hasEmptyElements(source)
    builder.begin(source, recognizeSelfClosing)
    const tokenizer = new Tokenizer({ decodeEntities: false, recognizeSelfClosing }, builder)
    tokenizer.write(source)
    tokenizer.end()
  }
  return { root: builder.root, base: builder.base, cut: builder.cut }
}

const NO_ATTRIBUTES: Attributes = Object.freeze({})

/** Gives the one string there is of each name: V8 sets a property of a name that it knows in a fraction of the time. */
const READ: ReadonlyMap<string, AttributeName> = new Map(ATTRIBUTES.map((name) => [name, name]))

/** The name of an attribute that is read of elements, or null; pages write the same few hundred. */
const nameOf = remembered((written): AttributeName | null => READ.get(written.toLowerCase()) ?? null)

/** What there is to know of a name of elements, looked up once a page. */
interface Tag {
  readonly name: string
  readonly isVoid: boolean
  readonly isDropped: boolean
  /** Whether its content is SVG or MathML, or HTML within those; undefined for what it stands in. */
  readonly isForeign: boolean | undefined
  readonly ended: ReadonlySet<string> | undefined
  /** How many are open: tells a stray end tag without a search. */
  open: number
}

const tagOf = (name: string): Tag => ({
  name,
  isVoid: VOID.has(name),
  isDropped: DROPPED.has(name),
  isForeign: name === 'svg' || name === 'math' || (INTEGRATION.has(name) ? false : undefined),
  ended: endedBy(name),
  open: 0,
})

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
  base: string | undefined
  #html = ''
  /** Whether the source writes elements as empty that HTML would leave open. */
  #hasEmpty = false
  #elements = 1
  #nodes = 0
  /** The page's names of elements, as they are written. */
  readonly #tags = new Map<string, Tag>()
  /** The open elements, outermost first, and beside each who takes its content: nobody when dropped. */
  readonly #open: Tag[] = []
  readonly #takers: (Element | undefined)[] = []
  /** Whether the content is SVG or MathML, and was outside; empty for HTML. */
  readonly #foreign: boolean[] = []
  /** Who takes what comes next. */
  #taker: Element | undefined = this.root
  /** The page breaks off inside an end tag: the tokeniser gives the rest of that for text. */
  #isCutOff = false
  /** The start tag being read; nothing for one that is to be ignored. */
  #tag: Tag | undefined
  #attrs: { -readonly [name in AttributeName]?: string } = NO_ATTRIBUTES
  /** The attribute being read, unless nobody asks for it. */
  #attribute: AttributeName | null = null
  #value = ''
  /** The formula being read. */
  #formula: Formula | undefined

  /** Whether something was left out. */
  get cut(): boolean {
    return this.#nodes > MAX_NODES
  }

  /** Closes what is open and goes on with another source. */
  begin(html: string, hasEmpty: boolean): void {
    while (this.#open.length > 0) this.#close()
    this.#html = html
    this.#hasEmpty = hasEmpty
    this.#isCutOff = false
  }

  ontext(start: number, end: number): void {
    const taker = this.#taker
    if (this.#formula) this.#formula.add(decodeHTML(this.#html.slice(start, end)))
    if (!taker || this.#isCutOff || ++this.#nodes > MAX_NODES) return
    const data = this.#html.slice(start, end)
    const isRaw = !data.includes('&') || RAW.has(this.#innermost)
    taker.children.push({ data: isRaw ? data : decodeHTML(data), block: -1 })
  }

  onopentagname(start: number, end: number): void {
    const tag = this.#tagAt(start, end)
    // a form in a form is ignored, as browsers do
    this.#tag = tag.name === 'form' && tag.open > 0 ? undefined : tag
    this.#attrs = NO_ATTRIBUTES
    const ended = this.#tag?.ended
    if (ended) while (ended.has(this.#innermost)) this.#close()
  }

  onattribname(start: number, end: number): void {
    this.#attribute = nameOf(this.#html.slice(start, end))
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute) this.#value = this.#html.slice(start, end)
  }

  onattribend(): void {
    if (!this.#attribute || !this.#tag || (!this.#taker && this.#tag.name !== 'annotation')) return
    if (this.#attrs === NO_ATTRIBUTES) this.#attrs = {}
    // of attributes given twice the first counts
    else if (this.#attrs[this.#attribute] !== undefined) return
    this.#attrs[this.#attribute] = this.#value.includes('&') ? decodeHTMLAttribute(this.#value) : this.#value
  }

  onopentagend(): void {
    if (this.#tag) this.#start(this.#tag, this.#attrs)
  }

  onselfclosingtag(): void {
    this.onopentagend()
    const name = this.#tag?.name
    if (name === undefined || this.#innermost !== name) return
    // only SVG, MathML and XML know empty elements: in HTML the slash means nothing
    if (this.isInForeignContext() || (this.#hasEmpty && OPAQUE.has(name))) this.#close()
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#tagAt(start, end)
    this.#isCutOff = this.#html.indexOf('>', end) < 0
    if (tag.name === 'br') this.#start(tag, NO_ATTRIBUTES)
    else if (tag.open > 0) while (this.#close() !== tag);
    else if (tag.name === 'p') {
      this.#start(tag, NO_ATTRIBUTES)
      this.#close()
    }
  }

  isInForeignContext(): boolean {
    // most pages ask in vain at each of their tags: a look before an array's start is slow
    return this.#foreign.length > 0 && this.#foreign[this.#foreign.length - 1] === true
  }

  // nobody reads these; entities are decoded a text at a time
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  /** The innermost open element's name; '' where none is open. */
  get #innermost(): string {
    return this.#open[this.#open.length - 1]?.name ?? ''
  }

  #tagAt(start: number, end: number): Tag {
    const tag = this.#tagOf(this.#html.slice(start, end))
    return tag.name === 'image' && !this.isInForeignContext() ? this.#tagOf('img') : tag
  }

  #tagOf(written: string): Tag {
    const known = this.#tags.get(written)
    if (known) return known
    const name = written.toLowerCase()
    const tag = name === written ? tagOf(name) : this.#tagOf(name)
    this.#tags.set(written, tag)
    return tag
  }

  #start(tag: Tag, attrs: Attributes): void {
    const { name } = tag
    const parent = this.#taker
    let taker: Element | undefined
    if (this.cut) taker = parent
    else if (parent && !tag.isDropped) {
      this.#nodes++
      const depth = parent.depth + 1
      const shown = name === 'template' && attrs.shadowrootmode !== undefined ? SHOWN_TEMPLATE : name
      const element: Element = { id: this.#elements++, tag: shown, attrs, parent, depth, children: [] }
      parent.children.push(element)
      if (name === 'base' && attrs.href) this.base ??= attrs.href
      taker = depth < MAX_DEPTH ? element : parent
    }
    if (tag.isVoid) return
    if (name === 'math' && parent) {
      if (attrs['alttext']) this.#write(attrs['alttext'])
      else this.#formula = new Formula()
    }
    this.#formula?.open(name, attrs['encoding'])
    this.#open.push(tag)
    this.#takers.push(taker)
    this.#taker = taker
    tag.open++
    if (tag.isForeign !== undefined) this.#foreign.push(tag.isForeign)
  }

  /** A formula as its author wrote it stands for its marks: fractions without their bar are other numbers. */
  #write(tex: string): void {
    const written = /^\{\\displaystyle\s([\s\S]*)\}$/.exec(tex)?.[1] ?? tex
    if (written !== '' && this.#taker && ++this.#nodes <= MAX_NODES)
      this.#taker.children.push({ data: written, block: -1 })
  }

  /** Closes the innermost element and returns what it is. */
  #close(): Tag | undefined {
    const tag = this.#open.pop()
    if (tag === undefined) return undefined
    this.#takers.pop()
    this.#taker = this.#open.length === 0 ? this.root : this.#takers[this.#takers.length - 1]
    const formula = this.#formula?.close()
    if (formula !== undefined) {
      this.#formula = undefined
      this.#write(formula)
    }
    tag.open--
    if (tag.isForeign !== undefined) this.#foreign.pop()
    return tag
  }
}
