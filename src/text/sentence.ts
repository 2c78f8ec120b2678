import { isAsciiLetter } from './characters.ts'
import { lettered } from './lettered.ts'

/** Marks that end a sentence, also before a closing quote or bracket. */
const TERMINAL = /[.!?…。！？؟۔।:：;；][\s"'”’»›」』）)\]*]*$/u
const OPENING_END = /[([{“„«‹「『（【‚]$/
const CLOSING_START = /^[,.;:!?)\]}”’»›…%。，、；：！？）」』】،؛؟]/
const LOWER = lettered(String.raw`\p{Ll}`, 'u')
const LOWER_START = lettered(String.raw`^["'“„«‹(]?\p{Ll}`, 'u')
const LOWER_END = lettered(String.raw`[\p{Ll}\p{N},]["'”’»›)]?$`, 'u')

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string): boolean =>
  !isAsciiLetter(text.charCodeAt(text.length - 1)) && TERMINAL.test(text.slice(-8))
/** Marks that open a quotation in one language and close one in others, and what opened it there: „…“, »…«. */
const OPENED_BY: Readonly<Record<string, string>> = { '“': '„', '«': '»', '‹': '›' }

/** Whether a text ends in a bracket or quote that only opens. */
export const endsOpen = (text: string): boolean =>
  OPENING_END.test(text) && !text.includes(OPENED_BY[text.slice(-1)] ?? '\0')
/** Whether a text starts with a mark that belongs to the word before it. */
export const startsClosing = (text: string): boolean => CLOSING_START.test(text)
/** Whether a text starts with a small letter, in quotation marks or not: most start with a letter of ASCII. */
export function startsLower(text: string): boolean {
  const first = text.charCodeAt(0)
  return isAsciiLetter(first) ? first >= SMALL_A : LOWER_START.test(text.slice(0, 3))
}
export const endsInner = (text: string): boolean => LOWER_END.test(text.slice(-4))

const SMALL_A = 'a'.charCodeAt(0)

/** At least five words, most of them lower-case: not a title, a menu or a name. */
export function hasSentenceShape(text: string): boolean {
  const words = text.slice(-200).split(' ')
  if (words.length < 5) return false
  return words.filter(startsLower).length * 2 >= words.length
}

/** Whether a text has capitals and small letters at all. */
export const isCased = (text: string): boolean => LOWER.test(text)

/**
 * Words that no sentence, title or label ends with: articles, prepositions, conjunctions and relative pronouns
 * of about twenty languages. Written lower-case; a line that ends with one goes on.
 */
const DANGLING = new Set(
  (
    'a an the of and or to in on at by for with from as that which who whose is are was were be been has have had ' +
    'its their his her our your my this these into than but if when where while because about between said says ' +
    'der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur im am mit für auf aus bei ' +
    'nach über unter durch gegen ohne dass als wie ist sind war wird hat sich nicht auch ' +
    'le la les un une des du de et ou à au aux en dans par pour sur avec que qui dont est sont ce cette ' +
    'el los las una unos del y o con por para sin sobre entre como su sus se al lo ' +
    'il gli i uno della dello dei degli delle di da nel nella con su per tra fra che e ed ' +
    'os as um uma do da dos das no na nos nas em com pelo pela ao aos e ' +
    'het een van en of op te met voor door bij uit naar dat die zijn wordt ' +
    'och att en ett av på för med som den det är till i om ' +
    'og af på til med der som er en et i at ved ' +
    'ja että on oli joka ' +
    'i w z na do o od po za się że jest oraz dla przez ' +
    'a v na s z do k o u že se je ve ' +
    'és a az hogy egy ' +
    'și la cu din pe de un o să care ' +
    'и в на с по к о от из за для что как не у ' +
    'і в на з до що як та не у від ' +
    've ile bir bu için ' +
    'dan di ke yang untuk dengan dari pada oleh ' +
    'và của là các cho trong với được'
  ).split(' '),
)

const LONGEST_DANGLING = Math.max(...[...DANGLING].map(({ length }) => length))

/** Whether a text ends with a word that needs another after it. */
export function endsDangling(text: string): boolean {
  const start = text.lastIndexOf(' ') + 1
  return text.length - start <= LONGEST_DANGLING && DANGLING.has(text.slice(start).toLowerCase())
}

/**
 * Small words that a line may well end with: particles and postpositions, and those of languages without capitals, whose
 * dumps join lines by other signs. They tell prose from menus, which Hindi, Bengali, Urdu, Persian, Arabic, Hebrew,
 * Greek, Bulgarian and Serbian pages did not show.
 */
const PARTICLES = (
  'के का की में से को और है हैं ने पर कि भी नहीं इस यह तो ही था थी थे कर हो लिए गया रहा जो तक लेकिन साथ बाद ' +
  'ও এ এই না করে থেকে জন্য হয় হয়ে এবং কিন্তু তিনি তার বলেন পর যে কোনো এতে সঙ্গে ' +
  'ஒரு என்று மற்றும் இந்த என என்ற உள்ள ஆனால் வரை மூலம் ' +
  'کے کا کی میں سے کو اور ہے ہیں نے پر کہ بھی نہیں اس یہ تو ہی تھا تھی تھے کر لیے گیا رہا جو تک بعد ' +
  'و در به از که را با این آن برای است بر تا هم یک می شد شده کرد ' +
  'في من على إلى أن عن التي الذي مع هذا هذه كان كانت لا ما لم بعد قبل بين حتى كل أو لكن ' +
  'של את על לא כי עם זה הוא היא גם או אבל כל יש אל מה אם רק כדי בין אחרי ' +
  'και το τα τη την τον του της των στο στη στην στον στα για με από που να δεν θα είναι οι ένα μια ως ' +
  'се са да е че за от ще при като по но или това те ги им му си није je su da se koji koja kao iz od ali до је су који која као из али'
).split(' ')

/** Articles, prepositions, conjunctions and the like of the listed languages, in lower case. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([...DANGLING, ...PARTICLES])
