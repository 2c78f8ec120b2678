import { type Element, isElement, type TextNode } from '../../model/element.ts'
import type { Block } from '../../model/page.ts'
import { collapseSpace } from '../../text/characters.ts'
import { foldTitle } from '../../text/titles.ts'
import { trimMarks } from '../../text/trim.ts'

/** Words in class names of what stands in a headline's element beside the headline: kickers, standfirsts, labels. */
const BESIDE =
  /(?:^|[\s_-]|headline|title)(?:kickers?|eyebrow|overline|over-?title|high-?line|roofline|roof|dachzeile|top-?line|top-?title|spitzmarke|spitzzeile|pre-?title|pre-?headline|pre-?header|super-?title|sur-?title|sur-?titre|ante-?titulo|volanta|cintillo|title-?header|label|badge|flag|tag|h\d?-?small)(?:$|[\s_-]|(?=[A-Z]))/i
/** Words in class names of what goes on from it. */
const AFTER =
  /(?:^|[\s_-])(?:sub-?titles?|sub-?heading|sub-?head|sub-?headline|sub-?line|unterzeile|standfirst)(?:$|[\s_-]|(?=[A-Z]))/i
/** Words in class names of text for screen readers alone, and of separators. */
const UNSEEN =
  /(?:^|[\s_-])(?:visually-?hidden|element-?invisible|sr-?only|screen-?reader(?:-text)?|hidden-?dash|invisible|separator|divider)(?:$|[\s_-]|(?=\d))/i

/** Fewest letters that are a headline when the rest of its heading has been taken off. */
const MIN_LETTERS = 8

const isBeside = ({ attrs }: Element): boolean =>
  BESIDE.test(attrs['class'] ?? '') || UNSEEN.test(attrs['class'] ?? '')

/** A short or second headline that the page marks as that. */
const isAlternative = ({ attrs }: Element): boolean =>
  /(?:^|[\s:])alternativeHeadline(?:$|\s)/i.test(`${attrs['itemprop'] ?? ''} ${attrs['property'] ?? ''}`)

const isAfter = ({ tag, attrs }: Element): boolean => tag === 'small' || AFTER.test(attrs['class'] ?? '')

/**
 * A heading's text without the kicker, label, standfirst or screen-reader text that stands in the same heading in
 * elements marked as such; the whole text where nothing would be left. A second line that the page's titles (folded)
 * have too belongs to it.
 */
export function headlineText(block: Block, titles: readonly string[]): string {
  if (!block.element) return block.text
  const whole = foldTitle(block.text)
  const isTitle = titles.some((title) => title.includes(whole))
  const kept: string[] = []
  let dropped = false
  const pending: (Element | TextNode)[] = [...block.element.children].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!isElement(node)) {
      if (node.block === block.id || node.data.trim() === '') kept.push(node.data)
    } else if (node.tag === 'br') kept.push(' ')
    else if ((isBeside(node) || (!isTitle && isAfter(node))) && hasText(node, block.id)) {
      kept.push(' ')
      dropped = true
    } else
      for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i] as Element | TextNode)
  }
  if (!dropped) return titledEnd(block.element, block.id, titles) ?? block.text
  const text = trimMarks(kept.join('').replace(/\s+/g, ' '), /[\s:|/–—-]/, /[\s:|/–—]/)
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length >= MIN_LETTERS ? text : block.text
}

const hasText = (element: Element, block: number): boolean => textOf(element, block) !== ''

/** The text that a node has of a block. */
function textOf(node: Element | TextNode, block: number): string {
  const texts: string[] = []
  const pending = [node]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!isElement(next)) texts.push(next.block === block ? next.data : '')
    else for (const child of [...next.children].reverse()) pending.push(child)
  }
  return collapseSpace(texts.join(''))
}

/** Elements with nothing beside them around a heading's parts, at most. */
const MAX_WRAPPERS = 5

/** The last element of a heading with several parts, where a title of the page (folded) is its text: no class tells of the kicker before it. */
function titledEnd(heading: Element, block: number, titles: readonly string[]): string | undefined {
  let parts: readonly (Element | TextNode)[] = [heading]
  for (let depth = 0; depth < MAX_WRAPPERS && parts.length === 1; depth++)
    parts = parts
      .flatMap((part) => (isElement(part) ? part.children : []))
      .filter((child) => textOf(child, block) !== '')
  const [before, last] = parts.slice(-2)
  if (!before || !last || !isElement(before) || !isElement(last)) return undefined
  const text = textOf(last, block)
  const folded = foldTitle(text)
  if (folded.length < MIN_LETTERS) return undefined
  // the site's name may stand behind it in a title
  return titles.some((title) => title === folded || title.startsWith(`${folded} `)) ? text : undefined
}

/** Whether a block that is part of a heading stands in an element marked as a kicker, another headline or the like. */
export function standsBeside(block: Block): boolean {
  if (block.element && isAlternative(block.element)) return true
  for (let at = block.element; at && !/^h[1-6]$/.test(at.tag); at = at.parent)
    if (isBeside(at) || isAfter(at)) return true
  return false
}
