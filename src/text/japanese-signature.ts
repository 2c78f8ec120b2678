import { lettered } from './lettered.ts'

/** What a Japanese article ends with in brackets, behind a sentence or alone on its line: '…た。【佐藤健一郎、小林恵士】'. */
const SIGNATURE = /(?:^|[。」』！？]\s?)[【（(]([^【】（）()。]{3,40})[】）)]\s*$/u
/** What somebody is, before the name. */
const ROLE_BEFORE = /^(?:編集委員|論説委員|特派員|専門記者|記者|取材・文|文)[\s・:：／/=＝]?/u
/** A name: a family name in Han and a given name in Han or Hiragana. */
const NAME = lettered(String.raw`^\p{sc=Han}{1,3}\s?[\p{sc=Han}\p{sc=Hira}]{1,3}$`, 'u')
const MIN_NAME = 3
/** Signs of words that stand in brackets and name nobody: houses, offices, pictures, days, remarks. */
const NO_NAME =
  /[部社局紙誌版欄略載影像図表談訳注報信供提協聞号頁回編連関完続終円年月日時分人面別参照敬称氏様]|さん|写真|通信|記事|共同|時事|資料|記者/u

/** The authors that a Japanese article is signed by in brackets at its end. */
export function readJapaneseSignature(text: string): readonly string[] {
  const [, inside = ''] = SIGNATURE.exec(text.slice(-MAX_END)) ?? []
  const names = inside
    .split(/[、，,]/u)
    .map((part) => part.trim().replace(ROLE_BEFORE, ''))
    .filter(Boolean)
  return names.every(isNameLike) ? names : []
}

/** Characters of a text that are looked at, from its end. */
const MAX_END = 60

const isNameLike = (name: string): boolean =>
  name.length >= MIN_NAME && NAME.test(name) && !NO_NAME.test(name)
