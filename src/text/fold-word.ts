const COMBINING = /[\u0300-\u036F]/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII = /^[\u0000-\u007F]*$/

/** Lower case without accents; marks that spell vowels in Indic and Thai stay. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(COMBINING, '').normalize('NFC')
}
