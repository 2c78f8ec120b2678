import type { Page } from './model/page.ts'
import type { Ballot, Body } from './model/verdict.ts'

/** Chooses the body once, from all ballots. */
export function chooseBody(page: Page, ballots: readonly Ballot[]): Body {
  const heuristic = ballots[0]
  const decisions = page.blocks.map((block) => {
    const score = heuristic?.verdicts[block.id]?.score ?? 0
    return { kept: score >= 0.45, by: 'score', score }
  })
  const blocks = page.blocks.filter((b) => decisions[b.id]?.kept).map((b) => b.id)
  return { blocks, decisions, confidence: blocks.length > 0 ? 0.5 : 0 }
}
