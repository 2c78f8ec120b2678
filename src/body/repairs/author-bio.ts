import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { hasFirstName } from '../../text/first-names.ts'
import { lettered } from '../../text/lettered.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
import { startsWithBy, stripBy } from '../../text/names/by-words.ts'
import type { Repair } from '../index.ts'

/** Share of the kept words that stand above an author's bio at least: interviews introduce whom they talk to at once. */
const MIN_ABOVE = 0.5
/** Words of a bio, and of a line that names the author, at most. */
const MAX_BIO = 120
const MAX_LINE = 14

const NAME = String.raw`(?:[\p{Lu}][\p{L}.'’-]{0,20}\s){0,3}[\p{Lu}][\p{L}'’-]{0,20}`
/** A name, and who that is: `Jane Doe is a reporter …`, `Jo has been reviewing …`. */
const BIO = lettered(
  String.raw`^(?:About\s)?(${NAME})(?:,[^,.]{2,60},)?\s(?:(?:is|was|has been|joined|covers|writes|ist|arbeitet|schreibt|est|es|è|é)\s)`,
  'u',
)
/** Whether a paragraph may say who its author is. */
export const isLikeBio = (text: string): boolean => BIO.test(text)

const START = lettered(String.raw`^(${NAME})(?=$|[\s,|·•(–—-])`, 'u')

/**
 * What a page says of its author below the text: a paragraph that starts with the name from a line `By Jane Doe`, or
 * with the first of its names. Word F1 on WCXB, cross-validated: +.0001 in text and HTML, 10 pages better, 4 worse.
 */
export const dropAuthorBio: Repair = {
  name: 'author-bio',
  find({ blocks }: Page, decisions: readonly Decision[]) {
    const measures = measuresOf(blocks)
    const kept = blocks.filter(({ id }) => decisions[id]?.kept)
    const all = kept.reduce((sum, { id }) => sum + (measures[id] as Measure).words, 0)
    const bios: Bio[] = []
    let above = 0
    for (const { id, text } of kept) {
      const { words } = measures[id] as Measure
      const name = above >= MIN_ABOVE * all && words <= MAX_BIO ? BIO.exec(text)?.[1] : undefined
      if (name !== undefined) bios.push({ id, name })
      above += words
    }
    const end = new Set(kept.slice(-END).map(({ id }) => id))
    const authors = authorsOf(blocks, {
      first: kept[0]?.id ?? 0,
      asked: [...new Set(bios.map(({ name }) => name))],
      askedAtEnd: bios.filter(({ id }) => end.has(id)).map(({ name }) => name),
    })
    const isAuthor = ({ name }: Bio) =>
      authors.some((author) => author === name || author.startsWith(`${name} `))
    return { drop: new Set(bios.filter(isAuthor).map(({ id }) => id)) }
  },
}

/** A paragraph that may be an author's biography, and whose. */
interface Bio {
  readonly id: number
  readonly name: string
}

/** Blocks at the end of what was kept in which a bio stands of whom the page names alone: a profile names its subject so. */
const END = 2

/** Whose bios a page may have. */
interface Asked {
  /** The first block kept. */
  readonly first: number
  readonly asked: readonly string[]
  /** Those whose bio stands at the end. */
  readonly askedAtEnd: readonly string[]
}

/** Most names that each line is searched for: more of them are a list of people. */
const MOST_SEARCHED = 8

/**
 * The names behind `By`, on lines that say little more, and those that start a line with a date above the text; lines
 * without any of the names asked for are left out where those are few.
 */
function authorsOf(blocks: readonly Block[], { first, asked, askedAtEnd }: Asked): readonly string[] {
  const measures = measuresOf(blocks)
  const mayName = (text: string) => asked.length > MOST_SEARCHED || asked.some((name) => text.includes(name))
  return blocks.flatMap((block) => {
    const { id, text } = block
    if ((measures[id] as Measure).words > MAX_LINE || !mayName(text) || !text.includes(' ')) return []
    if (!startsWithBy(text) && !isDated(block, first) && !isAlone(block, first, askedAtEnd)) return []
    const name = START.exec(stripBy(text))?.[1]
    return name?.includes(' ') ? [name] : []
  })
}

/** Whether a line above the text is a name that a paragraph below it starts with, and nothing more. */
const isAlone = ({ id, text, kind }: Block, first: number, asked: readonly string[]): boolean =>
  id <= first && kind === 'paragraph' && hasFirstName(text) && asked.slice(0, MOST_SEARCHED).includes(text)

const isDated = ({ id, text }: Block, first: number): boolean => id <= first && findDates(text).length > 0
