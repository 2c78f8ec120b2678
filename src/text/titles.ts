import { foldWord } from './fold-word.ts'
import { lettered } from './lettered.ts'
import { remembered } from './remembered.ts'
import { withoutQuery } from './trim.ts'

/** What stands between a headline and the name of a site or section in a page title. */
const SEPARATOR =
  /\s{1,9}(?:[|│\-–—·•»«›‹:~/\\⋆★―]|::|\|\||\/\/|--|->|<|>|&raquo;|&mdash;|&ndash;)(?:\s{1,9}[|│\-–—·•»›])?\s+|\s?(?:[|│｜︱¦]|\|\|)\s?|:\s+|[_－—]{1,2}/gu

/** The separators of a title; guillemets that come in pairs quote what somebody said. */
function separatorsIn(title: string): RegExpExecArray[] {
  const found = [...title.matchAll(SEPARATOR)]
  return quotes(title) ? found.filter(([mark]) => !/[«»]/.test(mark)) : found
}

/** Whether a title has as many guillemets of the one kind as of the other. */
const quotes = (title: string): boolean =>
  title.includes('«') && title.split('«').length === title.split('»').length

const MARKS = lettered(String.raw`[^\p{L}\p{M}\p{N}]+`, 'gu')

/** ASCII letters, and the marks that English print has besides: nothing to fold but case. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const PLAIN = /^[\u0000-\u007F\u00A0©«»®–—‘’“”•…·]*$/

/** What stands between two words and is more than one space: most lines have none of it. */
const BETWEEN = /[^a-z0-9 ][^a-z0-9]*| [^a-z0-9]+/g

/** Comparable form of a headline: case, accents, punctuation and spacing folded. */
export const foldTitle = remembered((text) => {
  if (!PLAIN.test(text)) return foldWord(text.normalize('NFKC')).replace(MARKS, ' ').trim()
  return text.toLowerCase().replace(BETWEEN, ' ').trim()
})

/** Whether a text may have a word, folded, once it is folded itself: quickly told of nearly all texts that have not. */
export const mayHaveWord = (text: string, word: string): boolean =>
  !PLAIN.test(text) || text.toLowerCase().includes(word)

/** Comparable form of a site's name, which hosts and accounts write without spaces. */
export const foldSiteName = (name: string): string => foldTitle(name).replaceAll(' ', '')

/**
 * A page title and its parts as they may be the headline: the whole, and every run of parts that starts or ends
 * it, longest first. `A | B - C` gives `A | B - C`, `A | B`, `B - C`, `A`, `C`.
 */
export function titleParts(title: string): readonly string[] {
  const cuts: { start: number; end: number }[] = []
  for (const match of separatorsIn(title))
    cuts.push({ start: match.index, end: match.index + match[0].length })
  const parts = new Set<string>([title])
  const near = cuts.length > MAX_CUTS ? [...cuts.slice(0, MAX_CUTS / 2), ...cuts.slice(-MAX_CUTS / 2)] : cuts
  for (const cut of near) {
    parts.add(title.slice(0, cut.start).trim())
    parts.add(title.slice(cut.end).trim())
  }
  return [...parts].filter((part) => part !== '').sort((a, b) => b.length - a.length)
}

/** Separators looked at in one title; more than this is a list of words. */
const MAX_CUTS = 12

/** The part of a title left when one of the site's names at its end or start is cut off with its separator. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  if (title.search(SEPARATOR) < 0) return title
  const folded = siteNames.map(foldTitle).filter(Boolean)
  if (folded.length === 0 && !MAY_PRINT.test(title)) return title
  let current = title
  for (let round = 0; round < 3; round++) {
    const next = cutOnce(current, folded)
    if (next === current) break
    current = next
  }
  return current
}

function cutOnce(title: string, siteNames: readonly string[]): string {
  for (const match of separatorsIn(title).reverse()) {
    const head = title.slice(0, match.index).trim()
    const tail = title.slice(match.index + match[0].length).trim()
    if (head !== '' && isSite(tail, siteNames)) return head
    if (tail !== '' && isSite(head, siteNames)) return tail
  }
  return title
}

/** Whether a part of a title is the site's name, or says that this is the page to print. */
function isSite(part: string, siteNames: readonly string[]): boolean {
  const folded = foldTitle(part)
  return siteNames.includes(folded) || PRINTED.test(folded)
}

const MAY_PRINT = /print|druck|impr|stamp|druk/i
const PRINTED =
  /^(?:print(?:able|er friendly)? (?:version|page|view)|print|druckversion|druckansicht|version imprimable|version para imprimir|versione stampabile|wersja do druku)$/

/** Words of a URL's last telling path segment, folded: what a headline usually shares with its address. */
export function slugWords(url: string): ReadonlySet<string> {
  const path = withoutQuery(url.replace(/^[a-z]+:\/\/[^/]*/i, ''))
  const segments = path.split('/').map((segment) => {
    try {
      return decodeURIComponent(segment)
    } catch (error) {
      if (error instanceof URIError) return segment
      throw error
    }
  })
  const best = segments.reduce((a, b) => (b.split(/[-_+ ]/).length >= a.split(/[-_+ ]/).length ? b : a), '')
  return new Set(slugFold(best.replace(/\.[a-z]{2,5}$/i, '')))
}

/** A text's words as addresses spell them, in one form: German ones write 'ä' as 'ae' or 'a', 'ß' as 'ss'. */
export const slugFold = (text: string): readonly string[] =>
  foldTitle(text)
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1')
    .split(' ')
    .filter((word) => word.length > 1)

/** Share of a headline's words that are in the page's address, 0–1; undefined when the address says nothing. */
export function slugAgreement(headline: string, slug: ReadonlySet<string>): number | undefined {
  if (slug.size < MIN_SLUG) return undefined
  const words = slugFold(headline)
  if (words.length === 0) return undefined
  return words.filter((word) => slug.has(word)).length / words.length
}

/** Words a slug must have before it says anything of the headline. */
const MIN_SLUG = 3
