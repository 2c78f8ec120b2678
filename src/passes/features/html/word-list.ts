import { tokens } from '../../../text/tokens.ts'
import type { Lexical } from '../lexical.ts'

/** The different words of a text, marked among the page's numbered words. */
export interface WordList {
  readonly size: number
  /** 1 at the numbers of the page's words that the text has. */
  readonly has: Uint8Array
}

/** The words of a text, as the numbers that a page's blocks know them by. */
export function wordList(text: string, { dictionary }: Lexical): WordList {
  const words = new Set(tokens(text))
  const has = new Uint8Array(dictionary.size)
  for (const word of words) {
    const id = dictionary.idOf(word)
    if (id !== undefined) has[id] = 1
  }
  return { size: words.size, has }
}

/** Share of a block's words that a list holds. */
export function overlap(ids: Int32Array, list: WordList): number {
  let hits = 0
  for (let i = 0; i < ids.length; i++) hits += list.has[ids[i] as number] as number
  return ids.length === 0 ? 0 : hits / ids.length
}
