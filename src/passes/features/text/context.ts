import { likeliestLine } from '../../../fields/headline/scored-lines.ts'
import type { Block, Page } from '../../../model/page.ts'
import { numbers } from '../../../numbers.ts'
import { isUnparted, type Measure, MIN_UNPARTED, measuresOf } from '../../../text/measure.ts'
import type { Weights } from '../../weights.ts'
import { wordingScores } from '../../wording.ts'
import { FUNCTION } from '../dictionary.ts'
import { firstWords, type Lexical, lexicalOf } from '../lexical.ts'
import type { Topic } from '../topic-words.ts'

/** What the text families look at: the page, measured once. */
export interface TextContext extends Lexical {
  readonly page: Page
  readonly blocks: readonly Block[]
  readonly measures: readonly Measure[]
  /** Length in words, where two Chinese or Japanese characters count as one. */
  readonly sizes: Float64Array
  /** How far a block looks like running text, 0–1. */
  readonly prose: Float64Array
  /** Share of words that are articles, prepositions and the like. */
  readonly function: Float64Array
  readonly main: Cluster
  /** The article's prose and headline, as far as they are known before its blocks are judged. */
  readonly topic: Topic
  /** Log-odds by its words alone that a block is the article's; 0 where the weights know no words. */
  readonly wording: Float64Array
}

/** The densest stretch of prose: half-open range of block ids. */
export interface Cluster {
  readonly start: number
  readonly end: number
  /** Words of prose in it, and its share of the page's. */
  readonly mass: number
  readonly share: number
}

/** How far a block looks like running text from which it is prose. */
const PROSE = 0.3

/** Words looked at per block: cues, dates and vocabulary show in the first few hundred. */
const MAX_TOKENS = 400
const MAX_CHARS = MAX_TOKENS * 8

/** Measures a text page for the feature families; linear in its size. */
export function textContext(page: Page, { wording }: Pick<Weights, 'wording'> = {}): TextContext {
  const { blocks } = page
  const measures = measuresOf(blocks)
  const lexical = lexicalOf(blocks, MAX_CHARS, MAX_TOKENS)
  const { ids, dictionary } = lexical
  const sizes = numbers(measures, (m) => m.words - m.cjk / 2)
  const functionShare = numbers(ids, (own) => dictionary.share(own, FUNCTION))
  const prose = numbers(blocks, (block) =>
    proseOf(measures[block.id] as Measure, functionShare[block.id] as number, block.linkDensity ?? 0),
  )
  const main = mainCluster(prose, sizes)
  const isProse = (id: number) => id >= main.start && id < main.end && (prose[id] as number) >= PROSE
  // what is taken for the body until there is one
  const body = { blocks: blocks.map(({ id }) => id).filter(isProse) }
  const topic: Topic = { blocks, isProse, headline: likeliestLine({ page, body }) }
  return {
    page,
    blocks,
    measures,
    ...lexical,
    sizes,
    prose,
    function: functionShare,
    main,
    topic,
    wording: wording ? wordingScores(wording, blocks, lexical) : new Float64Array(blocks.length),
  }
}

/** A block's words as the text families see them. */
export const textWords = (text: string): readonly string[] => firstWords(text, MAX_CHARS, MAX_TOKENS)

/** Words from which a terminated block is prose in full. */
const FULL_PROSE = 25

function proseOf(m: Measure, functionWords: number, linkDensity: number): number {
  const size = m.words - m.cjk / 2
  if (size < 6 || linkDensity > 0.6) return 0
  const length = Math.min(1, size / FULL_PROSE)
  const ends = m.terminated || (isUnparted(m) && size >= MIN_UNPARTED) ? 1 : m.sentences > 1 ? 0.7 : 0.25
  // menus and lists of names have no small words; scripts without a list of them get the benefit of the doubt
  const hasGlue = isUnparted(m) || m.cjk * 2 > m.letters || m.commas / size > 0.03
  const glue = hasGlue ? 1 : Math.min(1, 0.5 + functionWords * 3)
  return length * ends * glue * (1 - linkDensity)
}

/**
 * Words without prose after which a stretch of prose is over, and more by the words it has: a list, a table or a gallery
 * inside an article is shorter. With none of the share, 55 WCXB pages lost more than half of their article, with it 32.
 */
const PATIENCE = 120
const PATIENCE_SHARE = 0.2

/** The stretch with the most prose, where each block without prose costs its length. */
function mainCluster(prose: Float64Array, sizes: Float64Array): Cluster {
  let total = 0
  let best: Cluster = { start: 0, end: 0, mass: 0, share: 0 }
  let start = 0
  let end = 0
  let mass = 0
  let idle = 0
  const close = () => {
    if (mass > best.mass) best = { start, end, mass, share: 0 }
  }
  for (let id = 0; id < prose.length; id++) {
    const own = (prose[id] as number) * (sizes[id] as number)
    total += own
    if ((prose[id] as number) >= PROSE) {
      if (mass === 0) start = id
      mass += own
      end = id + 1
      idle = 0
    } else if (mass > 0) {
      // short lines weigh as a few words each: a menu of single words ends a cluster too
      idle += Math.max(6, sizes[id] as number)
      if (idle > PATIENCE + PATIENCE_SHARE * mass) {
        close()
        mass = 0
        idle = 0
      }
    }
  }
  close()
  return { ...best, share: total > 0 ? best.mass / total : 0 }
}
