import type { Element } from '../../model/element.ts'
import type { Block } from '../../model/page.ts'
import { oncePer } from '../../once-per.ts'

/** Words in class names and ids of the trail of sections that leads to a page. */
const TRAIL = /(?:^|[\s_-])(?:bread-?crumbs?|brotkrumen?|ariane|rastro|crumbs?)(?:$|[\s_-])/i

/** Levels above a heading at which a trail may be named. */
const LEVELS = 8

/**
 * Whether a heading is the last step of the trail of sections: an entry of a list or menu that is named as one. A box
 * that holds the trail and a large heading beside it is none.
 */
export const isCrumb = oncePer((block: Block): boolean => {
  let listed = false
  let named = false
  let at: Element | undefined = block.element
  for (let level = 0; at && level < LEVELS; level++, at = at.parent) {
    const { tag, attrs } = at
    if (/ListItem/.test(attrs['itemtype'] ?? '') || attrs['itemprop'] === 'itemListElement') return true
    if (SECTION.test(tag)) return false
    listed ||= LIST.test(tag)
    named ||= TRAIL.test(attrs['class'] ?? '') || TRAIL.test(attrs['id'] ?? '')
    if (listed && named) return true
  }
  return false
})

const SECTION = /^(?:main|article|section)$/
const LIST = /^(?:li|ol|ul|nav)$/
