import type { Block } from '../../model/page.ts'
import { foldWord } from '../../text/fold-word.ts'
import { isByAlone } from '../../text/names/by-words.ts'
import { nearEnd, nearHeadline } from '../anchor.ts'
import { lineNames } from './lines.ts'
import { type BylineRule, MAX_LINE, type Proposal } from './rule.ts'
import { foldNames } from './support.ts'

/** What says that a text was written by whoever is named next, folded: 'by' alone says it of books and posts too. */
const SIGNED =
  /^(?:(?:article |post |story |this article was )?(?:written|authored) by|authors?\s?[:：]|author$|(?:autor(?:in|en|innen)?|auteure?s?|autora|autores|autore|verfasser(?:in)?)\s?[:：]|autor$|(?:verfasst|geschrieben|erstellt) von|ecrit par|redige par|escrito por|scritto da|geschreven door|автор\s?[:：])/

/** What such a line starts with, accents aside: few lines do. */
const FIRST_LETTER = /^\s*(?:[aegprstvw]|[^\s\x21-\x7e])/i

const isSigned = ({ text }: Block): boolean =>
  text.length <= MAX_LINE && FIRST_LETTER.test(text) && SIGNED.test(foldWord(text.slice(0, 40)).trim())

/**
 * 'Written by Jane Doe' far from the headline and the body's end. Where a page has it of several people, it is said of
 * comments or other stories.
 */
export const signed: BylineRule = {
  name: 'signed',
  family: 'bio',
  confidence: 0.5,
  find: ({ page: { blocks } }, anchor) => {
    const from = anchor.headline ?? anchor.first
    const found = blocks
      .filter(
        (block) =>
          block.id > from && isSigned(block) && !nearHeadline(anchor, block.id) && !nearEnd(anchor, block.id),
      )
      .flatMap((block) => namesAt(block, blocks))
    return new Set(found.map(({ value }) => foldNames(value))).size === 1 ? found.slice(0, 1) : []
  },
}

function namesAt(block: Block, blocks: readonly Block[]): readonly Proposal[] {
  const next = blocks[block.id + 1]
  if (!isByAlone(block.text)) return lineNames(block)
  return next && next.text.length <= MAX_LINE / 2 ? lineNames(next) : []
}
