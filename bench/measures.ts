/**
 * How right the measures are that features hang on, against gold: the block taken for the headline, and the blocks taken
 * for the article's prose before any is judged. `npm run bench:measures -- [CORPUS_DIR]`.
 */
import type { Page } from '../src/model/page.ts'
import { htmlContext } from '../src/passes/features/html/context.ts'
import { textContext } from '../src/passes/features/text/context.ts'
import { decode } from '../src/read/decode.ts'
import { readHtml } from '../src/read/html/index.ts'
import { readText } from '../src/read/text/index.ts'
import { foldTitle } from '../src/text/titles.ts'
import { DEFAULT_ROOT, type Kind, loadSet, MADE, type Row, readPage } from './corpus.ts'
import { wordsOf } from './labels.ts'
import { markdown } from './tables.ts'

const SETS = ['wcxb', 'trafeval', 'magic', MADE]
const WANTED: readonly Kind[] = ['html', 'innertext', 'w3m']
/** Share of the gold headline that a block of fewer words has at least to be it. */
const MOST = 0.6

/** The block taken for the headline, and the first and last of those taken for the prose. */
interface Taken {
  readonly headline: number
  readonly first: number
  readonly last: number
}

function takenOf(page: Page, kind: Kind): Taken {
  if (kind === 'html') {
    const { headline, main } = htmlContext(page)
    return { headline, first: main.first, last: main.last }
  }
  const { topic, main } = textContext(page)
  return { headline: topic.headline, first: main.start, last: main.end - 1 }
}

/** Whether the block taken for the headline is; undefined where no block shows it. */
function isRight({ blocks }: Page, { headline }: Taken, gold: string): boolean | undefined {
  const wanted = foldTitle(gold)
  if (!blocks.some(({ text }) => foldTitle(text).includes(wanted))) return undefined
  const taken = foldTitle(blocks[headline]?.text ?? '')
  return taken.includes(wanted) || (wanted.includes(taken) && taken.length > MOST * wanted.length)
}

/** Share of the words taken that are gold's, and of gold's that are taken. */
function proseOf({ blocks }: Page, { first, last }: Taken, gold: string): readonly [number, number] {
  const taken = blocks.slice(first, last + 1).flatMap(({ text }) => wordsOf(text))
  const wanted = wordsOf(gold)
  const left = new Map<string, number>()
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of taken) {
    const count = left.get(word) ?? 0
    if (count > 0) common++
    left.set(word, count - 1)
  }
  return [common / Math.max(1, taken.length), common / Math.max(1, wanted.length)]
}

const mean = (values: readonly number[]): string =>
  values.length === 0 ? '' : (values.reduce((a, b) => a + b, 0) / values.length).toFixed(3)

function rowOf(root: string, set: string, kind: Kind): readonly string[] {
  const right: number[] = []
  const shares: (readonly [number, number])[] = []
  const measure = (row: Row, bytes: Buffer) => {
    const dump = { source: row.id, ...decode(bytes) }
    const page =
      kind === 'html' ? readHtml({ ...dump, format: 'html' }) : readText({ ...dump, format: 'text' })
    if (page.blocks.length === 0) return
    const taken = takenOf(page, kind)
    const isIt = row.gold.headline ? isRight(page, taken, row.gold.headline) : undefined
    if (isIt !== undefined) right.push(Number(isIt))
    if (row.gold.body) shares.push(proseOf(page, taken, row.gold.body))
  }
  for (const row of loadSet(root, set)) {
    const bytes = readPage(root, set, row.id, kind)
    if (bytes) measure(row, bytes)
  }
  return [set, kind, mean(right), mean(shares.map(([p]) => p)), mean(shares.map(([, r]) => r))]
}

const root = process.argv[2] ?? DEFAULT_ROOT
console.log(
  markdown(
    ['set', 'kind', 'headline right', 'prose P', 'prose R'],
    SETS.flatMap((set) => WANTED.map((kind) => rowOf(root, set, kind))).filter((row) =>
      row.slice(2).some(Boolean),
    ),
  ),
)
