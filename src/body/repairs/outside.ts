import { isWithin, nearestArticle } from '../../ancestors.ts'
import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
import type { Repair } from '../index.ts'

/**
 * The score below which a block outside is dropped. On the corpus, cross-validated, such blocks of six sets have 2,910 +
 * 16 + 186 words that are not the article's and none that are, on three pages; with `<main>` for `<article>` it would be
 * 390 more of the first and 1,160 of the second.
 */
const UNSURE = 0.7
/** Paragraphs kept inside at least, or words in one: some pages put their head there, with a standfirst. */
const MIN_PARAGRAPHS = 2
const MIN_WORDS = 100
/** Words kept inside at least, as a share of those that are sure to be the article's outside. */
const MIN_SHARE = 0.5

/**
 * What stands below the `<article>` that holds the page's main heading, and is not sure to belong to it: teasers, and
 * comments, which outweigh a short article.
 */
export const dropOutside: Repair = {
  name: 'outside',
  find({ blocks }: Page, decisions: readonly Decision[]) {
    const measures = measuresOf(blocks)
    const [headline, another] = blocks.filter(isHeadline)
    const article = headline && nearestArticle(headline.element)
    if (!article || another) return {}
    const below = blocks.slice(headline.id + 1).filter(({ id }) => decisions[id]?.kept)
    const inside = new Set(below.filter(({ element }) => isWithin(element, article)))
    const outside = below.filter((block) => !inside.has(block))
    const unsure = outside.filter(({ id }) => (decisions[id]?.score ?? 0) < UNSURE)
    const wordsOf = (part: Iterable<Block>) =>
      [...part].reduce((sum, { id }) => sum + (measures[id] as Measure).words, 0)
    const paragraphs = [...inside].filter(({ id }) => measures[id]?.terminated)
    const isText = paragraphs.length >= MIN_PARAGRAPHS || wordsOf(paragraphs) >= MIN_WORDS
    const isArticle = isText && wordsOf(inside) >= MIN_SHARE * (wordsOf(outside) - wordsOf(unsure))
    return isArticle ? { drop: new Set(unsure.map(({ id }) => id)) } : {}
  },
}

const isHeadline = (block: Block): boolean =>
  block.kind === 'heading' && block.level === 1 && nearestArticle(block.element) !== undefined
