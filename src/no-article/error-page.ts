import type { Fields } from '../fields/index.ts'
import type { Block, Page } from '../model/page.ts'
import { tokens } from '../text/tokens.ts'
import { statesArticle } from './states-article.ts'

/** An error page's apology is at most this long, in words. */
const MAX_ERROR_WORDS = 200
const ERROR =
  /not found|page (?:unavailable|not available|doesn.t exist)|can.t be found|access denied|forbidden|just a moment|attention required|are you (?:a )?(?:human|robot)|nicht gefunden|existiert nicht|introuvable|no encontrad|non trovata|não encontrada|niet gevonden|hittades inte|ikke fundet|ei löytynyt|nie znaleziono|nenalezena|nem található|не найден|не знайдено|bulunamadı|غير موجودة|找不到|不存在|見つかりません|찾을 수 없/giu

/** A server's number for it: alone it is one of people, points or roads. */
const STATUS = /\b(?:404|403|410|500|502|503)\b/g
/** What else the titles of error pages say. */
const FILLER =
  /\b(?:https?|error|erreur|fehler|errore|erro|fout|oops|sorry|whoops|uh|oh|page|pages|article|story|url|site|website|content|seite|artikel|página|pagina|strona|sivu|sida|side|the|this|that|a|an|you|your|we|re|are|were|was|is|has|been|it|looking|requested|request|for|to|on|of|server|internal|bad|gateway|service|temporarily|unavailable|gone|required|please|wait|die|diese|wurde|leider|la|cette|est|no|non)\b/giu
/** Words of a title that may be neither: a site's name. */
const MAX_OTHER = 1
const TITLE_PARTS = /\n|\s[|–—·•»:-]\s/u

/** An apology for a missing page is at most this long, in words, when the page's title does not say it. */
const MAX_APOLOGY = 80
const APOLOGY =
  /\b(?:can.?t|cannot|can not|could not|couldn.t|unable to) (?:seem to )?find (?:the|that|this|your) (?:page|article|story|content)|\b(?:page|article|story|url) you (?:are|were|requested|have requested)[^.!?]{0,60} (?:not|no longer|does ?n.t|could ?n.t)\b|\bpage (?:does not|doesn.t|no longer) exists?\b|seite (?:wurde|konnte) (?:leider )?nicht gefunden|page (?:demandée )?(?:est )?introuvable|página (?:solicitada )?no (?:existe|se encuentra)/i

/** The title or a short text says that the page is not there, not allowed or not for robots. */
export function isErrorPage(page: Page, kept: readonly Block[], words: number, fields: Fields): boolean {
  if (words < MAX_ERROR_WORDS && isErrorTitle(titleOf(page), words, signsOf(page, fields))) return true
  return words < MAX_APOLOGY && !statesArticle(page) && kept.some(({ text }) => APOLOGY.test(text))
}

/** Signs of an article: an error page may state one of them by a template's fault, or show those of a teaser. */
const MAX_SIGNS = 3

/** How many signs of an article a page has. */
const signsOf = (page: Page, { byline, date }: Fields): number =>
  [statesArticle(page), byline !== null, date !== null].filter(Boolean).length

/** Whether a title is next to nothing but an error, or has one and stands above little else. */
function isErrorTitle(title: string, words: number, signs: number): boolean {
  if (title.split(TITLE_PARTS).some(isBareError)) return signs < MAX_SIGNS
  return signs === 0 && words < MAX_APOLOGY && title.search(ERROR) >= 0
}

/** Whether a part of a title says of an error, and of little else: "500 march against wall plan" is news. */
function isBareError(part: string): boolean {
  const rest = part.replaceAll('’', "'").replace(ERROR, ' ').replace(STATUS, ' ')
  return rest !== part.replaceAll('’', "'") && tokens(rest.replace(FILLER, ' ')).length <= MAX_OTHER
}

/** The page's title and first heading. */
function titleOf({ claims, blocks }: Page): string {
  const title = claims.find(({ via }) => via === 'title')?.value ?? ''
  const heading = blocks.find(({ kind }) => kind === 'heading')?.text ?? ''
  return `${title.slice(0, 300)}\n${heading.slice(0, 300)}`
}
