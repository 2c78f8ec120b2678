/** Fits the network that ranks the lines of a plain-text dump as headlines. Needs Debian's numpy. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chooseBody } from '../src/body/index.ts'
import { contextOf } from '../src/fields/context.ts'
import { headlineLines, LINE_FEATURES } from '../src/fields/headline/line-features.ts'
import { modelOf } from '../src/passes/formats.ts'
import { heuristicPass } from '../src/passes/heuristic.ts'
import { type RankingNetwork, scoreOf } from '../src/ranking-network.ts'
import { decode } from '../src/read/decode.ts'
import { readText } from '../src/read/text/index.ts'
import { FOLD_FITS, kindsOf, loadSet, MADE, readPage } from './corpus.ts'
import { formatted } from './formatted.ts'
import { pythonFits } from './python.ts'
import { fold as folded } from './score.ts'
import { foldWeights, type Places } from './systems.ts'

/** Sets with annotated headlines and dumps. */
const SETS = ['wcxb', 'trafeval', MADE]
/** How much a page that we wrote counts beside a scraped one: its writer's habits are few. */
const MADE_WEIGHT = 0.5
/** Hidden units of the network. */
const UNITS = 16
const CACHE = 'bench/.cache/lines'

/** One dump that holds its headline as a line. */
interface Lesson {
  readonly kind: string
  readonly fold: number
  readonly weight: number
  readonly lines: readonly (readonly number[])[]
  readonly texts: readonly string[]
  readonly isHeadline: readonly boolean[]
}

export async function fitLines(places: Places): Promise<void> {
  const lessons = collect(places, await modelOf('text'))
  const [whole, ...networks] = await fitNetworks(lessons, ['all', ...FOLD_FITS])
  const right = new Map<string, number[]>()
  for (const lesson of lessons) {
    const hits = right.get(lesson.kind) ?? []
    hits.push(Number(lesson.isHeadline[best(lesson, networks[lesson.fold] as RankingNetwork)] === true))
    right.set(lesson.kind, hits)
  }
  const shares = [...right].map(
    ([kind, hits]) => `${kind} ${(hits.reduce((a, b) => a + b, 0) / hits.length).toFixed(2)}`,
  )
  console.log(shares.join('\n'))
  const { rows, bias, output } = whole as RankingNetwork
  const entries = LINE_FEATURES.map((name, i) => `${name}: ${JSON.stringify(rows[i])},`)
  const code = `import type { RankingNetwork } from '../../ranking-network.ts'
import type { LineFeature } from './line-features.ts'

/**
 * The network that scores lines by their features, written by \`npm run train:fields -- lines\`: a softmax over the lines
 * of a dump, fitted on ${lessons.length} dumps. Right on dumps of sites it never saw: ${shares.join(', ')}.
 */
export const LINE_NETWORK: Omit<RankingNetwork, 'rows'> & {
  readonly rows: Readonly<Record<LineFeature, readonly number[]>>
} = {
rows: {
${entries.join('\n')}
},
bias: ${JSON.stringify(bias)},
output: ${JSON.stringify(output)},
}
`
  writeFileSync('src/fields/headline/line-weights.ts', formatted('src/fields/headline/line-weights.ts', code))
}

/** A network for each fit, which is 'all' or a fold to leave out. */
async function fitNetworks(
  lessons: readonly Lesson[],
  fits: readonly string[],
): Promise<readonly RankingNetwork[]> {
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(`${CACHE}/job.json`, JSON.stringify({ width: LINE_FEATURES.length, units: UNITS }))
  const rows = lessons.flatMap(({ lines, isHeadline, weight, fold }, number) =>
    lines.map((line, at) => [...line, Number(isHeadline[at]), weight, fold, number]),
  )
  writeFileSync(`${CACHE}/x.f32`, new Uint8Array(Float32Array.from(rows.flat()).buffer))
  await pythonFits('bench/ranking_network.py', CACHE, fits)
  return fits.map((fit) => JSON.parse(readFileSync(`${CACHE}/${fit}.json`, 'utf8')) as RankingNetwork)
}

/** Every innerText dump, and of the other kinds two in five, turn about; without addresses, as most dumps come. */
function collect({ root, folds }: Places, model: Awaited<ReturnType<typeof modelOf>>): readonly Lesson[] {
  return SETS.flatMap((set) =>
    loadSet(root, set).flatMap((row, number) => {
      const wanted = folded(row.gold.headline ?? '')
      if (wanted === '') return []
      return kindsOf(root, set)
        .filter((kind, at) => kind === 'innertext' || (kind !== 'html' && (number + at) % 5 < 2))
        .flatMap((kind) => {
          const bytes = readPage(root, set, row.id, kind)
          if (!bytes) return []
          const page = readText({ source: row.id, format: 'text', ...decode(bytes) })
          const weights = foldWeights(folds, 'text', row.fold)
          if (!weights) throw new Error(`${folds} holds no fold weights: run npm run train first`)
          const context = contextOf(page, chooseBody(page, [heuristicPass(page, weights, model)]), {})
          const lines = headlineLines(context)
          const texts = lines.map(({ text }) => folded(text))
          const isHeadline = texts.map((text) => text === wanted)
          return isHeadline.includes(true)
            ? [
                {
                  kind: `${set} ${kind}`,
                  fold: row.fold,
                  weight: set === MADE ? MADE_WEIGHT : 1,
                  lines: lines.map((l) => l.features),
                  texts,
                  isHeadline,
                },
              ]
            : []
        })
    }),
  )
}

/** A line of the text with the greatest share of the probability. */
function best({ lines, texts }: Lesson, network: RankingNetwork): number {
  const scores = lines.map((line) => scoreOf(network, line))
  const top = Math.max(...scores)
  const shares = new Map<string, number>()
  for (const [i, text] of texts.entries())
    shares.set(text, (shares.get(text) ?? 0) + Math.exp((scores[i] as number) - top))
  const likeliest = [...shares].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  return texts.indexOf(likeliest)
}
