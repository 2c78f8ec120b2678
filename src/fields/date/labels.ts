import { foldWord } from '../../text/fold-word.ts'
import { type Lettered, lettered } from '../../text/lettered.ts'

/** What the words before a date say it is the date of. */
export type DateLabel = 'published' | 'updated' | 'other' | 'none'

const UPDATED = lettered(
  String.raw`(?<!\p{L})(?:(?:last)?up-?dated?|modified|last (?:edited|changed|reviewed|revised)|edited|revised|reviewed|fact.?checked|changed|aktualisiert|aktualisierung|letzte anderung|letzte aktualisierung|stand|zuletzt|geandert|mis(?:e)? a jour|modifiee?|actualizad[oa]|actualizacion|modificad[oa]|atualizad[oa]|atualizacao|aggiornat[oa]|aggiornamento|(?:ultima )?modifica|bijgewerkt|gewijzigd|uppdatera[dt]|oppdatert|opdateret|paivitetty|aktualizacja|zaktualizowano|aktualizovano|aktualizovane|aktualizacia|aktualizace|обновлено|обновлен|оновлено|guncelleme|guncellendi|guncellenme|diperbarui|cap nhat|frissitve|ενημερωθηκε|τελευταια ενημερωση|(?:تم|آخر) ال?تحديث|تحديث|עודכן|עדכון אחרון|अपडेटेड|अपडेट|अद्यतन)(?!\p{L})|更新|수정|최종수정|업데이트`,
  'gu',
)

const PUBLISHED = lettered(
  String.raw`(?<!\p{L})(?:published|(?:publication|publish|publishing) date|date published|posted|first published|created|written|issued|released on|veroffentlicht|publiziert|erschienen|erstellt|datum|publiee?|paru|postee? le|mis en ligne|online seit|online since|publicad[oa]|fecha|pubblicat[oa]|geplaatst|gepubliceerd|publicera[dt]|publisert|udgivet|julkaistu|opublikowano|dodano|publikovano|vydano|опубликовано|дата публикации|опубліковано|створено|yay[iı]n(?:lanma|lanma tarihi| tarihi)|giri[sş] tarihi|eklenme|oluşturulma|diterbitkan|megjelent|đang (?:ngay|luc)|ngay đang|xuat ban|δημοσιευση|δημοσιευ[θτ]ηκε|تم النشر|تاريخ النشر|نشرت?|פורסם|תאריך פרסום|प्रकाशित|पब्लिश्ड|पोस्टेड|تاریخ انتشار|انتشار)(?!\p{L})|发布|發佈|發布|发表|公開|掲載|配信|게시|입력|등록`,
  'gu',
)

/** Words that say a line's date is not this article's: copyright, births, events, accounts, offers. */
const OTHER = lettered(
  String.raw`©|\(c\)|(?<!\p{L})(?:copyright|rights reserved|alle rechte|tous droits|impressum|geboren|born|ne le|registriert|registered|joined|member since|mitglied seit|dabei seit|termine?|event|wann|when|starts?|ends?|expires?|deadline|valid|gultig|redeem|effective|offer|until|bis zum|ab|release|erscheint|founded|(?<!online )(?:since|seit)(?=[\s:]{0,3}(?:dem\s)?$)|due|from(?=[\s:]{0,3}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?$)|between|next|nachste[rn]?|archivfoto|foto|photo|file photo|aufgenommen|accessed|abgerufen|retrieved|consulted|tax season|season|geteilt|shared)(?!\p{L})|[—–] [^—–()]{2,40} \(@\w{1,30}\)(?=\s{0,3}$)`,
  'gu',
)

const LETTER = lettered(String.raw`\p{L}`, 'u')

/** How far before a date its label may stand, in characters. */
const REACH = 45

/** Reads the label of a date that starts at an offset of a line; the block before counts where the line starts with the date. */
export function labelOf(line: string, start: number, previous: string): DateLabel {
  const before = foldWord(line.slice(Math.max(0, start - REACH), start))
  const own = nearestLabel(OWN_LABEL.exec(before)?.[1] ?? before)
  if (own !== 'none') return own
  if (LABEL_AFTER.test(foldWord(line.slice(start, start + REACH)))) return 'updated'
  // 'Letzte Änderung:' in a cell or line of its own
  return LETTER.test(before) || previous.length > REACH ? 'none' : labelAbove(foldWord(previous))
}

/** Words and a colon after an earlier date are this date's label, known or not: the earlier one's does not reach past. */
const OWN_LABEL = lettered(String.raw`\d([^\p{L}\d]{1,6}\p{L}[^\d:：]{1,40}[:：]\s{0,3})$`, 'u')

/** The label in the line before; 'From: The Gazette' says nothing of the date below it, 'From:' does. */
function labelAbove(line: string): DateLabel {
  const label = nearestLabel(line)
  return label === 'other' && line.length - lastMatch(line, LABELS[2][1]) > MAX_ALONE ? 'none' : label
}

/** Longest end of a line that is a label alone, in characters. */
const MAX_ALONE = 12

/** `2019年12月17日更新`, `2019.03.26 lastupdate`: the label follows. */
const LABEL_AFTER = /^[\d年月日.\-/: ]{6,20}\s?(?:更新|lastupdate|수정)/

/** The label that stands last, hence nearest to the date. */
function nearestLabel(text: string): DateLabel {
  let label: DateLabel = 'none'
  let at = -1
  for (const [kind, pattern] of LABELS) {
    const index = lastMatch(text, pattern)
    if (index > at) {
      at = index
      label = kind
    }
  }
  return label
}

type Label = readonly [DateLabel, Lettered]

const LABELS: readonly [Label, Label, Label] = [
  ['updated', UPDATED],
  ['published', PUBLISHED],
  ['other', OTHER],
]

function lastMatch(text: string, pattern: Lettered): number {
  let index = -1
  for (const match of text.matchAll(pattern.for(text))) index = match.index
  return index
}
