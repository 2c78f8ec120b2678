import type { Block } from '../../model/page.ts'
import { tokens } from '../tokens.ts'
import { CUE_INDEX, CUE_NAMES } from './cues.ts'
import { findPhrases } from './phrases.ts'

/** Whether a block's first characters have a word that points at something: `related`, `comments`. */
export function hasCue(
  { text }: Pick<Block, 'text'>,
  cue: (typeof CUE_NAMES)[number],
  maxChars: number,
): boolean {
  const wanted = CUE_NAMES.indexOf(cue)
  let has = false
  findPhrases(CUE_INDEX, tokens(text.slice(0, maxChars)), (group) => {
    has ||= group === wanted
  })
  return has
}
