import type { Family } from '../family.ts'
import { signedLog } from '../signed-log.ts'
import type { HtmlContext } from './context.ts'
import { overlap } from './word-list.ts'

/** Where a block stands: on the page, against the headline, and among the prose. */
export const position: Family<HtmlContext> = {
  name: 'position',
  features: [
    'index',
    'charsBefore',
    'proseBefore',
    'proseAfter',
    'isHeadline',
    'afterHeadline',
    'hasHeadline',
    'sinceProse',
    'untilProse',
    'charsSinceProse',
    'charsUntilProse',
    'sinceHeading',
    'headingLevel',
    'titleOverlap',
    'descriptionOverlap',
    'inArticleBody',
  ],
  fill(context, put) {
    const { blocks, measures, ids, title, description, prose, totals, headline } = context
    const chars = Math.max(1, totals.chars)
    const allProse = Math.max(1, totals.prose)
    const n = blocks.length
    let charsBefore = 0
    let proseBefore = 0
    let lastProse = -1
    let charsAtProse = 0
    let lastHeading = -1
    for (const block of blocks) {
      const { id } = block
      const m = measures[id]
      if (!m) continue
      put(id, 0, id / n)
      put(id, 1, charsBefore / chars)
      put(id, 2, proseBefore / allProse)
      put(id, 3, (allProse - proseBefore) / allProse)
      put(id, 4, id === headline ? 1 : 0)
      put(id, 5, headline < 0 ? 0 : signedLog(id - headline))
      put(id, 6, headline < 0 ? 0 : 1)
      put(id, 7, Math.log2(1 + (lastProse < 0 ? n : id - lastProse - 1)))
      put(id, 9, Math.log2(1 + (lastProse < 0 ? chars : charsBefore - charsAtProse)))
      put(id, 11, Math.log2(1 + (lastHeading < 0 ? n : id - lastHeading)))
      put(id, 12, lastHeading < 0 ? 0 : (blocks[lastHeading]?.level ?? 0))
      put(id, 13, m.words < 60 ? overlap(ids[id] as Int32Array, title) : 0)
      put(id, 14, description.size > 4 && m.words < 120 ? overlap(ids[id] as Int32Array, description) : 0)
      put(id, 15, quoted(block.text, context.articleBody))
      charsBefore += m.chars
      proseBefore += m.chars * (prose[id] ?? 0)
      if ((prose[id] ?? 0) >= LONG_PROSE) {
        lastProse = id
        charsAtProse = charsBefore
      }
      if (block.kind === 'heading') lastHeading = id
    }
    let nextProse = -1
    let charsAfter = 0
    let charsAtNext = 0
    for (let id = n - 1; id >= 0; id--) {
      put(id, 8, Math.log2(1 + (nextProse < 0 ? n : nextProse - id - 1)))
      put(id, 10, Math.log2(1 + (nextProse < 0 ? chars : charsAfter - charsAtNext)))
      charsAfter += measures[id]?.chars ?? 0
      if ((prose[id] ?? 0) >= LONG_PROSE) {
        nextProse = id
        charsAtNext = charsAfter
      }
    }
  },
}

/** Prose score from which a block counts as running text: fifteen words in sentences without links. */
const LONG_PROSE = 0.6

/** Characters of a block's start looked up in the claimed article body. */
const PROBE = 60

/** 1 when the claimed article body holds the block's start, 0 otherwise; short blocks are no evidence. */
function quoted(text: string, articleBody: string): number {
  if (articleBody === '' || text.length < 20) return 0
  return articleBody.includes(text.slice(0, PROBE).toLowerCase().replace(/\s+/g, ' ')) ? 1 : 0
}
