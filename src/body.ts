import type { Page } from './model/page.ts'
import type { Ballot, Body } from './model/verdict.ts'
import { measure } from './text/measure.ts'

/** Chooses the body once, from all ballots. */
export function chooseBody(page: Page, ballots: readonly Ballot[]): Body {
  const scores = ballots[0]?.scores ?? new Float64Array(page.blocks.length)
  const words = page.blocks.map(({ text }) => measure(text).words)
  const { threshold, expected } = bestThreshold(scores, words)
  const decisions = page.blocks.map(({ id }) => {
    const score = scores[id] ?? 0
    return { kept: score >= threshold, by: 'score', score }
  })
  const blocks = page.blocks.filter((b) => decisions[b.id]?.kept).map((b) => b.id)
  return { blocks, decisions, confidence: blocks.length > 0 ? expected : 0 }
}

/**
 * The score from which blocks are kept so that the expected word F1 of the page is highest: with probability p of
 * being article for a block of w words, keeping a set K gives about 2·Σ_K p·w / (Σ_K w + Σ p·w). On a clear page
 * that is near one half; on a page of doubtful blocks it is lower, since dropping them all would lose everything.
 */
function bestThreshold(
  scores: Float64Array,
  words: readonly number[],
): { threshold: number; expected: number } {
  const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number))
  const wanted = order.reduce((sum, id) => sum + (scores[id] as number) * (words[id] as number), 0)
  let hits = 0
  let kept = 0
  let best = { threshold: 1, expected: 0 }
  for (const id of order) {
    const score = scores[id] as number
    hits += score * (words[id] as number)
    kept += words[id] as number
    const expected = (2 * hits) / Math.max(1, kept + wanted)
    if (expected > best.expected) best = { threshold: score, expected }
  }
  return best
}
