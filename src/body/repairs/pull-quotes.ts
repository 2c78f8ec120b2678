import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { oncePer, oncePerPlace } from '../../once-per.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
import { tokens } from '../../text/tokens.ts'
import type { Repair } from '../index.ts'

/** Words and characters of a pull quote at least, as shorter sentences may well be said twice, and words at most. */
const MIN_WORDS = 6
const MIN_LENGTH = 30
const MAX_WORDS = 60
/** Share of the paragraph that it is at most: a block with hardly more words is its copy, and either may be a caption. */
const MAX_SHARE = 0.7
/** Blocks between a pull quote and the paragraph it is taken from, at most: what comes again farther off has a use there. */
const REACH = 8
/** Longest paragraph that is looked at, in characters. */
const MAX_PARAGRAPH = 10_000

/**
 * Sentences of the text that are printed again in large type between its paragraphs: a block that says word for word
 * what is part of another kept one. No mark of a site is needed, so it works on dumps. Headings are left, as the text
 * takes up their words, and lists, as they sum it up. Word F1, cross-validated: WCXB HTML, text and Markdown +.0001
 * each, magic and the Chinese set unchanged.
 */
export const dropPullQuotes: Repair = {
  name: 'pull-quote',
  find({ blocks }: Page, decisions: readonly Decision[]) {
    const isKept = ({ id }: Block) => decisions[id]?.kept === true
    const small = oncePerPlace((id) => (blocks[id] as Block).text.toLowerCase())
    const sourceOf = (quote: Block) => {
      const word = longestWord(quote.text)
      const end = Math.min(blocks.length, quote.id + REACH + 1)
      for (let id = Math.max(0, quote.id - REACH); id < end; id++) {
        const paragraph = blocks[id] as Block
        if (!isKept(paragraph) || !mayHold(quote, paragraph) || !small(id).includes(word)) continue
        if (isPartOf(said(quote), said(paragraph))) return paragraph
      }
      return undefined
    }
    const taken = new Map<Block, number[]>()
    for (const quote of blocks.filter(isKept).filter(mayBeQuote(blocks))) {
      const source = sourceOf(quote)
      if (source) taken.set(source, [...(taken.get(source) ?? []), quote.id])
    }
    // what several quotes are taken from is answered sentence by sentence
    return { drop: new Set([...taken.values()].filter(({ length }) => length === 1).flat()) }
  },
}

/** Tells whether a block may be a pull quote: a sentence or a few, and no heading, list or table. */
function mayBeQuote(blocks: readonly Block[]): (block: Block) => boolean {
  const measures = measuresOf(blocks)
  return ({ id, kind, text }) => {
    const { words, terminated } = measures[id] as Measure
    return (
      words >= MIN_WORDS &&
      words <= MAX_WORDS &&
      text.length >= MIN_LENGTH &&
      (kind === 'quote' || (kind === 'paragraph' && terminated && !QUESTION.test(text)))
    )
  }
}

/** What a heading of a text dump may end with, and no sentence that sums up. */
const QUESTION = /[?？؟]$/u

/** Words in small letters between two spaces: who says the same has them too, in small letters or in capitals. */
const SMALL_WORD = /(?<= )[a-z]{5,}(?= )/g

/** The longest of them, as most paragraphs have not that one; nothing where there is none. */
const longestWord = (text: string): string =>
  (text.match(SMALL_WORD) ?? []).reduce(
    (longest, word) => (word.length > longest.length ? word : longest),
    '',
  )

const mayHold = (quote: Block, paragraph: Block): boolean =>
  paragraph.text.length > quote.text.length && paragraph.text.length <= MAX_PARAGRAPH

/** Whether a paragraph says what a quote says, and a good deal more. */
const isPartOf = (quote: string, paragraph: string): boolean =>
  paragraph.includes(quote) && quote.length <= MAX_SHARE * paragraph.length

/** A block's words in a row, between spaces. */
const said = oncePer(({ text }: Block): string => ` ${tokens(text).join(' ')} `)
