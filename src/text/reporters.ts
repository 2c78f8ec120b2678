import { hasHanSurname, isHanName } from './han-names.ts'
import { lettered } from './lettered.ts'

/** Who reports, in Chinese: what stands before the names in a newspaper's line. */
const REPORTER = lettered(
  String.raw`(?:记者|記者|通讯员|通訊員|实习生|實習生|撰稿人?|作者|撰文)\s{0,3}[：:／/]?\s{0,3}(?=\p{sc=Han})`,
  'gu',
)
/** A name, two characters of one set apart, or one that another label is glued to; what may stand between two names. */
const NAME =
  /^(?:\p{sc=Han}{2,4}?(?=文\s?[／/]\s?[图圖摄攝])|\p{sc=Han}\s{1,2}\p{sc=Han}(?!\p{sc=Han})|\p{sc=Han}{2,4}(?!\p{sc=Han})|\p{sc=Han}{2,4}?(?=(?:时间|時間|日期|来源|來源|责任编辑|编辑|編輯|责编|发布|阅读|浏览|点击)[：:]))/u
const BETWEEN = /^[\s、，,]{1,4}/u
/** A name that the place of a report follows at once, in a wire's with the day: '林佩均台北12日電', '林佩均台北報導'. */
const WIRED = /^\p{sc=Han}{3}(?=\p{sc=Han}{2,3}(?:\d{1,2}日專?[電电]|報導|报道))/u
/** What follows names in such a line and is none. */
const OTHER =
  /^(?:记者|記者|通讯员|通訊員|实习生|實習生|时间|時間|日期|来源|來源|编辑|編輯|责编|责任|发布|發布|报道|報導|摄|攝|供图|文|图|点击|浏览|阅读|字号|受访)/u
const NONE: readonly string[] = []

/** Whether a text may have Chinese or Korean letters: all that is read here is in them, and most pages have none. */
const isEastAsian = (text: string): boolean => /[\u2E80-\uFFFF]/.test(text)

/** Longest line looked at, and most names in one. */
const MAX_LINE = 120
const MAX_NAMES = 12

/**
 * The names in a Chinese line that says who reports: '光明日报记者 王小明 李 华', '时间：… 作者：王小明'. Sentences in
 * which a reporter hears of something name nobody.
 */
export function readReporters(text: string): readonly string[] {
  if (text.length > MAX_LINE || !isEastAsian(text)) return NONE
  const names = new Set<string>()
  for (const label of text.matchAll(REPORTER.for(text))) {
    // '记者手记' is a column's name: what the label does not stand apart from needs a family name
    const isApart = /[\s：:／/]$/.test(label[0])
    for (const name of namesAt(text.slice(label.index + label[0].length), isApart)) names.add(name)
  }
  return [...names]
}

/** The names a text starts with; none where they took the picture. */
function namesAt(text: string, isApart: boolean): readonly string[] {
  const names: string[] = []
  let rest = isApart ? parted(text) : text
  let isFree = isApart
  while (names.length < MAX_NAMES) {
    const name = OTHER.test(rest) ? undefined : (NAME.exec(rest)?.[0] ?? WIRED.exec(rest)?.[0])
    if (name === undefined || PLACE_AFTER.test(name) || !(isFree || hasHanSurname(name))) break
    names.push(name.replace(/\s/g, ''))
    rest = rest.slice(name.length)
    const gap = BETWEEN.exec(rest)?.[0] ?? ''
    rest = rest.slice(gap.length)
    if (gap === '') break
    // a comma goes on with a sentence as well: '作者：王小明，写字的人'
    isFree = !/[，,]/.test(gap)
  }
  return PHOTOGRAPHER.test(rest) ? [] : names
}

/** Characters that may be two names, up to a label or a mark. */
const GLUED = /^(\p{sc=Han}{5,7}?)(?=(?:文章来源|来源|字号|时间|日期|责任编辑|编辑|点击)|[^\p{sc=Han}]|$)/u
/** What ends such characters and is of no name: what somebody did or is. */
const NO_NAME =
  /(?:报道|報道|報導|报导|电|電|摄|攝|教授|校长|主任|院长|大学|学院|博士|老师|医生|先生|女士|采访)$/u

/** Two names without white space between them, as w3m prints them, set apart where there is one way to: '汪建国洪玲'. */
function parted(text: string): string {
  const names = GLUED.exec(text)?.[1] ?? ''
  if (names === '' || NO_NAME.test(names)) return text
  const [, first = '', second = ''] = /^(.{2,3})[和与及](.{2,3})$/u.exec(names) ?? []
  const joined = isHanName(first) && isHanName(second) ? [[first, second]] : []
  const glued = [2, 3].map((end) => [names.slice(0, end), names.slice(end)])
  const fitting = glued.filter((pair) => pair.every((name) => name.length <= 3 && isHanName(name)))
  const pair = joined[0] ?? (fitting.length === 1 ? fitting[0] : undefined)
  return pair ? `${pair.join(' ')} ${text.slice(names.length)}` : text
}

/** Where a report is from, behind the names: '云岭报道'; or a picture's, glued to one: '李明浩摄'. */
const PLACE_AFTER = /(?:报道|報道|報導|报导|电|電|摄|攝|摄影|攝影)$/u

/** What stands behind the name of who took a picture. */
const PHOTOGRAPHER = /^[／/\s]{0,3}(?:摄|攝|供图|供圖)/u

/** A remark in brackets, and how far from a paragraph's start or end it stands, in characters. */
const REMARK = /[（(〔【[]([^（）()〔〕【】[\]。\n]{4,60})[）)〕】\]]/gu
const EDGE = 80
/** Remarks on a picture. */
const OF_PICTURE = /^[图圖摄攝]/u
/** What ends the line that a report from another place starts with: '四亩网记者王小瓦5月13日报道：'. */
const DATELINE = /^([^。，、\n]{4,40}?)(?:报道|報導|报导)[：:\s]/u

/**
 * The reporters that a Chinese report names in its first words, '本报讯（记者 王小明）', or behind its last,
 * '（总台记者 王小明）'.
 */
export function readDateline(text: string): readonly string[] {
  if (!isEastAsian(text)) return NONE
  const edges = text.length <= 2 * EDGE ? [text] : [text.slice(0, EDGE), text.slice(-EDGE)]
  for (const edge of edges)
    for (const [, remark = ''] of edge.matchAll(REMARK)) {
      const names = OF_PICTURE.test(remark) ? [] : readReporters(remark)
      if (names.length > 0) return names
    }
  return readReporters(DATELINE.exec(text)?.[1] ?? '')
}

/** Who put a text up, in Chinese: '由王小明发表于 …'. */
const POSTED = lettered(
  String.raw`由\s?([\p{L}\p{N}_·-]{2,12}?)\s?(?:(?:发表|發表|张贴|張貼|发布|發佈|撰写|撰寫)(?:[于於在\s@]|$)|[于於]\s?\d{4}-\d.{4,14}[编編][辑輯])`,
  'u',
)

/** The name in a Chinese line that says who put a text up. */
export const readPoster = (text: string): string | undefined =>
  isEastAsian(text) ? POSTED.exec(text.slice(0, MAX_LINE))?.[1] : undefined

/** Family names of nearly all Koreans, and those of two syllables. */
const KOREAN_SURNAMES = new Set(
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉나라',
)
const LONG_SURNAME = /^(?:남궁|황보|제갈|선우|독고|사공|서문)/u
/** 'N N 기자': names, set apart by dots or commas, before the word for a reporter. */
const KOREAN = lettered(
  String.raw`(?<!\p{sc=Hang})((?:[가-힣]{2,4}\s?[·,]\s?){0,5}[가-힣]{2,4})\s?(?:선임|수습|전문|객원|인턴)?기자(?!\p{sc=Hang})`,
  'gu',
)
/** Ends of words for an office's parts: '정치부 기자' names nobody. */
const OFFICE = /[부팀국실지]$/u

const isKoreanName = (name: string): boolean =>
  name.length >= 3 &&
  !OFFICE.test(name) &&
  (name.length === 3 ? KOREAN_SURNAMES.has(name.charAt(0)) : LONG_SURNAME.test(name))

/** The reporters in a Korean line: '홍길동 기자', '[서울=뉴스] 홍길동·김철수 기자 = …'. */
export function readKoreanReporters(text: string): readonly string[] {
  if (!isEastAsian(text)) return NONE
  const names = new Set<string>()
  const line = text.slice(0, MAX_LINE)
  for (const [, list = ''] of line.matchAll(KOREAN.for(line)))
    for (const name of list.split(/\s?[·,]\s?/)) if (isKoreanName(name)) names.add(name)
  return [...names]
}
