import { hasFirstName } from '../../text/first-names.ts'
import { isPerson } from '../../text/names/is-name.ts'
import { people } from './bare-names.ts'
import type { BylineRule } from './rule.ts'

/** Fewest blocks of a body that is signed below its last sentence. */
const MIN_BLOCKS = 4
/** What ends a sentence of the article's own; behind a saying the next line may name its speaker. */
const SENTENCE_END = /[.!?…]$/u

/** Syllables that a Vietnamese name is written in; no language has as many family names in one of so few. */
const isVietnamese = (text: string): boolean => /^\S{2,7}(?: \S{2,7}){1,3}$/u.test(text)

/** A person's name as the last paragraph of the body, of whom the text before says nothing: 'Ada Byron'. */
export const endName: BylineRule = {
  name: 'end-name',
  family: 'bio',
  confidence: 0.5,
  find: (context) => {
    const { blocks } = context.body
    const [before, last] = blocks.slice(-2).map((id) => context.page.blocks[id])
    if (!before || !last || blocks.length < MIN_BLOCKS) return []
    const { text } = last
    const isSignature = last.kind === 'paragraph' && before.kind === 'paragraph' && isPerson(text)
    const isKnown = hasFirstName(text) || (context.language === 'vi' && isVietnamese(text))
    if (!isSignature || !isKnown || !SENTENCE_END.test(before.text)) return []
    const family = text.split(' ').at(-1) as string
    if (blocks.some((id) => id !== last.id && context.page.blocks[id]?.text.includes(family))) return []
    return people(context, [{ value: [text], raw: text, block: last.id }])
  },
}
