import { isAscii } from './characters.ts'

const COMBINING = /[\u0300-\u036F]/g

/** Lower case without accents; marks that spell vowels in Indic and Thai stay. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  return isAscii(lower) ? lower : lower.normalize('NFD').replace(COMBINING, '').normalize('NFC')
}
