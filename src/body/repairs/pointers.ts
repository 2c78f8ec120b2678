import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { lettered } from '../../text/lettered.ts'
import type { Repair } from '../index.ts'
import { dropLines } from './drop-lines.ts'

/** Words of a pointer at most: its label and another page's headline. */
const MAX_WORDS = 30
/** However many there are. */
const MAX_SHARE = 1
/** Share of a pointer's characters that is linked at least, where the page tells. */
const MIN_LINKED = 0.3

/** `Read more: …`, `Lesen Sie auch: …`, in capitals or not. */
const POINTER = lettered(
  String.raw`^[^\p{L}]{0,3}(?:(?:read|also read|read also|read more|read next|see also|related(?: stor(?:y|ies)| articles?| news)?|don['’]t miss|lesen sie auch|lesen sie mehr|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|te puede interesar|leggi anche|leia também|leia mais|veja também|lees ook|läs också|läs även|les også|læs også|lue myös|czytaj także|czytaj też|czytaj więcej|przeczytaj także|zobacz też|zobacz także|čtěte také|olvass tovább|citește și|читайте также|смотрите также|читайте також|διαβάστε επίσης|ilgili haber|xem thêm|اقرأ أيضا|اقرأ أيضاً|यह भी पढ़ें|ये भी पढ़ें|läs mer|les mer|læs mere|ook interessant|lue lisää|leggi di più|notas relacionadas|te recomendamos|le puede interesar|articles liés|sur le même sujet|čtěte více|přečtěte si(?: také)?|kapcsolódó(?: cikk(?:ek)?)?|vezi și|citeşte şi|przeczytaj też|polecamy|още по темата|прочетете (?:още|също)|вижте (?:още|също)|pročitajte (?:još|i)|pročitaj još|прочитајте још|по теме|за темою|διαβάστε (?:ακόμη|ακόμα|περισσότερα)|δείτε επίσης|ilgili haberler|đọc thêm|tin liên quan|اقرأ ايضا|اقرأ المزيد|شاهد أيضا|طالع أيضا|بیشتر بخوانید|یہ بھی پڑھیں|مزید پڑھیں|עוד בנושא|קראו (?:גם|עוד)|इसे भी पढ़ें|আর(?:ও|ো) পড়ুন|இதையும் (?:படியுங்கள்|படிக்க|வாசிக்க)|மேலும் படிக்க|ข่าวที่เกี่ยวข้อง|อ่าน(?:ข่าว)?เพิ่มเติม)\s?[:：|»>]|[【\[]?(?:相关阅读|延伸阅读|相關新聞|延伸閱讀|関連記事|あわせて読みたい|관련\s?기사)\s?[】\]:：|»>])`,
  'iu',
)

/**
 * Lines in the middle of an article that send its reader to another one. Some of WCXB's annotators kept them and more
 * did not: text +.0001, HTML 0; magic's HTML +.0007 (without `baca juga`, which its annotators kept).
 */
export const dropPointers: Repair = {
  name: 'pointer',
  find: ({ blocks }: Page, decisions: readonly Decision[]) =>
    dropLines(blocks, decisions, { maxWords: MAX_WORDS, maxShare: MAX_SHARE, isOne: isPointer }),
}

const isPointer = ({ linkDensity = 1, text }: Block): boolean =>
  linkDensity >= MIN_LINKED && POINTER.test(text)
