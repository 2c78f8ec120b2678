import { lettered } from '../../text/lettered.ts'
import type { Line } from './line.ts'

/** How to join two lines when the first ends in a hyphen. */
export type HyphenJoin = 'drop' | 'keep'

const HYPHEN_END = lettered(String.raw`\p{L}[-\u2010\u00AD]$`, 'u')
const LOWER_LETTER = lettered(String.raw`^\p{Ll}`, 'u')
const WORD = lettered(String.raw`[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*`, 'gu')

/**
 * Repairs words that were divided at line ends. Browsers only break after hyphens that belong to the word;
 * typesetters add some: a hyphen goes where the joined word stands elsewhere in the dump, stays where the
 * hyphenated one does, and otherwise goes only in dumps that divide words as a habit.
 */
export class Hyphens {
  readonly #lines: readonly Line[]
  #words: Set<string> | undefined
  #habit: boolean | undefined

  constructor(lines: readonly Line[]) {
    this.#lines = lines
  }

  /** How to join, or undefined where no word is divided. */
  judge(before: string, text: string): HyphenJoin | undefined {
    if (!HYPHEN_END.test(before.slice(-3))) return undefined
    if (before.endsWith('\u00AD')) return 'drop'
    if (!LOWER_LETTER.test(text)) return /^\p{L}/u.test(text) ? 'keep' : undefined
    const head = lastWord(before.slice(0, -1))
    const tail = firstWord(text)
    const words = this.#vocabulary()
    if (words.has((head + tail).toLowerCase())) return 'drop'
    if (words.has(`${head}-${tail}`.toLowerCase())) return 'keep'
    // "pre- and post-war": the hyphen stands for a word left out
    if (SUSPENDED.has(tail.toLowerCase())) return undefined
    return this.#dividesWords() ? 'drop' : 'keep'
  }

  #vocabulary(): Set<string> {
    this.#words ??= new Set(this.#lines.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []))
    return this.#words
  }

  /** Typeset text divides a word on every tenth line or so; a browser's dump on one in a hundred at most. */
  #dividesWords(): boolean {
    if (this.#habit === undefined) {
      const ends = this.#lines.filter(({ text }) => /\p{Ll}[-\u2010\u00AD]$/u.test(text.slice(-3))).length
      this.#habit = ends >= 3 && ends >= this.#lines.length * 0.03
    }
    return this.#habit
  }
}

const SUSPENDED = new Set('and or und oder et ou y o e och og en of to bis'.split(' '))

// bounded: looks at 60 characters
const lastWord = (text: string): string => /[\p{L}\p{M}]+$/u.exec(text.slice(-60))?.[0] ?? ''
const firstWord = (text: string): string => /^[\p{L}\p{M}]+/u.exec(text.slice(0, 60))?.[0] ?? ''
