import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { PROMPT } from '../../text/lexicon/prompts.ts'
import type { Repair } from '../index.ts'
import { dropLines } from './drop-lines.ts'

/** Words of a prompt at most. */
const MAX_WORDS = 60
/** Prompts that hold more than this share of what was kept are its subject. */
const MAX_SHARE = 0.3

/**
 * What the site says to its readers, in words that no article is made of. Word F1, cross-validated: WCXB text +.0001,
 * magic's HTML +.0006.
 */
export const dropPrompts: Repair = {
  name: 'prompt',
  find: ({ blocks }: Page, decisions: readonly Decision[]) =>
    dropLines(blocks, decisions, { maxWords: MAX_WORDS, maxShare: MAX_SHARE, isOne: isPrompt }),
}

const isPrompt = ({ kind, text }: Block): boolean => kind !== 'pre' && PROMPT.test(text)
