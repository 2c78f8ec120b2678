import type { Block } from '../../model/page.ts'
import { foldTitle, slugAgreement, slugWords } from '../../text/titles.ts'
import type { FieldContext } from '../context.ts'
import { LINE_WEIGHTS } from './line-weights.ts'
import { headlineLines, LINE_FEATURES } from './lines.ts'
import { type HeadlineRule, type Proposal, proposal } from './rule.ts'

/** In a text dump, the lines most like a headline, each with its share of the probability. */
export const likelyLine: HeadlineRule = {
  name: 'line',
  family: 'line',
  confidence: 0.95,
  find: (context) => (context.page.dump.format === 'text' ? likelyLines(context) : []),
}

/** Lines proposed from one dump. */
const MAX_LIKELY = 4

/** Log-odds a line gains when all its words are in the page's address; not fitted, as few dumps have one. */
const SLUG_WEIGHT = 3

const WEIGHTS = LINE_FEATURES.map((name) => LINE_WEIGHTS[name])

function likelyLines(context: FieldContext): readonly Proposal[] {
  const slug = slugWords(context.url ?? '')
  const scored = headlineLines(context).map(({ block, features }) => {
    let score = 0
    for (let i = 0; i < features.length; i++) score += (features[i] as number) * (WEIGHTS[i] as number)
    return { block, score: score + SLUG_WEIGHT * (slugAgreement(block.text, slug) ?? 0) }
  })
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 0
  const sum = scored.reduce((total, { score }) => total + Math.exp(score - best), 0)
  // a line that stands on the page several times has the share of all
  const same = new Map<string, { readonly block: Block; share: number }>()
  for (const { block, score } of scored) {
    const share = Math.exp(score - best) / sum
    const text = foldTitle(block.text)
    const known = same.get(text)
    if (known) known.share += share
    else same.set(text, { block, share })
  }
  return [...same.values()]
    .sort((a, b) => b.share - a.share)
    .slice(0, MAX_LIKELY)
    .map(({ block, share }) => ({ ...proposal(block.text, block.id), share }))
}
