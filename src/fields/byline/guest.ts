import { lettered } from '../../text/lettered.ts'
import { readByline } from '../../text/names/read-byline.ts'
import type { BylineRule } from './rule.ts'

/** How a host introduces who wrote, up to the guest's name; what else is about a guest has other words between. */
const GUEST = lettered(
  String.raw`(?:guest (?:post|article|blog|column|essay|contribution)|gast(?:beitrag|artikel|kommentar)|(?:article|billet|chronique) invitée?|(?:entrada|artículo|post) invitad[oa]|artigo convidado|gastblog|gæsteindlæg|gjesteinnlegg|gästinlägg|vieraskirjoitus)(?: (?:comes|is|was|has been|stammt|ist))?(?: (?:written|brought to you|geschrieben|escrit[oa]))? (?:by|from|von|vom|par|de|por|van|door|af|av) (?=\p{Lu})`,
  'iu',
)
/** Blocks of the body in which a host does so, and characters of one in which the introduction starts. */
const REACH = 3
const START = 300
/** Longest name of a guest, in characters: what follows it is a sentence. */
const MAX_GUEST = 60

/** 'This is a guest post by Jane Doe, who …': the site's own author is the host. */
export const guest: BylineRule = {
  name: 'guest',
  family: 'text',
  confidence: 0.85,
  find: ({ page, body }, anchor) => {
    const first = anchor.headline ?? anchor.first
    const ids = [...new Set([first + 1, first + 2, ...body.blocks.slice(0, REACH), ...body.blocks.slice(-1)])]
    return ids.flatMap((block) => {
      const text = page.blocks[block]?.text.slice(0, START) ?? ''
      const found = GUEST.exec(text)
      if (!found) return []
      const rest = text.slice(found.index + found[0].length)
      const [name] = readByline(rest.split(NAME_END, 1)[0]?.slice(0, MAX_GUEST) ?? '', 'visible')
      return name === undefined ? [] : [{ value: [name], raw: text, block }]
    })
  },
}

/** What ends a guest's name in a sentence. */
const NAME_END = /[,;:!?(–—]|\.(?:\s|$)|\s(?=\p{Ll})/u
