import { logoNames } from '../logo.ts'
import type { Claim, ClaimSource, Page } from '../model/page.ts'
import type { Body } from '../model/verdict.ts'
import { oncePer } from '../once-per.ts'
import { detectLanguage, primaryLanguage, SAMPLE } from '../text/languages.ts'
import { foldSiteName } from '../text/titles.ts'
import type { FieldOptions } from './index.ts'

/** What every field rule sees. */
export interface FieldContext {
  readonly page: Page
  readonly body: Body
  readonly options: FieldOptions
  /** Names the site goes by: Open Graph, JSON-LD, host, and those shown. */
  readonly siteNames: readonly string[]
  /** Those that the page shows in its masthead. */
  readonly mastheads: readonly string[]
  /** The page's address, given or canonical. */
  readonly url: string | undefined
  /** Primary language subtag, declared or detected. */
  readonly language: string | undefined
  /** Claims of one source, by key; all of the source without one. */
  claims(via: ClaimSource, ...keys: readonly string[]): readonly Claim[]
}

/** Indexes a page's claims once for all rules. */
export function contextOf(page: Page, body: Body, options: FieldOptions): FieldContext {
  const claims = claimsOf(page.claims)
  const url = claims('url', 'url')[0]?.value
  const stated = siteNamesOf(claims, url)
  const titles = claims('title').map(({ value }) => value)
  const mastheads = logoNames(page.blocks, titles, stated, hostOf(url))
  return {
    page,
    body,
    options,
    claims,
    url,
    siteNames: [...stated, ...mastheads],
    mastheads,
    language: languageOf(claims) ?? detected(page, body),
  }
}

/** The claims of one source, and the same by key. */
interface Source {
  readonly all: Claim[]
  readonly byKey: Map<string, Claim[]>
}

const NONE: readonly Claim[] = []

function claimsOf(all: readonly Claim[]): FieldContext['claims'] {
  const sources = new Map<ClaimSource, Source>()
  for (const claim of all) {
    let source = sources.get(claim.via)
    if (!source) {
      source = { all: [], byKey: new Map() }
      sources.set(claim.via, source)
    }
    source.all.push(claim)
    const same = source.byKey.get(claim.key)
    if (same) same.push(claim)
    else source.byKey.set(claim.key, [claim])
  }
  return (via, ...keys) => {
    const source = sources.get(via)
    if (!source) return NONE
    if (keys.length === 0) return source.all
    if (keys.length === 1) return source.byKey.get(keys[0] as string) ?? NONE
    return keys.flatMap((key) => source.byKey.get(key) ?? NONE)
  }
}

function siteNamesOf(claims: FieldContext['claims'], url: string | undefined): readonly string[] {
  const names = [
    ...claims(
      'meta',
      'og:site_name',
      'application-name',
      'twitter:site',
      'apple-mobile-web-app-title',
      'al:ios:app_name',
      'publisher',
      'dc.publisher',
    ),
    ...claims('json-ld', 'website.name', 'organization.name', 'article.publisher', 'webpage.publisher'),
  ].map((claim) => claim.value.replace(/^@/, ''))
  const host = hostOf(url)
  if (host) names.push(host, host.replace(TOP_LEVEL, ''), ...parentDomain(host))
  return [...new Set(names)].filter((name) => name.length <= 80)
}

/** A host's ending: `.de`, `.co.uk`. */
const TOP_LEVEL = /\.[a-z]{2,}(?:\.[a-z]{2})?$/

/** The site that a host is part of: `newegg.com` of `promotions.newegg.com`. */
function parentDomain(host: string): readonly string[] {
  const ending = TOP_LEVEL.exec(host)?.[0]
  const name = ending && host.slice(0, -ending.length).split('.').at(-1)
  return name && name + ending !== host ? [name + ending, name] : []
}

/** Host name without `www.`. */
export const hostOf = (url: string | undefined): string | undefined =>
  /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase()

function languageOf(claims: FieldContext['claims']): string | undefined {
  const declared =
    claims('html', 'lang')[0] ??
    claims('meta', 'og:locale', 'content-language', 'language', 'dc.language', 'dcterms.language')[0] ??
    claims('json-ld', 'article.inlanguage')[0]
  return primaryLanguage(declared?.value ?? '')
}

/** The language of the body, else of the whole page. */
function detected(page: Page, body: Body): string | undefined {
  const texts: string[] = []
  let length = 0
  const add = (text: string) => {
    if (length >= SAMPLE) return
    texts.push(text)
    length += text.length
  }
  for (const id of body.blocks) add(page.blocks[id]?.text ?? '')
  for (const { text } of page.blocks) add(text)
  return detectLanguage(texts.join(' '))?.language
}

const foldedNames = oncePer(
  (names: readonly string[]): ReadonlySet<string> => new Set(names.map(foldSiteName)),
)

/** Whether a text is the name of the site, as far as known. */
export const isSiteName = ({ siteNames }: FieldContext, text: string): boolean =>
  foldedNames(siteNames).has(foldSiteName(text))
