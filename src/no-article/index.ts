import type { Fields } from '../fields/index.ts'
import type { NoArticleReason } from '../model/article.ts'
import type { Block, Page } from '../model/page.ts'
import type { Body } from '../model/verdict.ts'
import { type Measure, measuresOf } from '../text/measure.ts'
import { isAboutConsent, isConsentWall } from './consent-wall.ts'
import { isErrorPage } from './error-page.ts'
import { isListing } from './listing.ts'
import { asksToSubscribe } from './paywall.ts'

/** Fewer words than this are no article, whatever they score: the shortest briefs in the corpus have 18. */
const MIN_WORDS = 12

/**
 * Why a page holds no article, or null where it does. Each test is made to be silent on real articles: on the corpus's
 * article pages the tests fire on one in a thousand (HTML pages, 2026-11-22).
 */
export function whyNoArticle(page: Page, body: Body, fields: Fields): NoArticleReason | null {
  if (page.dump.text.trim() === '') return 'empty'
  const measures = measuresOf(page.blocks)
  const kept = body.blocks.map((id) => page.blocks[id] as Block)
  const words = kept.reduce((sum, { id }) => sum + (measures[id] as Measure).words, 0)
  if (isErrorPage(page, kept, words, fields)) return 'error-page'
  if (words < MIN_WORDS) {
    if (needsScript(page)) return 'script-only'
    return asksToSubscribe(page) ? 'paywall' : 'no-text'
  }
  if (isConsentWall(kept, words) && !isAboutConsent(page, fields)) return 'consent-wall'
  if (isListing(page, body, kept, words, fields)) return 'listing'
  return null
}

/** A script that may make text, unlike one that holds data for search engines. */
const SCRIPT = /<script\b(?![^<>]{0,500}ld\+json)/i

/** Almost no text of its own, and scripts to make some. */
function needsScript({ dump, blocks }: Page): boolean {
  const shown = blocks.reduce((sum, { text }) => sum + text.length, 0)
  return dump.format === 'html' && shown < 1000 && SCRIPT.test(dump.text.slice(0, 1_000_000))
}
