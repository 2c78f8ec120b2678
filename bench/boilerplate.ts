/**
 * What `--learn-boilerplate` gains: corpus sites with three or more pages, and a made-up site of twenty pages of one
 * layout, with and without it. `npm run bench:boilerplate -- [CORPUS_DIR] [--write]`.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { PipelineOptions } from '../src/extract.ts'
import type { Dump } from '../src/model/dump.ts'
import { DEFAULT_ROOT, foldOf, type Gold, type Kind, kindsOf, loadSet, readPage, setsOf } from './corpus.ts'
import { madeSite } from './made-site.ts'
import { type PageScore, type Prediction, scorePage, summarize } from './score.ts'
import { built, foldWeights, loadTool } from './systems.ts'
import { markdown } from './tables.ts'

const KINDS_SHOWN: readonly Kind[] = ['html', 'innertext']
const MIN_PAGES = 3
const MADE_PAGES = 20

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, folds: { type: 'string', default: 'bench/.cache/folds' } },
})
const root = positionals[0] ?? DEFAULT_ROOT
const { extractDump, decode, sniff, toRecord } = await loadTool()
const { readDump } = await built<typeof import('../src/extract.ts')>('extract.js')
const { siteTexts } = await built<typeof import('../src/batch/site-texts.ts')>('batch/site-texts.js')
const { TextCounter, evidenceFor } =
  await built<typeof import('../src/batch/recurring-texts.ts')>('batch/recurring-texts.js')

/** A page with what is known of it. */
interface Sample {
  readonly set: string
  readonly dump: Dump
  readonly gold: Gold
  readonly fold: number
}

/** Both passes over some pages, as the command runs them; every page is scored without and with what was learnt. */
async function measure(samples: readonly Sample[]) {
  const counter = new TextCounter()
  const sites: string[] = []
  for (const { dump } of samples) {
    const noted = siteTexts(await readDump(dump), '')
    sites.push(noted.site)
    counter.add(noted)
  }
  const learnt = counter.recurring()
  const results: { sample: Sample; plain: PageScore; told: PageScore; changed: boolean }[] = []
  for (const [at, sample] of samples.entries()) {
    if (sites.filter((site) => site === sites[at]).length < MIN_PAGES) continue
    const weights = foldWeights(options.folds, sample.dump.format, sample.fold)
    const run = async (more: PipelineOptions): Promise<Prediction> =>
      toRecord(await extractDump(sample.dump, { weights, ...more }))
    const plain = await run({})
    const told = await run({ recurring: (page) => evidenceFor(page, '', learnt) })
    const score = (said: Prediction) => scorePage(sample.gold, said)
    results.push({ sample, plain: score(plain), told: score(told), changed: plain.body !== told.body })
  }
  return results
}

type Results = Awaited<ReturnType<typeof measure>>

function corpusSamples(kind: Kind): Sample[] {
  return setsOf(root)
    .filter((set) => kindsOf(root, set).includes(kind))
    .flatMap((set) =>
      loadSet(root, set).flatMap(({ id, url, gold, fold }) => {
        const bytes = readPage(root, set, id, kind)
        if (!bytes || !url) return []
        const { text, encoding } = decode(bytes)
        return [{ set, gold, fold, dump: { source: id, format: sniff(text), text, encoding, url } }]
      }),
    )
}

function madeSamples(format: 'html' | 'text'): Sample[] {
  const encoding = { name: 'utf-8', reason: 'utf-8-valid', replaced: 0, declared: null } as const
  return madeSite(MADE_PAGES).map((page) => ({
    set: 'made',
    gold: { body: page.body },
    fold: foldOf('courier.example'),
    dump: { source: page.name, format, text: page[format], encoding, url: page.url },
  }))
}

const digits = (value: number | undefined): string => value?.toFixed(4) ?? '–'

function row(name: string, kind: string, results: Results): string[] {
  const plain = summarize(results.map((result) => result.plain))
  const told = summarize(results.map((result) => result.told))
  const changed = results.filter((result) => result.changed).length
  return [
    name,
    kind,
    String(results.length),
    String(changed),
    digits(plain.words?.f1),
    digits(told.words?.f1),
    digits(plain.words?.p),
    digits(told.words?.p),
    digits(plain.words?.r),
    digits(told.words?.r),
    digits(plain.segments?.f1),
    digits(told.segments?.f1),
    String(plain.exact === undefined ? '–' : plain.exact.toFixed(2)),
    String(told.exact === undefined ? '–' : told.exact.toFixed(2)),
  ]
}

const rows: string[][] = []
for (const kind of KINDS_SHOWN) {
  const results = await measure(corpusSamples(kind))
  rows.push(row('corpus, all', kind, results))
  for (const set of new Set(results.map(({ sample }) => sample.set)))
    rows.push(
      row(
        set,
        kind,
        results.filter(({ sample }) => sample.set === set),
      ),
    )
}
for (const format of ['html', 'text'] as const)
  rows.push(row(`made, ${MADE_PAGES} pages`, format, await measure(madeSamples(format))))

const table = markdown(
  [
    'pages',
    'kind',
    'pages scored',
    'bodies changed',
    'word F1',
    '+ learnt',
    'P',
    '+ learnt',
    'R',
    '+ learnt',
    'segment F1',
    '+ learnt',
    'exact',
    '+ learnt',
  ],
  rows,
)
console.log(table)
if (options.write) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const head = `# What --learn-boilerplate gains

Made by \`npm run bench:boilerplate -- --write\` at ${commit}. Pages of hosts with at least ${MIN_PAGES} pages in the corpus, all
sets together, scored with weights that never saw their site; and a site of ${MADE_PAGES} pages made by bench/made-site.ts: one
layout whose class names tell nothing, two prompts in turn inside the article, a note on the series, the bios of four
authors, and four teasers with their standfirsts on each page. Columns marked "+ learnt" are with the option.`
  writeFileSync(new URL('RESULTS-boilerplate.md', import.meta.url), `${head}\n\n${table}\n`)
}
