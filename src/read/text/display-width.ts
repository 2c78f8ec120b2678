import { isAscii } from '../../text/characters.ts'
import { lettered } from '../../text/lettered.ts'

/** Code point ranges that terminals print two columns wide: East Asian Wide and Fullwidth (Unicode 16, merged). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

const COMBINING = lettered(String.raw`\p{Mn}`, 'u')

/** Columns a terminal needs for a text: two for East Asian wide characters, none for combining marks. */
export function displayWidth(text: string): number {
  if (isAscii(text)) return text.length
  let width = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x300) width++
    else {
      const point = text.codePointAt(i) as number
      if (point > 0xffff) i++
      width += isWide(point) ? 2 : COMBINING.test(String.fromCodePoint(point)) ? 0 : 1
    }
  }
  return width
}

export const isWide = (point: number): boolean =>
  point >= 0x1100 && WIDE.some(([from, to]) => point >= from && point <= to)

/** Bytes a text takes in UTF-8: what `fold` counts. */
export function utf8Length(text: string): number {
  if (isAscii(text)) return text.length
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // half a surrogate pair is two of its four bytes
    if (code > 0x7f) length += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2
  }
  return length
}
