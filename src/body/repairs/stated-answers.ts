import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { collapseSpace } from '../../text/characters.ts'
import { foldTitle } from '../../text/titles.ts'
import { tokens } from '../../text/tokens.ts'
import type { Repair } from '../index.ts'

/** Words in a row by which a block is known to be of an answer. */
const ROW = 3
/** Share of a block's rows that are an answer's: a label before it, or a link in it, is not stated. */
const MIN_STATED = 0.8

/**
 * The questions that a page says it answers (JSON-LD `FAQPage`), with their answers and the heading above them: where
 * they fold away, their markup is a menu's. Of WCXB's pages that state some and print them, 23 of 26 have them in the
 * gold body; of those 23, six had been lost.
 */
export const keepStatedAnswers: Repair = {
  name: 'stated-answer',
  find({ blocks, claims }: Page, decisions: readonly Decision[]) {
    const stated = (key: string) =>
      claims.filter((claim) => claim.via === 'json-ld' && claim.key === key).map(({ value }) => value)
    const answers = new Set(stated('faq.answer').flatMap(rowsOf))
    if (answers.size === 0 || !decisions.some(({ kept }) => kept)) return {}
    const questions = new Set(stated('faq.question').map(foldTitle))
    const isStated = ({ text }: Block) => isOf(answers, text) || questions.has(foldTitle(text))
    const isKept = ({ id }: Block) => decisions[id]?.kept === true
    // some pages print them once more, for narrow screens
    const seen = new Set(blocks.filter(isKept).map(({ text }) => collapseSpace(text)))
    const keep = new Set<number>()
    for (const { id, text } of blocks.filter((block) => !isKept(block) && isStated(block))) {
      const key = collapseSpace(text)
      if (!seen.has(key)) keep.add(id)
      seen.add(key)
    }
    const [first = 0] = keep
    if (blocks[first - 1]?.kind === 'heading') keep.add(first - 1)
    return { keep }
  },
}

const rowsOf = (text: string): readonly string[] => {
  const words = tokens(text)
  return words.slice(ROW - 1).map((_, at) => words.slice(at, at + ROW).join(' '))
}

function isOf(answers: ReadonlySet<string>, text: string): boolean {
  const rows = rowsOf(text)
  return rows.length > 0 && rows.filter((row) => answers.has(row)).length >= MIN_STATED * rows.length
}
