/**
 * Fits the block weights of one format and cross-validates them by site:
 *   npm run train -- html|text [--without KIND] [--dumps N] [--rounds N] [--leaves N] [--corpus DIR] …
 * Writes src/passes/weights/<format>.json (fitted on all folds) and bench/.cache/folds/<format>-<k>.json (fitted
 * without fold k's sites, for bench/quality.ts). --dumps N takes N of a page's kinds of dump, in turn. --without KIND
 * fits on no dump of that kind, prints how it does on it, and keeps nothing. --folds-only keeps no final weights.
 * Needs Debian's python3-xgboost and python3-sklearn.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ascii } from '../bin/ascii.mts'
import { type Matrix, type PackedEnsemble, valueAt } from '../src/passes/ensemble.ts'
import { fillMatrix } from '../src/passes/features/family.ts'
import { modelOf } from '../src/passes/formats.ts'
import type { StoredWeights } from '../src/passes/weights.ts'
import { blockWeights } from './block-weights.ts'
import { DEFAULT_ROOT, FOLDS } from './corpus.ts'
import { type FittedWording, fitWording } from './fit-wording.ts'
import { wordsOf } from './labels.ts'
import { direction } from './monotone.ts'
import { pythonFits } from './python.ts'
import { loadSamples, type Sample } from './samples.ts'
import { scorePage, summarize } from './score.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'folds-only': { type: 'boolean', default: false },
    without: { type: 'string' },
    dumps: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '330' },
    leaves: { type: 'string', default: '48' },
    rate: { type: 'string', default: '0.06' },
    hessian: { type: 'string', default: '15' },
    columns: { type: 'string', default: '0.3' },
    corpus: { type: 'string', default: DEFAULT_ROOT },
  },
})
const format = positionals[0] === 'text' ? 'text' : 'html'
const CACHE = `bench/.cache/train-${format}`
const FOLD_DIR = 'bench/.cache/folds'
/** Blocks that score at least this are body in the table printed (as in src/body/threshold.ts). */
const THRESHOLD = 0.45
const folds = Array.from({ length: FOLDS }, (_, k) => k)

const started = Date.now()
const log = (text: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${text}`)

async function main(): Promise<void> {
  mkdirSync(CACHE, { recursive: true })
  mkdirSync(FOLD_DIR, { recursive: true })
  const { corpus, without } = options
  const samples = await loadSamples({
    ...{ corpus, format, without },
    dumps: Number(options.dumps),
    folds: FOLD_DIR,
  })
  log(`${samples.length} pages`)
  const weights = blockWeights(samples, format, without)
  saveLabels(samples, weights)
  const wording = format === 'text' ? await fitWording(samples, CACHE) : undefined
  const names = await saveMatrix(samples, wording)
  log(`${names.length} features`)
  await fitTrees(names, [...(without || options['folds-only'] ? [] : ['all']), ...folds.map(String)])
  report(samples)
  if (!without) keep(temperature(samples, weights), wording)
}

const save = (name: string, array: Float32Array | Int8Array) =>
  writeFileSync(`${CACHE}/${name}`, new Uint8Array(array.buffer, array.byteOffset, array.byteLength))

/** Labels, weights and folds of all blocks, for train.py; words and shares for experiments outside this script. */
function saveLabels(samples: readonly Sample[], weights: Float32Array): void {
  const rows = samples.reduce((sum, { page }) => sum + page.blocks.length, 0)
  const perBlock = (value: (sample: Sample, block: number) => number): Float32Array => {
    const array = new Float32Array(rows)
    for (const sample of samples)
      sample.page.blocks.forEach(({ id }) => {
        array[sample.start + id] = value(sample, id)
      })
    return array
  }
  save(
    'y.f32',
    perBlock(({ labels }, block) => ((labels[block] ?? 0) >= 0.5 ? 1 : 0)),
  )
  save('w.f32', weights)
  save('fold.i8', Int8Array.from(perBlock(({ row }) => row.fold)))
  save(
    'share.f32',
    perBlock(({ labels }, block) => labels[block] ?? -1),
  )
  save(
    'words.f32',
    perBlock(({ page }, block) => wordsOf(page.blocks[block]?.text ?? '').length),
  )
  const pages = samples.map(({ row, kind, start, goldWords }) => ({
    ...{ set: row.set, id: row.id, type: row.type, kind, fold: row.fold, start, goldWords },
  }))
  writeFileSync(`${CACHE}/pages.json`, JSON.stringify(pages))
}

/** Measures all pages; returns the features' names. */
async function saveMatrix(
  samples: readonly Sample[],
  wording: FittedWording | undefined,
): Promise<readonly string[]> {
  const model = await modelOf(format)
  const rows = samples.reduce((sum, { page }) => sum + page.blocks.length, 0)
  const { names } = model.features
  const all = new Float32Array(rows * names.length)
  for (const { page, start, row } of samples) {
    const context = model.context(page, { wording: wording?.seenBy('all', row.fold) })
    const matrix: Matrix = fillMatrix(model.features, context, page.blocks.length)
    for (let block = 0; block < matrix.rows; block++)
      for (let column = 0; column < names.length; column++)
        all[(start + block) * names.length + column] = valueAt(matrix, block, column)
  }
  save('x.f32', all)
  return names
}

/** Fits weights on all folds (`all`) and without each of some. */
async function fitTrees(features: readonly string[], fits: readonly string[]): Promise<void> {
  const params = {
    max_leaves: Number(options.leaves),
    max_depth: 0,
    grow_policy: 'lossguide',
    eta: Number(options.rate),
    min_child_weight: Number(options.hessian),
    subsample: 0.7,
    colsample_bytree: Number(options.columns),
    lambda: 2,
    max_bin: 128,
  }
  const monotone = features.map((feature) => (format === 'html' ? direction(feature) : 0))
  const job = { features, params, monotone, rounds: Number(options.rounds) }
  writeFileSync(`${CACHE}/job.json`, JSON.stringify(job))
  await pythonFits('bench/train.py', CACHE, fits)
}

const predictions = (fit: string): Float32Array => {
  const bytes = readFileSync(`${CACHE}/${fit}.pred`)
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
}

/** Prints cross-validated scores, before any repair, by set and kind. */
function report(samples: readonly Sample[]): void {
  const scores = folds.map((k) => predictions(String(k)))
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) {
    const { set, type = 'article' } = sample.row
    const name = `${set} ${sample.kind}${type === 'article' ? '' : ' (other)'}`
    groups.set(name, [...(groups.get(name) ?? []), sample])
  }
  for (const [name, group] of groups) {
    const pages = group.map(({ row, page, start }) => {
      const own = scores[row.fold] as Float32Array
      const kept = page.blocks.filter(({ id }) => (own[start + id] ?? 0) >= THRESHOLD)
      return scorePage(row.gold, { body: kept.map(({ text }) => text).join('\n') })
    })
    const { words, segments } = summarize(pages)
    const cells = [words?.f1, segments?.f1]
      .map((value) => value?.toFixed(4) ?? '')
      .map((cell) => cell.padStart(8))
    console.log(name.padEnd(24), String(group.length).padStart(5), ...cells)
  }
}

/**
 * Large trees are surer of themselves than they are right. This is what log-odds are to be multiplied with so that the
 * scores are probabilities on sites that were not fitted on: one number, by the least weighted log loss.
 */
function temperature(samples: readonly Sample[], weights: Float32Array): number {
  const scores = folds.map((k) => predictions(String(k)))
  const held = samples.flatMap(({ row, page, labels, start }) =>
    page.blocks.map(({ id }) => ({
      odds: logit((scores[row.fold] as Float32Array)[start + id] ?? 0),
      label: (labels[id] ?? 0) >= 0.5,
      weight: weights[start + id] ?? 0,
    })),
  )
  const loss = (factor: number) =>
    held.reduce(
      (sum, { odds, label, weight }) => sum + weight * Math.log1p(Math.exp(factor * (label ? -odds : odds))),
      0,
    )
  const factors = Array.from({ length: 19 }, (_, i) => 0.3 + 0.05 * i)
  const best = factors.reduce((a, b) => (loss(b) < loss(a) ? b : a))
  log(`log-odds are multiplied by ${best.toFixed(2)}`)
  return best
}

/** Scores this near to 0 or 1 are kept finite. */
const TINY = 1e-6
const logit = (score: number): number => {
  const kept = Math.min(1 - TINY, Math.max(TINY, score))
  return Math.log(kept / (1 - kept))
}

/** Writes the weights, their log-odds multiplied by a factor, where the tool and the bench read them. */
function keep(factor: number, wording: FittedWording | undefined): void {
  const how = `npm run train -- ${process.argv.slice(2).join(' ')}`
  const store = (fit: string, fitted: string, file: string) => {
    const raw = JSON.parse(readFileSync(`${CACHE}/${fit}.json`, 'utf8')) as PackedEnsemble
    const ensemble = { ...raw, bias: factor * raw.bias, unit: factor * raw.unit }
    const weights: StoredWeights = { format, fitted, ensemble, wording: wording?.weights(fit) }
    // a file of ASCII is read in a fraction of the time
    const text = `${ascii(JSON.stringify(weights))}\n`
    writeFileSync(file, text)
    log(`${file}: ${text.length} bytes`)
  }
  for (const k of folds) store(String(k), `${how}, without fold ${k}`, `${FOLD_DIR}/${format}-${k}.json`)
  if (!options['folds-only']) store('all', how, `src/passes/weights/${format}.json`)
}

await main()
