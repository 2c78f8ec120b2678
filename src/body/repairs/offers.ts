import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { SUBSCRIBE_TO_READ } from '../../text/lexicon/subscribe.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
import type { Repair } from '../index.ts'

/** Words of the line that asks to subscribe at most, and words kept above it at least. */
const MAX_ASKING = 40
const MIN_ABOVE = 20
/** Words and score from which a block below it is the article going on: an advertisement may stand in its middle. */
const MIN_PROSE = 25
const SURE = 0.8

/**
 * What a paper offers to those who would read on: from the line that asks to subscribe to the next sure paragraph. Offers
 * are well written, and on a page that shows two paragraphs of its article there is more of them. None of the nine corpus
 * pages with such a line changes; the made-up pages behind a paywall do.
 */
export const dropOffers: Repair = {
  name: 'offer',
  find({ blocks }: Page, decisions: readonly Decision[]) {
    const measures = measuresOf(blocks)
    const wordsOf = (id: number) => (measures[id] as Measure).words
    const isArticle = ({ id }: Block) => wordsOf(id) >= MIN_PROSE && (decisions[id]?.score ?? 0) >= SURE
    const drop = new Set<number>()
    let above = 0
    let isOffer = false
    for (const block of blocks) {
      const { id, text } = block
      isOffer = asks(text, wordsOf(id)) ? above >= MIN_ABOVE : isOffer && !isArticle(block)
      if (isOffer) drop.add(id)
      else if (decisions[id]?.kept) above += wordsOf(id)
    }
    return { drop }
  },
}

const asks = (text: string, words: number): boolean => words <= MAX_ASKING && SUBSCRIBE_TO_READ.test(text)
