/**
 * Where a certain page's blocks are best parted. Scores are fitted probabilities, so one half would be right were
 * they exact; .40–.50 score alike on the corpus.
 */
const USUAL = 0.45

/**
 * The score from which blocks are kept, half-way between the usual one and the one that maximises the page's own
 * expected word F1: on a page of doubtful blocks the usual threshold would drop them all and lose everything, but the
 * scores of such pages are not so well calibrated that the page's own optimum could be followed alone. Word F1,
 * cross-validated, usual / own / half-way: WCXB .9579 / .9566 / .9581, segments .926 / .928 / .927, Mozilla .943 /
 * .950 / .944.
 */
export function chooseThreshold(
  scores: Float64Array,
  words: readonly number[],
): { threshold: number; expected: number } {
  const own = bestThreshold(scores, words)
  const halfWay = (own.threshold + USUAL) / 2
  return scores.some((score) => score >= halfWay) ? { ...own, threshold: halfWay } : own
}

/**
 * With probability p of being article for a block of w words, keeping a set K gives an expected F1 of about
 * 2·Σ_K p·w / (Σ_K w + Σ p·w); the best set holds the highest scores.
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
