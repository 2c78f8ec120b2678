/** What the bench compares: the built tool in its settings, Readability on jsdom, and the untouched dump. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import type { ConfidenceMaps } from '../src/fields/confidence.ts'
import type { FieldProvenance } from '../src/model/article.ts'
import type { Dump, Format } from '../src/model/dump.ts'
import type { PassChoice } from '../src/model/verdict.ts'
import { readWeights, type Weights } from '../src/passes/weights.ts'
import type { ArticleRecord } from '../src/write/record.ts'
import { FOLDS, type Kind, type Row, readPage } from './corpus.ts'
import type { Prediction } from './score.ts'

export type System = 'dechaff' | 'heuristic' | 'both' | 'readability' | 'whole dump'

/** Which kinds each system reads. */
export const canRead = (system: System, kind: Kind): boolean => {
  if (system === 'dechaff') return true
  return (kind === 'html') === (system !== 'whole dump')
}

/** What a system said of a page, and how it came to it. */
export interface Output extends Prediction {
  readonly id: string
  readonly ms: number
  readonly error?: string | undefined
  /** What the tool took the bytes for. */
  readonly format?: string | undefined
  /** Why the page gave no article. */
  readonly reason?: string | null | undefined
  /** What a second run over the written text changes; undefined where there was no article. */
  readonly changed?: readonly string[] | undefined
  readonly passes?: readonly string[] | undefined
  /** Which rule gave each field, and how sure it is. */
  readonly fields?: Readonly<Record<FieldName, Given | undefined>> | undefined
}

/** How a field came about. */
export interface Given {
  readonly from: string
  readonly confidence: number
}

export type FieldName = 'headline' | 'byline' | 'date'

/** The part of a row a system may see. */
export type Input = Pick<Row, 'set' | 'id' | 'url' | 'fold'>

/** Where pages and fold weights are. */
export interface Places {
  readonly root: string
  readonly folds: string
}

/** Runs one system on one page; an exception is recorded, never hidden as an empty article. */
export async function predict(system: System, places: Places, input: Input, kind: Kind): Promise<Output> {
  const bytes = readPage(places.root, input.set, input.id, kind)
  if (!bytes) return { id: input.id, ms: 0, error: `no ${kind} dump` }
  const start = performance.now()
  try {
    const said = await run(system, bytes, input, places.folds)
    return { id: input.id, ms: performance.now() - start, ...said }
  } catch (error) {
    return { id: input.id, ms: performance.now() - start, error: String(error) }
  }
}

async function run(system: System, bytes: Buffer, input: Input, folds: string): Promise<Prediction> {
  if (system === 'readability') return readability(bytes, input.url)
  if (system === 'whole dump') return { body: bytes.toString() }
  return dechaff(bytes, input, folds, system === 'dechaff' ? 'auto' : system)
}

// ── ours ──

/** A module of the built tool. */
export const built = <T>(module: string): Promise<T> =>
  import(new URL(`../dist/${module}`, import.meta.url).href)

/** The built tool, as `npm run build` left it. */
export async function loadTool() {
  const { extractDump } = await built<typeof import('../src/extract.ts')>('extract.js')
  const { decode } = await built<typeof import('../src/read/decode.ts')>('read/decode.js')
  const { sniff } = await built<typeof import('../src/read/sniff.ts')>('read/sniff.js')
  const { toRecord } = await built<typeof import('../src/write/record.ts')>('write/record.js')
  const { WRITERS } = await built<typeof import('../src/write/index.ts')>('write/index.js')
  return { extractDump, decode, sniff, toRecord, WRITERS }
}

async function dechaff(bytes: Buffer, { id, url, fold }: Input, folds: string, passes: PassChoice) {
  const { extractDump, decode, sniff, toRecord, WRITERS } = await loadTool()
  const extract = (dump: Dump) =>
    extractDump(dump, {
      passes,
      weights: foldWeights(folds, dump.format, fold),
      confidence: foldMaps(folds, fold),
    })
  const { text, encoding } = decode(bytes)
  const article = await extract({ source: id, format: sniff(text), text, encoding, url })
  const record = toRecord(article)
  const cleaned = WRITERS.text.whole(article)
  if (passes !== 'auto' || cleaned === '') return toPrediction(record)
  const again = toRecord(await extract({ source: id, format: sniff(cleaned), text: cleaned, encoding }))
  return { ...toPrediction(record), changed: changes(record, again) }
}

/** What is not the same when the tool's text output is read again. */
function changes(first: ArticleRecord, again: ArticleRecord): string[] {
  return (['body', 'headline', 'byline', 'date'] as const).filter(
    (key) => String(first[key]) !== String(again[key]),
  )
}

function toPrediction({ headline, byline, date, body, format, reason, provenance }: ArticleRecord) {
  return {
    headline,
    byline,
    date,
    body,
    format,
    reason,
    passes: provenance.body.passes,
    fields: {
      headline: given(provenance.headline),
      byline: given(provenance.byline),
      date: given(provenance.date),
    },
  }
}

const given = (field: FieldProvenance | null): Given | undefined =>
  field ? { from: field.from, confidence: field.confidence } : undefined

const foldFile = (folds: string, format: Format, fold: number): string =>
  join(folds, `${format}-${fold}.json`)

/** Whether weights fitted without each fold's sites are there, for one format. */
export const hasFolds = (folds: string, format: Format): boolean =>
  Array.from({ length: FOLDS }, (_, fold) => foldFile(folds, format, fold)).every((file) => existsSync(file))

/** Which fold weights are there, and when they were written: they may be newer or older than the code. */
export function foldsMade(folds: string, format: Format): string | undefined {
  if (!hasFolds(folds, format)) return undefined
  return `${format}, ${statSync(foldFile(folds, format, 0))
    .mtime.toISOString()
    .slice(0, 16)}Z`
}

const weightsRead = new Map<string, Weights>()

/** Weights that never saw the fold's sites; undefined, for the shipped ones, where no fold weights are. */
export function foldWeights(folds: string, format: Format, fold: number): Weights | undefined {
  if (!hasFolds(folds, format)) return undefined
  const file = foldFile(folds, format, fold)
  const weights = weightsRead.get(file) ?? readWeights(file)
  weightsRead.set(file, weights)
  return weights
}

const mapsRead = new Map<string, ConfidenceMaps>()

/** Maps of confidence that never saw the fold's sites; undefined, for the shipped ones, where none are. */
function foldMaps(folds: string, fold: number): ConfidenceMaps | undefined {
  const file = join(folds, `confidence-${fold}.json`)
  if (!existsSync(file)) return undefined
  const maps = mapsRead.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as ConfidenceMaps)
  mapsRead.set(file, maps)
  return maps
}

// ── Readability ──

/** Names the versions a cached baseline depends on. */
export function baselineVersion(): string {
  const version = (name: string): string => {
    const file = new URL(`../node_modules/${name}/package.json`, import.meta.url)
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
  }
  return `readability-${version('@mozilla/readability')}-jsdom-${version('jsdom')}`
}

/** Readability as its README says to run it: `new JSDOM(bytes, { url })`, no options but a node instead of HTML. */
export function readability(bytes: Buffer, url: string | undefined): Prediction {
  const options = { virtualConsole: new VirtualConsole(), ...(url ? { url } : {}) }
  const { window } = new JSDOM(bytes, options)
  const article = new Readability<Node>(window.document, { serializer: (node) => node }).parse()
  const said = {
    headline: article?.title,
    byline: article?.byline,
    date: toDay(article?.publishedTime),
    body: article?.content ? blockText(article.content) : '',
  }
  window.close()
  return said
}

/** ISO dates as they stand; other forms as Date reads them. */
function toDay(published: string | null | undefined): string | null {
  if (!published) return null
  if (/^\d{4}-\d\d/.test(published)) return published.slice(0, 10)
  const instant = Date.parse(published)
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().slice(0, 10)
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** textContent with a line break around every block: plain textContent would glue words of neighbouring blocks. */
function blockText(root: Node): string {
  const out: string[] = []
  const walk = (node: Node): void => {
    if (node.nodeType === 3) out.push((node.nodeValue ?? '').replace(/\s+/g, ' '))
    const edge = node.nodeType === 1 && !INLINE.has(node.nodeName.toLowerCase())
    if (edge) out.push('\n')
    for (const child of node.childNodes) walk(child)
    if (edge) out.push('\n')
  }
  walk(root)
  return out
    .join('')
    .replace(/[ \n]*\n[ \n]*/g, '\n')
    .trim()
}
