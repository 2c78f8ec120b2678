import { foldSpace } from '../../text/characters.ts'
import { lettered } from '../../text/lettered.ts'

const LETTER = lettered(String.raw`\p{L}`, 'u')
const CAPITAL = lettered(String.raw`\p{Lu}`, 'u')

/** A yes or no as a feature. */
export const flag = (value: boolean): number => (value ? 1 : 0)

/** Whether any place of a range has something. */
export function some(isSet: (at: number) => boolean, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (isSet(at)) return true
  return false
}

/** For each index, that of the next positive value after it, or -1. */
export function nextOf(values: readonly number[]): readonly number[] {
  const next = new Array<number>(values.length).fill(-1)
  let found = -1
  for (let i = values.length - 1; i >= 0; i--) {
    next[i] = found
    if ((values[i] as number) > 0) found = i
  }
  return next
}

/** How short the blocks in a range are on average: 1 for words, 0 for prose. */
export function meanShort(lengths: readonly number[], from: number, to: number): number {
  const [start, end] = [Math.max(0, from), Math.min(lengths.length, to)]
  if (end <= start) return 0
  let sum = 0
  for (let at = start; at < end; at++) sum += 1 - Math.min(1, (lengths[at] as number) / 80)
  return sum / (end - start)
}

/** Share of a line's words that start with a capital. */
export function titleCase(text: string): number {
  let words = 0
  let capitals = 0
  for (const word of foldSpace(text).split(' ')) {
    const code = word.codePointAt(0) ?? 0
    const first = code < 128 ? undefined : String.fromCodePoint(code)
    const isCapital = first === undefined ? code >= 65 && code <= 90 : CAPITAL.test(first)
    const isSmall = first === undefined ? code >= 97 && code <= 122 : LETTER.test(first)
    if (isCapital) capitals++
    if (isCapital || isSmall) words++
  }
  return words === 0 ? 0 : capitals / words
}
