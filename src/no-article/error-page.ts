import type { Block, Page } from '../model/page.ts'
import { statesArticle } from './states-article.ts'

/** An error page's apology is at most this long, in words. */
const MAX_ERROR_WORDS = 200
const ERROR_TITLE =
  /\b(?:404|403|410|500|502|503)\b|not found|page (?:unavailable|not available|doesn.t exist)|can.t be found|access denied|forbidden|just a moment|attention required|are you (?:a )?(?:human|robot)|nicht gefunden|existiert nicht|introuvable|no encontrad|non trovata|não encontrada|niet gevonden|hittades inte|ikke fundet|ei löytynyt|nie znaleziono|nenalezena|nem található|не найден|не знайдено|bulunamadı|غير موجودة|找不到|不存在|見つかりません|찾을 수 없/iu

/** An apology for a missing page is at most this long, in words, when the page's title does not say it. */
const MAX_APOLOGY = 80
const APOLOGY =
  /\b(?:can.?t|cannot|can not|could not|couldn.t|unable to) (?:seem to )?find (?:the|that|this|your) (?:page|article|story|content)|\b(?:page|article|story|url) you (?:are|were|requested|have requested)[^.!?]{0,60} (?:not|no longer|does ?n.t|could ?n.t)\b|\bpage (?:does not|doesn.t|no longer) exists?\b|seite (?:wurde|konnte) (?:leider )?nicht gefunden|page (?:demandée )?(?:est )?introuvable|página (?:solicitada )?no (?:existe|se encuentra)/i

/** The title or a short text says that the page is not there, not allowed or not for robots. */
export function isErrorPage(page: Page, kept: readonly Block[], words: number): boolean {
  if (words < MAX_ERROR_WORDS && ERROR_TITLE.test(titleOf(page))) return true
  return words < MAX_APOLOGY && !statesArticle(page) && kept.some(({ text }) => APOLOGY.test(text))
}

/** The page's title and first heading. */
function titleOf({ claims, blocks }: Page): string {
  const title = claims.find(({ via }) => via === 'title')?.value ?? ''
  const heading = blocks.find(({ kind }) => kind === 'heading')?.text ?? ''
  return `${title.slice(0, 300)}\n${heading.slice(0, 300)}`
}
