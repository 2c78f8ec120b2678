import type { Block } from '../../model/page.ts'
import { oncePer } from '../../once-per.ts'
import { lettered } from '../../text/lettered.ts'
import { foldName } from '../../text/names/fold-name.ts'
import { foldTitle, mayHaveWord } from '../../text/titles.ts'
import { type Anchor, nearHeadline } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import { spacedText } from '../seams.ts'

/** Where on the page a name that the head states can be read. */
export type Shown = 'head' | 'elsewhere' | 'nowhere'

/** Longest block taken for a byline, a signature or the first line of a biography, in characters. */
const MAX_SHORT = 240

/** Whether, and where, the page shows a name as text. */
export function whereShown(context: FieldContext, anchor: Anchor, name: string): Shown {
  const wanted = foldName(name)
  const [word = ''] = wanted.split(' ')
  let shown: Shown = 'nowhere'
  for (const block of context.page.blocks) {
    if (block.text.length > MAX_SHORT || !mayHaveWord(block.text, word) || !shows(block, wanted)) continue
    if (nearHeadline(anchor, block.id)) return 'head'
    shown = 'elsewhere'
  }
  return shown
}

const shows = (block: Block, name: string): boolean => folded(block).includes(` ${name} `)

/** Many names may be looked for in one block. */
const folded = oncePer((block: Block): string => ` ${foldTitle(spacedText(block))} `)

/** Text looked at for the page's vocabulary, in characters: enough to meet common words in lower case. */
const MAX_VOCABULARY_TEXT = 25_000

/** Shortest block that is prose, in characters: lines that sign, and menus, use words otherwise. */
const MIN_PROSE = 80

const LOWER_WORD = lettered(String.raw`(?<![\p{L}\p{N}@/.])\p{Ll}[\p{L}’']+`, 'gu')

/** The page's prose, as far as it is looked at. */
const proseOf = oncePer((blocks: readonly Block[]): readonly Block[] => {
  const prose: Block[] = []
  let length = 0
  for (const block of blocks) {
    if (block.text.length < MIN_PROSE) continue
    length += block.text.length
    if (length > MAX_VOCABULARY_TEXT) break
    prose.push(block)
  }
  return prose
})

const lowerWords = oncePer((block: Block): readonly string[] => block.text.match(LOWER_WORD) ?? [])

/** How often prose has a word in lower case: no part of a name stands there so but 'Green' and its like. */
const usesIn = (prose: readonly Block[], word: string): number =>
  prose
    // next to no name has such a word, and a paragraph's words are many
    .filter(({ text }) => text.includes(word))
    .reduce((sum, block) => sum + lowerWords(block).filter((one) => one === word).length, 0)

/** Times a handle may stand on its author's page before it is taken for a word. */
const HANDLE_USES = 2

/** Particles that names share with sentences. */
const PARTICLE = /^(?:de|da|do|dos|di|del|della|van|von|der|den|zu|la|le|el|al|bin|y|e|and|of|the|jr|sr)$/

/**
 * Whether a name's words are words of the page's prose: 'Press Release' is, 'Jane Green' is not unless both are.
 * Strict: any word that is used in lower case makes it prose.
 */
export function isProse(context: FieldContext, name: string, strict: boolean): boolean {
  const prose = proseOf(context.page.blocks)
  const words = name
    .toLowerCase()
    .split(/[\s.,&-]+/)
    .filter((word) => word.length > 1 && !PARTICLE.test(word))
  // a handle stands in lower case in its own byline and signature
  const usual = words.length === 1 ? HANDLE_USES : 0
  const common = words.filter((word) => usesIn(prose, word) > usual).length
  return words.length > 0 && (strict ? common > 0 : common === words.length)
}
