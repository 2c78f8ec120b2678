/** Characters that count when words are looked for: letters and digits. */
const LETTERS = /[\p{L}\p{N}]+/gu

export const wordsOf = (text: string): string[] => text.normalize('NFKC').match(LETTERS) ?? []

/** All letters and digits of a page in one string, whatever markup, escapes or line ends stand between them. */
export function lettersOf(page: string): string {
  const plain = page
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[ntr]/g, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:shy|nbsp);/g, (entity) => (entity === '&nbsp;' ? ' ' : ''))
    .replace(/&[a-z]+;|&#x?[0-9a-f]+;/gi, ' ')
  return wordsOf(plain.replace(/[\u00ad\u200b-\u200f]/g, '')).join('')
}
