/** Fits the weights that rank the lines of a plain-text dump as headlines. */
import { writeFileSync } from 'node:fs'
import { chooseBody } from '../src/body/index.ts'
import { contextOf } from '../src/fields/context.ts'
import { headlineLines, LINE_FEATURES } from '../src/fields/headline/line-features.ts'
import { modelOf } from '../src/passes/formats.ts'
import { heuristicPass } from '../src/passes/heuristic.ts'
import { decode } from '../src/read/decode.ts'
import { readText } from '../src/read/text/index.ts'
import { weightedSum } from '../src/weighted-sum.ts'
import { FOLDS, kindsOf, loadSet, MADE, readPage } from './corpus.ts'
import { formatted } from './formatted.ts'
import { fold as folded } from './score.ts'
import { foldWeights, type Places } from './systems.ts'

/** Sets with annotated headlines and dumps. */
const SETS = ['wcxb', 'trafeval', MADE]
/** How much a page that we wrote counts beside a scraped one: its writer's habits are few. */
const MADE_WEIGHT = 0.15
/** Steps of Adam over the whole matrix, its rate, and the weights' decay. */
const STEPS = 300
const RATE = 0.05
const DECAY = 1e-4
const [KEEP, KEEP_SQUARE, TINY] = [0.9, 0.999, 1e-8]

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
  const right = new Map<string, number[]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = descend(lessons.filter((lesson) => lesson.fold !== fold))
    for (const lesson of lessons.filter((one) => one.fold === fold)) {
      const hits = right.get(lesson.kind) ?? []
      hits.push(Number(lesson.isHeadline[best(lesson, weights)] === true))
      right.set(lesson.kind, hits)
    }
  }
  const shares = [...right].map(
    ([kind, hits]) => `${kind} ${(hits.reduce((a, b) => a + b, 0) / hits.length).toFixed(2)}`,
  )
  console.log(shares.join('\n'))
  const weights = descend(lessons)
  const entries = LINE_FEATURES.map((name, i) => `${name}: ${Number(weights[i]?.toFixed(3))},`)
  const code = `import type { LineFeature } from './line-features.ts'

/**
 * Weights of the line features, written by \`npm run train:fields -- lines\`: a softmax over the lines of a dump, fitted
 * on ${lessons.length} dumps. Right on dumps of sites it never saw: ${shares.join(', ')}.
 */
export const LINE_WEIGHTS: Readonly<Record<LineFeature, number>> = {
${entries.join('\n')}
}
`
  writeFileSync('src/fields/headline/line-weights.ts', formatted('src/fields/headline/line-weights.ts', code))
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
function best({ lines, texts }: Lesson, weights: Float64Array): number {
  const scores = lines.map((line) => weightedSum(line, weights))
  const top = Math.max(...scores)
  const shares = new Map<string, number>()
  for (const [i, text] of texts.entries())
    shares.set(text, (shares.get(text) ?? 0) + Math.exp((scores[i] as number) - top))
  const likeliest = [...shares].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  return texts.indexOf(likeliest)
}

/** Weights under which the headline's lines have the greatest share of the probability (Adam, full gradient). */
function descend(lessons: readonly Lesson[]): Float64Array {
  const size = LINE_FEATURES.length
  const [weights, mean, square] = [0, 1, 2].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(lessons, weights)
    for (let i = 0; i < size; i++) {
      const g = (gradient[i] as number) / lessons.length + DECAY * (weights[i] as number)
      mean[i] = KEEP * (mean[i] as number) + (1 - KEEP) * g
      square[i] = KEEP_SQUARE * (square[i] as number) + (1 - KEEP_SQUARE) * g * g
      const stride = (mean[i] as number) / (1 - KEEP ** step)
      const scale = Math.sqrt((square[i] as number) / (1 - KEEP_SQUARE ** step)) + TINY
      weights[i] = (weights[i] as number) - (RATE * stride) / scale
    }
  }
  return weights
}

function gradientOf(lessons: readonly Lesson[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length)
  for (const { lines, isHeadline, weight } of lessons) {
    const scores = lines.map((line) => weightedSum(line, weights))
    const top = Math.max(...scores)
    const shares = scores.map((score) => Math.exp(score - top))
    const all = shares.reduce((a, b) => a + b, 0)
    const wanted = shares.reduce((sum, share, i) => sum + (isHeadline[i] ? share : 0), 0)
    lines.forEach((line, at) => {
      const share = shares[at] as number
      const error = weight * (share / all - (isHeadline[at] ? share / wanted : 0))
      if (Math.abs(error) < 1e-6) return
      for (let i = 0; i < line.length; i++)
        gradient[i] = (gradient[i] as number) + error * (line[i] as number)
    })
  }
  return gradient
}
