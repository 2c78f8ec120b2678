/**
 * Fits the weights that tell which lines of a one-node-a-line dump go on with the line before. The page's HTML knows:
 * two lines belong together where they stand in one of its blocks. Needs Debian's python3-sklearn.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Block } from '../src/model/page.ts'
import { decode } from '../src/read/decode.ts'
import { read } from '../src/read/index.ts'
import { CONTINUATION_FEATURES, continuationFeatures, SURE } from '../src/read/text/continuation.ts'
import { readDumpLines } from '../src/read/text/index.ts'
import type { Line } from '../src/read/text/line.ts'
import { splitLines } from '../src/read/text/lines.ts'
import { weightedSum } from '../src/weighted-sum.ts'
import { FOLD_FITS, loadSet, type Row, readPage } from './corpus.ts'
import { formatted } from './formatted.ts'
import { labelBlocks } from './labels.ts'
import { python } from './python.ts'

const SETS = ['wcxb', 'magic']
/** Text nodes a line; and browser text without its blank lines, whose lines are each for themselves. */
const KINDS = { gettext: 1, innertext: 0.5 } as const
const CACHE = 'bench/.cache/continuation'
const FILE = 'src/read/text/continuation-weights.ts'
const WIDTH = CONTINUATION_FEATURES.length

export async function fitContinuation(root: string): Promise<void> {
  const rows = SETS.flatMap((set) =>
    loadSet(root, set).flatMap((row) =>
      (['gettext', 'innertext'] as const).flatMap((kind) => rowsOf(root, row, kind)),
    ),
  )
  mkdirSync(CACHE, { recursive: true })
  const fits = ['all', ...FOLD_FITS]
  writeFileSync(`${CACHE}/job.json`, JSON.stringify({ width: WIDTH, fits }))
  const data = Float32Array.from(
    rows.flatMap(({ features, joined, weight, fold }) => [...features, +joined, weight, fold]),
  )
  writeFileSync(`${CACHE}/x.f32`, new Uint8Array(data.buffer))
  await python('bench/logistic.py', CACHE)
  const weights = fits.map((fit) => JSON.parse(readFileSync(`${CACHE}/${fit}.json`, 'utf8')) as number[])
  const report = measure(rows, weights)
  console.log(report)
  const entries = CONTINUATION_FEATURES.map((name, i) => `${name}: ${weights[0]?.[i]},`)
  const code = `import type { CONTINUATION_FEATURES } from './continuation.ts'

/**
 * Weights of what tells that a line goes on with the one before, written by \`npm run train:fields -- continuation\`: a
 * logistic regression over ${rows.length} lines. On dumps of sites it never saw: ${report}.
 */
export const CONTINUATION_WEIGHTS: Readonly<Record<(typeof CONTINUATION_FEATURES)[number], number>> = {
${entries.join('\n')}
}
`
  writeFileSync(FILE, formatted(FILE, code))
}

interface Seam {
  readonly features: readonly number[]
  readonly joined: boolean
  readonly weight: number
  readonly fold: number
}

/** Every place in the article of one dump where a line may go on with the one before. */
function rowsOf(root: string, row: Row, kind: keyof typeof KINDS): readonly Seam[] {
  const [html, dump] = [readPage(root, row.set, row.id, 'html'), readPage(root, row.set, row.id, kind)]
  if (!html || !dump) return []
  const raw = splitLines(decode(dump).text).filter((line) => line.trim() !== '')
  const { lines, traits } = readDumpLines(raw, 0)
  if (traits.wrap || traits.markdown) return []
  const { blocks } = read({ source: row.id, format: 'html', ...decode(html) })
  const labels = labelBlocks(blocks, row.gold)
  const isContent = (place: Place) => place.block.kind !== 'tableRow' && (labels[place.block.id] ?? 0) >= 0.5
  const places = placed(lines, blocks)
  const isJoined = (i: number) => places[i] !== undefined && places[i]?.part === places[i - 1]?.part
  return lines.flatMap((line, i) => {
    const [from, to] = [places[i - 1], places[i]]
    if (!from || !to || from.end !== to.start || line.mark || !(isContent(from) || isContent(to))) return []
    const next = lines[i + 1]
    const features = continuationFeatures({
      before: (lines[i - 1] as Line).text,
      text: line.text,
      next: next && !next.mark ? next.text : undefined,
      joined: isJoined(i - 1),
      cuts: traits.cuts,
    })
    return [{ features, joined: isJoined(i), weight: KINDS[kind], fold: row.fold }]
  })
}

/** Where a line stands in the page's text without white space. */
interface Place {
  readonly block: Block
  /** Number of the block's line. */
  readonly part: number
  readonly start: number
  readonly end: number
}

/** Characters of the page within which the next line is looked for. */
const REACH = 3000
/** A shorter line is looked for right after the last one alone. */
const MIN_LINE = 3

/** Each line's place in the page, in order; undefined for those that are not found. */
function placed(lines: readonly Line[], blocks: readonly Block[]): readonly (Place | undefined)[] {
  let page = ''
  const parts = blocks.flatMap((block) =>
    block.text.split('\n').map((text) => {
      page += squashed(text)
      return { block, end: page.length }
    }),
  )
  let at = 0
  let part = 0
  return lines.map(({ text }) => {
    const own = squashed(text)
    const start = own.length < MIN_LINE ? (page.startsWith(own, at) ? at : -1) : page.indexOf(own, at)
    if (start < 0 || start - at > REACH) return undefined
    at = start + own.length
    while ((parts[part]?.end ?? Infinity) <= start) part++
    const { block } = parts[part] ?? {}
    return block && { block, part, start, end: at }
  })
}

const squashed = (text: string): string => text.replace(/\s+/g, '').normalize('NFKC')

/** How many of the lines that go on are found on sites that were not fitted on, and how many of those found do go on. */
function measure(rows: readonly Seam[], weights: readonly (readonly number[])[]): string {
  let [found, right, wanted] = [0, 0, 0]
  for (const { features, joined, weight, fold } of rows) {
    if (weight < 1) continue
    if (weightedSum(features, weights[1 + fold] as readonly number[]) > SURE) {
      found++
      if (joined) right++
    }
    if (joined) wanted++
  }
  return `${(right / wanted).toFixed(2)} of them found, ${(right / found).toFixed(2)} of those found right`
}
