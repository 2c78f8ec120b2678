import type { Block } from '../../model/page.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { isByLine } from '../../text/names/read-byline.ts'
import { isCandidate } from './candidate-line.ts'
import { type HeadlineRule, proposal } from './rule.ts'

/** Longest line that signs and dates, and longest block whose lines are looked at, in characters. */
const MAX_CREDIT = 120
const MAX_BLOCK = 400
/** Fewest words of a headline. */
const MIN_WORDS = 3

/**
 * On a page of old, where no element says what a heading is, the line right above the only one that tells both author
 * and date: `<font size="4"><b>Roof leaks again</b></font><br><i>by Mrs. Holm, 11th October 2009</i>`.
 */
export const signedLine: HeadlineRule = {
  name: 'signed-line',
  family: 'line',
  confidence: 0.8,
  find: ({ page: { dump, blocks } }) => {
    if (dump.format === 'text' || blocks.some(({ kind }) => kind === 'heading')) return []
    const lines = blocks.flatMap(linesOf)
    const credits = lines.flatMap(({ text }, at) => (isCredit(text) ? [at] : []))
    const line = credits.length === 1 ? lines[(credits[0] as number) - 1] : undefined
    if (!line || !isCandidate(line, false) || line.text.split(' ').length < MIN_WORDS) return []
    // a block that goes on with the credit is not the headline's alone: the byline is looked for in it
    return [proposal(line.text, line.text === blocks[line.id]?.text ? line.id : undefined)]
  },
}

const linesOf = (block: Block): readonly Block[] =>
  block.text.length <= MAX_BLOCK ? block.text.split('\n').map((text) => ({ ...block, text })) : [block]

const isCredit = (text: string): boolean =>
  text.length <= MAX_CREDIT && isByLine(text) && findDates(text).length > 0
