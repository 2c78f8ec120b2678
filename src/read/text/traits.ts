import { endsInner, endsOpen, endsSentence, startsClosing, startsLower } from '../../text/sentence.ts'
import type { Line } from './line.ts'
import { findWrap, type Wrap } from './wrap.ts'

/** What a dump is like: properties, not the program that made it. */
export interface Traits {
  readonly wrap: Wrap | undefined
  /** One text node a line: sentences are cut at every link and emphasis. */
  readonly fragmented: boolean
  /** Cut sentences for every line. */
  readonly cuts: number
  readonly markdown: boolean
  /** A text browser laid it out. */
  readonly laidOut: boolean
  /** Share of lines that follow a blank line. */
  readonly blankShare: number
  /** Share of lines that are list items by their mark. */
  readonly bulletShare: number
  /** The usual number of blank lines between paragraphs, at least 1. */
  readonly usualGap: number
  /** The usual column where text starts. */
  readonly usualIndent: number
}

/** Cut sentences a line from which a dump without blank lines is fragmented: 93% of gettext dumps, 15% of innerText without its blank lines. */
const CUTS_PER_LINE = 0.01
const MIN_CUTS = 3
/** Scraper text has no blank lines, or next to none. */
const MAX_BLANK_SHARE = 0.1

/** Measures a dump's properties over all its lines. */
export function traitsOf(lines: readonly Line[], given: Pick<Traits, 'markdown' | 'laidOut'>): Traits {
  const total = Math.max(1, lines.length)
  const blankShare = lines.filter((line) => line.gap > 0).length / total
  const wrap = findWrap(lines)
  const cuts = countCuts(lines)
  return {
    ...given,
    wrap,
    fragmented: !wrap && blankShare < MAX_BLANK_SHARE && cuts >= Math.max(MIN_CUTS, CUTS_PER_LINE * total),
    cuts: cuts / total,
    blankShare,
    bulletShare: lines.filter((line) => line.mark === 'listItem').length / total,
    usualGap:
      mostCommon(lines.filter((line) => line.gap > 0 && line.text.length > 60).map((line) => line.gap)) ?? 1,
    usualIndent: mostCommon(lines.filter((line) => line.text.length > 60).map((line) => line.indent)) ?? 0,
  }
}

/** Lines that plainly go on with the one before. */
function countCuts(lines: readonly Line[]): number {
  let cuts = 0
  for (let i = 1; i < lines.length; i++) {
    const before = (lines[i - 1] as Line).text
    const after = (lines[i] as Line).text
    if (endsSentence(before)) continue
    if (startsClosing(after) || endsOpen(before)) cuts++
    else if (startsLower(after) && endsInner(before) && before.length > 30) cuts++
  }
  return cuts
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: number | undefined
  for (const [value, count] of counts) if (count > (counts.get(best ?? Number.NaN) ?? 0)) best = value
  return best
}
