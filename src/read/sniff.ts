import type { Format } from '../model/dump.ts'

/** Tells HTML from plain text by content. */
export function sniff(text: string): Format {
  return /<(?:!doctype|html|head|body|div|p|article)\b/i.test(text.slice(0, 4096)) ? 'html' : 'text'
}
