import type { Block } from '../../model/page.ts'
import { hasFirstName } from '../../text/first-names.ts'
import { type Anchor, nearEnd, nearHeadline } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import { people } from './bare-names.ts'
import { bioName, isActOf, isBioOf } from './bios.ts'
import { endName, nameAtRight } from './end-name.ts'
import { lineNames, MAX_BARE } from './lines.ts'
import { type BylineRule, MAX_LINE } from './rule.ts'

/** 'Jane Doe is a writer who …' at the body's end. */
const endBio: BylineRule = {
  name: 'end-bio',
  family: 'bio',
  confidence: 0.6,
  find: (context, anchor) => {
    const lines = context.page.blocks
      .filter((block) => nearEnd(anchor, block.id) && !nearHeadline(anchor, block.id))
      .flatMap((block) => {
        const name = bioName(block.text)
        return name ? [{ value: [name], raw: block.text.slice(0, MAX_LINE), block: block.id }] : []
      })
    return people(context, lines).slice(0, 1)
  },
}

/** Longest line of an office between a name and the biography, in characters. */
const MAX_OFFICE = 70

/** 'Jane Doe' on a line, and below it 'Jane is a writer who …', anywhere after the headline. */
const nameAboveBio: BylineRule = {
  name: 'name-above-bio',
  family: 'bio',
  confidence: 0.6,
  find: (context, anchor) => {
    const from = anchor.headline ?? anchor.first
    const names = context.page.blocks
      .filter(({ id, text, kind }) => id > from && text.length <= MAX_BARE && kind !== 'listItem')
      .filter((block) => isAboveBio(context, anchor, block))
      .flatMap((block) => lineNames(block))
      .filter(({ value, raw }) => value.length === 1 && (value[0] as string).length >= raw.length - 2)
    const found = people(context, names)
    // where several are told of they are the team's, or the people whom the text is about
    return new Set(found.map(({ raw }) => raw)).size === 1 ? found.slice(0, 1) : []
  },
}

/** Whether the next line, or the one after an office, says who the named person is. */
function isAboveBio({ page: { blocks } }: FieldContext, anchor: Anchor, { id, text }: Block): boolean {
  const [next, after] = [blocks[id + 1]?.text ?? '', blocks[id + 2]?.text ?? '']
  const tells = (bio: string) =>
    tellsOf(bio, text) || (nearEnd(anchor, id) && hasFirstName(text) && OWN_BIO.test(bio))
  return tells(next) || (next.length <= MAX_OFFICE && tells(after))
}

/**
 * Whether a text says who a person is. A product, a forum or a plan has a name and a text below that tells what it is
 * too: of a name without a given name that is known, only what people do is told.
 */
function tellsOf(bio: string, name: string): boolean {
  if (bio.length <= MAX_BARE) return false
  const start = bio.startsWith(name) ? name : (name.split(' ', 1)[0] as string)
  if (!bio.startsWith(start)) return false
  return hasFirstName(name) ? isBioOf(bio, start) : isActOf(bio, start)
}

/** 'Hello! I'm the editor of this site.' */
const OWN_BIO = /^(?:[^.!?]{0,30}[.!?]\s)?I(?:['’]m| am)\s(?:the|a|an)\s/

/** Names that a biography tells, or that stand in its place. */
export const BIO_RULES: readonly BylineRule[] = [endBio, nameAboveBio, endName, nameAtRight]
