import { isFirstName } from '../first-names.ts'
import { foldKeepingLength } from '../fold-keeping-length.ts'
import { foldWord } from '../fold-word.ts'
import { hasHanSurname } from '../han-names.ts'
import { lettered } from '../lettered.ts'
import { remembered } from '../remembered.ts'
import { DESK, isAgency } from './offices.ts'
import { hasVietnameseLetters } from './vietnamese.ts'

/** Words that introduce an author, folded. */
const BY_WORDS =
  '(?:(?:(?:photo(?:s|graphs|graphy)?|pictures) (?:and|&) (?:text|words|story)|article written|guide|recipe|gallery|video|written|posted|published|story|words|text|report(?:ed|ing)?|article|authored|created|contributed|submitted|post|review|interview|compiled|analysis|opinion|exclusive) (?:and [a-z]{3,15} )?by|by|(?:as )?told to|' +
  '(?:geschrieben|verfasst|veroffentlicht|publiziert|erstellt|eingestellt|gepostet|gespeichert|(?:ein |eine )?gast(?:beitrag|kommentar|kolumne|artikel)|(?:ein )?(?:blog[ -]?)?beitrag|(?:ein )?artikel|(?:ein )?bericht|text|(?:ein )?interview|(?:eine )?kolumne|(?:ein )?kommentar|(?:eine )?analyse|(?:eine )?reportage|protokolliert|aufgezeichnet) von|(?:das |die )?(?:interview|gesprach|fragen) (?:fuhrten?|stellten?)|von unsere[mrn] (?:mitarbeiter|redakteur|reporter|korrespondent)(?:in|en)?|von|autor(?:[:*_]in(?:nen)?|en|innen|in)?(?:\\/in(?:nen)?)?|verfasser(?:in)?|' +
  '(?:ecrit|publie|redige|propos recueillis|article|texte|poste|soumis) par|par|auteurs?|autrice|' +
  '(?:escrito|publicad[oa]|redactado|texto|por|enviado) por|por|una? (?:entrevista|cronica|reportaje|analisis) de|autores|autora|autor\\(es\\)|auteur\\(s\\)|author\\(s\\)|autor\\(en\\)|' +
  "(?:scritto|pubblicato|inviato) da|(?:intervista|servizio|colloquio|articolo|testo|ricetta) (?:di|a cura di)|a cura di|dal(?:la|l’|l')? ?nostr[oa] (?:inviat[oa]|corrispondente)|di|da|autore|" +
  '(?:geschreven|geplaatst|ingediend|gepost) door|(?:door|van) onze (?:verslaggever|correspondent|redacteur)(?:s|en)?|door|' +
  'skriven av|skrevet av|skrevet af|publicerad av|upplagd av|lagt inn av|slaet op af|av|af|' +
  'wpisan[ya] przez|napisa[łl]a?|rozmawia[łl]a?|autorka|autorzy|autori|opracowa[łl]a?|oprac\\.?|doda[łl]a?|' +
  'автор(?:ы| текста)?|подготовил[аи]?|підготува(?:в|ла|ли)|yazan|gonderen|(?:diposting|diposkan) oleh|oleh|penulis|' +
  'post author(?: ?by)?|authors? of the article|authors?|writers?|byline|thread ?starter|topic ?starter|themenstarter(?:in)?|' +
  'scris de|publicat de|szerzo|irta|kirjoittanut|kirjoittaja|skribent|napsala?|tac gia|theo|about the author|uber den autor|uber die autorin|a propos de l’auteur|sobre el autor|sobre o autor|over de auteur|o autorze|o autorce|o autorovi|despre autor|о авторе|про автора|за автора|عن الكاتب|लेखक के बारे में|συντακτης|γραφει(?: ο| η)?|كتبت?|بقلم|(?:مرسلة|نشرت?) بواسطة|بواسطة|מאת|द्वारा|โดย)'
/** Nouns that introduce an author only with a colon, or alone on their line. */
const BY_LABELS =
  '(?:texte?|testo|texto|tekst|teksti|text (?:und|&|and) (?:interview|fotos?)|words|story|interview|reporter|(?:guest )?contributors?|skrevet|текст|escrito|yazar|نویسنده|लेखक|लेखिका|name)'
/** Nouns that introduce an author with a colon; alone they are a section. */
const BY_HEADS = '(?:haber|yazarlar|muhabir|opracowanie|escribe|إعداد|خبرنگار|گزارش(?: از)?|रिपोर्टर)'
const BY_PREFIX = new RegExp(
  `^[\\s•·|*–—~-]{0,6}(?:${BY_WORDS}(?:\\s?[:：|]\\s?|\\s+(?=\\S)|\\s*$)|${BY_LABELS}(?:\\s?[:：]\\s?|\\s*$)|${BY_HEADS}\\s?[:：]\\s?)`,
  'u',
)
const BY_CJK =
  /^[\s|【[（(]{0,3}(?:本报记者|本報記者|(?:\p{sc=Han}{2,6}[／/]\s?)?(?:记者|記者)|\p{sc=Han}{2,6}(?:记者|記者)(?=\s\p{sc=Han}{2,4}$)|作者|撰文|文(?:[/／:：]|\s?[|｜丨]\s?)|(?:この)?記事を書いた人|投稿者|著者|執筆者?|筆者|ライター|取材・文|文・|(?:編集委員|論説委員|特派員|記者)・|글쓴이|작성자|글(?=[\s:：]))\s?[:：/／]?\s?/u
/** What no East Asian word for an author starts with, and nearly every line does. */
const ASCII_START = /^[A-Za-z0-9]/
/** Where markup stood between the word and the name. */
const GLUED_BY = lettered(
  String.raw`^(?:(?:(?:Written|Posted|Published) )?[Bb]y|(?:(?:Geschrieben|Verfasst|Veröffentlicht|Erstellt) v|V)on|(?:(?:Écrit|Publié|Rédigé) p|P)ar|(?:(?:Escrito|Publicado) p|P)or|Scritto da|Pubblicato da|Geschreven door|Author|Autor|Auteure?s? de l[’']article|Authors? of the article)(?=\p{Lu}\p{Ll})`,
  'u',
)

/** 'Text Ada Byron Foto Nils Holm': without colons, two labels on one line tell each other. */
const TEXT_AND_PICTURES = lettered(
  String.raw`^(?:[Tt]exte?|TEXT|[Tt]exto|[Tt]esto|[Tt]ekst|[Ww]ords)\s(?=\p{Lu}\p{Ll}.{3,80}\s(?:[Ff]oto|FOTO|[Pp]hoto(?:graph|graphy)?|[Bb]ild|[Pp]icture)s?:?\s\p{Lu}\p{Ll})`,
  'u',
)

/** 'Text Ada Byron': the noun alone, before a given name. */
const TEXT_BEFORE_NAME = lettered(
  String.raw`^(?:Texte?|TEXT|Texto|Testo|Tekst|Words)\s(?=(\p{Lu}[\p{L}-]+)\s\p{Lu})`,
  'u',
)

/** A label that another may follow: 'Author: By Jane Doe'. */
const LABEL_END = /[:：|]\s*$/u

/** Takes off 'By', 'Von', '作者:' and their like; what follows a label may be one again, what follows a word is a name. */
export function stripBy(text: string): string {
  const rest = stripPrefix(text)
  const taken = text.slice(0, text.length - rest.length)
  return (LABEL_END.test(taken) ? stripPrefix(rest) : rest).trim()
}

/** The Greek article before an author's two names in the genitive, alone on their line. */
const GREEK_BY = lettered(String.raw`^(?:Του|Της|ΤΟΥ|ΤΗΣ)\s(?=\p{Lu}\S{1,20}\s\p{Lu}\S{2,30}$)`, 'u')

/**
 * Whether a text goes on as a sentence about who reports, '记者从业内获悉': a name without a mark before it ends the line,
 * or is short and starts with a Chinese family's.
 */
const isSentence = (label: string, rest: string): boolean =>
  /(?:记者|記者)$/.test(label) &&
  !/^\p{sc=Han}{2,4}$/u.test(rest) &&
  /^\p{sc=Han}/u.test(rest) &&
  !(hasHanSurname(rest) && /^\p{sc=Han}{2,4}(?!\p{sc=Han})/u.test(rest))

/** What is 'through' in any sentence introduces a name that is the rest of its line: 'durch Ada Byron'. */
const THROUGH = lettered(String.raw`^durch\s(?=\p{Lu}\p{Ll}\S{0,20}\s\p{Lu}\p{Ll}\S{0,20}$)`, 'u')

function stripPrefix(text: string): string {
  const cjk = ASCII_START.test(text) ? null : BY_CJK.exec(text)
  if (cjk) return isSentence(cjk[0], text.slice(cjk[0].length)) ? text : text.slice(cjk[0].length)
  // 'ByJane Doe': markup stood between the words
  const glued = GLUED_BY.exec(text)
  if (glued) return text.slice(glued[0].length)
  const greek = ASCII_START.test(text) ? null : GREEK_BY.exec(text)
  if (greek) return text.slice(greek[0].length)
  const through = text.startsWith('durch') ? THROUGH.exec(text) : null
  if (through) return text.slice(through[0].length)
  const label = TEXT_AND_PICTURES.exec(text.slice(0, 150))
  if (label) return text.slice(label[0].length)
  const noun = TEXT_BEFORE_NAME.exec(text)
  if (noun && isFirstName(noun[1] as string)) return text.slice(noun[0].length)
  const match = BY_PREFIX.exec(foldKeepingLength(text.slice(0, 60)))
  if (!match) return text
  const rest = text.slice(match[0].length)
  return isPartOfName(text.slice(0, match[0].length), rest) ? text : rest
}

/** By-words of one language that start names of people in others, as printed. */
const NAME_LIKE = /^(?:Theo|THEO|Oleh|OLEH|Di|DI|Da|DA|Av|AV|P[äÄ][rR])\s+$/u
const WORD = /\S+/gu

/**
 * Whether what looks like a by-word is part of the name: 'Oleh Holm' and 'Di Byron' would be left with one word, 'Theo'
 * introduces Vietnamese names alone, and Italian lists have the family name first: 'Da Holm Giovanni'.
 */
function isPartOfName(word: string, rest: string): boolean {
  if (!NAME_LIKE.test(word)) return false
  if (/^theo/i.test(word)) return !hasVietnameseLetters(rest)
  if (/^p/i.test(word)) return true
  const [first = '', second, ...more] = rest.match(WORD) ?? []
  if (second === undefined || !CAPITAL.test(second)) return CAPITAL.test(first) && !isHouse(word, first)
  return more.length === 0 && isFirstName(second) && !isFirstName(first)
}

const CAPITAL = lettered(String.raw`^[\p{Lu}\p{Lo}]`, 'u')

/** 'Di Redazione', 'Av NTB'; in Portuguese the office signs as 'Da Redação'. */
const isHouse = (word: string, name: string): boolean =>
  isAgency(name) || (DESK.test(foldWord(name)) && !/^da/i.test(word))

/** Whether a line starts with a word that introduces an author. */
export const startsWithBy = remembered((text) => stripPrefix(text) !== text)

/** Whether a line is nothing but a word that introduces an author: the name comes next. */
export const isByAlone = (text: string): boolean =>
  text.length <= 30 &&
  ((startsWithBy(text) && stripBy(text.replace(/[:：|]\s*$/, '')).length === 0) || KIND_AND_BY.test(text))

/** A section or kind of text before the word: 'Essay Von'. */
const KIND_AND_BY = lettered(String.raw`^\p{Lu}\p{Ll}{2,15} (?:By|Von|Par|Por)$`, 'u')
