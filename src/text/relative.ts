import { foldWord } from './fold-word.ts'
import { lettered } from './lettered.ts'

/** A date printed as a distance from the time of reading. Offsets are UTF-16 units of the text searched. */
export interface RelativeDate {
  readonly start: number
  readonly end: number
  readonly amount: number
  readonly unit: Unit
}

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month'

/** Words for the units in some thirty languages, folded. */
const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  second:
    'second seconds sec secs sekunde sekunden seconde secondes segundo segundos secondo secondi seconden sekund sekunder sekunnin sekuntia sekunda sekundy masodperc masodperce secunde секунд секунды секунду saniye ثانية ثوان ثانیه detik giay δευτερολεπτα שניות',
  minute:
    'minute minutes min mins minuten minuto minutos minuti minuut minuut minuter minutt minutter minuttia minuutti minut minuty minutu minutami perc perce percel минут минуты минуту хвилин хвилини хвилину dakika دقيقة دقائق دقیقه menit phut λεπτα λεπτο דקות минути minuta мин',
  hour: 'hour hours hr hrs h stunde stunden std heure heures hora horas ora ore uur uren timme timmar time timer tunti tuntia godzine godziny godzin hodinou hodinami hodin hodiny ora oraja oraval час часа часов годину години годин ωρες ωρα saat ساعة ساعات ساعت jam gio שעות sata sati часове',
  day: 'day days tag tage tagen jour jours dia dias giorno giorni dag dagen dagar dage dager paiva paivaa dzien dni dnem dny dnov nap napja nappal zi zile день дня дней дни днів дні μερες ημερες μερα gun يوم أيام ايام روز hari ngay ימים dana dan дена',
  week: 'week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uke uker uge uger viikko viikkoa tydzien tygodnie tygodni tydnem tydny het hete hettel saptamana saptamani неделю недели недель тиждень тижні тижнів εβδομαδες εβδομαδα hafta أسبوع أسابيع اسبوع هفته minggu tuan שבועות tjedna',
  month:
    'month months monat monaten monate mois mes meses mese mesi maand maanden manad manader maned maneder kuukausi kuukautta miesiac miesiace miesiecy mesicem mesici honap honapja luna luni месяц месяца месяцев місяць місяці місяців μηνες μηνα ay شهر أشهر ماه bulan thang חודשים mjeseca',
}
/** Words that follow the distance, and that stand before it, folded. */
const AFTER = new Set(
  'ago geleden sedan siden sitten temu назад тому ezelott once پیش lalu truoc atras fa zpet nazad'.split(' '),
)
const BEFORE = new Set('vor ha hace fa il pred prije πριν قبل منذ לפני преди acum i за for пред'.split(' '))
/** 'i går'-like words: whole days back, folded; only as a line's first words or beside a time. */
const DAYS_BACK: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'today heute aujourd hui hoy oggi hoje vandaag idag dzisiaj dzis dnes danas ma astazi azi сегодня сьогодні σημερα bugun اليوم امروز tanaan',
    'yesterday gestern hier ayer ieri ontem gisteren wczoraj vcera jucer tegnap вчера вчора χθες dun أمس امس دیروز kemarin eilen igar',
  ].flatMap((words, days) => words.split(' ').map((word) => [word, days] as const)),
)
/** One of a unit, folded. */
const ONE = new Set(
  'a an one einer einem eine einen un une una uno um uma een en ett et egy o одну один bir satu mot jeden jednu jednym'.split(
    ' ',
  ),
)

const UNITS: ReadonlyMap<string, Unit> = new Map(
  (Object.entries(UNIT_WORDS) as [Unit, string][]).flatMap(([unit, words]) =>
    words.split(' ').map((word) => [word, unit] as const),
  ),
)

const CJK_UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/(\d{1,3})\s?(?:秒钟?|초)\s?(?:前|전)/u, 'second'],
  [/(\d{1,3})\s?(?:分钟|分鐘|分|분)\s?(?:之)?(?:前|전)/u, 'minute'],
  [/(\d{1,3})\s?(?:小时|小時|個小時|时间|時間|시간)\s?(?:之)?(?:前|전)/u, 'hour'],
  [/(\d{1,3})\s?(?:天|日|일)\s?(?:之)?(?:前|전)/u, 'day'],
  [/(\d{1,3})\s?(?:周|週間?|星期|주)\s?(?:之)?(?:前|전)/u, 'week'],
  [/(\d{1,3})\s?(?:个月|個月|か月|ヶ月|ヵ月|개월)\s?(?:之)?(?:前|전)/u, 'month'],
]
const CJK_DAYS = /(昨天|昨日|어제)|(今天|今日|오늘)/u

/** Longest text searched, in characters: relative dates stand in short lines. */
const MAX_TEXT = 120

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The first date told as a distance: '2 days ago', 'vor 3 Stunden', 'il y a 2 jours', '3天前', 'yesterday'. */
export function findRelative(text: string): RelativeDate | undefined {
  if (text.length > MAX_TEXT) return undefined
  return inCjk(text) ?? inWords(text)
}

function inCjk(text: string): RelativeDate | undefined {
  for (const [pattern, unit] of CJK_UNITS) {
    const match = pattern.exec(text)
    if (match)
      return { start: match.index, end: match.index + match[0].length, amount: Number(match[1]), unit }
  }
  const day = CJK_DAYS.exec(text)
  return day
    ? { start: day.index, end: day.index + day[0].length, amount: day[1] ? 1 : 0, unit: 'day' }
    : undefined
}

const WORD = lettered(String.raw`\d+|\p{L}[\p{L}\p{M}]*`, 'gu')

function inWords(text: string): RelativeDate | undefined {
  const words: readonly Word[] = [...text.matchAll(WORD.for(text))].map((match) => ({
    text: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  for (let at = 0; at < words.length; at++) {
    const found = distanceAt(words, at) ?? dayAt(words, at)
    if (found) return found
  }
  return undefined
}

/** A number, or 'an', with a unit after it and a word for the past on either side. */
function distanceAt(words: readonly Word[], at: number): RelativeDate | undefined {
  const number = words[at] as Word
  const amount = /^\d{1,3}$/.test(number.text) ? Number(number.text) : ONE.has(number.text) ? 1 : undefined
  const unit = UNITS.get(words[at + 1]?.text ?? '')
  if (amount === undefined || unit === undefined) return undefined
  const [before, after] = [words[at - 1], words[at + 2]]
  // 'il y a 2 jours', 'acum 2 zile', '2 zile în urmă', 'for 2 timer siden'
  const isFrench = before?.text === 'a' && words[at - 2]?.text === 'y'
  const isRomanian = after?.text === 'in' && words[at + 3]?.text === 'urma'
  const ends = after !== undefined && AFTER.has(after.text)
  if (!ends && !isFrench && !isRomanian && !(before && STARTS.has(before.text))) return undefined
  const first = isFrench ? (words[at - 3] ?? before) : before && BEFORE.has(before.text) ? before : number
  return { start: (first as Word).start, end: ((ends ? after : words[at + 1]) as Word).end, amount, unit }
}

/** Words that alone, before the distance, put it into the past. */
const STARTS = new Set('vor ha hace pred prije πριν قبل منذ לפני преди acum пред'.split(' '))

function dayAt(words: readonly Word[], at: number): RelativeDate | undefined {
  const word = words[at] as Word
  const pair = `${word.text}${words[at + 1]?.text ?? ''}`
  const joined = pair === 'igar' || pair === 'idag' ? DAYS_BACK[pair] : undefined
  const days =
    joined ?? (at <= MAX_LEAD && Object.hasOwn(DAYS_BACK, word.text) ? DAYS_BACK[word.text] : undefined)
  if (days === undefined) return undefined
  const last = joined === undefined ? word : (words[at + 1] as Word)
  return { start: word.start, end: last.end, amount: days, unit: 'day' }
}

/** Words that may stand before 'yesterday' in a line that tells when a text was published. */
const MAX_LEAD = 3

const SECONDS: Readonly<Record<Exclude<Unit, 'month'>, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
}

/** The day (`YYYY-MM-DD`, in UTC) a distance leads back to from a known time; a month (`YYYY-MM`) for months. */
export function resolveRelative({ amount, unit }: RelativeDate, from: Date): string {
  if (unit !== 'month')
    return new Date(from.getTime() - amount * SECONDS[unit] * 1000).toISOString().slice(0, 10)
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() - amount, 1)).toISOString().slice(0, 7)
}
