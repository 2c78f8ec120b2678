/** Latin 1 and the marks of Western print: all there is in nearly every line of a page in Latin letters. */
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
const westernOf = (source: string, flags: string): RegExp =>
  new RegExp(spelledOut(source, flags.includes('i')), flags)

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

/** The same for those texts in small letters: V8 takes five times as long to make an expression that folds case itself. */
const smallOf = (source: string, flags: string): RegExp => {
  const small = source.replace(CAPITALS, (part) => (part.startsWith('\\') ? part : part.toLowerCase()))
  return new RegExp(spelledOut(small, true), flags.replace('i', ''))
}

/** Capitals, and what has some that are not letters of the text. */
const CAPITALS = /\\[pP]\{[^}]+\}|\\.|[A-ZÀ-ÖØ-Þ]/g

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
 * A regular expression about letters of any script. V8 takes up to a millisecond to read and compile the ranges of
 * `\p{L}`, and there are a hundred such expressions: it is made when it is needed, and texts in Western letters are
 * matched by one that knows no others. Stands for the expression in `test`, `exec`, `match`, `replace` and `split`.
 */
export class Lettered {
  readonly #source: string
  readonly #flags: string
  readonly #foldsCase: boolean
  #any: RegExp | undefined
  #western: RegExp | undefined
  #small: RegExp | undefined

  constructor(source: string, flags: string) {
    this.#source = source
    this.#flags = flags
    this.#foldsCase = flags.includes('i')
  }

  /** The expression for a text: `matchAll` takes no other. */
  for(text: string): RegExp {
    if (isWesternText(text)) {
      this.#western ??= westernOf(this.#source, this.#flags)
      return this.#western
    }
    this.#any ??= new RegExp(this.#source, this.#flags)
    return this.#any
  }

  test(text: string): boolean {
    if (!this.#foldsCase || !isWesternText(text)) return this.for(text).test(text)
    this.#small ??= smallOf(this.#source, this.#flags)
    return this.#small.test(text.toLowerCase())
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

/** A regular expression by its source, as `String.raw` has it, and its flags. */
export const lettered = (source: string, flags: string): Lettered => new Lettered(source, flags)
