/** Loads the corpus sets: gold rows with their site and fold, and each page's bytes as HTML or text dump. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export const DEFAULT_ROOT = '../shared/corpus'

/** The set of pages that we wrote ourselves: it is beside this file, wherever the others are. `made.py` adds to it. */
export const MADE = 'made'
const folderOf = (root: string, set: string): string => join(set === MADE ? import.meta.dirname : root, set)

/** The page itself, and the plain-text dumps of it made by independent programs. */
export const KINDS = ['html', 'innertext', 'gettext', 'markdown', 'w3m', 'lynx'] as const
export type Kind = (typeof KINDS)[number]

/** Cross-validation by site: pages of one site share a fold, whatever set they are in. */
export const FOLDS = 5
/** What the fits are called that leave one of them out. */
export const FOLD_FITS = Array.from({ length: FOLDS }, (_, k) => String(k))

/** What annotators found on a page; `undefined` where they did not look, null or empty where there is none. */
export interface Gold {
  readonly body?: string | undefined
  readonly headline?: string | null | undefined
  readonly byline?: string | readonly string[] | null | undefined
  readonly date?: string | null | undefined
  /** A UTC instant: the publisher's day may be its neighbour. */
  readonly datetime?: string | undefined
  /** Snippets that must, and must not, be in the body. */
  readonly with?: readonly string[] | undefined
  readonly without?: readonly string[] | undefined
}

export interface Row {
  readonly set: string
  readonly id: string
  /** The page's address; undefined where the set does not know it. */
  readonly url: string | undefined
  readonly type: string | undefined
  /** Registrable domain, or a stand-in that pages of one site share. */
  readonly site: string
  readonly fold: number
  /** Whether the body is what another tool's maintainers accept, not an annotator's. */
  readonly silver: boolean
  readonly gold: Gold
}

/** A row of gold.jsonl. */
type RawRow = Gold & { id: string; url?: string | null; type?: string; silver_body?: string }

/** Names of the sets under `root`. */
export const setsOf = (root: string): string[] =>
  readdirSync(root)
    .filter((name) => existsSync(join(root, name, 'gold.jsonl')))
    .sort()

/** All pages of one set, in the order of its gold file. */
export function loadSet(root: string, set: string): Row[] {
  const lines = readFileSync(join(folderOf(root, set), 'gold.jsonl'), 'utf8').split('\n')
  return lines.filter((line) => line.trim()).map((line) => toRow(root, set, JSON.parse(line) as RawRow))
}

function toRow(root: string, set: string, raw: RawRow): Row {
  const { id, url: address, type, silver_body: silver, ...gold } = raw
  const url = address && isReal(address) ? address : undefined
  const site = url ? siteOf(url) : (siteInPage(readPage(root, set, id, 'html')) ?? `${set}:${stem(id)}`)
  const body = gold.body ?? silver
  return {
    set,
    id,
    url,
    type,
    site,
    fold: foldOf(site),
    silver: silver !== undefined,
    gold: body ? { ...gold, body } : gold,
  }
}

/** Which kinds of dump a set has. */
export const kindsOf = (root: string, set: string): Kind[] =>
  KINDS.filter((kind) => existsSync(join(folderOf(root, set), kind)))

/** A page's bytes, unpacked, in one kind; undefined where the set has none. */
export function readPage(root: string, set: string, id: string, kind: Kind): Buffer | undefined {
  const path = join(folderOf(root, set), kind, `${id}.${kind === 'html' ? 'html' : 'txt'}.gz`)
  return existsSync(path) ? gunzipSync(readFileSync(path)) : undefined
}

/** Fold 0–4 of a site: stable across runs, machines and sets. */
export const foldOf = (site: string): number =>
  createHash('sha256').update(site).digest().readUInt32BE(0) % FOLDS

/** Second-level labels under which registries sell names (`example.co.uk`). */
const REGISTRY_LABELS = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'gob',
  'gov',
  'go',
  'gv',
  'net',
  'ne',
  'or',
  'org',
])

/**
 * The registrable domain of an address, near enough for grouping. Blogs on one host (`*.wordpress.com`) count
 * as one site: they share templates, and grouping too much never flatters a result.
 */
export function siteOf(url: string): string {
  const archived = url.match(/^https?:\/\/web\.archive\.org\/web\/[^/]+\/(?:https?:\/\/)?([^/]+)/)
  const host = archived?.[1] ?? new URL(url).hostname
  const labels = host.toLowerCase().replace(/:\d+$/, '').split('.')
  const country = labels.at(-1)?.length === 2
  const registry = country && REGISTRY_LABELS.has(labels.at(-2) ?? '')
  return labels.slice(registry ? -3 : -2).join('.')
}

/** Readability's test pages all claim the address http://fakehost/. */
const isReal = (url: string): boolean => URL.canParse(url) && new URL(url).hostname.includes('.')

const CANONICAL = /<(?:link|meta)\s[^>]{0,300}(?:canonical|og:url)[^>]{0,300}>/gi
const ADDRESS = /https?:\/\/[\w.-]{4,100}/gi
/** Hosts that pages of every site mention. */
const SHARED_HOSTS =
  /^(?:w3|schema|ogp|google\w*|gstatic|facebook|fbcdn|twitter|youtube|cloudfront|jsdelivr|cloudflare|archive|wikipedia|doubleclick|miit|beian|gravatar)\./

/** The site a page says it is from, else the one it links to most; for rows without an address. */
function siteInPage(bytes: Buffer | undefined): string | undefined {
  const html = bytes?.toString('latin1') ?? ''
  const claimed = (html.match(CANONICAL) ?? []).flatMap((tag) => tag.match(ADDRESS) ?? [])
  const linked = claimed.length > 0 ? [] : (html.match(ADDRESS) ?? [])
  const sites = [
    ...claimed.filter(isReal).map(siteOf),
    ...linked
      .filter(isReal)
      .map(siteOf)
      .filter((name) => !SHARED_HOSTS.test(name)),
  ]
  const counts = new Map<string, number>()
  for (const site of sites) counts.set(site, (counts.get(site) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** `wikipedia-3` and `wikipedia-4` may be of one site. */
const stem = (id: string): string => id.replace(/-[\da-f]*$/, '')
