import type { Block } from '../../model/page.ts'
import { lexicalOf } from '../../passes/features/lexical.ts'
import { CUE_NAMES } from '../../text/lexicon/cues.ts'

/** Whether a block's first characters have a word that points at something: `related`, `comments`. */
export const hasCue = (block: Block, cue: (typeof CUE_NAMES)[number], maxChars: number): boolean =>
  (lexicalOf([block], maxChars).cues[CUE_NAMES.indexOf(cue)] as number) > 0
