import { foldKeepingLength } from '../fold-keeping-length.ts'
import { lettered } from '../lettered.ts'
import { remembered } from '../remembered.ts'

/** Words that introduce an author, folded. */
const BY_WORDS =
  '(?:(?:article written|guide|recipe|gallery|video|written|posted|published|story|words|text|report(?:ed)?|article|authored|created|contributed|submitted|post|review|interview|compiled|as told to|analysis|opinion) (?:and [a-z]{3,15} )?by|by|' +
  '(?:geschrieben|verfasst|veroffentlicht|publiziert|erstellt|eingestellt|gepostet|(?:ein |eine )?(?:gast)?beitrag|(?:ein )?artikel|(?:ein )?bericht|text|(?:ein )?interview|(?:eine )?kolumne|(?:ein )?kommentar|(?:eine )?analyse) von|von unserem redakteur|von|autor(?:[:*_]in(?:nen)?|en|innen|in)?(?:\\/in(?:nen)?)?|verfasser(?:in)?|' +
  '(?:ecrit|publie|redige|propos recueillis|article|texte|poste) par|par|auteurs?|autrice|' +
  '(?:escrito|publicado|redactado|texto|por) por|por|autores|autora|autor\\(es\\)|auteur\\(s\\)|author\\(s\\)|autor\\(en\\)|' +
  '(?:scritto|pubblicato) da|a cura di|articolo di|testo di|di|da|autore|' +
  '(?:geschreven|geplaatst) door|door|' +
  'skriven av|skrevet av|skrevet af|publicerad av|av|af|' +
  'napisala?|autorka|opracowala?|dodala?|' +
  'автор(?:ы| текста)?|yazan|oleh|penulis|' +
  'authors?|writers?|byline|' +
  'scris de|publicat de|szerzo|irta|kirjoittanut|kirjoittaja|skribent|napsala?|tac gia|theo|about the author|uber den autor|uber die autorin|a propos de l’auteur|sobre el autor|συντακτης|γραφει(?: ο| η)?|كتب|بقلم|מאת|द्वारा|โดย)'
/** Nouns that introduce an author only with a colon, or alone on their line. */
const BY_LABELS =
  '(?:texte?|testo|texto|tekst|teksti|text (?:und|&|and) (?:interview|fotos?)|words|story|interview|reporter|contributors?|skrevet|текст|escrito|name)'
const BY_PREFIX = new RegExp(
  `^[\\s•·|*–—~-]{0,6}(?:${BY_WORDS}(?:\\s?[:：|]\\s?|\\s+(?=\\S)|\\s*$)|${BY_LABELS}(?:\\s?[:：]\\s?|\\s*$))`,
  'u',
)
const BY_CJK =
  /^[\s【[（(]{0,3}(?:本报记者|本報記者|记者|記者|作者|撰文|文[/／:：]|著者|執筆者?|筆者|ライター|取材・文|글쓴이|작성자|글(?=[\s:：]))\s?[:：/／]?\s?/u
/** Where markup stood between the word and the name. */
const GLUED_BY = lettered(String.raw`^(?:By|Von|Par|Por)(?=\p{Lu}\p{Ll})`, 'u')

/** Takes off 'By', 'Von', '作者:' and their like, twice at most ('Author: By Jane Doe'). */
export function stripBy(text: string): string {
  let rest = text
  for (let round = 0; round < 2; round++) rest = stripPrefix(rest)
  return rest.trim()
}

function stripPrefix(text: string): string {
  const cjk = BY_CJK.exec(text)
  if (cjk) return text.slice(cjk[0].length)
  // 'ByJane Doe': markup stood between the words
  const glued = GLUED_BY.exec(text)
  if (glued) return text.slice(glued[0].length)
  const match = BY_PREFIX.exec(foldKeepingLength(text.slice(0, 60)))
  return match ? text.slice(match[0].length) : text
}

/** Whether a line starts with a word that introduces an author. */
export const startsWithBy = remembered((text) => stripPrefix(text) !== text)

/** Whether a line is nothing but a word that introduces an author: the name comes next. */
export const isByAlone = (text: string): boolean =>
  text.length <= 30 && startsWithBy(text) && stripBy(text.replace(/[:：|]\s*$/, '')).length === 0
