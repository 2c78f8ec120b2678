import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { lettered } from '../../text/lettered.ts'
import { POINTER_WORDS } from '../../text/lexicon/pointers.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
import type { Repair } from '../index.ts'

/** Longest label, in characters. */
const MAX_LABEL = 40
/** Words that were kept above a label at least: a page without is a listing. */
const MIN_ARTICLE = 20
/** Other stories below one label at most. */
const MAX_STORIES = 4
/** Words of a story's headline at most, and at least where nothing tells links: a subheading is shorter. */
const MAX_TITLE = 25
const MIN_TITLE = 5
/** Share of a headline that is linked at least, where the page tells. */
const MIN_LINKED = 0.8

/** A pointer's words and nothing else. */
const LABEL = lettered(
  String.raw`^[^\p{L}]{0,3}(?:${POINTER_WORDS}|more on this(?: story)?|more\.\.\.|más información|İLGİLİ HABER(?:LER)?|関連ニュース|相关报道)\s?[:：|»>]?$`,
  'iu',
)
/** Where a dump glues a label to what stood below it: 'Leggi ancheStazioni fantasma'. */
const SEAM = /(?:\p{Ll}|\p{Lu}{2})(?=\p{Lu}\p{Ll})/u

/**
 * Headlines of other stories below a label in mid-article, `Lees ook` and a line of its own, where the score takes them
 * for the text's: nothing but the label tells them from subheadings.
 */
export const dropPointerLabels: Repair = {
  name: 'pointer-label',
  find({ blocks }: Page, decisions: readonly Decision[]) {
    const measures = measuresOf(blocks)
    const drop = new Set<number>()
    const isStory = (block: Block | undefined): block is Block =>
      block !== undefined &&
      decisions[block.id]?.kept === true &&
      isTitle(block, measures[block.id] as Measure)
    let words = 0
    for (const block of blocks) {
      if (words >= MIN_ARTICLE && isLabel(block.text)) {
        drop.add(block.id)
        let at = block.id + 1
        while (at <= block.id + MAX_STORIES && isStory(blocks[at])) drop.add(at++)
      } else if (words >= MIN_ARTICLE && isStory(block) && isGlued(block.text)) drop.add(block.id)
      if (decisions[block.id]?.kept && !drop.has(block.id)) words += (measures[block.id] as Measure).words
    }
    return { drop }
  },
}

/** A word of its own on many pages: only a colon makes a label of it. */
const COMMON = /^(?:read|related)$/i

const isLabel = (text: string): boolean =>
  text.length <= MAX_LABEL && LABEL.test(text) && !COMMON.test(text.trim())

/** Whether a text starts with a label that a dump glued to it. */
function isGlued(text: string): boolean {
  const seam = SEAM.exec(text.slice(0, MAX_LABEL))
  return seam !== null && isLabel(text.slice(0, seam.index + seam[0].length))
}

/** Whether a line below a label is another story's headline. */
const isTitle = ({ linkDensity, text }: Block, { words, terminated }: Measure): boolean =>
  words <= MAX_TITLE &&
  !/[:：]$/.test(text) &&
  (linkDensity === undefined
    ? !terminated && words >= MIN_TITLE
    : linkDensity >= MIN_LINKED || (!terminated && isGlued(text)))
