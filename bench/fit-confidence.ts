/** Fits the maps from the rules' combined confidence to how often such fields are right. */
import { writeFileSync } from 'node:fs'
import { chooseBody } from '../src/body/index.ts'
import {
  type ConfidenceMap,
  type ConfidenceMaps,
  type Curve,
  curveName,
  type Measured,
  read,
} from '../src/fields/confidence.ts'
import { rawFields } from '../src/fields/index.ts'
import type { Format } from '../src/model/dump.ts'
import { whyNoArticle } from '../src/no-article/index.ts'
import { modelOf } from '../src/passes/formats.ts'
import { heuristicPass } from '../src/passes/heuristic.ts'
import { decode } from '../src/read/decode.ts'
import { read as readPageOf } from '../src/read/index.ts'
import { sniff } from '../src/read/sniff.ts'
import { FOLDS, kindsOf, loadSet, type Row, readPage, setsOf } from './corpus.ts'
import { formatted } from './formatted.ts'
import { scorePage } from './score.ts'
import { foldWeights, type Places } from './systems.ts'
import { FIELDS, isRight, SILVER_FIELDS } from './tables.ts'

const MODELS = { html: await modelOf('html'), text: await modelOf('text') }

/** One field that was given, and whether it is right. */
interface Sample {
  readonly format: Format
  readonly field: Measured
  readonly fold: number
  readonly curve: string
  readonly raw: number
  readonly right: boolean
}

/** Dumps of one page, which fail together. */
const DUMPS: Readonly<Record<Format, number>> = { html: 1, text: 5 }
/** Fewest pages in a point of a curve, for all rules together and for one. */
const BIN = 30
const RULE_BIN = 25
/** Pages' worth of trust in the common curve that a rule's own starts with. */
const PRIOR = 20
/** A point's value is this many standard errors below what was measured: a promise, not a hope. */
const CAUTION = 2
/** A confidence from here on promises that 95% are right. What falls short of the measured share is given the lower one. */
const PROMISE = { from: 0.9, below: 0.89 }
/** The share needed for it where the curve was fitted. */
const EARNED = 0.95

export function fitConfidence(places: Places): void {
  const samples = collect(places)
  for (let fold = 0; fold < FOLDS; fold++) {
    const maps = fitMaps(samples.filter((sample) => sample.fold !== fold))
    writeFileSync(`${places.folds}/confidence-${fold}.json`, JSON.stringify(maps))
    report(
      `fold ${fold}`,
      maps,
      samples.filter((sample) => sample.fold === fold),
    )
  }
  const code = `import type { ConfidenceMaps } from './confidence.ts'

/** Written by \`npm run train:fields -- confidence\`; not by hand. Fitted on ${samples.length} fields. */
export const CONFIDENCE_MAPS: ConfidenceMaps = ${JSON.stringify(fitMaps(samples))}
`
  writeFileSync('src/fields/confidence-maps.ts', formatted('src/fields/confidence-maps.ts', code))
}

/** Every field given on the corpus by weights that never saw the page's site, where annotators said what is right. */
function collect({ root, folds }: Places): readonly Sample[] {
  const samples: Sample[] = []
  for (const set of setsOf(root).filter((name) => !SILVER_FIELDS.has(name)))
    for (const kind of kindsOf(root, set))
      for (const row of loadSet(root, set)) {
        const bytes = readPage(root, set, row.id, kind)
        if (bytes && FIELDS.some((field) => row.gold[field] !== undefined))
          samples.push(...samplesOf(bytes, row, folds))
      }
  return samples
}

function samplesOf(bytes: Buffer, row: Row, folds: string): readonly Sample[] {
  const { text, encoding } = decode(bytes)
  const format = sniff(text)
  const page = readPageOf({ source: row.id, format, text, encoding, url: row.url })
  const weights = foldWeights(folds, format, row.fold)
  if (!weights) throw new Error(`${folds} holds no fold weights: run npm run train first`)
  const body = chooseBody(page, [heuristicPass(page, weights, MODELS[format])])
  const fields = rawFields(page, body, {})
  if (whyNoArticle(page, body, fields)) return []
  const { headline, byline, date } = fields
  const score = scorePage(row.gold, {
    headline: headline?.value,
    byline: byline?.value,
    date: date?.value.date,
  })
  return FIELDS.flatMap((field) => {
    const found = { headline, byline, date }[field]
    const right = isRight(score, field)
    if (!found || right === undefined) return []
    return [{ format, field, fold: row.fold, curve: curveName(found), raw: found.confidence, right }]
  })
}

function fitMaps(samples: readonly Sample[]): ConfidenceMaps {
  const of = (format: Format) => {
    const map = (field: Measured) =>
      fitMap(
        samples.filter((sample) => sample.format === format && sample.field === field),
        format,
      )
    return { headline: map('headline'), byline: map('byline'), date: map('date') }
  }
  return { html: of('html'), text: of('text') }
}

/** Isotonic curves: one for all, and one a rule that starts from it. */
function fitMap(samples: readonly Sample[], format: Format): ConfidenceMap {
  if (samples.length === 0) return {}
  const dumps = DUMPS[format]
  const all = isotonic(binned(samples, BIN * dumps))
  const names = [...new Set(samples.map(({ curve }) => curve))].sort()
  const own = names.map((name) => {
    const bins = binned(
      samples.filter(({ curve }) => curve === name),
      RULE_BIN * dumps,
    )
    const prior = bins.map((bin) => {
      const expected = read(plainCurve(all), bin.raw)
      return { raw: bin.raw, right: bin.right + PRIOR * dumps * expected, count: bin.count + PRIOR * dumps }
    })
    return [name, toCurve(isotonic(prior), format)] as const
  })
  return Object.fromEntries([['*', toCurve(all, format)], ...own])
}

interface Bin {
  readonly raw: number
  readonly right: number
  readonly count: number
}

/** Groups of at least so many fields by their raw confidence; equal ones stay together. */
function binned(samples: readonly Sample[], least: number): readonly Bin[] {
  const sorted = [...samples].sort((a, b) => a.raw - b.raw)
  const bins: Bin[] = []
  for (let from = 0; from < sorted.length; ) {
    let to = Math.min(sorted.length, from + least)
    while (to < sorted.length && sorted[to]?.raw === sorted[to - 1]?.raw) to++
    if (sorted.length - to < least) to = sorted.length
    const part = sorted.slice(from, to)
    bins.push({
      raw: part.reduce((sum, { raw }) => sum + raw, 0) / part.length,
      right: part.filter(({ right }) => right).length,
      count: part.length,
    })
    from = to
  }
  return bins
}

/** Pools neighbours until the share that is right never falls (pool adjacent violators). */
function isotonic(bins: readonly Bin[]): readonly Bin[] {
  const pools: Bin[] = []
  for (const bin of bins) {
    let pool = bin
    for (
      let last = pools.at(-1);
      last && last.right / last.count >= pool.right / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop()
      const count = last.count + pool.count
      pool = {
        raw: (last.raw * last.count + pool.raw * pool.count) / count,
        right: last.right + pool.right,
        count,
      }
    }
    pools.push(pool)
  }
  return pools
}

/** What was measured, as it is. */
const plainCurve = (bins: readonly Bin[]): Curve => bins.map(({ raw, right, count }) => [raw, right / count])

/** What may be promised of it. */
const toCurve = (bins: readonly Bin[], format: Format): Curve => {
  let highest = 0
  return bins.map(({ raw, right, count }) => {
    const share = right / count
    const sure = lowerBound(share, count / DUMPS[format])
    highest = Math.max(highest, share < EARNED ? Math.min(sure, PROMISE.below) : sure)
    return [round(raw), round(highest)]
  })
}

/** Wilson's, `CAUTION` standard errors below a share of so many: the plain error is none at all where all were right. */
function lowerBound(share: number, count: number): number {
  const extra = CAUTION ** 2 / count
  const error = CAUTION * Math.sqrt((share * (1 - share)) / count + extra / (4 * count))
  return (share + extra / 2 - error) / (1 + extra)
}

// two digits: three hit on constants such as ln 2, which the linter takes for a mistake
const round = (value: number): number => Math.round(value * 100) / 100

/** Prints how many fields that maps give .9 or more are right, on pages they never saw. */
function report(name: string, maps: ConfidenceMaps, samples: readonly Sample[]): void {
  for (const format of ['html', 'text'] as const)
    for (const field of FIELDS) {
      const sure = samples.filter((s) => {
        if (s.format !== format || s.field !== field) return false
        const map = maps[format][field]
        return read(map[s.curve] ?? map['*'] ?? [], s.raw) >= PROMISE.from
      })
      const right = sure.filter((s) => s.right).length
      console.log(`${name} ${format} ${field}: ${right} of ${sure.length} at .9 and above`)
    }
}
