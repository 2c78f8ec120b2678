import type { Page } from './model/page.ts'
import type { Ballot, Body } from './model/verdict.ts'

/** Blocks that score at least this are body; .40–.50 score alike on the corpus (npm run train). */
const THRESHOLD = 0.45

/** Chooses the body once, from all ballots. */
export function chooseBody(page: Page, ballots: readonly Ballot[]): Body {
  const heuristic = ballots[0]
  const decisions = page.blocks.map((block) => {
    const score = heuristic?.scores[block.id] ?? 0
    return { kept: score >= THRESHOLD, by: 'score', score }
  })
  const blocks = page.blocks.filter((b) => decisions[b.id]?.kept).map((b) => b.id)
  return { blocks, decisions, confidence: blocks.length > 0 ? 0.5 : 0 }
}
