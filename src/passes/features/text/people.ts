import { lettered } from '../../../text/lettered.ts'
import { CUE_NAMES } from '../../../text/lexicon/cues.ts'
import { HOUSE } from '../dictionary.ts'
import type { Family } from '../family.ts'
import { CUE_COUNT } from '../lexical.ts'
import type { TextContext } from './context.ts'

/** Words a line with the site's name in its copyright has at most. */
const MAX_COPYRIGHT = 25
const COPYRIGHT = /©|\(c\)|copyright|all rights reserved/i
const CAPITALISED = lettered(String.raw`\p{Lu}[\p{L}'’-]{2,}`, 'gu')
/** Two to four capitalised words, as a person's or a firm's name at the start of a text. */
const NAME = lettered(String.raw`^\(?((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+),?\s`, 'u')
const LONE_NAME = lettered(
  String.raw`^(?:\p{Ll}{2,10}\s+)?(?:(?:By|Von|Par|Por|Di|Door|Av|Af)\s+)?((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+)$`,
  'u',
)
/** Words of a lone name that are looked up at the start of a text: first and last name. */
const NAME_WORDS = 2

/** Texts about the author or the site: a name that stood alone elsewhere starts them, `we` and the site's name fill them. */
export const people: Family<TextContext> = {
  name: 'people',
  features: ['house', 'houseNear', 'site', 'startsName', 'startsKnownName', 'aboutKnownName', 'bioNear'],
  fill({ blocks, words, ids, dictionary, sizes, cues }, put) {
    const n = blocks.length
    const site = siteWords(blocks, words, sizes)
    const names = loneNames(blocks)
    const bio = CUE_NAMES.indexOf('bio')
    const house = ids.map((own) => dictionary.share(own, HOUSE))
    for (let id = 0; id < n; id++) {
      const text = blocks[id]?.text ?? ''
      const start = (sizes[id] as number) >= 8 ? NAME.exec(text.slice(0, 80)) : null
      const known = start !== null && names.has(keyOf(start[1] as string))
      let near = 0
      let bios = 0
      for (let k = -2; k <= 2; k++) {
        near += house[id + k] ?? 0
        bios += cues[(id + k) * CUE_COUNT + bio] ?? 0
      }
      put(id, 0, house[id] as number)
      put(id, 1, near / 5)
      put(id, 2, share(words[id] as readonly string[], site))
      put(id, 3, start ? 1 : 0)
      put(id, 4, known ? 1 : 0)
      put(id, 5, known && (cues[id * CUE_COUNT + bio] as number) > 0 ? 1 : 0)
      put(id, 6, bios)
    }
  },
}

/** Capitalised words beside the copyright sign. */
function siteWords(
  blocks: TextContext['blocks'],
  words: TextContext['words'],
  sizes: Float64Array,
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { id, text } of blocks) {
    if ((sizes[id] as number) > MAX_COPYRIGHT || !COPYRIGHT.test(text)) continue
    const capitals = new Set((text.match(CAPITALISED) ?? []).map((word) => word.toLowerCase()))
    for (const word of words[id] as readonly string[])
      if (capitals.has(word) && !LEGAL_WORDS.has(word)) found.add(word)
  }
  return found
}

const LEGAL_WORDS = new Set(
  'copyright all rights reserved the inc llc ltd privacy policy terms use contact about home site'.split(' '),
)

/** Names that stand on a line of their own, as bylines and author links do, by their first words. */
function loneNames(blocks: TextContext['blocks']): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { text } of blocks) {
    if (text.length > 45) continue
    const match = LONE_NAME.exec(text)
    if (match) names.add(keyOf(match[1] as string))
  }
  return names
}

const keyOf = (name: string): string => name.toLowerCase().split(/\s+/).slice(0, NAME_WORDS).join(' ')

function share(words: readonly string[], set: ReadonlySet<string>): number {
  if (set.size === 0) return 0
  let count = 0
  for (const word of words) if (set.has(word)) count++
  return words.length === 0 ? 0 : count / words.length
}
