import { foldTitle } from '../../text/titles.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { headlineText } from './heading-text.ts'
import { hasTopHeading, topHeadings } from './headings.ts'
import type { HeadlineRule, Proposal } from './rule.ts'
import { claimed, shareTitles, titlesOf } from './titles.ts'

/** Marked texts that are a heading's, or a block's of their own, as headings are read: without a kicker. */
const onHeadings = (context: FieldContext, found: readonly Proposal[]): readonly Proposal[] =>
  found.map((one) => {
    const block = one.block === undefined ? undefined : context.page.blocks[one.block]
    if (!block || foldTitle(block.text) !== foldTitle(one.value)) return one
    const heading = topHeadings(context).find(({ id }) => id === one.block)
    return { ...one, value: heading?.text ?? headlineText(block, titlesOf(context).map(foldTitle)) }
  })

/** Blocks past the body's first in which an element marked as headline is still this article's. */
const REACH = 10
/** What is left of its confidence further down, where it heads a part of the text or another story. */
const LATE_SHARE = 0.6

/** What is left of a class's word where a top-level heading says another. */
const BESIDE_HEADING = 0.7

/** Marked texts, those below the body's start less sure. */
const above = ({ body }: FieldContext, found: readonly Proposal[]): readonly Proposal[] =>
  found.map((one) =>
    one.block !== undefined && one.block > (body.blocks[0] ?? Infinity) + REACH
      ? { ...one, share: LATE_SHARE }
      : one,
  )

/**
 * The last of some marked texts above the body: lists of other stories, whose titles are marked alike, stand before it
 * and after. None where a heading stands next to it, which is the headline then.
 */
const lastAbove = (context: FieldContext, found: readonly Proposal[]): readonly Proposal[] =>
  found
    .filter(
      ({ value, block = Infinity }) => block <= (context.body.blocks[0] ?? 0) && !isSiteName(context, value),
    )
    .slice(-1)
    .filter(({ block = 0 }) => {
      const isHeading = (id: number) => context.page.blocks[id]?.kind === 'heading'
      return isHeading(block) || !(isHeading(block - 1) || isHeading(block + 1))
    })

/** What the head or marked elements give as the headline, best first. */
export const STATED_RULES: readonly HeadlineRule[] = [
  {
    name: 'microdata-headline',
    family: 'marked',
    confidence: 0.7,
    find: (context) =>
      above(context, onHeadings(context, claimed(context, 'microdata', 'headline').slice(0, 1))),
  },
  {
    name: 'class-headline',
    family: 'marked',
    confidence: 0.7,
    find: (context) =>
      above(context, onHeadings(context, claimed(context, 'class', 'headline').slice(0, 1))).map((found) =>
        hasTopHeading(context) ? { ...found, share: BESIDE_HEADING * (found.share ?? 1) } : found,
      ),
  },
  {
    name: 'class-title',
    family: 'marked',
    confidence: 0.7,
    find: (context) =>
      hasTopHeading(context)
        ? []
        : onHeadings(context, lastAbove(context, claimed(context, 'class', 'title'))),
  },
  {
    name: 'json-ld-headline',
    family: 'head',
    confidence: 0.6,
    find: (context) => claimed(context, 'json-ld', 'article.headline').slice(0, 1),
  },
  {
    name: 'json-ld-name',
    family: 'head',
    confidence: 0.4,
    find: (context) => claimed(context, 'json-ld', 'article.name').slice(0, 1),
  },
  { name: 'og-title', family: 'head', confidence: 0.6, find: (context) => shareTitles(context, 'og:title') },
  {
    name: 'twitter-title',
    family: 'head',
    confidence: 0.4,
    find: (context) => shareTitles(context, 'twitter:title'),
  },
]
