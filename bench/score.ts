/**
 * Scores predictions against gold. The measures are those of ../shared/bench/score.mjs, written anew, and agree
 * with it to three digits (bench/README.md says how that is checked).
 */
import type { Gold } from './corpus.ts'

/** What a tool said of one page; a missing field counts as none given. */
export interface Prediction {
  readonly body?: string | null | undefined
  readonly headline?: string | null | undefined
  readonly byline?: string | readonly string[] | null | undefined
  readonly date?: string | null | undefined
}

/** Precision, recall and their harmonic mean, 0–1. */
export interface Rates {
  readonly p: number
  readonly r: number
  readonly f1: number
}

/** True positives, false positives, false negatives. */
interface Counts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** One page's scores; `undefined` where its gold says nothing. */
export interface PageScore {
  /** Bag of lower-cased words; in CJK, of characters. */
  readonly words?: Rates | undefined
  /** Runs of four words. */
  readonly shingles?: Counts | undefined
  /** Whether the word sequence equals the gold's. */
  readonly exact?: boolean | undefined
  /** Snippets that must be in the body (fn: missing) and that must not (fp: present). */
  readonly segments?: Counts | undefined
  readonly headline?: boolean | undefined
  /** F1 of the set of names. */
  readonly byline?: number | undefined
  /** Whether none was given, on a page that has none. */
  readonly noByline?: boolean | undefined
  readonly date?: boolean | undefined
  readonly noDate?: boolean | undefined
}

/** Means over the pages that have gold for the measure; `undefined` where no page has. */
export interface Summary {
  readonly pages: number
  readonly words: Rates | undefined
  readonly shingles: Rates | undefined
  readonly exact: number | undefined
  readonly segments: Rates | undefined
  readonly headline: number | undefined
  readonly byline: number | undefined
  readonly noByline: number | undefined
  readonly date: number | undefined
  readonly noDate: number | undefined
}

export function scorePage(gold: Gold, said: Prediction): PageScore {
  const body = said.body ?? ''
  return {
    ...(gold.body ? scoreBody(gold.body, body) : {}),
    segments: scoreSegments(gold, body),
    headline: gold.headline ? fold(gold.headline) === fold(said.headline ?? '') : undefined,
    ...scoreByline(gold, namesIn(said.byline)),
    ...scoreDate(gold, said.date ?? ''),
  }
}

/** Averages each measure as its inventors do: words by page, shingles by page and side, segments over all. */
export function summarize(pages: readonly PageScore[]): Summary {
  const of = <K extends keyof PageScore>(key: K) =>
    pages.map((page) => page[key]).filter((v): v is NonNullable<PageScore[K]> => v !== undefined)
  const words = of('words')
  const shingles = of('shingles')
  const segments = of('segments')
  const sum = (key: keyof Counts) => segments.reduce((total, s) => total + s[key], 0)
  return {
    pages: pages.length,
    words: words.length
      ? { p: avg(words.map((w) => w.p)), r: avg(words.map((w) => w.r)), f1: avg(words.map((w) => w.f1)) }
      : undefined,
    shingles: shingles.length ? meanShingles(shingles) : undefined,
    exact: mean(of('exact')),
    segments: segments.length ? rates({ tp: sum('tp'), fp: sum('fp'), fn: sum('fn') }) : undefined,
    headline: mean(of('headline')),
    byline: mean(of('byline')),
    noByline: mean(of('noByline')),
    date: mean(of('date')),
    noDate: mean(of('noDate')),
  }
}

// ── body ──

const CJK = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]'
/** A run of letters, marks, digits and underscores; Han and kana have no spaces, so each is a word. */
const WORD = new RegExp(`${CJK}|(?:(?!${CJK})[\\p{L}\\p{M}\\p{N}_])+`, 'gu')

/** The words of a text, in order. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? []

function scoreBody(gold: string, said: string): PageScore {
  const g = wordsOf(gold)
  const s = wordsOf(said)
  return {
    words: rateWords(wordsOf(gold.toLowerCase()), wordsOf(said.toLowerCase())),
    shingles: overlap(shinglesOf(g), shinglesOf(s)),
    exact: g.join(' ') === s.join(' '),
  }
}

function rateWords(gold: readonly string[], said: readonly string[]): Rates {
  if (gold.length === 0 && said.length === 0) return { p: 1, r: 1, f1: 1 }
  return rates(overlap(gold, said))
}

const SHINGLE = 4

/** Every run of four words; a shorter text is one shingle. */
function shinglesOf(words: readonly string[]): string[] {
  if (words.length === 0) return []
  const count = Math.max(1, words.length - SHINGLE + 1)
  return Array.from({ length: count }, (_, i) => words.slice(i, i + SHINGLE).join('\0'))
}

/** A side with no shingles at all is left out of its mean. */
function meanShingles(pages: readonly Counts[]): Rates {
  const p = avg(pages.filter((c) => c.tp + c.fp > 0).map((c) => c.tp / (c.tp + c.fp)))
  const r = avg(pages.filter((c) => c.tp + c.fn > 0).map((c) => c.tp / (c.tp + c.fn)))
  return { p, r, f1: harmonic(p, r) }
}

function scoreSegments(gold: Gold, body: string): Counts | undefined {
  const wanted = gold.with ?? []
  const unwanted = gold.without ?? []
  if (wanted.length + unwanted.length === 0) return undefined
  const text = oneLine(body)
  const has = (segment: string) => text.includes(oneLine(segment))
  const tp = wanted.filter(has).length
  return { tp, fn: wanted.length - tp, fp: unwanted.filter(has).length }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

// ── fields ──

/** What is left of a text when case, accents, punctuation and spacing do not count. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function scoreByline(gold: Gold, said: readonly string[]): PageScore {
  if (gold.byline === undefined) return {}
  // an empty list is taken for a byline nobody can name, as score.mjs does; only null and '' mean none
  if (!gold.byline) return { noByline: said.length === 0 }
  return { byline: said.length === 0 ? 0 : rates(overlap(namesIn(gold.byline), said)).f1 }
}

const LIST_SEPARATOR = /\s{0,99}(?:[,;|/•·\n]|\s(?:and|und|et|y|e|en|och|og|i|&)\s)\s*/iu
const BY = /^\s*(?:by|von|par|por|di|door|af|av)\s*:?\s+/iu

/** The distinct names of a byline, folded. */
export function namesIn(byline: string | readonly string[] | null | undefined): string[] {
  const parts = typeof byline === 'string' ? [byline] : (byline ?? [])
  const names = parts.flatMap((part) => part.split(LIST_SEPARATOR)).map((name) => fold(name.replace(BY, '')))
  return [...new Set(names.filter((name) => name !== ''))]
}

function scoreDate(gold: Gold, said: string): PageScore {
  if (gold.date === undefined) return {}
  return gold.date ? { date: isSameDay(gold.date, gold.datetime, said) } : { noDate: said === '' }
}

const DAY_MS = 86_400_000

/** The gold's day (or month); of a UTC instant also the neighbouring days, as the publisher's zone is unknown. */
function isSameDay(day: string, instant: string | undefined, said: string): boolean {
  if (!instant) return said.startsWith(day.slice(0, 10))
  return Math.abs(Date.parse(said.slice(0, 10)) - Date.parse(instant.slice(0, 10))) <= DAY_MS
}

// ── arithmetic ──

const avg = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
const mean = (values: readonly (number | boolean)[]): number | undefined =>
  values.length ? avg(values.map(Number)) : undefined
const harmonic = (p: number, r: number): number => (p + r > 0 ? (2 * p * r) / (p + r) : 0)

function rates({ tp, fp, fn }: Counts): Rates {
  const p = tp / Math.max(1, tp + fp)
  const r = tp / Math.max(1, tp + fn)
  return { p, r, f1: harmonic(p, r) }
}

/** Compares two multisets. */
function overlap(gold: readonly string[], said: readonly string[]): Counts {
  const left = new Map<string, number>()
  for (const item of gold) left.set(item, (left.get(item) ?? 0) + 1)
  let tp = 0
  for (const item of said) {
    const n = left.get(item) ?? 0
    if (n > 0) tp++
    left.set(item, n - 1)
  }
  return { tp, fp: said.length - tp, fn: gold.length - tp }
}
