/** How much each block counts when the weights are fitted: as much as its words can move its page's F1. */
import type { Format } from '../src/model/dump.ts'
import { MADE } from './corpus.ts'
import { wordsOf } from './labels.ts'
import { CLEAN, type Sample } from './samples.ts'

/** Silver and non-article pages count less than annotated articles, and so do pages that nobody scraped. */
const SET_WEIGHTS: Readonly<Record<string, number>> = { mozilla: 0.5, nonarticles: 0.2, [MADE]: 0.5 }
/** Clean articles teach only to leave well alone; the page's dumps teach the rest. */
const CLEAN_WEIGHT = 0.5
/** How much a taught block counts beside an annotated one. */
const LESSON_WEIGHT = 0.5
/** A labelled segment is one of a few that stand for a whole page. */
const SEGMENT_WEIGHT = 1.5
/** Words that a page's article is taken to have where nobody counted them. */
const USUAL_WORDS = 400
/** Gold bodies shorter than this (words) do not make their pages' blocks weigh more. */
const MIN_GOLD_WORDS = 150

/** Weights of all blocks; 0 for those not fitted on, among them all of a kind of dump that is to stay unseen. */
export function blockWeights(
  samples: readonly Sample[],
  format: Format,
  unseen: string | undefined,
): Float32Array {
  const rows = samples.reduce((sum, { page }) => sum + page.blocks.length, 0)
  const weights = new Float32Array(rows)
  for (const sample of samples) {
    if (sample.kind === unseen) continue
    const own = sample.page.blocks.map(({ id }) => weightOf(sample, id))
    weights.set(format === 'text' ? capped(thinned(own, sample), sample) : own, sample.start)
  }
  return weights
}

/** A block weighs as much as its words move the page's F1, and a little for being a decision at all. */
function weightOf({ row, kind, page, labels, goldWords, taught }: Sample, block: number): number {
  const { gold, set, type } = row
  if (labels[block] === undefined || (set === 'nonarticles' && !gold.body)) return 0
  const known = gold.body !== undefined || taught
  const words = wordsOf(page.blocks[block]?.text ?? '').length
  const all = known ? Math.max(MIN_GOLD_WORDS, goldWords) : USUAL_WORDS
  return (
    (SET_WEIGHTS[set] ?? 1) *
    (kind === CLEAN ? CLEAN_WEIGHT : 1) *
    (type === 'article' || type === undefined ? 1 : 0.5) *
    (taught ? LESSON_WEIGHT : gold.body ? 1 : SEGMENT_WEIGHT) *
    ((100 * Math.min(words, all)) / all + 0.7)
  )
}

/** Blocks of so few words that are not content are menus; there are far more of them than training needs. */
const MENU_WORDS = 4
const MENU_SHARE = 4

/** Every fourth menu entry stands for four; a dump that has lost its article teaches nothing. */
function thinned(weights: readonly number[], { row, taught, page, labels, start }: Sample): number[] {
  const isContent = (block: number) => (labels[block] ?? 0) >= 0.5
  if ((row.gold.body || taught) && !page.blocks.some(({ id }) => isContent(id))) return weights.map(() => 0)
  return weights.map((weight, block) => {
    if (isContent(block) || wordsOf(page.blocks[block]?.text ?? '').length >= MENU_WORDS) return weight
    return (start + block) % MENU_SHARE === 0 ? weight * MENU_SHARE : 0
  })
}

/** A page with fifty times as many words of comments as of article still loses no more than its own F1. */
const MAX_LEFT_OUT = 200

/** Scales a page's weights of what is no content down to what they can cost. */
function capped(weights: readonly number[], { labels }: Sample): number[] {
  const isOut = (block: number) => (labels[block] ?? 0) < 0.5
  const sum = weights.reduce((total, weight, block) => total + (isOut(block) ? weight : 0), 0)
  if (sum <= MAX_LEFT_OUT) return [...weights]
  return weights.map((weight, block) => (isOut(block) ? (weight * MAX_LEFT_OUT) / sum : weight))
}
