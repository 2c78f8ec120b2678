import { lettered } from '../../text/lettered.ts'

/** A Han character or kana, as part of an expression. */
export const HAN_OR_KANA = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]`
const DENSE = lettered(HAN_OR_KANA, 'gu')

/** Letters of a Western text that say as much as one Han character or kana. */
const DENSITY = 3

/** Characters of a text that are looked at: no longer one is told from another. */
const MAX_LENGTH = 2000

/** How long a text is to its reader, in letters of a Western script. */
export const readingLength = (text: string): number =>
  text.length + (DENSITY - 1) * (text.slice(0, MAX_LENGTH).match(DENSE) ?? []).length
