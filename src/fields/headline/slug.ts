import { foldTitle, slugAgreement, slugFold, slugWords, titleParts } from '../../text/titles.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { isCrumb } from './breadcrumb.ts'
import { type HeadlineRule, type Proposal, proposal } from './rule.ts'
import { titlesOf } from './titles.ts'

/** Share of a heading's words that the address must hold. */
const LEAST = 0.6

/** The first heading whose words are in the page's address. */
export const slugHeading: HeadlineRule = {
  name: 'slug',
  family: 'slug',
  confidence: 0.3,
  find: (context) => {
    const slug = slugWords(context.url ?? '')
    return context.page.blocks
      .filter((block) => block.kind === 'heading' && !isCrumb(block))
      .filter((block) => (slugAgreement(block.text, slug) ?? 0) >= LEAST)
      .slice(0, 1)
      .map((block) => proposal(block.text, block.id))
  },
}

/** Share of the address's words that a text must hold to be what the address was made of. */
const SPELT = 0.9

/**
 * What the address was made of: the heading, or the part of a page title that a heading shows, that has all its words in
 * the address and leaves none of the address's out. A title that no heading shows is one for search engines and sharing.
 */
export const slugSpelt: HeadlineRule = {
  name: 'slug-spelt',
  family: 'slug',
  confidence: 0.75,
  find: (context) => {
    const slug = slugWords(context.url ?? '')
    const isSpelt = ({ value }: Proposal): boolean => {
      if ((slugAgreement(value, slug) ?? 0) < 1 || isSiteName(context, value)) return false
      const words = new Set(slugFold(value))
      return [...slug].filter((word) => words.has(word)).length >= SPELT * slug.size
    }
    const shown = headings(context)
    const whole = shown.map(({ value }) => foldTitle(value))
    const isShown = ({ value }: Proposal) =>
      whole.length === 0 || whole.some((text) => text.includes(foldTitle(value)))
    const start = context.body.blocks[0] ?? Infinity
    const above = shown.filter(({ block = 0 }) => block <= start)
    return [...above.filter(isSpelt), ...parts(context).filter(isSpelt).filter(isShown)].slice(0, 1)
  },
}

const headings = ({ page }: FieldContext): readonly Proposal[] =>
  page.blocks
    .filter((block) => block.kind === 'heading' && !isCrumb(block))
    .map(({ text, id }) => proposal(text, id))

const parts = (context: FieldContext): readonly Proposal[] =>
  titlesOf(context)
    .flatMap(titleParts)
    .map((part) => proposal(part))
