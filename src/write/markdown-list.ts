import { escapeLineStart } from './markdown-escape.ts'

/** An item of a list, or a further paragraph of one, which has no marker. */
export interface Item {
  /** From 1. */
  readonly level: number
  readonly marker: string | undefined
  /** On one line. */
  readonly text: string
}

/** What marks the items of a list: its bullet, and what follows its numbers. */
export interface ListMarks {
  readonly bullet: string
  readonly dot: string
}

/** A list right after another has other marks, or Markdown would take the two for one. */
export const otherMarks = (before: ListMarks | undefined): ListMarks =>
  before?.bullet === '-' ? { bullet: '*', dot: ')' } : { bullet: '-', dot: '.' }

/** A list in Markdown: what belongs to an item stands below its text, as far in as that starts. */
export function listMarkdown(items: readonly Item[], marks: ListMarks): string {
  let list = ''
  /** Columns that the markers of the items around take, outermost first. */
  let columns: readonly number[] = []
  let goesOn = false
  for (const { level, marker, text } of items) {
    const sign = signOf(marker, marks)
    const isDeeper = level > columns.length
    const needsBlank = sign === '' || goesOn || (isDeeper && !startsInside(sign))
    if (list !== '') list += needsBlank ? '\n\n' : '\n'
    const outer = columns.slice(0, sign === '' ? level : level - 1)
    list += ' '.repeat(sum(outer)) + sign + escapeLineStart(text)
    columns = sign === '' ? outer : [...outer, sign.length]
    goesOn = sign === ''
  }
  return list
}

/** The marker and the space after it. */
function signOf(marker: string | undefined, { bullet, dot }: ListMarks): string {
  if (marker === undefined) return ''
  return /^\d{1,9}\.$/.test(marker) ? `${marker.slice(0, -1)}${dot} ` : `${bullet} `
}

/** Whether a list may start right below a line of text: with a bullet or at 1. */
const startsInside = (sign: string): boolean => !/^\d/.test(sign) || Number.parseInt(sign, 10) === 1

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
