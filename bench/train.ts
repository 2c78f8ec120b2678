/**
 * Fits the block weights of one format and cross-validates them by site:
 *   npm run train -- html|text [--quick [--final]] [--without KIND] [--dumps N] [--rounds N] [--leaves N] [--corpus DIR]
 * Writes src/passes/weights/<format>.json (fitted on all folds) and bench/.cache/folds/<format>-<k>.json (fitted
 * without fold k's sites, for bench/quality.ts). --quick reuses one set of out-of-fold first-stage scores for all
 * folds and keeps no final weights, unless --final: for experiments. --dumps N takes N of a page's kinds of dump,
 * in turn. --without KIND fits on no dump of that kind, prints how it does on it, and keeps nothing. Needs Debian's
 * python3-xgboost.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chooseBody } from '../src/body/index.ts'
import type { Page } from '../src/model/page.ts'
import type { Ensemble } from '../src/passes/ensemble.ts'
import { modelOf } from '../src/passes/formats.ts'
import { heuristicPass } from '../src/passes/heuristic.ts'
import { firstMatrix, secondMatrix, type Weights } from '../src/passes/two-stage.ts'
import { decode } from '../src/read/decode.ts'
import { read } from '../src/read/index.ts'
import { DEFAULT_ROOT, FOLDS, kindsOf, loadSet, type Row, readPage } from './corpus.ts'
import { type Label, labelBlocks, wordsOf } from './labels.ts'
import { direction } from './monotone.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    final: { type: 'boolean', default: false },
    without: { type: 'string' },
    dumps: { type: 'string' },
    hessian: { type: 'string' },
    columns: { type: 'string' },
    rounds: { type: 'string', default: '110' },
    leaves: { type: 'string' },
    rate: { type: 'string', default: '0.1' },
    corpus: { type: 'string', default: DEFAULT_ROOT },
  },
})
const format = positionals[0] === 'text' ? 'text' : 'html'
/** What was found best for each format, cross-validated. */
const DEFAULTS = {
  html: { dumps: '1', hessian: '5', columns: '0.5', leaves: '16' },
  text: { dumps: '2', hessian: '10', columns: '0.4', leaves: '14' },
}[format]
const options = { ...DEFAULTS, ...values }
const CACHE = `bench/.cache/train-${format}`
const FOLD_DIR = 'bench/.cache/folds'
/** How much a page of each set counts; silver and non-article pages count less than annotated articles. */
const SET_WEIGHTS: Readonly<Record<string, number>> = {
  wcxb: 1,
  trafeval: 1,
  magic: 1,
  zh: 1,
  mozilla: 0.5,
  nonarticles: 0.2,
}
/** Sets without annotated bodies, for the text pass to be taught on. */
const LESSON_SETS = ['htmldate']
/** Blocks that score at least this are body in the quick table (as in src/body/threshold.ts). */
const THRESHOLD = 0.45
/** Gold bodies shorter than this (words) do not make their pages' blocks weigh more. */
const MIN_GOLD_WORDS = 150

interface Sample {
  readonly row: Row
  readonly kind: string
  readonly page: Page
  readonly labels: readonly Label[]
  /** Words of the gold body, 0 where there is none. */
  readonly goldWords: number
  /** The HTML pass's body stands in for an annotated one. */
  readonly taught: boolean
  /** First row in the matrices. */
  readonly start: number
}

const model = await modelOf(format)
/** Lessons come from the HTML pass, whatever is trained. */
const teacher = await modelOf('html')

function loadSamples(): Sample[] {
  const samples: Sample[] = []
  let start = 0
  const add = (row: Row, kind: string, bytes: Uint8Array | undefined, taught?: string) => {
    if (!bytes) return undefined
    const page = read({ source: row.id, format, url: row.url, ...decode(bytes) })
    if (page.blocks.length === 0) return undefined
    const body = row.gold.body ?? taught
    const sample: Sample = {
      row,
      kind,
      page,
      labels: labelled(page, row, taught),
      goldWords: wordsOf(body ?? '').length,
      taught: taught !== undefined,
      start,
    }
    samples.push(sample)
    start += page.blocks.length
    return sample
  }
  for (const set of [...Object.keys(SET_WEIGHTS), ...(format === 'text' ? LESSON_SETS : [])]) {
    const kinds = kindsOf(options.corpus, set).filter((kind) => (kind === 'html') === (format === 'html'))
    for (const [number, row] of loadSet(options.corpus, set).entries()) {
      const taught = format === 'text' ? lesson(row) : undefined
      for (const kind of inTurn(kinds, number)) {
        const bytes = readPage(options.corpus, set, row.id, kind)
        const sample = add(row, kind, bytes, taught)
        if (format === 'text' && sample && bytes && kind !== options.without && number % TURN_EVERY === 0)
          add(row, TURNED, turned(sample, bytes), taught)
      }
      if (format === 'text') add(row, CLEAN, cleanDump(row))
    }
  }
  return samples
}

/** The HTML pass's own expected word F1 from which its body may teach the text pass. */
const SURE_LESSON = 0.85
/** How much a taught block counts beside an annotated one. */
const LESSON_WEIGHT = 0.5

const teachers = new Map<number, Weights>()

/**
 * The body that the HTML pass finds on a page without an annotated one, by weights that never saw the page's
 * fold: with the markup at hand it is right far more often than the text pass. Undefined where it is unsure, and
 * without HTML fold weights.
 */
function lesson(row: Row): string | undefined {
  if (row.gold.body) return undefined
  const path = `${FOLD_DIR}/html-${row.fold}.json`
  const bytes = readPage(options.corpus, row.set, row.id, 'html')
  if (!bytes || !existsSync(path)) return undefined
  const weights = teachers.get(row.fold) ?? (JSON.parse(readFileSync(path, 'utf8')) as Weights)
  teachers.set(row.fold, weights)
  const page = read({ source: row.id, format: 'html', url: row.url, ...decode(bytes) })
  const { blocks, confidence } = chooseBody(page, [heuristicPass(page, weights, teacher)])
  if (confidence < SURE_LESSON) return undefined
  return blocks.map((id) => page.blocks[id]?.text ?? '').join('\n\n')
}

/** Annotators' labels; where they left a block open, the HTML pass's. */
function labelled(page: Page, row: Row, taught: string | undefined): Label[] {
  const own = labelBlocks(page.blocks, row.gold)
  if (taught === undefined) return own
  const lent = labelBlocks(page.blocks, { body: taught })
  return own.map((label, id) => label ?? lent[id])
}

/** A dump with what follows its article moved above it. */
const TURNED = 'turned'
/** Every so many pages are turned. */
const TURN_EVERY = 4

/** Teasers are teasers wherever they stand: position alone must not decide. */
function turned(sample: Sample, bytes: Uint8Array): Uint8Array | undefined {
  const last = sample.page.blocks.findLast(({ id }) => (sample.labels[id] ?? 0) >= 0.5)?.layout
  if (!last) return undefined
  const lines = decode(bytes).text.split('\n')
  const end = last.line - 1 + last.lines
  const tail = lines.slice(end)
  return new TextEncoder().encode([...tail, '', ...lines.slice(0, end)].join('\n'))
}

/** Not a dump at all: an article as this tool writes it, which must come through unchanged. */
const CLEAN = 'clean'
/** Clean articles teach only to leave well alone; the page's dumps teach the rest. */
const CLEAN_WEIGHT = 0.3

function cleanDump({ gold, silver, type }: Row): Uint8Array | undefined {
  if (!gold.body || silver || (type !== undefined && type !== 'article')) return undefined
  const credit = [[gold.byline ?? []].flat().join(', '), gold.date ?? ''].filter(Boolean).join(' · ')
  const head = [gold.headline ?? '', credit].filter(Boolean).join('\n')
  const body = gold.body.replace(/\n+/g, '\n\n')
  return new TextEncoder().encode([head, body].filter(Boolean).join('\n\n'))
}

/** As many of a set's kinds of dump as are asked for, others for the next page. */
const inTurn = <T>(kinds: readonly T[], number: number): readonly T[] =>
  kinds.length <= 2 && Number(options.dumps) < 5
    ? kinds.slice(number % Math.max(1, kinds.length)).slice(0, 1)
    : kinds.filter((_, k) => (k + number * 2) % kinds.length < Number(options.dumps))

/** Blocks of so few words that are not content are menus; there are far more of them than training needs. */
const MENU_WORDS = 4
const MENU_SHARE = 4

/** In text, every fourth menu entry stands for four. */
function thinned(sample: Sample, block: number): number {
  if (sample.kind === options.without) return 0
  const weight = weightOf(sample, block)
  if (format !== 'text' || weight === 0) return weight
  if ((sample.row.gold.body || sample.taught) && !sample.labels.some((label) => (label ?? 0) >= 0.5)) return 0
  if (
    (sample.labels[block] ?? 0) >= 0.5 ||
    wordsOf(sample.page.blocks[block]?.text ?? '').length >= MENU_WORDS
  )
    return weight
  return (sample.start + block) % MENU_SHARE === 0 ? weight * MENU_SHARE : 0
}

/** A block weighs as much as its words move the page's F1, and a little for being a decision at all. */
function weightOf(sample: Sample, block: number): number {
  if (sample.labels[block] === undefined) return 0
  const { gold, set, type } = sample.row
  const known = gold.body !== undefined || sample.taught
  if (set === 'nonarticles' && !gold.body) return 0
  const words = wordsOf(sample.page.blocks[block]?.text ?? '').length
  const goldWords = known ? Math.max(MIN_GOLD_WORDS, sample.goldWords) : 400
  const segments = sample.taught ? LESSON_WEIGHT : gold.body ? 1 : 1.5
  return (
    (SET_WEIGHTS[set] ?? 1) *
    (sample.kind === CLEAN ? CLEAN_WEIGHT : 1) *
    (type === 'article' || type === undefined ? 1 : 0.5) *
    segments *
    ((100 * Math.min(words, goldWords)) / goldWords + 0.7)
  )
}

/** A page with fifty times as many words of comments as of article still loses no more than its own F1. */
const MAX_LEFT_OUT = 200

/** Scales a page's weights of what is no content down to what they can cost. */
function capped(weights: Float32Array, samples: readonly Sample[]): Float32Array {
  if (format !== 'text') return weights
  for (const { page, labels, start } of samples) {
    const out = page.blocks.filter(({ id }) => (labels[id] ?? 0) < 0.5)
    const sum = out.reduce((total, { id }) => total + (weights[start + id] as number), 0)
    if (sum > MAX_LEFT_OUT)
      for (const { id } of out) weights[start + id] = ((weights[start + id] as number) * MAX_LEFT_OUT) / sum
  }
  return weights
}

interface Fit {
  readonly name: string
  readonly without: readonly number[]
  readonly matrix: string
}

const save = (name: string, array: Float32Array | Int8Array) =>
  writeFileSync(`${CACHE}/${name}`, new Uint8Array(array.buffer, array.byteOffset, array.byteLength))

/** How many rounds the second stage has for each of the first, its steps as much smaller: WCXB word F1 +.001. */
const SECOND_ROUNDS = format === 'html' ? 2 : 1

function fitAll(features: readonly string[], rows: number, fits: readonly Fit[], times = 1): void {
  const params = {
    max_leaves: Number(options.leaves),
    max_depth: 0,
    grow_policy: 'lossguide',
    eta: Number(options.rate) / times,
    min_child_weight: Number(options.hessian),
    subsample: 0.7,
    colsample_bytree: Number(options.columns),
    lambda: 2,
    max_bin: 128,
  }
  const monotone = features.map((feature) => (format === 'html' ? direction(feature) : 0))
  const job = {
    columns: features.length,
    rows,
    features,
    params,
    monotone,
    rounds: Number(options.rounds) * times,
    fits,
  }
  writeFileSync(`${CACHE}/job.json`, JSON.stringify(job))
  execFileSync('/usr/bin/python3', ['bench/train.py', CACHE], { stdio: 'inherit' })
}

const predictions = (name: string): Float32Array => {
  const bytes = readFileSync(`${CACHE}/${name}.pred`)
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
}
const ensembleOf = (name: string): Ensemble =>
  JSON.parse(readFileSync(`${CACHE}/${name}.json`, 'utf8')) as Ensemble

/** Builds a matrix over all samples and saves it. */
function buildMatrix(
  name: string,
  samples: readonly Sample[],
  rows: number,
  make: (sample: Sample) => { names: readonly string[]; data: Float32Array },
): readonly string[] {
  let all: Float32Array | undefined
  let names: readonly string[] = []
  for (const sample of samples) {
    const matrix = make(sample)
    names = matrix.names
    all ??= new Float32Array(rows * names.length)
    all.set(matrix.data, sample.start * names.length)
  }
  save(name, all ?? new Float32Array(0))
  return names
}

const key = (folds: readonly number[]) => (folds.length > 0 ? `-${[...folds].sort().join('')}` : '')
const folds = Array.from({ length: FOLDS }, (_, k) => k)
const pairs = folds.flatMap((a) => folds.filter((b) => b > a).map((b) => [a, b]))

/** First-stage scores of a sample from weights that saw neither its own fold nor fold `outer`. */
function honestScores(
  sample: Sample,
  outer: number | undefined,
  cache: Map<string, Float32Array>,
): Float64Array {
  const own = sample.row.fold
  const without = outer === undefined || outer === own || options.quick ? [own] : [own, outer]
  const name = `first${key(without)}`
  let all = cache.get(name)
  if (!all) {
    all = predictions(name)
    cache.set(name, all)
  }
  return Float64Array.from(all.subarray(sample.start, sample.start + sample.page.blocks.length))
}

function main(): void {
  mkdirSync(CACHE, { recursive: true })
  mkdirSync(FOLD_DIR, { recursive: true })
  const started = Date.now()
  const log = (text: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${text}`)
  const samples = loadSamples()
  const rows = samples.reduce((sum, { page }) => sum + page.blocks.length, 0)
  log(`${samples.length} pages, ${rows} blocks`)
  const perBlock = <T extends Float32Array | Int8Array>(
    array: T,
    value: (sample: Sample, block: number) => number,
  ): T => {
    for (const sample of samples)
      sample.page.blocks.forEach(({ id }) => {
        array[sample.start + id] = value(sample, id)
      })
    return array
  }
  save(
    'y.f32',
    perBlock(new Float32Array(rows), ({ labels }, block) => ((labels[block] ?? 0) >= 0.5 ? 1 : 0)),
  )
  save('w.f32', capped(perBlock(new Float32Array(rows), thinned), samples))
  // for experiments with the matrices outside this script
  save(
    'words.f32',
    perBlock(new Float32Array(rows), ({ page }, block) => wordsOf(page.blocks[block]?.text ?? '').length),
  )
  save(
    'share.f32',
    perBlock(new Float32Array(rows), ({ labels }, block) => labels[block] ?? -1),
  )
  writeFileSync(
    `${CACHE}/pages.json`,
    JSON.stringify(
      samples.map(({ row, kind, start, goldWords }) => ({
        set: row.set,
        id: row.id,
        type: row.type,
        kind,
        fold: row.fold,
        start,
        goldWords,
      })),
    ),
  )
  save(
    'fold.i8',
    perBlock(new Int8Array(rows), ({ row }) => row.fold),
  )

  // contexts are measured again for the second stage: those of all pages do not fit in memory
  const firstNames = buildMatrix('first.f32', samples, rows, ({ page }) =>
    firstMatrix(model.stages, model.context(page), page.blocks.length),
  )
  log(`first stage: ${firstNames.length} features`)
  const exclusions = [
    ...(options.quick && !options.final ? [] : [[]]),
    ...(options.quick ? [] : pairs),
    ...folds.map((k) => [k]),
  ]
  fitAll(
    firstNames,
    rows,
    exclusions.map((without) => ({ name: `first${key(without)}`, without, matrix: 'first.f32' })),
  )

  const cache = new Map<string, Float32Array>()
  const second = (outer: number | undefined) =>
    buildMatrix(`second${outer ?? ''}.f32`, samples, rows, (sample) => {
      const context = model.context(sample.page)
      const first = firstMatrix(model.stages, context, sample.page.blocks.length)
      return secondMatrix(model.stages, context, first, honestScores(sample, outer, cache))
    })
  const names = second(undefined)
  log(`second stage: ${names.length} features`)
  if (options.quick)
    fitAll(
      names,
      rows,
      [...(options.final ? [[]] : []), ...folds.map((k) => [k])].map((without) => ({
        name: `second${key(without)}`,
        without,
        matrix: 'second.f32',
      })),
      SECOND_ROUNDS,
    )
  else {
    fitAll(names, rows, [{ name: 'second', without: [], matrix: 'second.f32' }], SECOND_ROUNDS)
    for (const k of folds) {
      second(k)
      fitAll(names, rows, [{ name: `second-${k}`, without: [k], matrix: `second${k}.f32` }], SECOND_ROUNDS)
    }
  }
  report(samples)
  if (options.without) return
  const weights = (suffix: string, fitted: string): Weights => ({
    format,
    fitted,
    first: ensembleOf(`first${suffix}`),
    second: ensembleOf(`second${suffix}`),
  })
  const how = `npm run train -- ${process.argv.slice(2).join(' ')}`
  for (const k of folds)
    writeFileSync(
      `${FOLD_DIR}/${format}-${k}.json`,
      JSON.stringify(weights(`-${k}`, `${how}, without fold ${k}`)),
    )
  if (!options.quick || options.final) {
    const text = JSON.stringify(weights('', how))
    writeFileSync(`src/passes/weights/${format}.json`, `${text}\n`)
    log(`src/passes/weights/${format}.json: ${text.length} bytes`)
  }
}

/** Word F1 of two bags of words. */
function wordF1(gold: readonly string[], predicted: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of gold) counts.set(word, (counts.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of predicted) {
    const left = counts.get(word) ?? 0
    if (left > 0) {
      hits++
      counts.set(word, left - 1)
    }
  }
  return hits === 0 ? 0 : (2 * hits) / (gold.length + predicted.length)
}

/** Prints cross-validated scores of both stages, before any repair, by set and kind. */
function report(samples: readonly Sample[]): void {
  const stages = ['first', 'second'].map((stage) => folds.map((k) => predictions(`${stage}-${k}`)))
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) {
    const name = `${sample.row.set} ${sample.kind}${sample.row.type && sample.row.type !== 'article' ? ' (other)' : ''}`
    groups.set(name, [...(groups.get(name) ?? []), sample])
  }
  for (const [name, group] of groups) {
    const cells = stages.map((stage) => {
      const scored = group.map((sample) => {
        const scores = stage[sample.row.fold] as Float32Array
        const kept = sample.page.blocks.filter(({ id }) => (scores[sample.start + id] ?? 0) >= THRESHOLD)
        return { sample, kept }
      })
      return scored.some(({ sample }) => sample.row.gold.body) ? meanWordF1(scored) : segmentF1(scored)
    })
    console.log(
      name.padEnd(24),
      String(group.length).padStart(5),
      ...cells.map((cell) => cell.toFixed(4).padStart(8)),
    )
  }
}

interface Scored {
  readonly sample: Sample
  readonly kept: Page['blocks']
}

function meanWordF1(scored: readonly Scored[]): number {
  const values = scored
    .filter(({ sample }) => sample.row.gold.body)
    .map(({ sample, kept }) => {
      const value = wordF1(
        wordsOf(sample.row.gold.body ?? ''),
        kept.flatMap((block) => wordsOf(block.text)),
      )
      return value
    })
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
}

function segmentF1(scored: readonly Scored[]): number {
  let hits = 0
  let wrong = 0
  let missed = 0
  for (const { sample, kept } of scored) {
    const collapse = (s: string) => s.replace(/\s+/g, ' ').trim()
    const text = collapse(kept.map((block) => block.text).join('\n'))
    for (const s of sample.row.gold.with ?? []) text.includes(collapse(s)) ? hits++ : missed++
    for (const s of sample.row.gold.without ?? []) if (text.includes(collapse(s))) wrong++
  }
  return (2 * hits) / Math.max(1, 2 * hits + wrong + missed)
}

main()
