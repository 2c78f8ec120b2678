import { startsLower } from '../../text/sentence.ts'

/** At least five words, most of them lower-case: not a title, a menu or a name. */
export function hasSentenceShape(text: string): boolean {
  const words = text.slice(-200).split(' ')
  if (words.length < 5) return false
  return words.filter(startsLower).length * 2 >= words.length
}
