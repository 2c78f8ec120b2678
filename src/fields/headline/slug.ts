import { slugAgreement, slugWords } from '../../text/titles.ts'
import { type HeadlineRule, proposal } from './rule.ts'

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
      .filter((block) => block.kind === 'heading' && (slugAgreement(block.text, slug) ?? 0) >= LEAST)
      .slice(0, 1)
      .map((block) => proposal(block.text, block.id))
  },
}
