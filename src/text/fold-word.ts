import { isAscii } from './characters.ts'

/** Accents, and the marks that may be put to Arabic letters for their vowels. */
const COMBINING = /[\u0300-\u036F\u064B-\u0652]/g

/** Lower case without accents; marks that spell vowels in Indic and Thai stay. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  return isAscii(lower) ? lower : lower.normalize('NFD').replace(COMBINING, '').normalize('NFC')
}
