/**
 * What a page costs: the heuristic path beside jsdom + Readability on the same pages in one process, its stages,
 * its growth with page size, the command's start, and the throughput of batches.
 * `npm run bench:speed -- [CORPUS_DIR] [--write] [--only start|throughput]`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import type { Dump } from '../src/model/dump.ts'
import type { Page } from '../src/model/page.ts'
import { DEFAULT_ROOT, type Kind, loadSet, readPage } from './corpus.ts'
import { syntheticHtml, syntheticText } from './synthetic.ts'
import { built, loadTool } from './systems.ts'
import { markdown } from './tables.ts'
import { throughput } from './throughput.ts'

/** Pages timed, and the size they are chosen by: that of the pages other tools' published costs are for. */
const PAGES = 40
const HTML_SIZE = 175_000
const TEXT_SIZE = 20_000
const ROUNDS = 5
/** trafilatura 2.1 on pages of HTML_SIZE on this kind of machine (../shared/design.md). */
const TRAFILATURA_MS = 39

const KB = 1000
const MB = 1000 * KB
const HTML_SIZES = [10 * KB, 100 * KB, MB, 10 * MB]
const TEXT_SIZES = [20 * KB, 200 * KB, 2 * MB, 20 * MB, 50 * MB]

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, only: { type: 'string' } },
})
const root = positionals[0] ?? DEFAULT_ROOT
const { extractDump, decode, sniff, toRecord } = await loadTool()

/** From bytes to article without Readability. */
async function heuristic(bytes: Uint8Array): Promise<void> {
  const { text, encoding } = decode(bytes)
  const dump: Dump = { source: '-', format: sniff(text), text, encoding }
  toRecord(await extractDump(dump, { passes: 'heuristic' }))
}

// ── measuring ──

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
const median = (values: readonly number[]): number =>
  sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

async function time(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

const kilobytes = (pages: readonly Uint8Array[]): number =>
  Math.round(mean(pages.map((page) => page.length)) / KB)

/** jsdom frees its windows only when the event loop turns. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Mean over the pages of the least over rounds (noise only adds); contenders take turns, the first round warms up. */
async function compare(
  pages: readonly Buffer[],
  contenders: Readonly<Record<string, (bytes: Buffer) => unknown>>,
): Promise<Record<string, number>> {
  const times = Object.keys(contenders).map(() => pages.map((): number[] => []))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [at, page] of pages.entries()) {
      for (const [which, run] of Object.values(contenders).entries()) {
        const ms = await time(() => run(page))
        if (round > 0) times[which]?.[at]?.push(ms)
        await breathe()
      }
    }
  }
  return Object.fromEntries(
    Object.keys(contenders).map((name, i) => [name, mean((times[i] ?? []).map((all) => Math.min(...all)))]),
  )
}

/** The pages of WCXB nearest to a size. */
function pagesNear(size: number, kind: Kind): Buffer[] {
  return loadSet(root, 'wcxb')
    .flatMap(({ id }) => readPage(root, 'wcxb', id, kind) ?? [])
    .sort((a, b) => Math.abs(a.length - size) - Math.abs(b.length - size))
    .slice(0, PAGES)
}

// ── against Readability ──

const silent = () => new VirtualConsole()

async function againstReadability(): Promise<string> {
  const pages = pagesNear(HTML_SIZE, 'html')
  const parser = new new JSDOM('', { virtualConsole: silent() }).window.DOMParser()
  const costs = await compare(pages, {
    'dechaff, heuristic pass': heuristic,
    'new JSDOM(html) + Readability': (bytes) => {
      const { window } = new JSDOM(bytes.toString(), { virtualConsole: silent() })
      new Readability(window.document).parse()
      window.close()
    },
    'DOMParser (jsdom) + Readability': (bytes) =>
      new Readability(parser.parseFromString(bytes.toString(), 'text/html')).parse(),
  })
  const own = costs['dechaff, heuristic pass'] ?? Number.NaN
  const rows = Object.entries({ ...costs, 'trafilatura 2.1, as published': TRAFILATURA_MS })
  return `## HTML pages of ${kilobytes(pages)} KB (${pages.length} pages)\n\n${markdown(
    ['from bytes to article', 'ms a page', 'times dechaff'],
    rows.map(([name, ms]) => [name, ms.toFixed(2), (ms / own).toFixed(1)]),
  )}`
}

// ── stages ──

/** Runs one stage and notes its time. */
type Clock = <T>(stage: string, run: () => T) => T

/** The pipeline of extract.ts without Readability, step by step. */
async function loadStages() {
  const { parseTree } = await built<typeof import('../src/read/html/tree.ts')>('read/html/tree.js')
  const { readBlocks } = await built<typeof import('../src/read/html/blocks.ts')>('read/html/blocks.js')
  const { readClaims } = await built<typeof import('../src/read/claims/index.ts')>('read/claims/index.js')
  const { readText } = await built<typeof import('../src/read/text/index.ts')>('read/text/index.js')
  const { heuristicPass } = await built<typeof import('../src/passes/heuristic.ts')>('passes/heuristic.js')
  const { modelOf } = await built<typeof import('../src/passes/formats.ts')>('passes/formats.js')
  const { shippedWeights } = await built<typeof import('../src/passes/weights.ts')>('passes/weights.js')
  const { chooseBody } = await built<typeof import('../src/body/index.ts')>('body/index.js')
  const { findFields } = await built<typeof import('../src/fields/index.ts')>('fields/index.js')
  const { toArticle } = await built<typeof import('../src/article.ts')>('article.js')
  const weights = { html: shippedWeights('html'), text: shippedWeights('text') }
  const models = { html: await modelOf('html'), text: await modelOf('text') }

  const readHtml = (dump: Dump, clock: Clock): Page => {
    const tree = clock('parse', () => parseTree(dump.text))
    const blocks = clock('blocks', () => readBlocks(tree))
    return { dump, root: tree, blocks, claims: clock('claims', () => readClaims(tree, blocks, dump)) }
  }
  return (bytes: Uint8Array, clock: Clock) => {
    const { text, encoding } = clock('decode', () => decode(bytes))
    const format = clock('sniff', () => sniff(text))
    const dump: Dump = { source: '-', format, text, encoding }
    const page = format === 'html' ? readHtml(dump, clock) : clock('blocks and claims', () => readText(dump))
    const ballots = [clock('features and model', () => heuristicPass(page, weights[format], models[format]))]
    const body = clock('body', () => chooseBody(page, ballots))
    const fields = clock('fields', () => findFields(page, body, {}))
    clock('record', () => toRecord(toArticle(page, body, fields, ballots, null)))
  }
}

async function byStage(kind: Kind, size: number): Promise<string> {
  const run = await loadStages()
  const pages = pagesNear(size, kind)
  const totals = new Map<string, number>()
  for (let round = 0; round <= ROUNDS; round++) {
    const clock: Clock = (stage, step) => {
      const start = performance.now()
      const result = step()
      if (round > 0) totals.set(stage, (totals.get(stage) ?? 0) + performance.now() - start)
      return result
    }
    for (const page of pages) run(page, clock)
  }
  const costs = [...totals].map(([stage, ms]) => [stage, ms / ROUNDS / pages.length] as const)
  const all = costs.reduce((sum, [, ms]) => sum + ms, 0)
  return `## Where the time goes: ${kind} of ${kilobytes(pages)} KB\n\n${markdown(
    ['stage', 'ms a page', 'share'],
    [...costs, ['all', all] as const].map(([stage, ms]) => [
      stage,
      ms.toFixed(3),
      `${((100 * ms) / all).toFixed(0)}%`,
    ]),
  )}`
}

// ── growth ──

/** Least of a few runs, fewer on large pages: noise only adds. */
async function growth(
  name: string,
  sizes: readonly number[],
  make: (size: number) => string,
): Promise<string> {
  const costs: number[] = []
  for (const size of sizes) {
    const bytes = Buffer.from(make(size))
    const runs: number[] = []
    for (let spent = 0; runs.length < 2 || (runs.length < 30 && spent < 2000); spent += runs.at(-1) ?? 0) {
      runs.push(await time(() => heuristic(bytes)))
      await breathe()
    }
    costs.push(Math.min(...runs) / (bytes.length / MB))
  }
  const rows = sizes.map((size, i) => {
    const perMb = costs[i] ?? Number.NaN
    const label = size < MB ? `${size / KB} KB` : `${size / MB} MB`
    return [
      label,
      ((perMb * size) / MB).toFixed(2),
      perMb.toFixed(1),
      (perMb / Math.min(...costs)).toFixed(2),
    ]
  })
  return `## Growth: ${name}\n\n${markdown(['size', 'ms', 'ms a MB', 'times the least'], rows)}`
}

// ── start-up ──

const STARTS = 20

async function startUp(): Promise<string> {
  const command = fileURLToPath(new URL('../bin/dechaff.js', import.meta.url))
  if (!existsSync(command)) return '## Start of the command\n\nThere is no bin/dechaff.js yet.'
  const directory = mkdtempSync(join(tmpdir(), 'dechaff-speed-'))
  const files = { text: join(directory, 'page.txt'), html: join(directory, 'page.html') }
  writeFileSync(files.text, syntheticText(TEXT_SIZE))
  writeFileSync(files.html, syntheticHtml(TEXT_SIZE))
  const start =
    (...args: string[]) =>
    () => {
      const { status, stderr } = spawnSync(process.execPath, args)
      if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
    }
  const contenders = {
    'node -e 0': start('-e', '0'),
    'dechaff page.txt': start(command, files.text),
    'dechaff page.html': start(command, files.html),
  }
  const times = Object.values(contenders).map((): number[] => [])
  for (let i = 0; i <= STARTS; i++) {
    for (const [which, run] of Object.values(contenders).entries()) times[which]?.push(await time(run))
  }
  rmSync(directory, { recursive: true })
  const bare = median(times[0] ?? [])
  return `## Start of the command (${STARTS} starts each, in turn; median; files of ${TEXT_SIZE / KB} KB)\n\n${markdown(
    ['command', 'ms', 'times node -e 0'],
    Object.keys(contenders).map((name, i) => [
      name,
      median(times[i] ?? []).toFixed(1),
      (median(times[i] ?? []) / bare).toFixed(2),
    ]),
  )}`
}

const texts = async (): Promise<string> => {
  const pages = pagesNear(TEXT_SIZE, 'innertext')
  const { ms } = await compare(pages, { ms: heuristic })
  return `## Text dumps of ${kilobytes(pages)} KB (${pages.length} pages)\n\nFrom bytes to article: ${ms?.toFixed(2)} ms a page in a warm process.`
}

const PARTS: readonly (readonly [name: string, run: () => Promise<string>])[] = [
  ['readability', againstReadability],
  ['stages', () => byStage('html', HTML_SIZE)],
  ['texts', texts],
  ['stages', () => byStage('innertext', TEXT_SIZE)],
  ['growth', () => growth('HTML', HTML_SIZES, syntheticHtml)],
  ['growth', () => growth('text', TEXT_SIZES, syntheticText)],
  ['start', startUp],
  ['throughput', () => throughput(root)],
]

const report: string[] = []
for (const [name, run] of PARTS) {
  if (options.only && options.only !== name) continue
  report.push(await run())
  console.log(`${report.at(-1)}\n`)
}
if (options.write && !options.only) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const machine = `Node ${process.version} on ${cpus().length} × ${cpus()[0]?.model.trim()}`
  const head = `# Speed\n\nMade by \`npm run bench:speed -- --write\` at ${commit}, ${machine}; the first round of every measure is a warm-up.`
  writeFileSync(new URL('RESULTS-speed.md', import.meta.url), `${[head, ...report].join('\n\n')}\n`)
}
