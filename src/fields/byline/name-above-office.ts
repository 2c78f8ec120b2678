import type { Block } from '../../model/page.ts'
import { lettered } from '../../text/lettered.ts'
import { isPerson } from '../../text/names/is-name.ts'
import { people } from './bare-names.ts'
import { headBlocks } from './places.ts'
import type { BylineRule } from './rule.ts'

/** What those who write are, below their names. */
const WRITES = lettered(
  String.raw`(?<!\p{L})(?:journalist(?:in|e)?|journaliste|reporter(?:in|ka)?|staff writer|columnist|correspondent|jornalista|repórter|periodista|redactora?|giornalista|verslaggever|verslaggeefster|redacteur|redakteur(?:in)?|redaktör|redaktor(?:ka)?|korrespondent(?:in)?|toimittaja|dziennikar(?:z|ka)|redaktorius|novinář(?:ka)?|muhabir|корреспондент(?:ка)?|журналист(?:ка)?|обозреватель|кореспондент(?:ка)?|журналіст(?:ка)?|δημοσιογράφος)(?!\p{L})`,
  'iu',
)
/** Longest name and longest office, in characters. */
const MAX_NAME = 50
const MAX_OFFICE = 50
/** Most names in one list. */
const MOST = 6

/** People's names between headline and text, each with 'Journalist' or its like on the line below. */
export const nameAboveOffice: BylineRule = {
  name: 'name-above-office',
  family: 'visible',
  confidence: 0.75,
  find: (context, anchor) => {
    const from = anchor.headline
    if (from === undefined) return []
    const { blocks } = context.page
    const at = headBlocks(context, anchor).find(
      ({ id }) => id > from && id <= anchor.first && isSignedAt(blocks, id),
    )?.id
    if (at === undefined) return []
    const names: string[] = []
    for (let id = at; names.length < MOST && isSignedAt(blocks, id); id += 2)
      names.push((blocks[id] as Block).text)
    return people(context, [{ value: [...new Set(names)], raw: names.join('\n'), block: at }])
  },
}

/** Whether a block is a person's name above a line that says that the person writes. */
export function isSignedAt(blocks: readonly Block[], id: number): boolean {
  const block = blocks[id]
  return (
    block !== undefined &&
    block.kind !== 'heading' &&
    block.text.length <= MAX_NAME &&
    isOffice(blocks[id + 1]) &&
    isPerson(block.text)
  )
}

const isOffice = (block: Block | undefined): boolean =>
  block !== undefined && block.text.length <= MAX_OFFICE && WRITES.test(block.text)
