import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { lettered } from '../../text/lettered.ts'
import { POINTER_WORDS } from '../../text/lexicon/pointers.ts'
import type { Repair } from '../index.ts'
import { dropLines } from './drop-lines.ts'

/** Words of a pointer at most: its label and another page's headline. */
const MAX_WORDS = 30
/** However many there are. */
const MAX_SHARE = 1
/** Share of a pointer's characters that is linked at least, where the page tells. */
const MIN_LINKED = 0.3

/** `Read more: …`, `Lesen Sie auch: …`, in capitals or not. */
const POINTER = lettered(
  String.raw`^[^\p{L}]{0,3}(?:(?:${POINTER_WORDS})\s?[:：|»>]|[【\[]?(?:相关阅读|延伸阅读|相關新聞|延伸閱讀|関連記事|あわせて読みたい|관련\s?기사)\s?[】\]:：|»>])`,
  'iu',
)

/**
 * Lines in the middle of an article that send its reader to another one. Some of WCXB's annotators kept them and more
 * did not: text +.0001, HTML 0; magic's HTML +.0007 (without `baca juga`, which its annotators kept).
 */
export const dropPointers: Repair = {
  name: 'pointer',
  find: ({ blocks }: Page, decisions: readonly Decision[]) =>
    dropLines(blocks, decisions, { maxWords: MAX_WORDS, maxShare: MAX_SHARE, isOne: isPointer }),
}

const isPointer = ({ linkDensity = 1, text }: Block): boolean =>
  linkDensity >= MIN_LINKED && POINTER.test(text)
