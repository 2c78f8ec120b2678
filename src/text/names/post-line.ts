import { findDates } from '../dates/find-dates.ts'
import { foldKeepingLength } from '../fold-keeping-length.ts'
import { foldWord } from '../fold-word.ts'
import { lettered } from '../lettered.ts'
import { withoutDates } from './beside-names.ts'
import { NOT_NAME, PARTICLES } from './is-name.ts'
import { OTHERS_DID } from './others-did.ts'
import { readByline } from './read-byline.ts'

const WROTE = lettered(
  String.raw`(?:^|[^\p{L}])(?:written|posted|published|submitted|created|authored|added|last edited|geschrieben|verfasst|veroffentlicht|publiziert|erstellt|eingestellt|gespeichert|gepostet|beitrag|artikel|interview|publie|ecrit|redige|poste|publicad[oa]|escrito|enviado|postado|scritto|pubblicato|inserito|geplaatst|geschreven|skrevet|skriven|publicerad|(?:na|w)pisan[yae]|napisa[łl]a?|dodan[yae]|doda[łl]a?|zamieszczon[yae]|opublikowan[yae]|opublikowa[łl]a?|julkaistu|diposting|diposkan|dipublikasikan|αναρτηθηκε|δημοσιευτηκε|δημοσιευθηκε|γραφτηκε)`,
  'u',
)
const BY_INSIDE = /(?:^|[\s|·,(—–-])(?:by|von|par|por|door|af|av|da|przez|oleh|kirjoittanut|απο)\s+(?=\S)/gu
/** Posts of other networks that a page embeds. */
const EMBED = lettered(
  String.raw`geteilt von|shared by|shared a post|partagee? par|compartid[ao] (?:por|de)|condiviso da|@\p{L}`,
  'u',
)
/** What ends the name in a line about a post: when and where it was posted. */
const AFTER_POSTER =
  /\s?[|·»•@([—–]|\s-\s|,\s|\s(?:on|at|in|am|um|im|under|unter|le|à|a las|el|om|kl|στις|στην|στο|gespeichert|tagged|category|filed|zu|\||mit|with|pada|à\(s\))\s|\s(?:geschrieben|veröffentlicht|verfasst|erstellt|eingestellt)\./iu

/** Where markup stood between words. */
const GLUED_IN = lettered(String.raw`(?<=\p{Ll})(?=In \p{Lu})`, 'u')

const SMALL_START = lettered(String.raw`^\p{Ll}`, 'u')
const CAPITAL_START = lettered(String.raw`^\p{Lu}`, 'u')

/** Whether a line says whose something is, which is not who wrote it. */
export const isCopyright = (text: string): boolean => /©|\(c\)|copyright/i.test(text)

/** The number of a comment: '#1 von roofcat'. */
const NUMBERED = /^#\d/

const MAY_NAME = /(?:by|von|par|por|door|af|av|da|przez|oleh|kirjoittanut|από|απο)\s/i

/** The author in a line that tells when or where a text was posted: 'Posted in News by rasos on …', '26/12/2019 von …'. */
export function readPostLine(text: string): readonly string[] {
  if (!MAY_NAME.test(text)) return []
  const folded = foldKeepingLength(text)
  if (text.length > MAX_POST_LINE || EMBED.test(folded) || isCopyright(folded)) return []
  if (NUMBERED.test(text)) return []
  // 'Ada ByronIn Roofs': markup stood between the name and the section
  const plain = withoutDates(text).replace(GLUED_IN, ' ')
  const line = foldKeepingLength(plain)
  const by = byInside(line)
  // 'arranged by size, with names written below' says nothing of a text
  if (!by || (!WROTE.test(line.slice(0, by.index + by[0].length)) && findDates(text).length === 0)) return []
  const rest = plain.slice(by.index + by[0].length)
  const end = AFTER_POSTER.exec(`${rest} `)
  const names = readByline(end ? rest.slice(0, end.index) : rest, 'stated')
  return names.length <= 2 &&
    names.every(
      (name) =>
        name.split(' ').length <= 4 &&
        !/^\d+ |\d[.,]\d|^the \d/.test(name) &&
        !NOT_NAME.has(foldWord(name)) &&
        !hasVerb(name) &&
        !isPhrase(name),
    )
    ? names
    : []
}

/** The first by-word of a folded line that names who wrote, else who did something else: a page may name nobody more. */
function byInside(line: string): RegExpExecArray | undefined {
  const all = [...line.matchAll(BY_INSIDE)]
  const others = new Set([...line.matchAll(OTHERS_DID.for(line))].map(endOf))
  return all.find((match) => !others.has(endOf(match))) ?? all[0]
}

/** Where the last word of a match ends. */
const endOf = ({ index, 0: found }: RegExpExecArray): number => index + found.trimEnd().length

/** A capitalised word and a lower-case one that is no particle: 'Nordkorea veröffentlicht'. */
const hasVerb = (name: string): boolean =>
  CAPITAL_START.test(name) &&
  name.split(' ').some((word, i) => i > 0 && SMALL_START.test(word) && !PARTICLES.has(foldWord(word)))

/** Words that start small, as those of a sentence do: 'από το βράδυ της Κυριακής', not 'de la Roof'. */
const isPhrase = (name: string): boolean =>
  name.split(' ').length > 2 &&
  SMALL_START.test(name) &&
  !PARTICLES.has(foldWord(name.split(' ')[0] as string))

/** Longest line of that kind, in characters. */
const MAX_POST_LINE = 200
