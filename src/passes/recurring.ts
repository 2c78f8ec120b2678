import type { Block, Page } from '../model/page.ts'
import type { Ballot } from '../model/verdict.ts'
import { measure } from '../text/measure.ts'

/** What is known of the other pages of a page's site (`--learn-boilerplate`). */
export interface SiteEvidence {
  /** How many there are. */
  readonly pages: number
  /** By block id, on how many of them the block's text stands too; 0 for texts too short to tell. */
  readonly counts: Float64Array
}

/** One other page may share a quotation; a text on two is a pattern. */
const MIN_PAGES = 2

/** Shorter texts, in characters, must stand on this share of the pages: steps of recipes and lines of tables recur. */
const LONG = 100
const MIN_SHARE = 0.1

/**
 * How much recurring lowers a score, in log-odds: for each other page with the text, up to so much, and by the share of
 * the pages. A certain paragraph is out with five other pages, or with half of a few. Set by hand: the corpus has few
 * sites of three pages and more, on which precision gains and recall loses less (bench/RESULTS-boilerplate.md).
 */
const BY_PAGE = 1.25
const MOST_BY_PAGE = 8
const BY_SHARE = 6

/**
 * Where more than this share of the likely words recurs, the page itself was saved more than once, and is left alone.
 * Layouts that repeat prompts, a bio and four teasers with their standfirsts around a short article reach .55.
 */
const MAX_COPIED = 0.75

/** Lowers the scores of blocks whose text other pages of the site carry too. */
export function discountRecurring(ballot: Ballot, page: Page, site: SiteEvidence): Ballot {
  const shifts = shiftsOf(ballot, page, site)
  if (shifts.size === 0) return ballot
  return {
    ...ballot,
    scores: ballot.scores.map((score, id) => moved(score, shifts.get(id) ?? 0)),
    reasons: (id) => {
      const shift = shifts.get(id)
      const own = ballot.reasons(id)
      return shift === undefined ? own : [{ rule: 'recurring', weight: shift }, ...own]
    },
  }
}

/** Log-odds to add, by block id. */
function shiftsOf({ scores }: Ballot, page: Page, site: SiteEvidence): ReadonlyMap<number, number> {
  const shifts = new Map<number, number>()
  let likely = 0
  let copied = 0
  let begun = false
  for (const block of page.blocks) {
    const words = (scores[block.id] ?? 0) >= 0.5 ? measure(block.text).words : 0
    const count = site.counts[block.id] ?? 0
    likely += words
    if (!recurs(block, count, site)) {
      begun ||= words >= PARAGRAPH
      continue
    }
    copied += words
    const share = count / site.pages
    // before the first paragraph of its own may be its own standfirst, which the teasers of other pages quote
    shifts.set(block.id, -BY_SHARE * share - (begun ? Math.min(BY_PAGE * count, MOST_BY_PAGE) : 0))
  }
  return copied > MAX_COPIED * likely ? new Map() : shifts
}

const recurs = ({ text }: Block, count: number, { pages }: SiteEvidence): boolean =>
  count >= MIN_PAGES && (text.length >= LONG || count >= MIN_SHARE * pages)

/** Words of a paragraph, as against a kicker or subheading. */
const PARAGRAPH = 15

/** Certainties are kept finite, so that they can be moved. */
const MAX_SCORE = 0.999

function moved(score: number, shift: number): number {
  if (shift === 0) return score
  const known = Math.min(score, MAX_SCORE)
  const odds = (known / (1 - known)) * Math.exp(shift)
  return odds / (1 + odds)
}
