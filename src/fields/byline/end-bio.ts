import { nearEnd, nearHeadline } from '../anchor.ts'
import { people } from './bare-names.ts'
import { bioName } from './bios.ts'
import { type BylineRule, MAX_LINE } from './rule.ts'

/** 'Jane Doe is a writer who …' at the body's end. */
export const endBio: BylineRule = {
  name: 'end-bio',
  family: 'bio',
  confidence: 0.6,
  find: (context, anchor) => {
    const lines = context.page.blocks
      .filter((block) => nearEnd(anchor, block.id) && !nearHeadline(anchor, block.id))
      .flatMap((block) => {
        const name = bioName(block.text)
        return name ? [{ value: [name], raw: block.text.slice(0, MAX_LINE), block: block.id }] : []
      })
    return people(context, lines).slice(0, 1)
  },
}
