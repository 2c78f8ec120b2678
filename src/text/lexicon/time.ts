import { PhraseIndex } from './phrases.ts'

/** Month names and usual abbreviations; a date needs a number beside them. */
const MONTHS = `january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec
januar|februar|märz|mai|juni|juli|oktober|dezember|dez|okt|jänner|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|avr|juil
enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ene|abr|ago|dic|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|gen|mag|giu|lug|set|ott
janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|fev|januari|februari|maart|mei|augustus|maj|augusti|desember|marts|tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta
stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|január|február|március|április|május|június|július|augusztus|szeptember|október|ianuarie|februarie|martie|aprilie|iunie|iulie|septembrie|octombrie|noiembrie|decembrie
января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου
ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|januari|februari|maret|mei|agustus|desember|tháng`
const DAYS = `monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|segunda|terça|quarta|quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|poniedziałek|wtorek|środa|czwartek|piątek|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|senin|selasa|rabu|kamis|jumat|sabtu|minggu|today|yesterday|heute|gestern|hoy|ayer|aujourd'hui|hier|oggi|ieri|сегодня|вчера|am|pm|est|gmt|utc|edt|pst|uhr|wib`
/** Words beside a number and a unit that make a time relative. */
const AGO = `ago|vor|il y a|hace|fa|há|atrás|geleden|sedan|siden|sitten|temu|před|ezelőtt|acum|în urmă|назад|тому|πριν|önce|منذ|قبل|پیش|lalu|trước|前|전`
const UNITS = `second|seconds|sec|secs|minute|minutes|min|mins|hour|hours|hr|hrs|day|days|week|weeks|month|months|year|years|m|h|d|w|sekunden|minuten|stunde|stunden|tag|tage|tagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren|std|minute|minutes|heure|heures|jour|jours|semaine|semaines|mois|an|ans|minutos|hora|horas|día|días|semana|semanas|mes|meses|año|años|minuti|ore|ora|giorni|giorno|settimane|mesi|anni|dia|dias|mês|anos|uur|dagen|dag|weken|maanden|jaar|minuter|timmar|timme|dagar|veckor|månader|år|timer|dager|dage|uker|uger|tuntia|päivää|minuuttia|minut|godzin|godziny|dni|tygodni|miesięcy|lat|hodin|hodinami|dny|perc|óra|nap|ore|zile|минут|минуты|час|часа|часов|день|дня|дней|недели|месяцев|хвилин|години|годин|днів|ώρες|λεπτά|ημέρες|dakika|saat|gün|hafta|ay|yıl|ساعة|ساعات|دقيقة|دقائق|يوم|أيام|ساعت|دقیقه|روز|jam|menit|hari|minggu|bulan|giờ|phút|ngày|分|时|時|天|日|小|시|분|일|시간`

const MONTH = 0
const DAY = 1
const AGO_WORD = 2
const UNIT = 3
export const TIME_GROUPS = { month: MONTH, day: DAY, ago: AGO_WORD, unit: UNIT } as const
export const TIME_PHRASES: readonly string[] = [MONTHS, DAYS, AGO, UNITS]
export const TIME_INDEX = new PhraseIndex(TIME_PHRASES)
