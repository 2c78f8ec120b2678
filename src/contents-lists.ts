import type { Block } from './model/page.ts'
import { oncePer } from './once-per.ts'
import { collapseSpace } from './text/characters.ts'
import { type Measure, measuresOf } from './text/measure.ts'

/** Words of an entry at most. */
const MAX_WORDS = 16
/** Entries next to each other at least. */
const MIN_ENTRIES = 3
/** Blocks from one heading to the next at least: under a heading stands text. */
const MIN_SECTION = 2

/** A line of a table of contents, and the place of the heading it names. */
export interface Entry {
  readonly block: Block
  readonly heading: number
}

/**
 * Tables of contents: short lines next to each other that all come again below, in the same order, with text between
 * them, as headings do; where the page tells, they are links. No word of a language is needed.
 */
export const contentsLists = oncePer((blocks: readonly Block[]): readonly (readonly Entry[])[] => {
  const keys = keysOf(blocks)
  const places = lastPlaces(keys)
  const lists: Entry[][] = []
  let list: Entry[] = []
  let place = 0
  for (const block of blocks) {
    const heading = mayBeEntry(block) ? (places.get(keys[block.id] ?? '') ?? -1) : -1
    if (heading < block.id + MIN_SECTION) {
      list = []
      continue
    }
    if (list.length === 0 || heading < place + MIN_SECTION) {
      list = []
      lists.push(list)
    }
    list.push({ block, heading })
    place = heading
  }
  return lists.filter(({ length }) => length >= MIN_ENTRIES)
})

/** Whether a block may be a line of a table of contents. */
export const mayBeEntry = ({ kind, linkDensity = 1 }: Block): boolean =>
  kind !== 'heading' && linkDensity > 0.5

/** Where each short line is read last. */
function lastPlaces(keys: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  keys.forEach((key, id) => {
    if (key !== undefined) places.set(key, id)
  })
  return places
}

/** By block, what an entry and its heading have in common: the text without a number before it; none of longer text. */
function keysOf(blocks: readonly Block[]): readonly (string | undefined)[] {
  const measures = measuresOf(blocks)
  return blocks.map(({ id, kind, text }) => {
    if (kind === 'pre' || kind === 'tableRow' || (measures[id] as Measure).words > MAX_WORDS) return undefined
    const key = collapseSpace(text.replace(NUMBER, '')).toLowerCase()
    return key.length >= MIN_KEY ? key : undefined
  })
}

/** Shorter texts come again by chance, in characters. */
const MIN_KEY = 4
const NUMBER = /^[\s\d.)(•·*–-]{1,12}(?=\p{L})/u
