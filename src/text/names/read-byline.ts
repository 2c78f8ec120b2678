import { hasFirstName, isFirstName } from '../first-names.ts'
import { foldWord } from '../fold-word.ts'
import { lettered } from '../lettered.ts'
import { remembered } from '../remembered.ts'
import {
  COUNT_AFTER,
  cutLabels,
  HAN_LABEL,
  WHOLE_BRACKETS,
  withoutDates,
  withoutNoise,
} from './beside-names.ts'
import { startsWithBy, stripBy } from './by-words.ts'
import { cleanName } from './clean-name.ts'
import { sameName } from './fold-name.ts'
import { isKnownPerson, isName, isPerson, type Trust } from './is-name.ts'
import { ACADEMIC, areLetters, DESK, isAgency, isCredentials, isOffice, NEWSPAPERS, ROLE } from './offices.ts'
import { hasVietnameseLetters } from './vietnamese.ts'

/** Between parts, and split off with them, that need not be of one kind: what follows a bar is a section as often as a second author. */
const HARD = /(\s?[|•·⋅●\n\t‧›»→—]\s?|\s[/–-]{1,2}\s)/u
/** Between the members of a list of names. */
const SOFT =
  /\s?[;/+]\s?|\s?[,、，]\s?(?:(?:and|und|et|og|och|&)\s)?|\s?&\s?|\s(?:and|und|et|en|och|og|ja|ve|та|with|mit|avec|con|com|met|im gespräch mit|sowie)\s/iu
/** One letter between names: a capital is an initial. */
const SOFT_LETTER = /(?:^|\s)[eyiи]\s/u

const SMALL = lettered(String.raw`\p{Ll}`, 'u')

/** Lines of one element looked at. */
const MAX_LINES = 8

/** The authors a text names, as printed, without 'by', roles, affiliations, addresses, dates and times. */
export const readByline = (text: string, trust: Trust): readonly string[] => READERS[trust](text)

/** Whether a line is names and nothing else, as this tool writes the credit of an article that has no date. */
export const isNames = (line: string): boolean =>
  line !== '' && readByline(line, 'visible').join(', ') === line

/** Whether a line says 'By' or its like and names somebody. */
export const isByLine = (text: string): boolean =>
  startsWithBy(text) && readByline(text, 'visible').length > 0

/** Several rules read the same lines, each by how far it trusts them. */
const READERS: Readonly<Record<Trust, (text: string) => readonly string[]>> = {
  stated: remembered((text) => namesIn(text, 'stated')),
  marked: remembered((text) => namesIn(text, 'marked')),
  visible: remembered((text) => namesIn(text, 'visible')),
}

function namesIn(text: string, trust: Trust): readonly string[] {
  const names: string[] = []
  let open = true
  for (const line of fromBy(withoutOffices(joinLists(text).split('\n').slice(0, MAX_LINES)))) {
    // an element's later lines say who the first line's author is, unless the list of names plainly goes on
    if (names.length > 0 && !open && !/^\s?(?:and|und|et|y|&|,)\s/i.test(line) && !isInOffice(line)) break
    for (const name of readLine(line, trust))
      if (!names.some((other) => sameName(other, name))) names.push(name)
    open = /(?:,|&|\band|\bund|\bet|\by)\s?$/i.test(line)
  }
  return names
}

/** 'Nils Holm, senior editor' below 'Ada Byron, editor': a list with one author on each line. */
function isInOffice(line: string): boolean {
  const [name = '', office] = line.split(', ', 2)
  return office !== undefined && isOffice(office) && isKnownPerson(name)
}

/** 'By Jane Doe', 'Politics Reporter, The Planet and John Roe' on two lines: the second names who else wrote. */
const withoutOffices = (lines: readonly string[]): readonly string[] =>
  lines.map((line, at) => {
    const and = at > 0 ? AND.exec(line) : null
    return and && !isInOffice(line) && isOffice(line.slice(0, and.index))
      ? `, ${line.slice(and.index + and[0].length)}`
      : line
  })

const AND = /\s(?:and|und|et|y|&)\s(?=\p{Lu}\S{0,30} \p{Lu})/u

/** 'Opinion', 'By', 'Jane Doe' on three lines: what stands before 'By' is a section or kind of text. */
function fromBy(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => BY_ALONE.test(line) || BY_CAPITAL.test(line))
  return at > 0 && lines.slice(0, at).every((line) => line.length <= MAX_KIND && !/[,&]$/.test(line))
    ? lines.slice(at)
    : lines
}

const BY_ALONE = /^(?:by|von|par|por|door|di|af|av):?$/i
const BY_CAPITAL = lettered(String.raw`^(?:by|von|par|por):? \p{Lu}`, 'iu')
/** Longest name of a section or kind of text, in characters. */
const MAX_KIND = 30

/** 'Jane Doe', 'and', 'John Roe' on three lines are one list. */
const joinLists = (text: string): string => text.replace(/\n(and|und|et|y|&|,)[\n ]/g, ' $1 ')

function readLine(line: string, trust: Trust): readonly string[] {
  const text = line.slice(0, 400).replace(/\s+/g, ' ').trim()
  if (text.endsWith(')') && PICTURES.test(text)) return []
  if (/facebook\.com|twitter\.com|^https?:|^\/\//.test(text)) return []
  if (trust === 'stated' && /^[\w.+-]{1,64}@[\w.-]{1,80}$/.test(text)) return [text]
  const isSaid = startsWithBy(text)
  const named = withoutGluedOffice(withoutBy(text)).replace(COUNT_AFTER, '').replace(HAN_LABEL, '')
  const bare = isSaid ? withoutHouseBehind(named) : named
  const names: string[] = []
  let isEnded = false
  const parts = withoutDeskBefore(withoutHouseBeforePlace(withoutOfficesInside(bare), isSaid).split(HARD))
  for (let at = 0; at < parts.length; at += 2) {
    const list = parts[at] as string
    // what follows is a section or the house, or behind a slash or dash a second author
    if (isEnded && !(isJoint(parts[at - 1] as string) && isSigner(list))) break
    if (!readList(list, trust, isSaid, names)) isEnded = true
  }
  return names
}

/** Who took the pictures, on a line without others: 'Nils Holm (fotografia)'. */
const PICTURES =
  /^[^,;]{3,60}\s\((?:foto(?:s|grafie?|grafía|grafia)?|photos?|pictures|bild(?:er)?|v[ií]deo|illustrations?)\)$/i

/** 'Ada ByronGardening Editor': a dump has no space where a name and an office stood on two lines. */
function withoutGluedOffice(text: string): string {
  const before = text.search(GLUED)
  if (before < 0) return text
  const name = text.slice(0, before + 2)
  return name.includes(' ') && isOffice(text.slice(before + 2)) && isPerson(name) ? name : text
}

/** Two letters of one word and three of the next; 'MacAskill' is one. */
const GLUED = /[a-zà-öø-ÿ]{2}(?<!\b(?:Mac|Fitz|Van))[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2}/

/** A dump has no line break where a name and what its bearer does stood on two lines: 'Ada ByronReporter'. */
const GLUED_WRITER = lettered(
  String.raw`(?<=\p{Ll}{2})(?=(?:Reporter|Journaliste?|Journalistin|Redakteur|Redaktör|Korrespondent|Correspondent|Columnist|Partner|Senior|Staff|Editor|Escritora?|Periodista|Jornalista|Giornalista|Verslaggever|Toimittaja|Publi(?:sert|cerad|cado|shed)|Aktualisiert)(?:\P{L}|$|[\p{Lu}]|\p{Ll}{1,20}\.\p{Ll}))`,
  'gu',
)

/** A line of a dump with line breaks where a name and an office are glued. */
export const unglued = (text: string): string =>
  MAY_BE_GLUED.test(text) ? text.replace(GLUED_WRITER.for(text), '\n') : text

const MAY_BE_GLUED = /[a-zà-öø-ÿ][A-Z][a-z]/

/** 'Redaktion | Ada Byron': the desk that she writes for stands before her. */
const withoutDeskBefore = (parts: readonly string[]): readonly string[] => {
  const [desk = '', , name = ''] = parts
  return DESK.test(foldWord(desk)) && !desk.includes(' ') && isKnownPerson(name) ? parts.slice(2) : parts
}

/** 'Ada Byron, Political Editor, and Nils Holm', 'Ada Byron, sage-femme, et Nils Holm': her office parts two names of one list. */
const withoutOfficesInside = (line: string): string =>
  line.replace(OFFICE_INSIDE, (all, office: string, and: string) =>
    isOffice(office) || ALL_SMALL.test(office) ? ` ${and} ` : all,
  )

const ALL_SMALL = lettered(String.raw`^[\p{Ll} '’-]+$`, 'u')

/** 'Por Ada Byron, GV Interior — Serra Velha': between a name and where its bearer wrote stands the house. */
const withoutHouseBeforePlace = (line: string, isSaid: boolean): string =>
  isSaid
    ? line.replace(HOUSE_BEFORE_PLACE, (all, name: string, house: string, place: string) =>
        isPerson(name) && !hasFirstName(house) ? `${name}${place}` : all,
      )
    : line

const HOUSE_BEFORE_PLACE = /^([^,—]{3,50}), ([^,—]{2,30})( — [^,—]{2,60})$/

const OFFICE_INSIDE = /,\s([^,]{3,40}?),?\s(and|und|et|y|e|och|og)\s(?=\p{Lu}\S{0,30} \p{Lu})/gu

/** 'By Ada Byron RBC Tinfield reporter, Roofton': where markup was, letters of her house end the name. */
function withoutHouseBehind(line: string): string {
  const [, name, letters = ''] = HOUSE_BEHIND.exec(line) ?? []
  return name === undefined || isCredentials(letters) || ROMAN.test(letters) ? line : name
}

/** A number behind a name: 'Nils Holm III'. */
const ROMAN = /^[IVX]+$/

/** A name of two or three words, capitals for a house, and to the line's end no second author. */
const HOUSE_BEHIND = lettered(
  String.raw`^(\p{Lu}\p{Ll}[\p{L}'’-]{0,20} (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]{0,20}\p{Ll}) (\p{Lu}{3,5})(?:$|,| (?!.*\s(?:and|with)\s)\p{L})`,
  'u',
)

const isJoint = (mark: string): boolean => /^\s[/–-]/.test(mark)

/** Whether a part behind a slash or dash is a person's name, known by the given name or its script, or an agency's letters. */
const isSigner = (part: string): boolean =>
  isAgency(part.trim()) ||
  (isPerson(part.trim()) && (hasFirstName(part) || INITIALS.test(part.trim()) || hasVietnameseLetters(part)))

/** 'J. M. Byron': initials are a given name's. */
const INITIALS = lettered(String.raw`^(?:\p{Lu}\.\s?){1,3}\p{Lu}`, 'u')

/** A line without by-words, dates and what is not about its authors. */
function withoutBy(text: string): string {
  const plain = withoutDates(text.replace(WHOLE_BRACKETS, '$1'))
  const named = stripBy(plain)
  const bare = withoutNoise(cutLabels(named))
  // noise may stand before the by-word
  return named === plain.trim() ? stripBy(bare) : bare
}

/** Adds the names of one list to those found; false when what it holds shows that no more will follow. */
function readList(list: string, trust: Trust, isSaid: boolean, names: string[]): boolean {
  const before = names.length
  const parts = withoutHouses(splitNames(list), list)
  for (const part of parts) {
    const name = cleanName(part)
    if (name === undefined) continue
    const last = names.length > before ? names.at(-1) : undefined
    // 'Ada Byron Political Editor, Roofton': where she holds it
    const isHeld = last !== undefined && part !== parts[0] && isOffice(parts[0] ?? '') && !hasFirstName(name)
    if (isHeld && trust !== 'stated' && isPerson(last)) return false
    if (last !== undefined && isAfter(last, name)) names[names.length - 1] = `${last}, ${name}`
    // 'Jane Doe, CNN': the house; 'Jane Doe and agencies': nobody's name
    else if (last !== undefined && isPerson(last) && (isHouseLetters(name) || OTHERS.test(name))) continue
    else if (last !== undefined && ROLE.test(foldWord(name))) {
      // what follows a role is the house it is held at
      if (trust !== 'stated') return false
    } else if (last !== undefined && isPerson(last) && ACADEMIC.test(foldWord(name))) {
      // 'Jane Doe, Newcastle University': where she works
      if (trust !== 'stated') return false
    } else if (last !== undefined && trust === 'marked' && last.includes(' ') && isPlace(name)) continue
    else if (isName(name, trust, isSaid)) names.push(name)
    // after a name, the first part that is none ends the list: what follows is an affiliation or a sentence
    else if (names.length > 0 && trust !== 'stated') return false
  }
  return names.length === before || trust === 'stated'
}

const isHouseLetters = (name: string): boolean => areLetters(name) && !isAgency(name)

/** What a list of authors ends with for those it does not name. */
const OTHERS = /^(?:news )?(?:agencies|staff|wires)$/i

/** 'Ada Byron, The Roof Project, and Nils Holm, Tin Gazette': behind each person stands the house. */
function withoutHouses(parts: readonly string[], list: string): readonly string[] {
  const people = parts.filter((_, i) => i % 2 === 0)
  const houses = parts.filter((_, i) => i % 2 === 1)
  const isPaired =
    houses.length === people.length &&
    isHouse(houses[0] ?? '') &&
    people.every((name) => isPerson(name.trim()) && hasFirstName(name)) &&
    !houses.some(hasFirstName)
  return isPaired ? people : withoutHouseAfter(parts, list)
}

/**
 * 'Ada Byron and Nils Holm, Tin Herald': a comma behind a list's last member is no more of it. A newspaper's name is
 * none behind one person either: 'Ada Byron, Tin Herald'.
 */
function withoutHouseAfter(parts: readonly string[], list: string): readonly string[] {
  const last = parts.at(-1) ?? ''
  const first = parts[0]?.trim() ?? ''
  const isAfter =
    parts.length > 1 &&
    last.trim().includes(' ') &&
    !hasFirstName(last) &&
    isPerson(first) &&
    (NEWSPAPER.test(last) || AND_BEFORE_LAST.test(list))
  return isAfter && !isCredentials(last.trim()) ? parts.slice(0, -1) : parts
}

const NEWSPAPER = new RegExp(
  String.raw`\s(?:${NEWSPAPERS}|(?:Media|News) (?:Wire|Service|Group|Network)|Newswire)\s?$`,
)
const AND_BEFORE_LAST = /\s(?:and|und|et|y|&)\s[^,;]{3,40},\s(?!(?:and|und|et|y|&)\s)[^,;]{3,60}$/

/** Whether a part of a byline is a house or one of its offices: 'The Roof Project', 'Communications Office'. */
const isHouse = (part: string): boolean => HOUSE.test(part.trim())

const HOUSE =
  /^The \S+ \S|\s(?:Office|Department|Division|Cent(?:er|re)|Society|Council|Ministry|Foundation|Project)$/

/** Whether a part is letters after the name before it; behind known ones others are meant so too: 'VMD, XYZ'. */
const isAfter = (name: string, part: string): boolean =>
  SMALL.test(name) &&
  !isAgency(part) &&
  (isCredentials(part) || (areLetters(part) && isCredentials(name.split(', ').at(-1) as string)))

/** Names with one letter between them; 'José Holm y Byron' is one, with his mother's family name. */
function splitAtLetter(part: string): readonly string[] {
  const names = part.split(SOFT_LETTER)
  const [first = '', last = ''] = names
  const isDouble =
    names.length === 2 &&
    part.includes(' y ') &&
    isPerson(first) &&
    isPerson(`${first} ${last}`) &&
    isWord(last)
  return isDouble ? [part] : names
}

/** 'And' as a letter that the next name is joined to, in Arabic and Hebrew. */
const JOINED = /^(.{1,50}?)\s(?:و(?=[\u0620-\u064a]{2})|ו(?=[\u05d0-\u05ea]{2}))(.+)$/u

/** Two names of two words each or more with a joined 'and' between them; in 'محمد وليد' the letter is the name's own. */
function splitAtJoined(part: string): readonly string[] {
  const [, first = '', second = ''] = JOINED.exec(part.trim()) ?? []
  return [first, second].every((name) => name.trim().includes(' ')) ? [first, second] : [part]
}

/** Whether what follows a person's name is one word of letters that have capitals: where she writes from. */
const isPlace = (name: string): boolean => isWord(name) && HAS_CASE.test(name)

const HAS_CASE = lettered(String.raw`^\p{Lu}`, 'u')

/** Whether a text is one word that signs for nobody. */
const isWord = (text: string): boolean =>
  !text.includes(' ') &&
  !isFirstName(text) &&
  !isAgency(text) &&
  !isOffice(text) &&
  !DESK.test(foldWord(text))

function splitNames(text: string): readonly string[] {
  const names: string[] = []
  for (const part of text.split(SOFT).flatMap(splitAtLetter).flatMap(splitAtJoined)) {
    if (part.trim() === '') continue
    // 'Sammy Davis, Jr.': the suffix belongs to the name before it
    if (/^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i.test(part.trim()) && names.length > 0)
      names[names.length - 1] = `${names.at(-1)}, ${part.trim()}`
    else names.push(part)
  }
  return names
}
