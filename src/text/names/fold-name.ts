import { foldWord } from '../fold-word.ts'
import { lettered } from '../lettered.ts'
import { isCredential } from './offices.ts'

const MARKS = lettered(String.raw`[^\p{L}\p{M}\p{N}]+`, 'gu')
const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|dipl|ing|mag|msgr|rev|sir|rabbi|fr)\.?$/

/** Comparable form of a name: case, accents, marks, titles and letters after the name folded away. */
export function foldName(name: string): string {
  const [plain = ''] = name.split(',')
  const words = plain.split(/\s+/).filter((word) => !TITLE.test(foldWord(word)))
  while (words.length > 2 && isCredential(words.at(-1) as string)) words.pop()
  return foldWord(words.join(' ').normalize('NFKC')).replace(MARKS, ' ').trim()
}

/** Whether two names are one but for how they are written. */
export const sameName = (a: string, b: string): boolean => foldName(a) === foldName(b)
