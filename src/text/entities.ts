import { decodeHTMLStrict } from 'entities/decode'

/** A character reference, closed as HTML wants it: an open one may be part of an address. */
const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi

/**
 * Decodes character references that were escaped twice, or that stand in JSON and attributes where no parser decodes
 * them: `&amp;#8217;` on the page is `&#8217;` in the value.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll('&amp;', '&').replace(REFERENCE, decodeOne)
}

/** What a reference stands for; itself where that is a control character or no character at all. */
function decodeOne(reference: string): string {
  const character = decodeHTMLStrict(reference)
  return /[\p{Cc}\p{Cs}\uFFFD]/u.test(character) ? reference : character
}
