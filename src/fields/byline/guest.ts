import { foldWord } from '../../text/fold-word.ts'
import { lettered } from '../../text/lettered.ts'
import { PARTICLES } from '../../text/names/is-name.ts'
import { readByline } from '../../text/names/read-byline.ts'
import { trimMarks } from '../../text/trim.ts'
import type { BylineRule } from './rule.ts'

/** What a host calls the text of a guest. */
const TEXT =
  '(?:guest (?:post|article|blog|column|essay|contribution)|gast(?:beitrag|artikel|kommentar)|(?:article|billet|chronique) invitée?|(?:entrada|artículo|post) invitad[oa]|artigo convidado|gastblog|gæsteindlæg|gjesteinnlegg|gästinlägg|vieraskirjoitus)'
/** Words with which a sentence speaks of the text that it stands in. */
const THIS =
  "(?:this (?:is|was) an?|this|today['’]s|today,? an?|dies ist ein|dieser|heute [^.!?]{0,40}einen|ceci est une?|cet|este|esta|esto es una?|questo è un|dit is een|deze|vandaag een)"
/** How a host introduces a guest, up to the name: at a block's start, or of 'this' text. */
const GUEST = lettered(
  String.raw`(?:^|(?<!\p{L})${THIS} )${TEXT}(?: (?:comes|is|was|has been|stammt|ist))?(?: (?:written|brought to you|geschrieben|escrit[oa]))? (?:by|from|von|vom|par|de|por|van|door|af|av) `,
  'iu',
)
/** Blocks of the body in which a host introduces a guest, and characters of one in which the introduction starts. */
const BLOCKS = 3
const START = 300
/** Words of the names at most: what follows them is a sentence. */
const MAX_WORDS = 12

/** 'This is a guest post by Jane Doe, who …': the site's own author is the host. */
export const guest: BylineRule = {
  name: 'guest',
  family: 'said',
  confidence: 0.85,
  find: ({ page, body }, anchor) => {
    const below = (anchor.headline ?? anchor.first) + 1
    const ids = new Set([below, below + 1, ...body.blocks.slice(0, BLOCKS)])
    return [...ids].flatMap((block) => {
      const text = page.blocks[block]?.text.slice(0, START) ?? ''
      const found = GUEST.exec(text)
      if (!found) return []
      const value = readByline(namesOf(text.slice(found.index + found[0].length)), 'visible')
      return value.length > 0 ? [{ value, raw: text, block }] : []
    })
  },
}

/** Words that join names. */
const AND = new Set(['and', 'und', 'et', 'y', 'e', 'en', 'og', 'och', 'ja', '&'])
const STARTS_SMALL = lettered(String.raw`^\p{Ll}`, 'u')
/** The end of a sentence: a stop behind a word that is no title or initial. */
const ENDS = lettered(String.raw`\p{Ll}{3}[.!?]$|[;:!?]$`, 'u')

/** The words of a text up to the first that is of a sentence about the people named. */
function namesOf(text: string): string {
  const names: string[] = []
  for (const word of text.split(/\s+/, MAX_WORDS)) {
    const folded = foldWord(word)
    if (STARTS_SMALL.test(word) && !PARTICLES.has(folded) && !AND.has(folded)) break
    names.push(word)
    if (ENDS.test(word)) break
  }
  return trimMarks(names.join(' '), /\s/, /[\s,.;:!?(–—-]/)
}
