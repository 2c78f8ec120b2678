import type { Element } from '../../model/element.ts'
import type { Block } from '../../model/page.ts'

const CAPITAL = /^\p{Lu}$/u
const LOWER_CASE = /^\p{Ll}/u

/**
 * Whether a block is only the first letter of the next, which style sheets print large: one capital letter, directly
 * before text of the same parent that starts in lower case.
 */
export const isDropCap = (letter: Block | undefined, text: string, element: Element): letter is Block =>
  letter?.kind === 'paragraph' &&
  CAPITAL.test(letter.text) &&
  LOWER_CASE.test(text) &&
  (letter.element?.parent === element.parent || letter.element?.parent === element)

/** A block's text and links with its first letter before them. */
export function withDropCap<T extends Pick<Block, 'text' | 'links'>>(letter: string, taken: T): T {
  const { length } = letter
  const links = taken.links.map(({ start, end, href }) => ({
    start: start + length,
    end: end + length,
    href,
  }))
  return { ...taken, text: letter + taken.text, links }
}
