import { cleanCharacters, collapseSpace } from '../text/characters.ts'

/** Text from a page, fit for a terminal or a text file: no control, escape or direction-override characters. */
export function safeText(text: string): string {
  return cleanCharacters(text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'))
}

/** The same on one line, for fields that are one. */
export function safeLine(text: string): string {
  return collapseSpace(safeText(text))
}

const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is made visible
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g

/** A file name or message on one line of a terminal, with what doesn't print shown as an escape. */
export function visible(text: string): string {
  return text.replace(UNPRINTABLE, (char) => {
    if (char === '\n') return '\\n'
    if (char === '\t') return '\\t'
    return char < '\u0100' ? `\\x${hex(char, 2)}` : `\\u${hex(char, 4)}`
  })
}

/** JSON in which everything a terminal could act on is escaped. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (char) => `\\u${hex(char, 4)}`,
  )
}

const hex = (char: string, width: number) => char.charCodeAt(0).toString(16).padStart(width, '0')
