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
import { DEFAULT_ROOT, type Kind, loadSet, MADE, readPage } from './corpus.ts'
import { type PageScore, scorePage, summarize } from './score.ts'
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
function isHeadline({ blocks }: Page, { headline }: Taken, gold: string): boolean | undefined {
  const wanted = foldTitle(gold)
  if (!blocks.some(({ text }) => foldTitle(text).includes(wanted))) return undefined
  const taken = foldTitle(blocks[headline]?.text ?? '')
  return taken.includes(wanted) || (wanted.includes(taken) && taken.length > MOST * wanted.length)
}

/** The text of the blocks taken for the prose. */
const proseOf = ({ blocks }: Page, { first, last }: Taken): string =>
  blocks
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('\n')

function rowOf(root: string, set: string, kind: Kind): readonly string[] {
  const right: boolean[] = []
  const pages: PageScore[] = []
  for (const { id, gold } of loadSet(root, set)) {
    const bytes = readPage(root, set, id, kind)
    if (!bytes) continue
    const dump = { source: id, ...decode(bytes) }
    const page =
      kind === 'html' ? readHtml({ ...dump, format: 'html' }) : readText({ ...dump, format: 'text' })
    if (page.blocks.length === 0) continue
    const taken = takenOf(page, kind)
    const isIt = gold.headline ? isHeadline(page, taken, gold.headline) : undefined
    if (isIt !== undefined) right.push(isIt)
    pages.push(scorePage({ body: gold.body }, { body: proseOf(page, taken) }))
  }
  const { words } = summarize(pages)
  const share = right.length > 0 ? right.filter(Boolean).length / right.length : undefined
  return [set, kind, ...[share, words?.p, words?.r].map((value) => value?.toFixed(3) ?? '')]
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
