import type { Page } from '../model/page.ts'
import type { Ballot, Body, Decision } from '../model/verdict.ts'
import { measuresOf } from '../text/measure.ts'
import { mergeBallots } from './merge.ts'
import { dropAuthorBio } from './repairs/author-bio.ts'
import { dropCommentThread } from './repairs/comment-thread.ts'
import { dropContents } from './repairs/contents.ts'
import { dropDuplicates } from './repairs/duplicates.ts'
import { dropAfterEndMark } from './repairs/end-mark.ts'
import { dropLinkTail } from './repairs/link-tail.ts'
import { dropNextArticle } from './repairs/next-article.ts'
import { dropOffers } from './repairs/offers.ts'
import { dropOpeningLines } from './repairs/opening-lines.ts'
import { dropOutside } from './repairs/outside.ts'
import { dropParts } from './repairs/parts.ts'
import { dropPhotoCredits } from './repairs/photo-credits.ts'
import { dropPointerLabels } from './repairs/pointer-labels.ts'
import { dropPointers } from './repairs/pointers.ts'
import { dropPrompts } from './repairs/prompts.ts'
import { dropPullQuotes } from './repairs/pull-quotes.ts'
import { keepResumed } from './repairs/resumed.ts'
import { keepStatedAnswers } from './repairs/stated-answers.ts'
import { dropStrays } from './repairs/strays.ts'
import { dropTeasers } from './repairs/teasers.ts'
import { chooseThreshold } from './threshold.ts'

/** A repair overrules single decisions: block ids to drop, or to keep, by the repair's name. */
export interface Repair {
  readonly name: string
  find(
    page: Page,
    decisions: readonly Decision[],
  ): { readonly drop?: ReadonlySet<number>; readonly keep?: ReadonlySet<number> }
}

/** What the score cannot know, in the order it is mended. */
const REPAIRS: readonly Repair[] = [
  keepResumed,
  keepStatedAnswers,
  dropNextArticle,
  dropParts,
  dropOutside,
  dropContents,
  dropCommentThread,
  dropAfterEndMark,
  dropTeasers,
  dropPhotoCredits,
  dropPointers,
  dropPointerLabels,
  dropPrompts,
  dropOffers,
  dropAuthorBio,
  dropOpeningLines,
  dropLinkTail,
  dropDuplicates,
  dropPullQuotes,
  dropStrays,
]

/** Chooses the body once, from all ballots. */
export function chooseBody(page: Page, ballots: readonly Ballot[]): Body {
  const scores = mergeBallots(ballots, page.blocks.length)
  const words = measuresOf(page.blocks).map((measure) => measure.words)
  const { threshold, expected } = chooseThreshold(scores, words)
  let decisions: readonly Decision[] = page.blocks.map(({ id }) => {
    const score = scores[id] as number
    return { kept: score >= threshold, by: 'score', score }
  })
  for (const repair of REPAIRS) {
    const { drop, keep } = repair.find(page, decisions)
    if (drop?.size || keep?.size)
      decisions = decisions.map((decision, id) =>
        drop?.has(id) || keep?.has(id)
          ? { ...decision, kept: keep?.has(id) ?? false, by: repair.name }
          : decision,
      )
  }
  const blocks = page.blocks.filter(({ id }) => decisions[id]?.kept).map(({ id }) => id)
  return { blocks, decisions, confidence: blocks.length > 0 ? expected : 0 }
}
