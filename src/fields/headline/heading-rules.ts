import { isLogo } from '../../logo.ts'
import type { Block } from '../../model/page.ts'
import { foldTitle } from '../../text/titles.ts'
import { type FieldContext, hostOf, isSiteName } from '../context.ts'
import { isCrumb } from './breadcrumb.ts'
import { standsBeside } from './heading-text.ts'
import { CLOSE, firstHeading, fromHeading, type Heading, hasTopHeading, topHeadings } from './headings.ts'
import { type HeadlineRule, MAX_HEADLINE, proposal } from './rule.ts'
import { isSiteSection } from './site-sections.ts'
import { inTitle, titleLikeness, titlePartsOf } from './titles.ts'

/** The first top-level heading that a title of the page holds. */
export const headingInTitle: HeadlineRule = {
  name: 'h1-in-title',
  family: 'heading',
  confidence: 0.95,
  find: (context) => firstHeading(context, inTitle(context)),
}

/** The top-level heading that shares most words with a title or the address. */
export const headingLikeTitle: HeadlineRule = {
  name: 'h1-like-title',
  family: 'heading',
  confidence: 0.85,
  find: (context) => {
    const likeness = titleLikeness(context)
    const [best] = topHeadings(context)
      .map((heading) => ({ heading, like: likeness(heading.text) }))
      .filter(({ like }) => like > 0)
      .sort((a, b) => b.like - a.like)
    return best ? [fromHeading(best.heading)] : []
  },
}

/** The first top-level heading, where it stands above the body. */
export const headingFirst: HeadlineRule = {
  name: 'first-h1',
  family: 'heading',
  confidence: 0.55,
  find: (context: FieldContext) =>
    firstHeading(context, () => true).filter(
      ({ block = 0 }) => block <= (context.body.blocks[0] ?? Infinity),
    ),
}

/** Blocks between a lone heading and the body, at most. */
const REACH = 15
/** Fewest words of a heading that no title of the page bears out. */
const MIN_WORDS = 3

/** Share of a heading's longer words that the body must use, and how long they are. */
const LEAST_USED = 0.2
const LONG = 4
/** Characters of the body looked at. */
const SAMPLE = 8000

/** Whether the body speaks of what a heading says; a consent dialog's welcome is not taken up. */
function isTopic(context: FieldContext, heading: Heading): boolean {
  const words = foldTitle(heading.text)
    .split(' ')
    .filter((word) => word.length >= LONG)
  let unused = words
  let length = 0
  for (const id of context.body.blocks) {
    if (length > SAMPLE || unused.length === 0) break
    if (id === heading.id) continue
    const text = foldTitle((context.page.blocks[id]?.text ?? '').slice(0, SAMPLE))
    unused = unused.filter((word) => !text.includes(word))
    length += 1 + text.length
  }
  return words.length - unused.length >= LEAST_USED * words.length
}

/** The page's only top-level heading, right above the body: the title for sharing may be another than the one shown. */
export const headingAlone: HeadlineRule = {
  name: 'lone-h1',
  family: 'heading',
  confidence: 0.66,
  find: (context) => {
    const [only, ...more] = topHeadings(context).filter(({ crumb }) => !crumb)
    const first = context.body.blocks.find((id) => id >= (only?.id ?? 0))
    if (!only || more.length > 0 || first === undefined || first - only.id > REACH) return []
    return foldTitle(only.text).split(' ').length >= MIN_WORDS && isTopic(context, only)
      ? [proposal(only.text, only.id)]
      : []
  },
}

/** On a page without a top-level heading of its own, the lower one above the text that is a part of the page's title. */
export const headingOfPart: HeadlineRule = {
  name: 'heading-of-part',
  family: 'heading',
  confidence: 0.75,
  find: (context) => {
    const { blocks } = context.page
    if (hasTopHeading(context)) return []
    const parts = titlePartsOf(context)
    const end = (context.body.blocks[0] ?? blocks.length) + CLOSE
    const isPart = ({ text }: Block) =>
      text.length <= MAX_HEADLINE &&
      parts.has(foldTitle(text)) &&
      !isSiteName(context, text) &&
      !isSiteSection(text)
    // another part may be the site's name or the section's
    const [longest] = blocks.filter(isPart).sort((a, b) => b.text.length - a.text.length)
    const heading = blocks.findLast(
      (block) =>
        block.kind === 'heading' &&
        block.id <= end &&
        foldTitle(block.text).includes(' ') &&
        block.text.length >= (longest?.text.length ?? 0) &&
        isPart(block) &&
        !isCrumb(block) &&
        !standsBeside(block) &&
        !isLogo(block, hostOf(context.url)),
    )
    return heading ? [proposal(heading.text, heading.id)] : []
  },
}
