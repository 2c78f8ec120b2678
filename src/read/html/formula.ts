/** Longest formula kept, in characters: longer ones are a broken page's rest. */
const MAX_FORMULA = 1000

interface Part {
  readonly tag: string
  readonly isTex: boolean
  readonly pieces: string[]
}

/**
 * A formula in MathML as one line of text: the TeX it was made from, where it is noted, or else its signs, with a stroke
 * for a fraction's bar and the marks of exponents and indices: without them it would be another number.
 */
export class Formula {
  readonly #parts: Part[] = []
  #tex = ''
  #length = 0

  open(tag: string, encoding: string | undefined): void {
    this.#parts.push({ tag, isTex: tag === 'annotation' && encoding === 'application/x-tex', pieces: [] })
  }

  add(text: string): void {
    const part = this.#parts[this.#parts.length - 1]
    this.#length += text.length
    if (!part || this.#length > MAX_FORMULA) return
    if (part.isTex) this.#tex += text
    else if (!part.tag.startsWith('annotation')) part.pieces.push(text.trim())
  }

  /** Closes the innermost part; gives the formula's text when that was the formula. */
  close(): string | undefined {
    const part = this.#parts.pop()
    const outer = this.#parts[this.#parts.length - 1]
    const text = part && this.#length <= MAX_FORMULA ? joined(part) : ''
    // signs of our own count too: a thousand fractions in each other are no formula
    if (text.length > MAX_FORMULA) this.#length = text.length
    if (!outer) return this.#tex.trim() || (this.#length <= MAX_FORMULA ? text : '')
    if (!part?.tag.startsWith('annotation')) outer.pieces.push(text)
    return undefined
  }
}

function joined({ tag, pieces }: Part): string {
  const [first = '', second = '', third = ''] = pieces.filter((piece) => piece !== '')
  if (tag === 'mfrac') return `${group(first)}/${group(second)}`
  if (tag === 'msqrt') return `√${group(pieces.join(''))}`
  if (tag === 'msup') return `${group(first)}^${group(second)}`
  if (tag === 'msub') return `${group(first)}_${group(second)}`
  if (tag === 'msubsup') return `${group(first)}_${group(second)}^${group(third)}`
  return pieces.join('')
}

/** What is more than one number or name is kept together. */
const group = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`)
