/** Family names of more than nine in ten Chinese, in both scripts. */
const SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林郑鄭罗羅梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯倪温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺',
)

/** Who reports, in Chinese: what stands before the names in a newspaper's line. */
const REPORTER =
  /(?:记者|記者|通讯员|通訊員|实习生|實習生|撰稿人?|作者|撰文)\s{0,3}[：:／/]?\s{0,3}(?=\p{sc=Han})/gu
/** A name or two characters of one set apart, and what may stand between two names. */
const NAME = /^(?:\p{sc=Han}\s{1,2}\p{sc=Han}(?!\p{sc=Han})|\p{sc=Han}{2,4}(?!\p{sc=Han}))/u
const BETWEEN = /^[\s、，,]{1,4}/u
/** What follows names in such a line and is none. */
const OTHER =
  /^(?:时间|時間|日期|来源|來源|编辑|編輯|责编|责任|发布|發布|报道|報導|摄|攝|供图|文|图|点击|浏览|阅读|字号|受访)/u
/** Longest line looked at, and most names in one. */
const MAX_LINE = 120
const MAX_NAMES = 12

/**
 * The names in a Chinese line that says who reports: '光明日报记者 王小明 李 华', '时间：… 作者：王小明'. Sentences in
 * which a reporter hears of something name nobody.
 */
export function readReporters(text: string): readonly string[] {
  if (text.length > MAX_LINE) return []
  const names = new Set<string>()
  for (const label of text.matchAll(REPORTER)) {
    // '记者手记' is a column's name: what the label does not stand apart from needs a family name
    const isApart = /[\s：:／/]$/.test(label[0])
    for (const name of namesAt(text.slice(label.index + label[0].length), isApart)) names.add(name)
  }
  return [...names]
}

/** The names a text starts with; none where they took the picture. */
function namesAt(text: string, isApart: boolean): readonly string[] {
  const names: string[] = []
  let rest = text
  while (names.length < MAX_NAMES) {
    const name = OTHER.test(rest) ? undefined : NAME.exec(rest)?.[0]
    if (name === undefined || !(isApart || SURNAMES.has(name.charAt(0)))) break
    names.push(name.replace(/\s/g, ''))
    rest = rest.slice(name.length)
    const gap = BETWEEN.exec(rest)?.[0] ?? ''
    rest = rest.slice(gap.length)
    if (gap === '') break
  }
  return PHOTOGRAPHER.test(rest) ? [] : names
}

/** What stands behind the name of who took a picture. */
const PHOTOGRAPHER = /^[／/\s]{0,3}(?:摄|攝|供图|供圖)/u

/** Whether a name is written as Chinese ones are: a common family name and one to three characters. */
export const isHanName = (name: string): boolean =>
  /^\p{sc=Han}{2,4}$/u.test(name) && SURNAMES.has(name.charAt(0))

/** Chinese names that stand beside each other with white space alone between them: '王小明 李 华' are two. */
export function splitHan(name: string): readonly string[] {
  if (!/^[\p{sc=Han}\s]{4,60}$/u.test(name)) return [name]
  const parts: string[] = []
  for (const part of name.split(/\s+/)) {
    const last = parts.at(-1)
    if (last !== undefined && last.length === 1 && part.length === 1) parts[parts.length - 1] = last + part
    else parts.push(part)
  }
  return parts.every((part) => part.length >= 2 && part.length <= 4) ? parts : [name]
}
