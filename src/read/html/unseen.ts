import { type Element, isElement } from '../../model/element.ts'
import { isBlank } from '../../text/characters.ts'
import { isByAlone } from '../../text/names/by-words.ts'
import { BLOCK_LEVEL } from './block-level.ts'
import { contentOf } from './content.ts'

/** Class names by which style sheets keep text for screen readers; whole names: `overflow-hidden` wraps articles. */
const SCREEN_READER =
  /(?:^|\s)(?:sr-only|sr_only|screen-reader-text|screen-reader-only|screenreader-only|visually-hidden|visuallyhidden|u-visually-hidden|a11y-hidden|assistive-text|element-invisible)(?:\s|$)/i

/** Icon fonts that draw a word as a picture: the word `chevron_right` is an arrow. */
const ICON_FONT = /(?:^|\s)(?:mat-icon|material-(?:icons|symbols)(?:-[a-z-]{1,20})?)(?:\s|$)/
const ICON_NAME = /^[a-z\d]+(?:_[a-z\d]+)*$/

/** A formula's text is hidden beside its picture, in MediaWiki and MathJax: it is the only text of it. */
const FORMULA = /math|mjx|katex/i

/** The links `[edit]` and `[edit source]` that MediaWiki puts beside headings. */
const SECTION_LINK = /(?:^|\s)mw-editsection(?:\s|$)/

const DISPLAY_NONE = /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}none/i

/** What parts a label from what is before it. A hidden `| By` is what says who wrote an article. */
const BEFORE_LABEL = /^[\s|·•–—-]+/

/** Longest text skipped, in characters, and most nodes around it: more of it may be the article, shown by a script. */
const MAX_HIDDEN = 600

/** More children than this are never looked through for the one that has text. */
const MAX_SIBLINGS = 12

/**
 * Whether an inline element's text is not to be seen in the line it stands in: a tooltip, a note for screen readers, the
 * name of an icon. What is all that its block has stays a block: whether that is the article is for the passes.
 */
export function isUnseen(element: Element): boolean {
  const { attrs } = element
  const { class: classes } = attrs
  if (classes !== undefined && ICON_FONT.test(classes)) return isIconName(element)
  if (classes !== undefined && SECTION_LINK.test(classes)) return true
  if (classes === 'katex-html') return isDrawnAgain(element)
  if (!isHidden(element) || (classes !== undefined && FORMULA.test(classes))) return false
  const content = contentOf(element, MAX_HIDDEN)
  if (content === undefined || content.hasBlocks || isAllOfItsBlock(element)) return false
  return !isByAlone(content.text.replace(BEFORE_LABEL, '').trim())
}

function isHidden({ attrs }: Element): boolean {
  const { class: classes, style } = attrs
  return (
    attrs.hidden !== undefined ||
    attrs.role === 'tooltip' ||
    (classes !== undefined && SCREEN_READER.test(classes)) ||
    (style !== undefined && DISPLAY_NONE.test(style))
  )
}

/** KaTeX draws a formula beside its MathML, sign by sign: the text before it has said it. */
function isDrawnAgain({ parent }: Element): boolean {
  const said = parent?.children[0]
  if (!said || !isElement(said) || said.attrs.class !== 'katex-mathml') return false
  return contentOf(said, MAX_HIDDEN)?.text.trim() !== ''
}

const isIconName = (icon: Element): boolean => ICON_NAME.test((contentOf(icon, 60)?.text ?? '').trim())

function isAllOfItsBlock(element: Element): boolean {
  for (let inner = element; inner.parent; inner = inner.parent) {
    const { children } = inner.parent
    if (children.length > MAX_SIBLINGS) return false
    for (const child of children)
      if (child !== inner && !(isElement(child) ? child.children.length === 0 : isBlank(child.data)))
        return false
    if (BLOCK_LEVEL.has(inner.parent.tag)) return true
  }
  return true
}
