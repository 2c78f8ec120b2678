import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { hasCue } from '../../text/lexicon/has-cue.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
import type { Repair } from '../index.ts'

/** Words of a label and of another story's headline at most. */
const MAX_LABEL = 6
const MAX_TITLE = 25
/** Characters of a label that are looked at. */
const LABEL_START = 80
/** Stories below one label at least: one may be the sentence after a pointer in mid-article. */
const MIN_STORIES = 2
/** Words that were kept above the label at least: a page without is a listing. */
const MIN_ARTICLE = 20
/** Share of a headline that is linked at least, where the page tells. */
const MIN_LINKED = 0.8

/**
 * The excerpts of other stories, each one paragraph below its headline, in a list with a label: `More News`. Below a
 * very short article they are most of the page, so the score takes them for its text.
 */
export const dropTeasers: Repair = {
  name: 'teaser',
  find({ blocks }: Page, decisions: readonly Decision[]) {
    const measures = measuresOf(blocks)
    const isKept = (id: number) => decisions[id]?.kept === true
    const wordsOf = (id: number) => (measures[id] as Measure).words
    const isTitle = (block: Block | undefined): block is Block =>
      block !== undefined &&
      // where nothing tells links, a heading of the article's own is kept
      (block.linkDensity === undefined ? !isKept(block.id) : block.linkDensity >= MIN_LINKED) &&
      wordsOf(block.id) <= MAX_TITLE &&
      !(measures[block.id] as Measure).terminated
    const isExcerpt = (block: Block | undefined): block is Block =>
      block !== undefined && isKept(block.id) && (measures[block.id] as Measure).terminated
    const drop = new Set<number>()
    let words = 0
    for (const label of blocks) {
      if (isKept(label.id)) words += wordsOf(label.id)
      else if (
        words >= MIN_ARTICLE &&
        wordsOf(label.id) <= MAX_LABEL &&
        hasCue(label, 'related', LABEL_START)
      ) {
        let at = label.id + 1
        while (isTitle(blocks[at]) && isExcerpt(blocks[at + 1])) at += 2
        const goesOn = isExcerpt(blocks[at]) && isExcerpt(blocks[at + 1])
        if (at > label.id + 2 * MIN_STORIES && !goesOn)
          for (let id = label.id + 1; id < at; id++) drop.add(id)
      }
    }
    return { drop }
  },
}
