/**
 * Runs the corpus through the built tool and prints how good it is, beside Readability on jsdom.
 * `npm run bench -- [CORPUS_DIR] [options]`; bench/README.md says what the columns mean.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { DEFAULT_ROOT, type Kind, kindsOf, loadSet, MADE, type Row, readPage, setsOf } from './corpus.ts'
import { runAll, type Task } from './pool.ts'
import {
  baselineVersion,
  canRead,
  foldsMade,
  hasFolds,
  type Output,
  type Places,
  type System,
} from './systems.ts'
import type { Run } from './tables.ts'
import * as tables from './tables.ts'

const USAGE = `npm run bench -- [CORPUS_DIR] [options]     (default ${DEFAULT_ROOT})
  --sets a,b      only these sets
  --kinds a,b     html, innertext, gettext, markdown, w3m, lynx
  --systems a,b   dechaff, heuristic, both, readability, "whole dump" (default: all but both)
  --folds DIR     fold weights to score with (default bench/.cache/folds)
  --limit N       only the first N pages of each set
  --worst N       also list each run's N worst pages
  --misses FIELD  also list every page on which headline, byline or date is wrong
  --save DIR      write the predictions as JSON Lines, for ../shared/bench/score.mjs
  --write         write the tables to bench/RESULTS.md`

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sets: { type: 'string' },
    kinds: { type: 'string' },
    systems: { type: 'string' },
    folds: { type: 'string', default: 'bench/.cache/folds' },
    limit: { type: 'string' },
    worst: { type: 'string' },
    misses: { type: 'string' },
    save: { type: 'string' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
const root = positionals[0] ?? DEFAULT_ROOT
const list = (value: string | undefined): readonly string[] | undefined => value?.split(',')
const places: Places = { root, folds: options.folds }
const FORMATS = ['html', 'text'] as const
const HERE = dirname(fileURLToPath(import.meta.url))

async function main(): Promise<void> {
  const runs = await measure(plan())
  const report = [...warnings(runs), ...sections(runs)].join('\n\n')
  console.log(report)
  if (options.worst) console.log(`\n## Worst pages\n\n${tables.worstPages(runs, Number(options.worst))}`)
  const field = tables.FIELDS.find((name) => name === options.misses)
  if (field) console.log(`\n## Wrong: ${field}\n\n${tables.missesTable(runs, field)}`)
  if (options.save) save(runs, options.save)
  if (options.write) writeFileSync(join(HERE, 'RESULTS.md'), `${preamble()}\n\n${report}\n`)
}

// ── what to run ──

interface Job {
  readonly set: string
  readonly kind: Kind
  readonly system: System
  readonly rows: readonly Row[]
}

/** Every chosen system on every chosen kind of every chosen set. */
function plan(): Job[] {
  const systems = (list(options.systems) ?? ['dechaff', 'heuristic', 'readability', 'whole dump']) as System[]
  const kinds = list(options.kinds)
  const sets = list(options.sets) ?? [...setsOf(root), ...(root === DEFAULT_ROOT ? [MADE] : [])]
  return sets.flatMap((set) => {
    const rows = loadSet(root, set).slice(0, Number(options.limit ?? Infinity))
    return kindsOf(root, set)
      .filter((kind) => !kinds || kinds.includes(kind))
      .flatMap((kind) => {
        const found = rows.filter((row) => readPage(root, set, row.id, kind))
        return systems.filter((s) => canRead(s, kind)).map((system) => ({ set, kind, system, rows: found }))
      })
  })
}

async function measure(jobs: readonly Job[]): Promise<Run[]> {
  const known = jobs.map((job) => (job.system === 'readability' ? cached(job) : undefined))
  const todo = jobs.filter((_, at) => !known[at])
  const fresh = await runAll(
    todo.map(({ system, kind, rows }): Task => ({ system, kind, places, inputs: rows })),
  )
  todo.forEach((job, at) => {
    if (job.system === 'readability') cache(job, fresh[at] ?? [])
  })
  return jobs.map((job, at) => {
    const outputs = known[at] ?? fresh[todo.indexOf(job)] ?? []
    return tables.toRun(job.set, job.kind, job.system, job.rows, outputs)
  })
}

// ── the baseline does not change, so it is kept ──

const cacheFile = (set: string): string => join(HERE, '.cache', baselineVersion(), `${set}.jsonl`)

function cached({ set, rows }: Job): Output[] | undefined {
  if (!existsSync(cacheFile(set))) return undefined
  const lines = readFileSync(cacheFile(set), 'utf8').trim().split('\n')
  const byId = new Map(lines.map((line) => JSON.parse(line) as Output).map((output) => [output.id, output]))
  const outputs = rows.map((row) => byId.get(row.id))
  return outputs.every((output) => output !== undefined) ? outputs : undefined
}

function cache({ set }: Job, outputs: readonly Output[]): void {
  mkdirSync(dirname(cacheFile(set)), { recursive: true })
  writeFileSync(cacheFile(set), toLines(outputs))
}

const toLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** Predictions as `DIR/<set>.<kind>.<system>.jsonl`. */
function save(runs: readonly Run[], directory: string): void {
  mkdirSync(directory, { recursive: true })
  for (const { set, kind, system, outputs } of runs) {
    writeFileSync(join(directory, `${set}.${kind}.${system.replace(' ', '-')}.jsonl`), toLines(outputs))
  }
}

// ── what to say ──

function warnings(runs: readonly Run[]): string[] {
  const unfolded = FORMATS.filter((format) => !hasFolds(places.folds, format))
  const failures = runs.flatMap(({ set, kind, system, outputs }) =>
    outputs.flatMap(({ id, error }) => (error ? [{ error, page: `${system} on ${set}/${kind}/${id}` }] : [])),
  )
  const causes = [...new Set(failures.map(({ error }) => error))].map((cause) => {
    const pages = failures.filter(({ error }) => error === cause)
    return `- ${pages.length} × ${cause} (first: ${pages[0]?.page})`
  })
  return [
    ...(unfolded.length
      ? [
          `**Not cross-validated (${unfolded.join(' and ')})**: ${places.folds} holds no fold weights, so the shipped weights judged pages they may have been fitted on. \`npm run train\` makes them.`,
        ]
      : []),
    ...(failures.length ? [`**${failures.length} pages failed**\n\n${causes.join('\n')}`] : []),
  ]
}

function sections(runs: readonly Run[]): string[] {
  const has = (test: (run: Run) => boolean) => runs.some((run) => run.system === 'dechaff' && test(run))
  const isText = (run: Run) => run.kind !== 'html'
  const dumpOf = (run: Run, row: Row) => readPage(root, run.set, row.id, run.kind)?.toString() ?? ''
  return [
    `## Quality\n\n${tables.qualityTable(runs)}`,
    ...(has((run) => !isText(run)) ? [`## The Readability pass\n\n${tables.passesTable(runs)}`] : []),
    ...(has(() => true) ? [`## Confidence\n\n${tables.confidenceTable(runs)}`] : []),
    ...(has(isText) ? [`## Fields the dump still has\n\n${tables.presenceTable(runs, dumpOf)}`] : []),
    ...(has(() => true) ? [`## Cleaned twice\n\n${tables.againTable(runs)}`] : []),
    ...(has(() => true) ? [`## Kind of dump\n\n${tables.detectionTable(runs)}`] : []),
  ]
}

function preamble(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const command = ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])]
  return [
    '# Results',
    `Made by \`${command.join(' ')}\` at ${commit} with Node ${process.version}, ${baselineVersion().replaceAll('-', ' ')}. bench/README.md says what the columns mean.`,
    ...FORMATS.flatMap((format) => foldsMade(places.folds, format) ?? []).map(
      (made) => `Fold weights: ${made}.`,
    ),
  ].join('\n\n')
}

if (options.help) console.log(USAGE)
else await main()
