/** Family names of more than nine in ten Chinese, in both scripts. */
const SURNAMES = new Set(
  '洪賴赖王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林郑鄭罗羅梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯倪温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺',
)

/** Whether a text starts with a common Chinese family name. */
export const hasHanSurname = (name: string): boolean => SURNAMES.has(name.charAt(0))

/** Whether a name is written as Chinese ones are: a common family name and one to three characters. */
export const isHanName = (name: string): boolean => /^\p{sc=Han}{2,4}$/u.test(name) && hasHanSurname(name)

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
