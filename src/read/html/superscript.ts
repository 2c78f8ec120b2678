import { type Element, isElement } from '../../model/element.ts'
import { contentOf } from './content.ts'

/** Most characters and nodes of a raised number with its link. */
const MAX_RAISED = 12

const NOTE_NUMBER = /^\s*\d{1,3}\s*$/
const EXPONENT = /^[-+−–]?\d{1,3}$/
const NOTE_CLASS =
  /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|fn|citation|cite|reference|ref|noteref)(?:$|[\s_-])/i

/** What sets a raised number apart from the word before it in plain text: a note's brackets, an exponent's sign. */
export interface Raised {
  readonly before: string
  readonly after: string
}

/**
 * How a `<sup>` is told from the word or number that it is raised above, where its number would be read as part of it:
 * `2030` with a note 1 is not 20301. Ordinals, units and formulas (`1st`, `m2`, `CO2`) read well as they are.
 * @param last the character before it
 */
export function raisedOf(sup: Element, last: string): Raised | undefined {
  const text = contentOf(sup, MAX_RAISED)?.text ?? ''
  if (NOTE_NUMBER.test(text) && isNote(sup)) return { before: '[', after: ']' }
  return /\d/.test(last) && EXPONENT.test(text.trim()) ? { before: '^', after: '' } : undefined
}

/** A note's number links to the note, or is named after it. */
function isNote(sup: Element): boolean {
  if (sup.parent?.tag === 'a' && sup.parent.attrs.href !== undefined) return true
  for (let inner: Element | undefined = sup; inner; inner = inner.children.find(isElement)) {
    const { class: classes, href } = inner.attrs
    if ((inner.tag === 'a' && href !== undefined) || (classes && NOTE_CLASS.test(classes))) return true
  }
  return false
}
