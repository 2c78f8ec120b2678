/** Latin 1 and the marks of Western print: all there is in nearly every line of a page in Latin letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of Latin 1 is meant
const WESTERN = /^[\0-\xff\u2010-\u205e€]*$/

/** What is left of a kind of letter, mark or digit within `WESTERN`. */
const KINDS: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ÿ',
  Lu: 'A-ZÀ-ÖØ-Þ',
  Ll: 'a-zµß-öø-ÿ',
  Lo: 'ªº',
  Lt: '',
  Lm: '',
  M: '',
  Mn: '',
  N: '0-9²³¹¼-¾',
  Nd: '0-9',
  'sc=Han': '',
  'sc=Hira': '',
  'sc=Kana': '',
  'sc=Hang': '',
}

/** Capitals and small letters where case does not count. */
const EITHER = 'A-Za-zµÀ-ÖØ-öø-ÿ'

/** The same expression for texts of `WESTERN` alone. */
const westernOf = ({ source, flags, ignoreCase }: RegExp): RegExp =>
  new RegExp(spelledOut(source, ignoreCase), flags)

function spelledOut(source: string, ignoreCase: boolean): string {
  let isInClass = false
  return source.replace(/\\([pP])\{([^}]+)\}|\\.|[[\]]/g, (part, sign?: string, kind = '') => {
    if (part === '[' || part === ']') isInClass = part === '['
    if (sign === undefined) return part
    const letters = ignoreCase && /^L[ul]$/.test(kind) ? EITHER : KINDS[kind]
    if (letters === undefined || (sign === 'P' && isInClass)) throw new Error(`no Western ${part} in a class`)
    if (isInClass) return letters
    return `[${sign === 'P' ? '^' : ''}${letters}]`
  })
}

let last = ''
let isWestern = true

/** Most texts are asked for by several expressions in a row. */
function isWesternText(text: string): boolean {
  if (text !== last) {
    last = text
    isWestern = WESTERN.test(text)
  }
  return isWestern
}

/**
 * A regular expression about letters of any script. V8 takes a millisecond to compile the ranges of `\p{L}` and as long
 * as a small page takes for some fifty of them, so that texts in Western letters are matched by an expression that
 * knows no others. Stands for the expression in `test`, `exec`, `match`, `replace` and `split`.
 */
export class Lettered {
  readonly #any: RegExp
  #western: RegExp | undefined

  constructor(any: RegExp) {
    this.#any = any
  }

  /** The expression for a text: `matchAll` takes no other. */
  for(text: string): RegExp {
    if (!isWesternText(text)) return this.#any
    this.#western ??= westernOf(this.#any)
    return this.#western
  }

  test(text: string): boolean {
    return this.for(text).test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text)
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return text.match(this.for(text))
  }

  [Symbol.replace](text: string, to: string | ((found: string, ...rest: string[]) => string)): string {
    return typeof to === 'string' ? text.replace(this.for(text), to) : text.replace(this.for(text), to)
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return text.split(this.for(text), limit)
  }
}

/** Wraps a regular expression literal. */
export const lettered = (any: RegExp): Lettered => new Lettered(any)
