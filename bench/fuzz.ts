/**
 * Damaged pages and containers through the built tool, each held to what the tool promises:
 * `npm run fuzz -- [--cases 2000] [--seed 1] [--corpus DIR] [--only N]`. A failing case is printed with its number, and
 * `--only` runs it alone; its bytes go to `$TMPDIR/dechaff-fuzz-SEED-N.bin`.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { decodeHTML } from 'entities/decode'
import type { Outcome, Settings, Task } from '../src/batch/task.ts'
import { decode } from '../src/read/decode.ts'
import { cleanCharacters } from '../src/text/characters.ts'
import type { ArticleRecord } from '../src/write/record.ts'
import schema from '../src/write/schema.json' with { type: 'json' }
import { readFixtures } from '../tests/support/fixtures.ts'
import { lettersOf, wordsOf } from '../tests/support/words.ts'
import { DEFAULT_ROOT, loadSet, readPage } from './corpus.ts'
import { container, damage, Random, toBytes } from './mutate.ts'
import { built } from './systems.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string', default: DEFAULT_ROOT },
    only: { type: 'string' },
  },
})
const SEED = Number(values.seed)

/** Largest page taken from the corpus, in bytes: many small cases find more than few large ones. */
const MAX_PAGE = 12_000
const MAX_PAGES = 250

/** A case may take this much of the processor, in milliseconds, and as much again for every so many bytes; jsdom is the slow part. */
const TIME = 4000
const TIME_BYTES = 40_000

/** Of so many cases one asks Readability, is run twice, is run in a worker. */
const BOTH_EVERY = 40
const AGAIN_EVERY = 5
const WORKER_EVERY = 40

interface Seed {
  readonly format: 'html' | 'text'
  readonly text: string
}

const { clean } = await built<typeof import('../src/batch/clean.ts')>('batch/clean.js')
const { expand } = await built<typeof import('../src/batch/expand.ts')>('batch/expand.js')
const { Workers } = await built<typeof import('../src/batch/workers.ts')>('batch/workers.js')

const settings = (passes: Settings['passes']): Settings => ({
  format: 'jsonl',
  body: false,
  explain: false,
  passes,
  input: undefined,
  encoding: undefined,
  url: undefined,
  captured: undefined,
  dateOrder: undefined,
  maxBytes: 2 ** 22,
})
const workers = new Workers(settings('heuristic'), { jobs: 1, timeout: 120_000, maxMemory: 2 ** 30 })
const obeysSchema = new Ajv2020({ allowUnionTypes: true }).compile(schema)
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

function seeds(): Seed[] {
  const own = readFixtures().map(({ bytes, page }): Seed => {
    return { format: page === 'page.html' ? 'html' : 'text', text: decode(bytes).text }
  })
  if (!existsSync(values.corpus)) return own
  const pages = ['wcxb', 'trafeval', 'htmldate', 'zh', 'nonarticles'].flatMap((set) =>
    loadSet(values.corpus, set).flatMap(({ id }) => [
      { format: 'html' as const, bytes: readPage(values.corpus, set, id, 'html') },
      { format: 'text' as const, bytes: readPage(values.corpus, set, id, 'innertext') },
      { format: 'text' as const, bytes: readPage(values.corpus, set, id, 'markdown') },
    ]),
  )
  const small = pages.flatMap(({ format, bytes }): Seed[] =>
    bytes && bytes.length < MAX_PAGE ? [{ format, text: decode(bytes).text }] : [],
  )
  const step = Math.max(1, Math.floor(small.length / MAX_PAGES))
  return [...own, ...small.filter((_, i) => i % step === 0)]
}

interface Case {
  readonly tasks: readonly Task[]
  readonly size: number
}

/** The pages of case `n`: one, or those a container still gives. */
async function caseOf(n: number, pool: readonly Seed[], keep: (bytes: Uint8Array) => void): Promise<Case> {
  const random = new Random(SEED * 1_000_003 + n)
  const { text, format } = random.pick(pool)
  if (random.below(8) > 0) {
    const bytes = toBytes(damage(text, format, random), random)
    keep(bytes)
    const task: Task = { source: `case-${n}`, target: 'x', named: true, content: { bytes } }
    return { tasks: [random.below(2) === 0 ? { ...task, format } : task], size: bytes.length }
  }
  const { name, bytes } = await container(
    [text.slice(0, 8000), random.pick(pool).text.slice(0, 8000)],
    random,
  )
  keep(bytes)
  const stream = (async function* () {
    yield bytes
  })()
  const keys = { html: undefined, text: undefined, url: undefined, id: undefined }
  const tasks: Task[] = []
  for await (const page of expand(
    { source: name, target: 'x', named: true, content: { stream } },
    { maxBytes: 2 ** 22, keys },
  ))
    if ('content' in page) tasks.push(page)
  return { tasks: tasks.slice(0, 4), size: bytes.length }
}

/** What is wrong with an outcome; nothing when it keeps the promises. */
function wrong(task: Task, outcome: Outcome): string | undefined {
  if (outcome.status === 'failed') return outcome.code === 'internal' ? outcome.message : undefined
  if (!('output' in outcome)) return undefined
  const { output } = outcome
  if (!output.endsWith('}\n') || output.indexOf('\n') !== output.length - 1) return 'not one line of JSON'
  const record = JSON.parse(output) as ArticleRecord
  const body = record.body
  if (!obeysSchema(record)) return `schema: ${JSON.stringify(obeysSchema.errors?.[0])}`
  const unsafe = UNSAFE.exec(body.replaceAll('\t', '')) ?? UNSAFE.exec(output.slice(0, -1))
  if (unsafe) return `control character ${JSON.stringify(unsafe[0])}`
  const page = textsOf(task.content).join('\n')
  const missing = strangers(body, page)
  return missing.length > 0 ? `words that are not on the page: ${missing.slice(0, 5).join(' ')}` : undefined
}

/** A page as the tool reads it, and as UTF-8: a part of an MHTML file says its own encoding. */
function textsOf(content: Task['content']): string[] {
  if ('text' in content) return [content.text]
  if (!('bytes' in content)) return []
  return [decode(content.bytes).text, new TextDecoder().decode(content.bytes)]
}

/** What stands in a page's text without being seen. */
const UNSEEN = /<(script|style|svg|template|title)\b.*?<\/\1>|<!--.*?-->|<[^>]*>/gis

/** What stands between a Markdown link and the text after it. */
const LINK_TARGET = /\]\([^()]{0,3000}\)/g

/** Words of a body whose letters the page has nowhere, however it is read. */
function strangers(body: string, page: string): string[] {
  // the numbers of list items are printed by the tool
  const words = [...new Set(wordsOf(body.replace(/^\s*\d+\. /gm, '')))]
  const letters = lettersOf(page)
  const left = words.filter((word) => !letters.includes(word))
  if (left.length === 0) return []
  const views = [
    page,
    decodeHTML(page),
    decodeHTML(decodeHTML(page)),
    decodeHTML(
      page.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    ),
  ]
  const all = views
    .flatMap((view) => [
      view,
      view.replace(/<[^<>]*>/g, ''),
      view.replace(LINK_TARGET, ''),
      view.replace(UNSEEN, ''),
      view.replace(/<!--.*?-->|<[^>]*>/gs, ''),
    ])
    .map((view) => wordsOf(cleanCharacters(view).replace(/[\u200c\u200d]/g, '')).join(''))
  return left.filter((word) => !all.some((view) => view.includes(word)))
}

async function run(n: number, pool: readonly Seed[]): Promise<string | undefined> {
  let kept: Uint8Array | undefined
  try {
    const made = await caseOf(n, pool, (bytes) => {
      kept = bytes
    })
    for (const task of made.tasks) {
      const how = settings(n % BOTH_EVERY === 0 ? 'both' : 'heuristic')
      const start = process.cpuUsage()
      const outcome = await clean(task, how)
      const { user, system } = process.cpuUsage(start)
      const took = (user + system) / 1000
      const problem = wrong(task, outcome)
      if (problem) return problem
      if (took > TIME * (1 + made.size / TIME_BYTES))
        return `took ${Math.round(took)} ms for ${made.size} bytes`
      const same = JSON.stringify(outcome)
      if (n % AGAIN_EVERY === 0 && JSON.stringify(await clean(task, how)) !== same)
        return 'another result the second time'
      if (n % WORKER_EVERY === 1 && JSON.stringify(await workers.clean(task)) !== same)
        return 'another result in a worker'
    }
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return `threw ${error.stack?.split('\n').slice(0, 4).join(' ')}`
  } finally {
    last = kept
  }
}

let last: Uint8Array | undefined
const pool = seeds()
const only = values.only === undefined ? undefined : Number(values.only)
const cases = only === undefined ? Number(values.cases) : only + 1
// the first page pays for loading jsdom
await clean(
  { source: 'warm', target: 'x', content: { text: '<p>Warm up</p>' }, format: 'html' },
  settings('both'),
)
const begun = performance.now()
let failures = 0
for (let n = only ?? 0; n < cases && failures < 50; n++) {
  const problem = await run(n, pool)
  if (problem) {
    failures++
    const path = join(tmpdir(), `dechaff-fuzz-${SEED}-${n}.bin`)
    if (last) writeFileSync(path, last)
    console.log(`case ${n}: ${problem.slice(0, 400)} (${path})`)
  }
  // jsdom frees its windows only when the event loop turns
  if (n % BOTH_EVERY === 0) await new Promise((resolve) => setImmediate(resolve))
}
await workers.close()
console.log(
  `${cases - (only ?? 0)} cases of ${pool.length} pages, seed ${SEED}: ${failures} failures in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
)
process.exitCode = failures > 0 ? 1 : 0
