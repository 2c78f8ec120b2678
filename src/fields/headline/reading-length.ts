import type { Block } from '../../model/page.ts'
import { oncePer } from '../../once-per.ts'
import { lettered } from '../../text/lettered.ts'
import { UNSPACED } from '../../text/tokens.ts'

/** A Han character or kana, as part of an expression. */
export const HAN_OR_KANA = `[${UNSPACED}]`
const DENSE = lettered(HAN_OR_KANA, 'gu')
const ONE_DENSE = lettered(HAN_OR_KANA, 'u')

/** Whether a text has any. */
export const hasHanOrKana = (text: string): boolean => ONE_DENSE.test(text)

/** Letters of a Western text that say as much as one Han character or kana. */
const DENSITY = 3

/** Characters of a text that are looked at: no longer one is told from another. */
const MAX_LENGTH = 2000

const readingLength = (text: string): number =>
  text.length + (DENSITY - 1) * (text.slice(0, MAX_LENGTH).match(DENSE) ?? []).length

/** How long each block is to its reader, in letters of a Western script. */
export const readingLengths = oncePer((blocks: readonly Block[]): readonly number[] =>
  blocks.map(({ text }) => readingLength(text)),
)
