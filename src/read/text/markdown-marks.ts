import { lettered } from '../../text/lettered.ts'

/** Marks at the start of a line that say what the line is; they stay for the line reader. */
export const LINE_START = /^[ \t]*(?:(?:>[ \t]?)+|#{1,6}[ \t]+|[*+-][ \t]+|\d{1,9}[.)][ \t]+)/
/** A line across the page. */
export const RULE = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
/** Where a block of code starts or ends. */
export const FENCE = /^[ \t]*(?:```|~~~)/

/** A line of code, when no list item's: an indented list is none. */
export const INDENTED = /^(?: {4}|\t)(?!\s{0,8}\* )/

export const WORD = lettered(String.raw`[\p{L}\p{N}]`, 'u')

/** Longer runs are no marks: `*****` hides a word, `____` is to be filled in. */
export const LONGEST_MARK = 3

/** `****` around nothing or between two bold words, and `__` where a line starts with a picture that is a letter. */
export function isEmptyEmphasis(line: string, at: number, run: number, isFirst: boolean): boolean {
  // or around a word that many elements make bold
  if (line[at] === '*')
    return run === 4 || (run > 4 && WORD.test(line[at - 1] ?? ' ') !== WORD.test(line[at + run] ?? ' '))
  return run === 2 && isFirst && EMPTY_BEFORE.test(line[at + 2] ?? ' ') && !line.includes('__', at + 2)
}
const EMPTY_BEFORE = lettered(String.raw`[\s\p{Lu}\p{N}*[]`, 'u')

/** How often a mark is repeated from a position on. */
export function runLength(line: string, at: number): number {
  let length = 1
  while (line[at + length] === line[at]) length++
  return length
}
