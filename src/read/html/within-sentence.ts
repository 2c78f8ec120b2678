import { type Element, isElement, type TextNode } from '../../model/element.ts'
import { isBlank } from '../../text/characters.ts'
import { contentOf } from './content.ts'

/** Blocks that pages put inside sentences: a term's button, what a picture is without scripts, a place for a picture. */
const MAYBE_INLINE: ReadonlySet<string> = new Set(['button', 'noscript', 'div'])

/** Longest text of a term within a sentence, in characters, and most nodes of it. */
const MAX_TERM = 80

const DISPLAY_INLINE = /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}inline/i

const SENTENCE_END = /[.!?:;…。！？：]$/
const GOES_ON = /^\s*[\p{Ll}\p{Lo}\p{N},;.:)\]’”]/u

/** What becomes of a block-level element: its text is a part of the line, it is an empty place in it, or it is a block. */
export type Place = 'part' | 'empty' | 'block'

/**
 * Tells a block-level element that stands within a sentence from one that ends it: the text before is no whole sentence,
 * the text after goes on with it, and there is little in between.
 * @param last the last character before it, '' at a block's start
 * @param next the node after it
 */
export function placeOf(element: Element, last: string, next: Element | TextNode | undefined): Place {
  if (last === '' || !MAYBE_INLINE.has(element.tag)) return 'block'
  if (!next || isElement(next) || SENTENCE_END.test(last)) return 'block'
  if (!GOES_ON.test(next.data) && !(element.parent?.tag === 'p' && !isBlank(next.data))) return 'block'
  const content = contentOf(element, MAX_TERM)
  if (!content) return 'block'
  if (isBlank(content.text)) return 'empty'
  const isTerm = element.tag === 'button' || DISPLAY_INLINE.test(element.attrs.style ?? '')
  return isTerm && !content.hasBlocks ? 'part' : 'block'
}
