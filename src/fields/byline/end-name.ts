import type { Block } from '../../model/page.ts'
import { hasFirstName } from '../../text/first-names.ts'
import { isPerson } from '../../text/names/is-name.ts'
import type { FieldContext } from '../context.ts'
import { people } from './bare-names.ts'
import type { BylineRule, Proposal } from './rule.ts'

/** Fewest blocks of a body that is signed below its last sentence. */
const MIN_BLOCKS = 4
/** What ends a sentence of the article's own; behind a saying the next line may name its speaker. */
const SENTENCE_END = /[.!?…]$/u

/** Syllables that a Vietnamese name is written in; no language has as many family names in one of so few. */
const isVietnamese = (text: string): boolean => /^\S{2,7}(?: \S{2,7}){1,3}$/u.test(text)

/** A person's name below the last sentence, in the body or right after it, of whom the text says nothing: 'Ada Byron'. */
export const endName: BylineRule = {
  name: 'end-name',
  family: 'bio',
  confidence: 0.5,
  find: (context) => {
    const { blocks } = context.page
    const body = context.body.blocks.map((id) => blocks[id] as Block)
    const [before, last] = body.slice(-2)
    if (!last || body.length < MIN_BLOCKS) return []
    const next = blocks[last.id + 1]
    const name = [
      [before, last],
      [last, next],
    ].find(([above, below]) => isSignature(context, above, below))?.[1]
    if (!name) return []
    const family = name.text.split(' ').at(-1) as string
    if (body.some(({ id, text }) => id !== name.id && text.includes(family))) return []
    return signer(context, name)
  },
}

const signer = (context: FieldContext, { id, text }: Block): readonly Proposal[] =>
  people(context, [{ value: [text], raw: text, block: id }])

/** A name with a comma behind it goes on with the office of a customer or witness who is quoted. */
function isSignature(
  { language }: FieldContext,
  above: Block | undefined,
  below: Block | undefined,
): boolean {
  if (above?.kind !== 'paragraph' || below?.kind !== 'paragraph') return false
  const { text } = below
  return (
    isPerson(text) &&
    !text.endsWith(',') &&
    (hasFirstName(text) || (language === 'vi' && isVietnamese(text))) &&
    SENTENCE_END.test(above.text)
  )
}

/** How a name is set that signs at the right. */
const AT_RIGHT = /text-align:\s?right/i

const isAtRight = ({ element }: Block): boolean => AT_RIGHT.test(element?.attrs['style'] ?? '')

/** A person's name set at the right below the text, as Vietnamese papers have it; captions may name the same person. */
export const nameAtRight: BylineRule = {
  name: 'name-at-right',
  family: 'bio',
  confidence: 0.65,
  find: (context) => {
    const { blocks } = context.page
    const [first = 0, last = -1] = [context.body.blocks.at(MIN_BLOCKS - 1), context.body.blocks.at(-1)]
    const name = blocks
      .slice(first, last + 2)
      .find((block) => isAtRight(block) && isSignature(context, blocks[block.id - 1], block))
    return name ? signer(context, name) : []
  },
}
