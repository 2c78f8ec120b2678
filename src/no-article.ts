import type { NoArticleReason } from './model/article.ts'
import type { Block, Page } from './model/page.ts'
import type { Body } from './model/verdict.ts'
import { CUE_INDEX, CUE_NAMES } from './text/lexicon/cues.ts'
import { HOUSE_WORDS, PERSON_WORDS } from './text/lexicon/persons.ts'
import { findPhrases } from './text/lexicon/phrases.ts'
import { measureOf } from './text/measure.ts'
import { tokens } from './text/tokens.ts'

/** Fewer words than this are no article, whatever they score: the shortest briefs in the corpus have 18. */
const MIN_WORDS = 12
/** An error page's apology is at most this long, in words. */
const MAX_ERROR_WORDS = 200
/** A consent wall's share of consent vocabulary is at least this … */
const CONSENT_SHARE = 0.05
/** … in at least so many different phrases, where an article on the subject repeats a few … */
const MIN_CONSENT_PHRASES = 3
/** … and so much of it is "we" and "you": an article reports of others, a wall asks its reader. */
const ADDRESS_SHARE = 0.04
/** Consent walls are at most this long, in words. */
const MAX_CONSENT_WORDS = 1500
/** A listing has at least this many teasers: a linked heading with an excerpt. */
const MIN_TEASERS = 5
/** … and they hold this share of what was kept. */
const TEASER_SHARE = 0.7
/** An excerpt is at most this long, in words. */
const MAX_EXCERPT = 60
/** A teaser's date or byline, between its heading and its excerpt, is at most this long, in words. */
const MAX_DATELINE = 6
/** A heading is a link when this share of its characters is. */
const LINKED = 0.8

/** A list of links has at least this many, and they hold this share of its characters. */
const MIN_LINKS = 8
const LINK_SHARE = 0.85

const ERROR_TITLE =
  /\b(?:404|403|410|500|502|503)\b|not found|page (?:unavailable|not available|doesn.t exist)|can.t be found|access denied|forbidden|just a moment|attention required|are you (?:a )?(?:human|robot)|nicht gefunden|existiert nicht|introuvable|no encontrad|non trovata|não encontrada|niet gevonden|hittades inte|ikke fundet|ei löytynyt|nie znaleziono|nenalezena|nem található|не найден|не знайдено|bulunamadı|غير موجودة|找不到|不存在|見つかりません|찾을 수 없/iu

/**
 * Why a page holds no article, or null where it does. Each test is made to be silent on real articles: on the corpus's
 * article pages the tests fire on one in a thousand (HTML pages, 2026-11-22).
 */
export function whyNoArticle(page: Page, body: Body): NoArticleReason | null {
  if (page.dump.text.trim() === '') return 'empty'
  const kept = body.blocks.map((id) => page.blocks[id] as Block)
  const words = kept.reduce((sum, block) => sum + measureOf(block).words, 0)
  if (words < MAX_ERROR_WORDS && ERROR_TITLE.test(titleOf(page))) return 'error-page'
  if (words < MAX_APOLOGY && !statesArticle(page) && kept.some(({ text }) => APOLOGY.test(text)))
    return 'error-page'
  if (words < MIN_WORDS) {
    if (needsScript(page)) return 'script-only'
    return asksToSubscribe(page) ? 'paywall' : 'no-text'
  }
  if (isConsent(kept, words)) return 'consent-wall'
  if (isListing(page, kept, words)) return 'listing'
  return null
}

/** An apology for a missing page is at most this long, in words, when the page's title does not say it. */
const MAX_APOLOGY = 80
const APOLOGY =
  /\b(?:can.?t|cannot|can not|could not|couldn.t|unable to) (?:seem to )?find (?:the|that|this|your) (?:page|article|story|content)|\b(?:page|article|story|url) you (?:are|were|requested|have requested)[^.!?]{0,60} (?:not|no longer|does ?n.t|could ?n.t)\b|\bpage (?:does not|doesn.t|no longer) exists?\b|seite (?:wurde|konnte) (?:leider )?nicht gefunden|page (?:demandée )?(?:est )?introuvable|página (?:solicitada )?no (?:existe|se encuentra)/i

/** A short page that says that the rest is for subscribers is an article's beginning at most. */
const MAX_STUB_WORDS = 250
const SUBSCRIBE =
  /\b(?:subscribe|sign in|log in|register|become a member)(?: now| today)? to (?:continue|keep|read|unlock)|\bto (?:continue|keep) reading|\b(?:for|only to) (?:paying |paid )?subscribers(?: only)?\b|\bsubscriber[- ]only\b|nur für abonnenten|jetzt weiterlesen|um weiterzulesen|réservée? (?:à nos|aux) abonnés|(?:solo|exclusivo) para suscriptores|riservato agli abbonati|exclusivo para assinantes|alleen voor abonnees|только для подписчиков/i
const NOT_FREE = /"isAccessibleForFree"\s{0,9}:\s{0,9}"?false/i

const asksToSubscribe = ({ blocks }: Page): boolean =>
  blocks.some(({ text }) => SUBSCRIBE.test(text.slice(0, 2000)))

/** Whether what was kept is only the part of an article that stands before a paywall. */
export function isStub(page: Page, kept: readonly Block[]): boolean {
  const words = kept.reduce((sum, block) => sum + measureOf(block).words, 0)
  return (
    words < MAX_STUB_WORDS && (asksToSubscribe(page) || NOT_FREE.test(page.dump.text.slice(0, 2_000_000)))
  )
}

/** The page's title and first heading. */
function titleOf({ claims, blocks }: Page): string {
  const title = claims.find(({ via }) => via === 'title')?.value ?? ''
  const heading = blocks.find(({ kind }) => kind === 'heading')?.text ?? ''
  return `${title.slice(0, 300)}\n${heading.slice(0, 300)}`
}

/** Almost no text of its own, and scripts to make some. */
function needsScript({ dump, blocks }: Page): boolean {
  const shown = blocks.reduce((sum, { text }) => sum + text.length, 0)
  return dump.format === 'html' && shown < 1000 && /<script\b/i.test(dump.text.slice(0, 1_000_000))
}

const CONSENT = CUE_NAMES.indexOf('consent')

function isConsent(kept: readonly Block[], words: number): boolean {
  if (words > MAX_CONSENT_WORDS) return false
  let hits = 0
  let address = 0
  const phrases = new Set<string>()
  for (const { text } of kept) {
    const own = tokens(text)
    findPhrases(CUE_INDEX, own, (cue, at, length) => {
      if (cue !== CONSENT) return
      hits += length
      phrases.add(own.slice(at, at + length).join(' '))
    })
    for (const word of own) if (PERSON_WORDS.has(word) || HOUSE_WORDS.has(word)) address++
  }
  return (
    phrases.size >= MIN_CONSENT_PHRASES &&
    hits >= CONSENT_SHARE * words &&
    address >= ADDRESS_SHARE * words
  )
}

/** The page says of itself that it is one article. */
const statesArticle = ({ claims }: Page): boolean =>
  claims.some(
    ({ via, key, value }) =>
      (via === 'json-ld' && key === 'article.headline') || (key === 'og:type' && value === 'article'),
  )

/** Links, and next to nothing but links: an archive, a search's results. */
function isLinkList(kept: readonly Block[]): boolean {
  const targets = new Set(kept.flatMap(({ links }) => links.map(({ href }) => href)))
  if (targets.size < MIN_LINKS) return false
  const length = kept.reduce((sum, { text }) => sum + text.length, 0)
  const linked = kept.reduce((sum, { text, linkDensity }) => sum + text.length * (linkDensity ?? 0), 0)
  return linked >= LINK_SHARE * length
}

/** Linked headings, each with a short excerpt and an address of its own on one site, make up what was kept. */
function isListing(page: Page, kept: readonly Block[], words: number): boolean {
  if (page.dump.format === 'text' || statesArticle(page)) return false
  if (isLinkList(kept)) return true
  const sites = new Map<string, { targets: Set<string>; words: number }>()
  for (const block of kept) {
    const target = teaserOf(page.blocks, block)
    if (target === undefined) continue
    const site = sites.get(hostOf(target)) ?? { targets: new Set(), words: 0 }
    site.targets.add(target)
    site.words += measureOf(block).words
    sites.set(hostOf(target), site)
  }
  return [...sites.values()].some(
    (site) => site.targets.size >= MIN_TEASERS && site.words >= TEASER_SHARE * words,
  )
}

/** A link's host; one and the same for all that lead to the page's own. A round-up of other sites has many. */
const hostOf = (href: string): string => (URL.canParse(href) ? new URL(href).host : '')

/** Where the teaser leads that a block is the heading or the excerpt of; undefined for all other blocks. */
function teaserOf(blocks: readonly Block[], block: Block): string | undefined {
  if (block.kind === 'heading') return teaserTarget(block)
  if (measureOf(block).words > MAX_EXCERPT) return undefined
  const before = blocks[block.id - 1]
  if (!before || before.kind === 'heading') return before && teaserTarget(before)
  const heading = blocks[block.id - 2]
  const isDateline = measureOf(before).words <= MAX_DATELINE
  return isDateline && heading?.kind === 'heading' ? teaserTarget(heading) : undefined
}

/** Where a heading that is a link leads. */
const teaserTarget = ({ links, linkDensity }: Block): string | undefined =>
  (linkDensity ?? 0) >= LINKED ? links[0]?.href : undefined
