import type { Block } from '../../model/page.ts'
import { countLetters } from '../../text/count-letters.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { hasFirstName } from '../../text/first-names.ts'
import { lettered } from '../../text/lettered.ts'
import { withoutDates } from '../../text/names/beside-names.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { isPerson } from '../../text/names/is-name.ts'
import { readPostLine } from '../../text/names/post-line.ts'
import { photoCreditOf } from '../../text/photo-credit.ts'

/** Shortest and longest line looked at, in characters. */
const MIN_LENGTH = 5
export const MAX_LENGTH = 220

const LETTERS = lettered(String.raw`\p{L}{2}`, 'u')

/** Lines that are menus, buttons and section heads, and never a headline. */
const CONTROL =
  /^(?:follow us(?: on)?|(?:share|compartir|partager|condividi|compartilhar|udostępnij) (?:on|en|sur|su|no|em|na) \S{1,12}|zum inhalt springen|aller au contenu|ir al contenido|(?:table of )?contents|on this page|in this (?:article|guide|post|story|issue|section)|jump to|inhaltsverzeichnis|in diesem (?:artikel|beitrag)|sommaire|dans cet article|índice(?: de contenidos)?|en este artículo|neste artigo|in questo articolo|in dit artikel|spis treści|share(?: this)?|related (?:articles|posts|stories)|read more|skip to (?:the |main )?(?:content|article)|what are you looking for|view (?:this (?:e-?mail|newsletter|message) )?(?:in (?:your|a) (?:web ?)?browser|online)|search|menu|subscribe|newsletter|sign up|log ?in(?: sign[ -]up)?|home|about(?: us)?|contact(?: us)?|comments?|advertisement|leave a (?:reply|comment)|previous|next|key takeaways|introduction|faqs?|cookies?|privacy policy)\b.{0,12}$/i

/** Buttons that a dump glues to the next ones: 'Share to FacebookShare to X', 'Open MenuClose Menu'. */
const BUTTONS =
  /^(?:(?:open|close) menu|share (?:this (?:article|story|page|post) )?(?:via|on|to) (?:facebook|twitter|x\b|whatsapp|linkedin|e-?mail|pinterest|reddit|bluesky|threads))/i

/** Numbers of a thread's pages: '1 2 3 … 9 Next', '1 of 4 Go to page'. */
const PAGER = /^(?:prev(?:ious)?\s)?1(?:\s(?:\d{1,4}|of|…)){1,20}(?:\s(?:next|last|[›»]|go to page)){0,4}$/i

/** What items of a ticker start with: '11:02 Storm closes the harbour'. */
const CLOCK = /^\d{1,2}:\d{2}\s(?!Uhr|[ap]\.?m)/

/** Words of a picture's credit at most: 'The “Blue Marble” photo: ICON simulates …' goes on. */
const MAX_CREDIT = 6

/** A caption and who took the picture; a line that starts as a credit does may be a headline: 'Photos: Storm batters the coast'. */
const isCaption = (text: string): boolean => {
  const credit = photoCreditOf(text)
  return credit !== undefined && credit.length < text.length && credit.trim().split(' ').length <= MAX_CREDIT
}

/** A price or a change in it: '712.50', '+4.86%', '%0,12EURO'. */
const QUOTE = /^[+–%-]{0,2}\d{1,9}[.,]\d/
/** Share of a line's words that are such, in stock tickers: headlines have room for more. */
const MIN_QUOTES = 0.4

/** Two roles and who had them: 'Presented by Ada Byron; produced by Nils Holm and Mary Roe'. */
const ROLES =
  /^(?:presented|produced|written|directed|hosted|edited|narrated|reported) by [^;|]{3,80}[;|]\s?(?:presented|produced|written|directed|hosted|edited|narrated|reported|sound|music) by \p{Lu}/iu

/** A sign or a share, as one of a ticker's quotes has: versions of programs have none. */
const CHANGE = /^[+–%-]|%/

/** Whether a line is of a stock ticker: 'Wheat Sep 712.50 +4.86%'. */
function isTicker(text: string): boolean {
  if (!/\d[.,]\d/.test(text)) return false
  const words = text.split(' ')
  const quotes = words.filter((word) => QUOTE.test(word))
  return (
    quotes.length >= 2 &&
    quotes.length >= MIN_QUOTES * words.length &&
    quotes.some((word) => CHANGE.test(word))
  )
}

/** Whether a block can be the headline: a line of some length that is no control, date or byline. */
export function isCandidate(block: Block, dated: boolean): boolean {
  const { text } = block
  if (
    text.length < MIN_LENGTH ||
    text.length > MAX_LENGTH ||
    block.kind === 'tableRow' ||
    block.kind === 'caption'
  )
    return false
  if (
    !LETTERS.test(text) ||
    CONTROL.test(text) ||
    BUTTONS.test(text) ||
    PAGER.test(text) ||
    CLOCK.test(text) ||
    endsInCapitals(text) ||
    isCaption(text) ||
    ROLES.test(text) ||
    isTicker(text)
  )
    return false
  return !(dated && isDateLine(text)) && !isPostLine(text) && !(text.length < 50 && startsWithBy(text))
}

/** Longest line that a date leaves no room for a headline in, and most letters beside a date that are its labels. */
const MAX_DATE_LINE = 40
const MAX_LABELS = 24

/** Whether a line with a date is about it: 'Posted: Sunday, 14 September 2014 11:48 pm', 'Views: 3 870' beside it or not. */
const isDateLine = (text: string): boolean =>
  text.length < MAX_DATE_LINE ||
  // 'The best new typefaces for December 2025' has no day
  (countLetters(withoutDates(text)) <= MAX_LABELS && findDates(text).some(({ day }) => day !== undefined))

/** Whether a line starts with the day on which somebody wrote: '8 May 2022 Written by Jane Doe Reviewed by …'. */
const isPostLine = (text: string): boolean =>
  /^\p{Nd}/u.test(text) && findDates(text)[0]?.start === 0 && readPostLine(text).length > 0

/** Longest line that names authors and their offices, in characters. */
export const MAX_NAMES = 60

/** Longest office below a name, in words. */
const MAX_OFFICE = 6

/** Whether a short line stands below a person's name: it says who that is. */
export const isOfficeOf = (name: Block | undefined, { text, kind }: Block): boolean =>
  name !== undefined &&
  kind !== 'heading' &&
  name.text.length <= MAX_NAMES &&
  /\s/.test(name.text) &&
  text.length <= MAX_LENGTH &&
  text.split(' ').length <= MAX_OFFICE &&
  hasFirstName(name.text) &&
  isPerson(name.text)

/** Longest label of what is on the next line, in characters. */
const MAX_LABEL = 25

const isLabel = (block: Block | undefined): boolean =>
  block !== undefined && block.text.length <= MAX_LABEL && /\p{L}[:：]$/u.test(block.text)

/** Whether a line is one of a list of labels and what they ask for, on lines in turn: 'Organisations:', 'Minister:'. */
export const isLabelled = (blocks: readonly Block[], at: number): boolean =>
  isLabel(blocks[at - 1]) && (isLabel(blocks[at + 1]) || isLabel(blocks[at - 3]))

/** Fewest letters of a photographer's name in capitals. */
const MIN_CREDIT = 6

/** Whether a sentence goes before names in capitals, as in a picture's caption: 'A soldier in Tinfield, yesterday. ADA BYRON'. */
function endsInCapitals(text: string): boolean {
  const end = LAST_SENTENCE_END.exec(text)
  return end !== null && countLetters(text.slice(end.index)) >= MIN_CREDIT
}

const LAST_SENTENCE_END = lettered(String.raw`(?<=\p{Ll}[»”’"')]?)[.!?)]\s(?=[^.!?\p{Ll}]*$)`, 'u')
