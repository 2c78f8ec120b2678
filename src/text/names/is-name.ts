import { hasFirstName, isFirstName } from '../first-names.ts'
import { foldWord } from '../fold-word.ts'
import { lettered } from '../lettered.ts'
import { monthOf } from '../months.ts'
import { AGENCIES, DESK, isLoneAgency, ROLE } from './offices.ts'

/** Longest name, in characters and words: the longest names of agencies and offices in the corpus fit. */
const MAX_NAME = 60
const MAX_WORDS = 7

/** How a word of a name starts, and what such a word is made of. */
const NAME_START = lettered(String.raw`^["'(“]?[\p{Lu}\p{Lt}\p{Lo}\d]`, 'u')
const NAME_WORD = lettered(String.raw`^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*,?$`, 'u')

/**
 * How far the source vouches that its text is a name: `stated` (a property that holds nothing but names: any
 * name, handles and organisations included), `marked` (an element marked as author: capitalised names, one word
 * included), `visible` (plain text: only what looks like a person, an agency or a desk).
 */
export type Trust = 'stated' | 'marked' | 'visible'

/** Words no name has, folded: the part is something else. Small words are those that sentences and buttons start with. */
export const NOT_NAME = new Set(
  (
    'by in on at to or is are was were has have had be been would can could do does did not no yes if so as it its he she they we you your our my this that these those there here ' +
    'what how why when where who which more most all any every each some new now then than just only also about into over after before with without from ' +
    'view views post posts share follow subscribe comment comments read reading minute minutes min mins hour hours day days ago updated published posted modified today yesterday ' +
    'category categories tag tags uncategorized home menu search login log sign contact click print save copy link links photo photos image images video videos twitter facebook linkedin instagram whatsapp pinterest youtube email e-mail website web profile bio biography ' +
    'picture avatar headshot getty shutterstock istock unsplash pexels unknown undefined null none newsletter rights reserved copyright privacy cookie cookies advertisement sponsored uhr lesezeit drucken artikel beitrag datum kommentar kommentare minuten ' +
    'table contents content inhaltsverzeichnis takeaways insights inhalt overview introduction summary paid anzeige version zuruck startseite ' +
    'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo ' +
    'quelle quellen source sources fuente fuentes fonte fonti fontes bron kalla kilde zdroj zrodło zrodlo forras sursa kaynak источник джерело ' +
    'opublikowano publikovano publicado pubblicato publie gepubliceerd publicerad publiziert veroffentlicht geschrieben verfasst erstellt enthalt werbung find location pressemitteilung pressemeldung pressemitteilungen medienmitteilung aktuell suche angebote kategorie rubrik thema themen licensed ' +
    'teilen partager compartir condividi compartilhar udostepnij ' +
    'suggest changes send donate download releases disclosure affiliate learn get see show watch listen next previous back top best latest trending popular related article articles story stories news blog guide review reviews updates ' +
    '我要评论 评论 評論 分享 收藏 打印 字号 字號 原创 原創 转载 轉載 首页 首頁 举报 담당부서 등록일 작성일 조회수 첨부파일 صفحه نخست'
  ).split(' '),
)

/** Family names among them: with a given name before them they are one anywhere. */
const FAMILY_NAMES = new Set('day best he so to'.split(' '))
/** … where something says that the text names an author. */
const SAID_FAMILY_NAMES = new Set('day best he so to read can view post link sunday'.split(' '))
/** Given names among them, where something says so. */
const SAID_GIVEN_NAMES = new Set('can sunday'.split(' '))

/** Whether one of a name's words, folded, is one that no name has: 'Annie Day' and 'Can Holm' are names. */
function hasNoNameWord(words: readonly string[], isSaid: boolean): boolean {
  const [first = '', last = '', ...more] = words
  if (more.length === 0 && last !== '') {
    const family = isSaid ? SAID_FAMILY_NAMES : FAMILY_NAMES
    if (family.has(last) && isFirstName(first) && !NOT_NAME.has(first)) return false
    if (isSaid && SAID_GIVEN_NAMES.has(first) && !NOT_NAME.has(last) && monthOf(last) === undefined)
      return false
  }
  return words.some((word) => NOT_NAME.has(word))
}

/** Accounts that sign for nobody, folded. */
const NOBODY =
  /^(?:admin|administrator|webmaster|root|user|super user|superuser|guest|anonymous|anonym|unknown|undefined|null|none|n\/?a|author|editor in chief|test|default|publisher|am|um|le|taboola(?: by taboola)?|outbrain|wordpress|site admin|wp-?admin|\d+)$/

const CJK_NAME = lettered(String.raw`^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}·・\s]{2,12}$`, 'u')
/** Chinese without a break that is too long for a person and is no house that signs. */
const HAN_CLAUSE = /^(?!.*(?:社|报|報|网|網|台|部|局|组|組|室)$)\p{sc=Han}{6,12}$/u
/** Small words within names, folded. */
export const PARTICLES = new Set(
  'de da do dos das di del della della van von der den zu zum zur la le el al bin ibn ben y e ten ter und the of af av for and on'.split(
    ' ',
  ),
)

/** Small words in names of offices and agencies, in no person's. */
const ENGLISH_PARTICLES = new Set(['the', 'of', 'for', 'and', 'on'])

/** Whether a cleaned part of a byline is a name, as far as its source vouches for it, or a by-word says it. */
export function isName(name: string, trust: Trust, isSaid = false): boolean {
  if (name.length < 2 || name.length > MAX_NAME || /https?:|[<>{}[\]=#%$"?!_:：■]/.test(name))
    return trust === 'stated' && name.length >= 2 && name.length <= MAX_NAME && /^[\w.-]+$/.test(name)
  const folded = foldWord(name)
  if (NOBODY.test(folded)) return false
  if (CJK_NAME.test(name))
    return (
      (trust !== 'visible' || !HAN_CLAUSE.test(name)) && !folded.split(' ').some((word) => NOT_NAME.has(word))
    )
  const words = name.split(/\s+/)
  if (words.length > MAX_WORDS) return false
  if (trust === 'stated' && words.length === 1 && NOT_NAME.has(folded)) return false
  if (trust === 'stated') return !ROLE.test(folded) || DESK.test(folded) || words.length === 1
  const lower = folded.split(/[\s.-]+/)
  if (words.length === 1) return isSingleName(name, folded, trust)
  if (hasNoNameWord(lower, trust === 'marked' || isSaid) && !DESK.test(folded)) return false
  if (ROLE.test(folded) && !DESK.test(folded)) return false
  if (
    /\d/.test(name) &&
    (trust === 'visible' || words.some((word) => monthOf(foldWord(word).replace('.', ''))))
  )
    return false
  return words.every((word, i) => isNameWord(word, i) || (i === 0 && foldWord(word) === 'the'))
}

/** The Dutch article within names: 'Maarten ’t Holm'. */
const SHORT_ARTICLE = /^['’‘`][tsn]$/

const isNameWord = (word: string, index: number): boolean =>
  (index > 0 && (PARTICLES.has(foldWord(word)) || SHORT_ARTICLE.test(word))) ||
  NAME_START.test(word) ||
  /^(?:d'|d’|al-|el-|mc|von$|van$|de$|da$|di$|la$|le$|el$|der$|die$)/.test(word)

/** Longest run of capitals, in characters, that is letters after a name or initials and no name itself. */
const MAX_LETTERS = 5

/** One word: an agency or desk anywhere; a first name or handle where the element is marked as author. */
function isSingleName(name: string, folded: string, trust: Trust): boolean {
  if (AGENCIES.has(folded) || (/^[a-z]{2,20}$/.test(folded) === false && DESK.test(folded))) return true
  if (DESK.test(folded) && folded !== 'correspondent' && folded !== 'contributor' && folded !== 'reporter')
    return true
  if (trust === 'visible') return false
  if (isLoneAgency(name)) return true
  if (name.length <= MAX_LETTERS && name === name.toUpperCase()) return false
  return (
    name.length >= 3 &&
    !NOT_NAME.has(folded) &&
    !ROLE.test(folded) &&
    !/^\d/.test(name) &&
    !WEEKDAY.test(folded)
  )
}

const WEEKDAY = /^(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun|mo|di|mi|do|fr|sa|so)$/

/** An article before a noun, folded: 'Das Informationszentrum' is nobody, though Das ends names. */
const ARTICLE = /^(?:der|die|das|dem|ein|eine|the|les|une|gli|uno) /

/** Buttons that a dump glued together: 'PaylaşTweetleWhatsApp Ol'. */
const GLUED = lettered(String.raw`(?:\p{Ll}{2}\p{Lu}\p{Ll}+){2}`, 'u')

/** Whether a name looks like a person's: two to five capitalised words, none of them a role or a desk. */
export function isPerson(name: string): boolean {
  const words = name.split(/\s+/)
  const folded = foldWord(name)
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    !ARTICLE.test(folded) &&
    !DESK.test(folded) &&
    !ROLE.test(folded) &&
    !GLUED.test(name) &&
    words.every(
      (word, i) =>
        NAME_WORD.test(word) ||
        (i > 0 && (SHORT_ARTICLE.test(word) || (PARTICLES.has(word) && !ENGLISH_PARTICLES.has(word)))),
    ) &&
    !hasNoNameWord(folded.split(/[\s.-]+/), false)
  )
}

/** Whether a name looks like a person's and has a given name that is known. */
export const isKnownPerson = (name: string): boolean => hasFirstName(name) && isPerson(name)
