import { sumsBetween } from '../../../prefix-sums.ts'
import { startsWithFirstName } from '../../../text/first-names.ts'
import { lettered } from '../../../text/lettered.ts'
import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

/** Blocks on either side in which voices are counted. */
const REACH = 10
/** Characters of a name above a text at most, with what is said of its owner: 'Keith (retired heating engineer)'. */
const MAX_NAME = 45
/** Words from which a block is what somebody says. */
const MIN_SAID = 6

const NAME = String.raw`\p{Lu}[\p{L}.'’-]{0,20}(?:\s\p{L}[\p{L}.'’-]{0,20}){0,3}`
/** A name on a line of its own: 'Sandra', 'Hilary (Fife)', 'Idris, 16'. */
const HEAD = lettered(String.raw`^(${NAME})(?:\s?[,(][^.!?]{1,35})?$`, 'u')
/** A name before what is said: 'Leroy (yes, that one): I said more than that'. */
const SAID = lettered(String.raw`^${NAME}(?:\s\([^()]{1,30}\))?:\s`, 'u')

/** Texts under people's names or behind them, again and again, as comments, reviews and interviews are. */
export const voices: Family<TextContext> = {
  name: 'voices',
  features: ['head', 'headsBefore', 'headsAfter', 'said', 'saidBefore', 'saidAfter', 'wordsSinceFirst'],
  fill(context, put) {
    const { blocks, sizes, main } = context
    const heads = headsOf(context)
    const said = blocks.map(({ id, text }) =>
      (sizes[id] as number) >= MIN_SAID && SAID.test(text.slice(0, 2 * MAX_NAME)) ? 1 : 0,
    )
    const headsIn = sumsBetween(heads)
    const saidIn = sumsBetween(said)
    let since = -1
    for (const { id } of blocks) {
      // two more must follow: one name is an author's
      const isFirst = heads[id] === 1 && id > main.start && headsIn(id + 1, id + 1 + REACH) >= 2
      if (since < 0 && isFirst) since = 0
      put(id, 0, heads[id] as number)
      put(id, 1, headsIn(id - REACH, id))
      put(id, 2, headsIn(id + 1, id + 1 + REACH))
      put(id, 3, said[id] as number)
      put(id, 4, saidIn(id - REACH, id))
      put(id, 5, saidIn(id + 1, id + 1 + REACH))
      put(id, 6, since < 0 ? -1 : Math.log2(1 + since))
      if (since >= 0) since += sizes[id] as number
    }
  },
}

/** 1 for each line with nothing but a name above what somebody says: one that is known for a name or heads another text. */
function headsOf({ blocks, measures, sizes }: TextContext): readonly number[] {
  const names = blocks.map(({ id, text }) => {
    if (text.length > MAX_NAME || measures[id]?.terminated || (sizes[id + 1] ?? 0) < MIN_SAID) return ''
    return HEAD.exec(text)?.[1]?.toLowerCase() ?? ''
  })
  const counts = new Map<string, number>()
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  return names.map((name) => {
    if (name === '') return 0
    return (counts.get(name) as number) > 1 || startsWithFirstName(name) ? 1 : 0
  })
}
