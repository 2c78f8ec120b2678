import type { Block, Page } from '../model/page.ts'
import { type Measure, measuresOf } from '../text/measure.ts'

/** A short page that says that the rest is for subscribers is an article's beginning at most. */
const MAX_STUB_WORDS = 250
const SUBSCRIBE =
  /\b(?:subscribe|sign in|log in|register|become a member)(?: now| today)? to (?:continue|keep|read|unlock)|\bto (?:continue|keep) reading|\b(?:for|only to) (?:paying |paid )?subscribers(?: only)?\b|\bsubscriber[- ]only\b|nur für abonnenten|jetzt weiterlesen|um weiterzulesen|para seguir leyendo|pour lire la suite|réservée? (?:à nos|aux) abonnés|(?:solo|exclusivo) para suscriptores|riservato agli abbonati|per continuare a leggere|exclusivo para assinantes|para continuar lendo|alleen voor abonnees|om verder te lezen|aby (?:czytać dalej|pokračovat ve čtení)|для подписчиков|чтобы (?:читать дальше|продолжить чтение)/i
const NOT_FREE = /"isAccessibleForFree"\s{0,9}:\s{0,9}"?false/i

/** Some block says that the text, or its rest, is for subscribers. */
export const asksToSubscribe = ({ blocks }: Page): boolean =>
  blocks.some(({ text }) => SUBSCRIBE.test(text.slice(0, 2000)))

/** Whether what was kept is only the part of an article that stands before a paywall. */
export function isStub(page: Page, kept: readonly Block[]): boolean {
  const measures = measuresOf(page.blocks)
  const words = kept.reduce((sum, { id }) => sum + (measures[id] as Measure).words, 0)
  return (
    words < MAX_STUB_WORDS && (asksToSubscribe(page) || NOT_FREE.test(page.dump.text.slice(0, 2_000_000)))
  )
}
