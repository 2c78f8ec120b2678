import { countWords } from '../../text/count-words.ts'
import type { Line } from './line.ts'

/** Fewest words of a headline that is known again: shorter ones are names that a sentence has too. */
const MIN_WORDS = 3
/** What stands between a page's title and its site's name. */
const TITLE_END = /^$|^\s*[|–—:·•«»-]\s/u

/** Whether a line is the headline, known by the page's title, which scrapers put first. */
export function isTitle({ text, number }: Line, [first]: readonly Line[]): boolean {
  if (!first || number === first.number || !first.text.startsWith(text)) return false
  return TITLE_END.test(first.text.slice(text.length)) && countWords(text) >= MIN_WORDS
}
