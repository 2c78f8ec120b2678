import type { Block } from '../../model/page.ts'
import { oncePer } from '../../once-per.ts'
import { countLetters } from '../../text/count-letters.ts'
import { findDates, mayHoldDate } from '../../text/dates/find-dates.ts'
import type { DateReading, WrittenDate } from '../../text/dates/written-date.ts'
import { lettered } from '../../text/lettered.ts'
import { spacedText } from '../seams.ts'
import { type DateLabel, labelOf } from './labels.ts'

/** A date printed in a block. */
export interface Seen {
  readonly date: WrittenDate
  readonly label: DateLabel
  /** Whether the block is about little else. */
  readonly pure: boolean
}

/** Letters beside a date, its label and its time with which a line is still about nothing else. */
const PURE = 25

/** Longest block that is searched, in characters: dates of publication stand in short lines. */
const MAX_TEXT = 400

/** Blocks that may hold a date, in order: few of a page's do. */
export const datedBlocks = oncePer((blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(({ text }) => text.length <= MAX_TEXT && mayHoldDate(text)),
)

const NONE: readonly Seen[] = []

/** Every date in a block with its label. */
export const datesOf = (block: Block, blocks: readonly Block[], reading: DateReading): readonly Seen[] =>
  block.text.length > MAX_TEXT || !mayHoldDate(block.text) ? NONE : seenIn(block, blocks, reading)

const seenIn = oncePer((block: Block, blocks: readonly Block[], reading: DateReading): readonly Seen[] => {
  const text = textOf(block)
  const dates = findDates(text, reading)
  return dates.map((date, at) => {
    const seen = describe(block, blocks, date)
    const isOfSpan =
      isSpan(text, dates[at - 1], date) || isSpan(text, date, dates[at + 1]) || endsLife(text, date)
    return isOfSpan && seen.label === 'none' ? { ...seen, label: 'other' } : seen
  })
})

/** Whether two dates are an event's first and last day: '3 May 2019 – 5 May 2019'. */
const isSpan = (text: string, from: WrittenDate | undefined, to: WrittenDate | undefined): boolean =>
  from !== undefined && to !== undefined && /^\s?[–—-]\s?$/.test(text.slice(from.end, to.start))

const YEAR = lettered(String.raw`\p{Nd}{4}`, 'u')

/** A block's text, as set apart where that can matter: few blocks have a year. */
const textOf = (block: Block): string => (YEAR.test(block.text) ? spacedText(block) : block.text)

function describe(block: Block, blocks: readonly Block[], date: WrittenDate): Seen {
  const text = textOf(block)
  const outside = text.slice(0, date.start) + text.slice(date.end)
  return {
    date,
    label: labelOf(text, date.start, blocks[block.id - 1]?.text ?? ''),
    pure: countLetters(outside) <= PURE,
  }
}

/** Whether a date is the last day of a life that began before any page was published: 'June 2, 1941 — December 8, 2019'. */
const endsLife = (text: string, { start }: WrittenDate): boolean => BIRTH.test(text.slice(0, start))

const BIRTH = lettered(
  String.raw`(?:\p{L}{3,12}\.? \d{1,2},? |\d{1,2}\.? \p{L}{3,12} |\d[./]\d{1,2}[./]|\*\s?)1[89][0-8]\d\s?[–—-]\s?$`,
  'u',
)

export const isPublished = (label: DateLabel): boolean => label === 'published' || label === 'none'
export const isUpdated = (label: DateLabel): boolean => label === 'updated'
