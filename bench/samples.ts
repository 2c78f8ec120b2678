/** What the block weights are fitted on: the corpus's pages in one format, their blocks labelled. */
import { existsSync } from 'node:fs'
import { chooseBody } from '../src/body/index.ts'
import type { Format } from '../src/model/dump.ts'
import type { Block, Page } from '../src/model/page.ts'
import { modelOf } from '../src/passes/formats.ts'
import { heuristicPass } from '../src/passes/heuristic.ts'
import { readWeights, type Weights } from '../src/passes/weights.ts'
import { decode } from '../src/read/decode.ts'
import { read } from '../src/read/index.ts'
import { findDates } from '../src/text/dates/find-dates.ts'
import { isByLine } from '../src/text/names/read-byline.ts'
import { kindsOf, loadSet, MADE, type Row, readPage } from './corpus.ts'
import { type Label, labelBlocks, wordsOf } from './labels.ts'

/** Sets with labels. */
const SETS = ['wcxb', 'trafeval', 'magic', 'zh', 'mozilla', 'nonarticles', MADE]
/** Sets without annotated bodies, for the text pass to be taught on. */
const LESSON_SETS = ['htmldate']

/** A dump with what follows its article moved above it. */
const TURNED = 'turned'
/** Not a dump at all: an article as this tool writes it, which must come through unchanged. */
export const CLEAN = 'clean'

export interface Sample {
  readonly row: Row
  readonly kind: string
  readonly page: Page
  readonly labels: readonly Label[]
  /** Words of the gold body, 0 where there is none. */
  readonly goldWords: number
  /** The HTML pass's body stands in for an annotated one. */
  readonly taught: boolean
  /** First row in the matrix. */
  readonly start: number
}

export interface SampleOptions {
  readonly corpus: string
  readonly format: Format
  /** How many of a page's kinds of text dump are taken, in turn. */
  readonly dumps: number
  /** A kind of dump that nothing is derived from. */
  readonly without: string | undefined
  /** Where the HTML weights of each fold are, for lessons. */
  readonly folds: string
}

/** Every page in one format, with labels. */
export async function loadSamples(options: SampleOptions): Promise<readonly Sample[]> {
  const { corpus, format, without } = options
  const teach = format === 'text' ? await teacher(options) : () => undefined
  const samples: Sample[] = []
  let start = 0
  const add = (row: Row, kind: string, bytes: Uint8Array | undefined, taught?: string) => {
    const page = bytes && read({ source: row.id, format, url: row.url, ...decode(bytes) })
    if (!page || page.blocks.length === 0) return undefined
    const sample: Sample = {
      ...{ row, kind, page, start },
      labels: labelled(page, row, taught),
      goldWords: wordsOf(row.gold.body ?? taught ?? '').length,
      taught: taught !== undefined,
    }
    samples.push(sample)
    start += page.blocks.length
    return sample
  }
  for (const set of [...SETS, ...(format === 'text' ? LESSON_SETS : [])]) {
    const kinds = kindsOf(corpus, set).filter((kind) => (kind === 'html') === (format === 'html'))
    for (const [number, row] of loadSet(corpus, set).entries()) {
      const taught = teach(row)
      for (const kind of inTurn(kinds, number, options.dumps)) {
        const bytes = readPage(corpus, set, row.id, kind)
        const sample = add(row, kind, bytes, taught)
        if (format === 'text' && sample && bytes && kind !== without && number % TURN_EVERY === 0)
          add(row, TURNED, turned(sample, bytes), taught)
      }
      if (format === 'text') add(row, CLEAN, cleanDump(row))
    }
  }
  return samples
}

/** As many of a set's kinds of dump as are asked for, others for the next page. */
const inTurn = <T>(kinds: readonly T[], number: number, dumps: number): readonly T[] =>
  kinds.length <= 2 && dumps < 5
    ? kinds.slice(number % Math.max(1, kinds.length)).slice(0, 1)
    : kinds.filter((_, k) => (k + number * 2) % kinds.length < dumps)

/** The HTML pass's own expected word F1 from which its body may teach the text pass. */
const SURE_LESSON = 0.85

/**
 * Gives the body that the HTML pass finds on a page without an annotated one, by weights that never saw the page's
 * fold: with the markup at hand it is right far more often than the text pass. Nothing where it is unsure, and
 * without HTML fold weights.
 */
async function teacher({ corpus, folds }: SampleOptions): Promise<(row: Row) => string | undefined> {
  const model = await modelOf('html')
  const weights = new Map<number, Weights>()
  const weightsOf = (fold: number): Weights | undefined => {
    const file = `${folds}/html-${fold}.json`
    if (!weights.has(fold) && existsSync(file)) weights.set(fold, readWeights(file))
    return weights.get(fold)
  }
  return (row) => {
    const known = weightsOf(row.fold)
    const bytes = row.gold.body || !known ? undefined : readPage(corpus, row.set, row.id, 'html')
    if (!known || !bytes) return undefined
    const page = read({ source: row.id, format: 'html', url: row.url, ...decode(bytes) })
    const { blocks, confidence } = chooseBody(page, [heuristicPass(page, known, model)])
    if (confidence < SURE_LESSON) return undefined
    return blocks.map((id) => page.blocks[id]?.text ?? '').join('\n\n')
  }
}

/** Annotators' labels; where they left a block open, the HTML pass's. */
function labelled(page: Page, row: Row, taught: string | undefined): Label[] {
  const labels = labelBlocks(page.blocks, row.gold)
  const own = row.set === MADE ? withOpenStandfirst(page.blocks, labels, row.gold.headline ?? '') : labels
  if (taught === undefined) return own
  const lent = labelBlocks(page.blocks, { body: taught })
  return own.map((label, id) => label ?? lent[id])
}

/** Words of a standfirst at least. */
const MIN_STANDFIRST = 7

/**
 * Annotators differ on standfirsts: trafeval's keep nine in ten, WCXB's a third. Who wrote our pages chose one way or the
 * other, so that sentences between headline and text are left open there.
 */
function withOpenStandfirst(blocks: readonly Block[], labels: readonly Label[], headline: string): Label[] {
  const said = wordsOf(headline).join(' ')
  const first = labels.findIndex((label) => (label ?? 0) >= 0.5)
  const head = blocks
    .slice(0, Math.max(0, first))
    .findLastIndex(({ text }) => wordsOf(text).join(' ') === said)
  const isSentence = ({ kind, text }: Block) =>
    (kind === 'heading' || kind === 'paragraph') &&
    wordsOf(text).length >= MIN_STANDFIRST &&
    !isByLine(text) &&
    findDates(text).length === 0
  return labels.map((label, id) => {
    const isBetween = head >= 0 && id > head && id < first
    return isBetween && isSentence(blocks[id] as Block) ? undefined : label
  })
}

/** Every so many pages are turned. */
const TURN_EVERY = 4

/** Teasers are teasers wherever they stand: position alone must not decide. */
function turned(sample: Sample, bytes: Uint8Array): Uint8Array | undefined {
  const last = sample.page.blocks.findLast(({ id }) => (sample.labels[id] ?? 0) >= 0.5)?.layout
  if (!last) return undefined
  const lines = decode(bytes).text.split('\n')
  const end = last.line - 1 + last.lines
  return new TextEncoder().encode([...lines.slice(end), '', ...lines.slice(0, end)].join('\n'))
}

function cleanDump({ gold, silver, type }: Row): Uint8Array | undefined {
  if (!gold.body || silver || (type !== undefined && type !== 'article')) return undefined
  const credit = [[gold.byline ?? []].flat().join(', '), gold.date ?? ''].filter(Boolean).join(' · ')
  const head = [gold.headline ?? '', credit].filter(Boolean).join('\n')
  const body = gold.body.replace(/\n+/g, '\n\n')
  return new TextEncoder().encode([head, body].filter(Boolean).join('\n\n'))
}
