import type { Candidate, Found } from '../model/field.ts'
import type { Claim, ClaimSource } from '../model/page.ts'
import { detectLanguage, primaryLanguage, SAMPLE } from '../text/languages.ts'
import { foldTitle } from '../text/titles.ts'
import { arbitrate } from './arbitrate.ts'
import { type FieldContext, hostOf } from './context.ts'

/** One place a field is stated in: the first claim there counts. */
interface Place {
  readonly name: string
  readonly via: ClaimSource
  readonly keys: readonly string[]
  readonly confidence: number
}

const place = (name: string, via: ClaimSource, keys: readonly string[], confidence: number): Place => ({
  name,
  via,
  keys,
  confidence,
})

/** Candidates of an ordered list of places, each read by `read`. */
const fromPlaces = <T>(
  context: FieldContext,
  places: readonly Place[],
  read: (claims: readonly Claim[]) => T | undefined,
): readonly Candidate<T>[] =>
  places.flatMap(({ name, via, keys, confidence }) => {
    const claims = context.claims(via, ...keys)
    const value = claims.length > 0 ? read(claims) : undefined
    return value === undefined ? [] : [{ value, raw: claims[0]?.value ?? '', rule: name, confidence }]
  })

const firstText = (claims: readonly Claim[]): string | undefined => claims[0]?.value.trim() || undefined

const LANGUAGE: readonly Place[] = [
  place('html-lang', 'html', ['lang'], 0.9),
  place('json-ld', 'json-ld', ['article.inlanguage', 'webpage.inlanguage'], 0.9),
  place(
    'meta',
    'meta',
    ['content-language', 'language', 'dc.language', 'dcterms.language', 'og:locale', 'inlanguage'],
    0.85,
  ),
  place('header-line', 'header-line', ['language'], 0.9),
]

/**
 * The language the body is in: declared and detected together. Templates declare the language of the theme, so a
 * sure detection beats a single declaration.
 */
export function findLanguage(context: FieldContext): Found<string> | null {
  const { blocks } = context.page
  const body = sampleOf(context.body.blocks.map((id) => blocks[id]?.text ?? ''))
  const text =
    body.length > 200
      ? body
      : `${body} ${blocks
          .map((block) => block.text)
          .join(' ')
          .slice(0, 6000)}`
  const detected = detectLanguage(text)
  const candidates = [
    ...fromPlaces(context, LANGUAGE, ([claim]) => primaryLanguage(claim?.value ?? '')),
    ...(detected
      ? [{ value: detected.language, raw: '', rule: 'detected', confidence: detected.confidence }]
      : []),
  ]
  return arbitrate(candidates, (value) => value)
}

/** The beginning of a text in paragraphs: more than is looked at to tell a language. */
function sampleOf(texts: readonly string[]): string {
  let length = 0
  const end = texts.findIndex((text) => {
    length += text.length
    return length >= SAMPLE
  })
  return (end < 0 ? texts : texts.slice(0, end + 1)).join(' ')
}

/** The page's address: canonical before the one given, for trackers and mirrors add to the latter. */
export function findUrl(context: FieldContext): Found<string> | null {
  const absolute = (claims: readonly Claim[]) => {
    for (const { value } of claims) {
      const url = resolve(value, context.page.dump.url)
      // a canonical link to the site's front page says nothing of this page
      if (
        url &&
        (new URL(url).pathname !== '/' ||
          !context.page.dump.url ||
          new URL(context.page.dump.url).pathname === '/')
      )
        return url
    }
    return undefined
  }
  const candidates = fromPlaces(
    context,
    [
      place('canonical', 'link', ['canonical'], 0.9),
      place('og:url', 'meta', ['og:url'], 0.8),
      place('json-ld', 'json-ld', ['article.url'], 0.6),
      place('header-line', 'header-line', ['url'], 0.9),
      place('given', 'url', ['url'], 0.7),
    ],
    absolute,
  )
  return arbitrate(candidates, (value) => value.replace(/\/$/, ''))
}

/** An absolute http address, or undefined. */
function resolve(value: string, base: string | undefined): string | undefined {
  if (!URL.canParse(value, base)) return undefined
  const url = new URL(value, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}

/** Longest name of a site, in characters. */
const MAX_SITE = 80

/** The name of the site. */
export function findSite(context: FieldContext): Found<string> | null {
  const name = (claims: readonly Claim[]) =>
    claims.map((claim) => claim.value.trim()).find((value) => value !== '' && value.length <= MAX_SITE)
  const host = hostOf(context.url)
  const candidates = [
    ...fromPlaces(
      context,
      [
        place('og:site_name', 'meta', ['og:site_name'], 0.9),
        place('website', 'json-ld', ['website.name'], 0.8),
        place('publisher', 'json-ld', ['article.publisher', 'webpage.publisher'], 0.75),
        place('application-name', 'meta', ['application-name', 'apple-mobile-web-app-title'], 0.6),
        place('header-line', 'header-line', ['site'], 0.9),
        place('organization', 'json-ld', ['organization.name'], 0.5),
        place('meta-publisher', 'meta', ['publisher', 'dc.publisher', 'dcterms.publisher'], 0.5),
      ],
      name,
    ),
    ...context.mastheads.map((value) => ({ value, raw: value, rule: 'masthead', confidence: 0.4 })),
    ...(host ? [{ value: host, raw: context.url ?? '', rule: 'host', confidence: 0.3 }] : []),
  ]
  return arbitrate(candidates, foldTitle)
}

/** The standfirst or summary the page states. */
export const findDescription = (context: FieldContext): Found<string> | null =>
  arbitrate(
    fromPlaces(
      context,
      [
        place('og:description', 'meta', ['og:description'], 0.8),
        place('description', 'meta', ['description', 'dc.description', 'dcterms.description'], 0.8),
        place('json-ld', 'json-ld', ['article.description'], 0.7),
        place('twitter:description', 'meta', ['twitter:description'], 0.6),
        place('header-line', 'header-line', ['description'], 0.9),
      ],
      firstText,
    ),
    foldTitle,
  )

/** The lead picture's address. */
export const findImage = (context: FieldContext): Found<string> | null =>
  arbitrate(
    fromPlaces(
      context,
      [
        place('og:image', 'meta', ['og:image', 'og:image:url', 'og:image:secure_url'], 0.85),
        place('json-ld', 'json-ld', ['article.image'], 0.8),
        place('twitter:image', 'meta', ['twitter:image', 'twitter:image:src'], 0.7),
        place('image', 'meta', ['image', 'thumbnail', 'parsely-image-url'], 0.5),
      ],
      (claims) => claims.map(({ value }) => resolve(value, context.url)).find((url) => url !== undefined),
    ),
    (value) => value.replace(/^https?:/, '').split('?', 1)[0] ?? '',
  )

/** The part of the site the article stands in. */
export const findSection = (context: FieldContext): Found<string> | null =>
  arbitrate(
    fromPlaces(
      context,
      [
        place('article:section', 'meta', ['article:section', 'og:article:section'], 0.85),
        place('json-ld', 'json-ld', ['article.articlesection'], 0.8),
        place(
          'meta',
          'meta',
          [
            'parsely-section',
            'articlesection',
            'section',
            'category',
            'dc.subject.section',
            'cxenseparse:section',
          ],
          0.6,
        ),
        place('microdata', 'microdata', ['articlesection'], 0.7),
        place('header-line', 'header-line', ['section'], 0.9),
      ],
      firstText,
    ),
    foldTitle,
  )

/** Tags of one article, at most. */
const MAX_TAGS = 40

/** Keywords and tags the page states. */
export const findTags = (context: FieldContext): Found<readonly string[]> | null =>
  arbitrate<readonly string[]>(
    fromPlaces(
      context,
      [
        place('article:tag', 'meta', ['article:tag', 'og:article:tag'], 0.85),
        place('json-ld', 'json-ld', ['article.keywords'], 0.8),
        place('keywords', 'meta', ['news_keywords', 'parsely-tags', 'sailthru.tags', 'keywords'], 0.6),
        place('header-line', 'header-line', ['tags'], 0.9),
      ],
      readTags,
    ),
    (tags) => tags.map(foldTitle).sort().join('|'),
  )

function readTags(claims: readonly Claim[]): readonly string[] | undefined {
  const tags = new Map<string, string>()
  for (const { value } of claims)
    for (const tag of value.replace(/^\[|\]$/g, '').split(/[,;]/)) {
      const text = tag.trim().replace(/^["']|["']$/g, '')
      if (text !== '' && text.length <= 80 && !tags.has(foldTitle(text))) tags.set(foldTitle(text), text)
    }
  return tags.size === 0 ? undefined : [...tags.values()].slice(0, MAX_TAGS)
}
