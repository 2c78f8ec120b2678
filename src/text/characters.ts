/**
 * Marks that print nothing and only break matching: soft hyphen, zero-width space, word joiner, byte-order
 * mark, and the bidirectional controls (overrides can make text read as something else). The joiners U+200C
 * and U+200D stay: Persian and emoji need them.
 */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060-\u2064\u2066-\u2069\u202A-\u202E\uFEFF]/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F]/g

/** Commands to a terminal: `ESC [ … m` and its like, in one byte too, and `ESC ] …` (links, titles) up to its end. */
const COMMAND =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with one
  /(?:\u001B\[|\u009B)[0-?]{0,40}[ -/]{0,4}[@-~]|\u001B\][^\u0007\u001B]{0,2000}(?:\u0007|\u001B\\)/g

/** Any of them: nearly no text has one. */
const UNCLEAN = new RegExp(`${CONTROL.source}|${INVISIBLE.source}`)

/** Removes control characters, terminal commands and invisible marks; line breaks and tabs stay. */
export function cleanCharacters(text: string): string {
  if (!UNCLEAN.test(text)) return text
  const plain = text.includes('\u001B') || text.includes('\u009B') ? text.replace(COMMAND, '') : text
  return plain.replace(CONTROL, '').replace(INVISIBLE, '')
}

/** Whether a text shows nothing: joiners with nothing to join stand where editors made empty paragraphs. */
export const isBlank = (text: string): boolean => /^[\s\u200C\u200D]*$/.test(text)

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII = /^[\u0000-\u007F]*$/

/** Whether a text has no character beyond ASCII: most words have none, and need no folding of accents. */
export const isAscii = (text: string): boolean => ASCII.test(text)

/** Whether a UTF-16 unit is a letter of ASCII. */
export const isAsciiLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

/** White space that is more than one space. */
const UNEVEN = /[^\S ]| {2}/

/** Folds every run of white space, non-breaking spaces included, to one space. */
export const foldSpace = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text)

/** The same, trimmed: first, for most white space stands around a text. */
export const collapseSpace = (text: string): string => foldSpace(text.trim())
