import { findDates } from '../dates/find-dates.ts'
import type { WrittenDate } from '../dates/written-date.ts'
import { foldKeepingLength } from '../fold-keeping-length.ts'
import { lettered } from '../lettered.ts'
import { findRelative } from '../relative.ts'
import { stripBy } from './by-words.ts'
import { OTHERS_DID } from './others-did.ts'

/** What follows these words is not about the author, folded; the byline ends before them. */
const OTHER_LABEL = lettered(
  String.raw`(?:^|[\s.,;|·•(])(?:(?:photo |image |picture )?credits?\s?:|(?:photo(?:s|graphs?|graphy)?|images?|illustrations?|video|pictures?|fotos?|bild(?:er)?|foto und [a-z]+)(?: credits?| courtesy)?(?:\s?:| by| von| par| di| de)|photograph(?:er|y)|(?:editor|beeld|fotografie|kamera)\s?:|(?:publicat|publisert|publicerad|julkaistu|udgivet|objavljeno|actualizat)(?=\s?:|\s\d)|ubersetz(?:t|ung)|aus dem [a-z]+ von|traduit|traduction|traduccion|traduzione|translation|last (?:updated|edited|modified|reviewed)|zuletzt (?:geandert|aktualisiert|bearbeitet)|letzte (?:anderung|aktualisierung)|modifie le|ultima (?:actualizacion|modificacion|modifica)|ultimo aggiornamento|sist (?:oppdatert|endret)|senast (?:uppdaterad|andrad)|laatst (?:bijgewerkt|gewijzigd)|(?:updated|published|posted)(?! by)|first published|publish(?:ed)? date|updated? date|publicado (?:el|em)|opublikowano|gepubliceerd|(?:bijgewerkt|leestijd|lesezeit|(?:giris|guncelleme|yay[ıi]nlanma)(?: tarihi)?)(?=\s{0,9}[:|\d])|(?:tempo di lettura|temps de lecture|tiempo de lectura|tempo de leitura|czas czytania|okuma suresi)|время чтения|publie le|veroffentlicht am|aktualisiert|aktualizacja|aktualizovano|aktualizace|обновлено|оновлено|ενημερωθηκε|ενημερωση|actualizado|atualizado|aggiornato|uppdaterad|opdateret|oppdatert|mis a jour|stand|on (?=\d)|under(?= )|in (?=[a-z]+ \|)|filed under|tagged|schlagworter|tags|categor(?:y|ies)|kategorien?|min(?:ute)?s? read|comments?|kommentare?|komentarze|komentare|комментарии|σχολια|commentaires|comentarios|commenti|reacties|kommentarer|share|teilen|follow|view all|see all|search for|read more|more from|mehr von|leave a|view|sign up|posts?)(?!\p{L})`,
  'gu',
)

/** Where markup stood between a name and what tells of a date. */
const GLUED_LABEL = lettered(
  String.raw`(?<=\p{L})(?=(?:PUBLISHED|UPDATED|Published|Updated|Publicado|Publié|Gepubliceerd|Leestijd|Lesezeit|Giriş|Güncelleme|Yayınlanma)[\s:])`,
  'gu',
)
const TWO_LETTERS = lettered(String.raw`\p{L}{2}`, 'u')

/** Dates and weekdays beside them become separators. */
export function withoutDates(text: string): string {
  let out = text
    .replace(COUNT, (count) => `${' '.repeat(Math.max(0, count.length - 3))} | `)
    .replace(GLUED_LABEL, ' ')
  for (const date of [...findDates(text)].reverse())
    out = `${withoutDayBefore(out.slice(0, date.start), date)} | ${out.slice(date.end)}`
  const ago = /\d/.test(out) ? findRelative(out) : undefined
  // 'Ma' is today in Hungarian and a name elsewhere
  if (ago && /\d/.test(out.slice(ago.start, ago.end)))
    out = `${out.slice(0, ago.start)} | ${out.slice(ago.end)}`
  return out.replace(WEEKDAY, ' | ').replace(CLOCK, ' | ')
}

/** A time of day and its zone, which 'by' in capitals is not: '13:30 VON ADA BYRON'. */
const CLOCK =
  /\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?(?:[Uu]hr|[Hh]rs|est|edt|gmt|utc|(?!(?:BY|VON|PAR|POR|DI|DA|DE)\b)[A-Z]{2,4}))?\b/g

/** A line up to a date without the date's weekday: 'Jane Doe Fri, ' goes with the 9th of October 2015, 'Minh Thu, ' is a name. */
function withoutDayBefore(text: string, { year, month, day, swapped }: WrittenDate): string {
  const french = FRENCH_DAY.exec(text)
  if (french) return text.slice(0, french.index)
  const weekday = DAY_BEFORE.exec(text) ?? GLUED_DAY_BEFORE.exec(text)
  if (!weekday || day === undefined) return text
  const own = [{ month, day }, ...(swapped ? [swapped] : [])].map(
    (one) => DAYS[new Date(Date.UTC(year, one.month - 1, one.day)).getUTCDay()],
  )
  return own.includes(weekday[1]?.toLowerCase()) ? text.slice(0, weekday.index) : text
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** A weekday between an author and a date: 'Par Ada le jeudi 18 février 2010'. */
const FRENCH_DAY = /\sle (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s$/
const DAY_BEFORE = /\s(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}[.,]{0,2}\s$/i
/** One that a dump glued to a name. */
const GLUED_DAY_BEFORE = /(?<=[a-zà-öø-ÿ])(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]{0,6}[.,]{0,2}\s$/

/** Weekdays that stand behind a name without their date. */
const WEEKDAY =
  /\s(?:الأحد|الإثنين|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|(?:یک|دو|سه[\s\u200c]?|چهار|پنج[\s\u200c]?)?شنبه|جمعه|রোববার|রবিবার|সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|শুক্রবার|শনিবার|پیر|منگل|بدھ|جمعرات|ہفتہ|اتوار|रविवार|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार)(?=$|[\s،,|])/gu

/** Reading times and numbers of comments, which may be glued to a word: 'Ada Byron4 Comments'. */
const COUNT = lettered(
  String.raw`(?<!\d|\s\p{L})\d{1,5}(?:\s?[–-]\s?\d{1,3})?[\s-]?(?:min(?:ute)?s?|minuten?|comments?|kommentare?|commentaires?|comentarios?|views?|shares?|reads?|reacties?|commenti|kommentarer|komentarz(?:e|y)?|komentář(?:e|ů)?|σχόλι(?:α|ο)|hozzászólás|comentarii|комментари(?:й|я|ев))(?!\p{L})`,
  'giu',
)

/** The first words of a folded text behind which stands somebody or something else than the author. */
function firstLabel(folded: string): RegExpExecArray | undefined {
  const [label, did] = [OTHER_LABEL, OTHERS_DID].map(
    (words) => folded.matchAll(words.for(folded)).next().value,
  )
  return did && did.index <= (label?.index ?? did.index) ? did : label
}

/** Who took the pictures, behind who wrote and without a colon: 'Ada Byron Foto Nils Holm'. */
const PICTURES_BEHIND = lettered(
  String.raw`(?<=\p{Lu}\S{1,30} \p{Lu}\S{1,30}.{0,60}\s)(?:Foto|FOTO|Photo|Bild)s?\s(?=\p{Lu}\p{Ll}\S{0,30} \p{Lu})`,
  'u',
)

/** Keeps what stands before, or between, words that speak of reviewers, photographers, dates and the like. */
export function cutLabels(text: string): string {
  const folded = foldKeepingLength(text)
  const first = firstLabel(folded)
  const behind = first ? undefined : PICTURES_BEHIND.exec(text.slice(0, 200))?.index
  if (!first) return behind === undefined ? text : text.slice(0, behind)
  const before = text.slice(0, first.index)
  if (TWO_LETTERS.test(stripBy(before))) return before
  // 'Reviewed by A. Written by B', 'Posted on May 2 by B'
  const after = folded.slice(first.index + 1)
  const again = /(?:^|[\s|.])(?:written by|by|von|par|por|da|door|autor|author)[:\s]\s?/.exec(
    after.slice(first[0].length - 1),
  )
  return again ? text.slice(first.index + first[0].length + again.index) : ''
}

/** Removes addresses, handles and brackets behind a name: 'Ada Byron (now) and Nils Holm (earlier)'. */
export const withoutNoise = (text: string): string =>
  text
    .replace(/[^\s@]{1,64}@[^\s@.]{1,80}\.[^\s@]{1,80}/g, ' ')
    // a handle may be glued to the name before it
    .replace(/@\w{1,30}/g, ' ')
    .replace(/https?:\/\/\S{1,200}/g, ' ')
    .replace(/[([（【][^)\]）】]{0,80}[)\]）】](?=\s*$|\s*[,;|·•]|\s(?:and|und|et|y|&)\s)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(AND_BEHIND_BAR, ' $1 ')
    .trim()

/** 'Ada Byron | ada@roof.example and Nils Holm | nils@roof.example': without the addresses the list goes on behind a bar. */
const AND_BEHIND_BAR = /\s\|\s(and|und|et|y|&)\s(?=\p{Lu})/gu

/** A number of comments behind a name: 'Jane Doe 0'. */
export const COUNT_AFTER = lettered(String.raw`(?<=\p{L} \p{L}{2,20})\s\d{1,4}$`, 'u')

/** What Chinese and Japanese lines go on with behind the author's name: dates, editors, '／台北報導', '写真・…'. */
export const HAN_LABEL =
  /\s?(?:发布)?(?:时间|時間|日期|来源|來源|编辑|編輯|责编|責編|责任编辑|点击|浏览)\s?[：:].*$|(?<=\p{sc=Han})\s?[／/]\s?\p{sc=Han}{2,10}(?:報導|報道|报道|电|電).*$|(?:\s|(?<=\p{L}))(?:写真|撮影|イラスト)\s?[・:：／/].*$/u

/** Brackets around the whole of a Chinese or Japanese line. */
export const WHOLE_BRACKETS = /^[[【](?=\p{sc=Han})([^\][【】]{2,60})[\]】]$/u
