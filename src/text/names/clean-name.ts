import { hasFirstName } from '../first-names.ts'
import { foldKeepingLength } from '../fold-keeping-length.ts'
import { lettered } from '../lettered.ts'
import { trimMarks } from '../trim.ts'
import { stripBy } from './by-words.ts'
import { NEWSPAPERS } from './offices.ts'

const LETTER = lettered(String.raw`\p{L}`, 'u')
/** A stop that ends a line and no initial or abbreviation. */
const LAST_STOP = lettered(String.raw`((?:[A-Z]{2}|[\p{Ll}]{3}))\.$`, 'u')

/** Lower-case words after a name that start a clause about it. */
const CLAUSE =
  /\s(?:is|was|has|covers|writes|reports|contributed|for|of [Tt]he|from|at|in|on|about|posted|published|updated|last|vor|am|ist|schreibt|joined|holds|works|im|aus|bei|für|pour|para|per|says|said|started|via|as)\s/

const PLAIN_CLAUSE = /\s(?:is|was|has|on|in|under|posted|published|updated|schreibt|says|said|via)\s/

/** What stands before a name for what its bearer does, folded. */
const LEADING_ROLE =
  /^(?:\S{0,30}(?:experte|expertin|autorin|autor|redakteurin|redakteur|korrespondentin|korrespondent|reporterin|reporter|kolumnistin|kolumnist)|(?:senior |staff |political |business |sports |science |health |technology |chief )?(?:reporter|writer|editor|correspondent|columnist))\s+(?=\S+\s\S)/u

/** What a name's bearer does or works for, right behind two words of a name, folded; a place may follow. */
const ROLE_AFTER = lettered(
  String.raw`^((?:\p{L}[\p{L}.'’-]*\s){2,4}?)(?:staff (?:writer|reporter|photographer|correspondent)|(?:the )?associated press|agence france[- ]presse|(?:(?:senior|chief|political|health|science|sports?|business|city|foreign|education|technology|contributing|special|managing|news|deputy|opinion|local|democracy|community|crime|courts?|transport|environment|climate|investigations?|investigative|consumer|features|affairs|social|general|assignment|what[’']s on) ){1,2}(?:reporter|writer|editor|correspondent|columnist|contributor)|(?:reporter|journaliste?|journalistin|correspondente?|correspondant(?:e)?|korrespondent(?:in)?|corresponsal|corrispondente|redacteur|redaktor|redaktorka|verslaggever|redakteur(?:in)?)(?=\s|$)|enviad[oa] especial|inviat[oa]|special to |of the (?:[^\s]+\s){1,3}staff$)`,
  'u',
)

/** A name without the role or agency behind it, where the given name, or capitals alone, tell where it ends. */
function withoutRoleAfter(name: string): string {
  const role = ROLE_AFTER.exec(foldKeepingLength(name))
  if (!role) return name
  const before = name
    .slice(0, (role[1] as string).length)
    .trim()
    .replace(/\.$/, '')
  const isKnown = hasFirstName(before) || (before === before.toUpperCase() && name !== name.toUpperCase())
  const isTitled = TITLED.test(role[0].slice((role[1] as string).length))
  return CAPITALS_FIRST.exec(before)?.[1] ?? (isKnown || isTitled ? before.replace(PAPER_AFTER, '') : name)
}

/** The newspaper between a name of two words and an office: 'Ada Byron Tribune Staff Writer'. */
const PAPER_AFTER = new RegExp(String.raw`(?<=\S \S{1,30})\s(?:${NEWSPAPERS})$`)

/** An office of a newspaper's in two words and more: nothing else is called so. */
const TITLED =
  /^(?:local democracy|local|community|crime|courts?|political|health|science|education|transport|environment|climate|foreign|investigations?|general assignment|(?:social|home|consumer) affairs) (?:reporter|writer|editor|correspondent|columnist)$/

/** 'RENEE HOLM Herald' before 'Staff Writer': capitals alone tell where the name ends and the house starts. */
const CAPITALS_FIRST = lettered(
  String.raw`^(\p{Lu}[\p{Lu}.'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{Lu}'’-]+) \p{Lu}\p{Ll}[\p{L} '’-]{1,40}$`,
  'u',
)

/** Who reports, in Korean, behind a name and no office, and what a link there says: '김철수 기자', '김철수 기자 페이지'. */
const REPORTER_AFTER =
  /(?<=^[가-힣]{2,4}(?<![부팀국실]))\s?(?:선임|수습|전문|객원|인턴)?(?:기자|특파원|논설위원)(?:\s.{0,20})?$/

/** The Greek article before a name in the genitive, as bylines have it. */
const GREEK_ARTICLE = /^(?:Του|Της|ΤΟΥ|ΤΗΣ)\s(?=\p{sc=Greek}{2,20}\s\p{sc=Greek}{2,30}$)/u

const withoutRole = (name: string): string => {
  const role = LEADING_ROLE.exec(foldKeepingLength(name))
  return role ? name.slice(role[0].length) : name
}

/** The house behind a name that is known as one: 'Ada Byron For RoofOnline'; in lower case it is a clause anywhere. */
const FOR_HOUSE = /\s(?:For|FOR)\s/

/** A button that a dump glues to the name before it: 'Ada ByronFollow'. */
const GLUED_BUTTON = lettered(String.raw`(?<=\p{Ll})(?:Follow(?:ing)?|Folgen|Suivre|Seguir)$`, 'u')

/** What a Japanese list of people says behind each name: who wrote, and who did something else with it. */
const WRITER_AFTER = /\s(?:著者?|共著|編著|執筆|文)$/
const OTHER_AFTER = /\s(?:訳|監訳|翻訳|写真|撮影|絵|画|イラスト|監修|編集?|構成|解説)$/

/** The same in brackets: 'Ada Byron (texto)'. */
const WRITER_BRACKETED = /\s\((?:texte?s?|textos?|testo|tekst|words)\)$/i

/** One name of a list without roles before it and clauses, places and marks behind it; undefined where none is left. */
export function cleanName(part: string): string | undefined {
  if (OTHER_AFTER.test(part.trim())) return undefined
  let name = withoutRole(stripBy(trimMarks(part, /[\s"'“”„«»*:.,~–—-]/, /[\s"'“”„«»*:,;~–—-]/)))
  const clause = CLAUSE.exec(`${name} `)
  // 'Center for Drug Evaluation' is one name: after a single word few words start a clause
  if (clause && (name.slice(0, clause.index).trim().includes(' ') || PLAIN_CLAUSE.test(clause[0])))
    name = name.slice(0, clause.index)
  const house = FOR_HOUSE.exec(name)
  if (house && hasFirstName(name.slice(0, house.index))) name = name.slice(0, house.index)
  name = name
    .trim()
    .replace(GLUED_BUTTON, '')
    .replace(WRITER_BRACKETED, '')
    .replace(/\s(?:on|ON|at|AT|in|IN|am|um|à|von|em|en|el|le|il|op|dnia|Today|Yesterday)$/, '')
    .replace(/\s[([][^)\]]*$/, '')
    .replace(LAST_STOP, '$1')
    .replace(WRITER_AFTER, '')
    .replace(REPORTER_AFTER, '')
  name = withoutRoleAfter(name).replace(GREEK_ARTICLE, '')
  return LETTER.test(name) ? name : undefined
}
