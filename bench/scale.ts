/**
 * How batches scale: resident memory beside the number of inputs and the size of a crawl, and the GNU parallel recipe
 * of docs/scale.md beside one process. (Workers beside one another: `npm run bench:speed -- --only throughput`.)
 *
 *   npm run bench:scale -- [--pages 1000,10000,100000] [--warc 64,2048] [--write]
 */

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { markdown } from './tables.ts'

const BIN = new URL('../bin/dechaff.js', import.meta.url).pathname

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000,10000,100000' },
    warc: { type: 'string', default: '64,2048' },
    write: { type: 'boolean' },
  },
})

/** What a run took. */
interface Run {
  readonly seconds: number
  /** Highest resident memory of the process, in MB, and its median over each tenth of the run. */
  readonly peak: number
  readonly tenths: readonly number[]
  readonly out: string
}

/** Runs a command to its end, with input written to it as it takes it. */
async function run(
  command: string,
  args: readonly string[],
  input?: AsyncIterable<Buffer>,
  keep = false,
): Promise<Run> {
  const started = performance.now()
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const samples: number[] = []
  let peak = 0
  let out = ''
  const watch = setInterval(() => {
    const { now, most } = resident(child.pid)
    if (now > 0) samples.push(now)
    peak = Math.max(peak, most)
  }, 50)
  child.stdout.on('data', (chunk) => {
    if (keep) out += chunk
  })
  const closed = once(child, 'close')
  for await (const chunk of input ?? []) if (!child.stdin.write(chunk)) await once(child.stdin, 'drain')
  child.stdin.end()
  const [status] = await closed
  clearInterval(watch)
  if (status > 1) throw new Error(`${command} ended with status ${status}`)
  return { seconds: (performance.now() - started) / 1000, peak, tenths: mediansByTenth(samples), out }
}

/** What a process has in memory, and the most it has had so far, in MB; 0 where /proc doesn't tell. */
function resident(pid: number | undefined): { now: number; most: number } {
  const file = `/proc/${pid}/status`
  const status = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const megabytes = (pattern: RegExp) => Math.round(Number(pattern.exec(status)?.[1] ?? 0) / 1024)
  return { now: megabytes(/VmRSS:\s+(\d+)/), most: megabytes(/VmHWM:\s+(\d+)/) }
}

const mediansByTenth = (samples: readonly number[]): number[] =>
  Array.from({ length: 10 }, (_, i) => {
    const part = samples
      .slice((i * samples.length) / 10, ((i + 1) * samples.length) / 10)
      .sort((a, b) => a - b)
    return part[Math.floor(part.length / 2)] ?? Number.NaN
  })

const SENTENCES =
  'The harbour town opened its rebuilt lighthouse on Tuesday, nine years after a winter storm brought the old tower down. '

/** A page of about 3 KB, different for each number. */
const page = (number: number) =>
  `<!doctype html><title>Report ${number}</title><nav><a href=/>Home</a> <a href=/n>News</a></nav><article><h1>Report ${number}</h1>${`<p>${number}: ${SENTENCES.repeat(3)}</p>`.repeat(6)}</article><footer><a href=/i>Imprint</a></footer>`

async function* lines(count: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < count; i++) yield Buffer.from(`${JSON.stringify({ id: i, html: page(i) })}\n`)
}

/** A crawl of so many megabytes: mostly pictures, as crawls are, and a page for each. */
async function* crawl(megabytes: number): AsyncGenerator<Buffer> {
  const picture = record('image/png', Buffer.alloc(2 ** 20, 0x41))
  for (let i = 0; i < megabytes; i++)
    yield Buffer.concat([picture, record('text/html', Buffer.from(page(i)))])
}

function record(type: string, body: Buffer): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`), body])
  const head = `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${http.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')])
}

const dechaff = (args: readonly string[], input?: AsyncIterable<Buffer>, keep = false) =>
  run(process.execPath, [BIN, ...args], input, keep)

const HEADER = ['input', 's', 'inputs/s', 'MB resident, 2nd tenth', '5th', 'last', 'peak']

function row(name: string, count: number, { seconds, peak, tenths }: Run): string[] {
  const at = (tenth: number) => String(tenths[tenth - 1])
  return [name, seconds.toFixed(1), (count / seconds).toFixed(0), at(2), at(5), at(10), String(peak)]
}

async function memory(): Promise<string> {
  const rows: string[][] = []
  const add = (name: string, count: number, run: Run) => {
    rows.push(row(name, count, run))
    console.log(rows.at(-1)?.join(' | '))
  }
  const quiet = ['-f', 'jsonl', '-q']
  for (const count of values.pages.split(',').map(Number)) {
    add(`${count} JSON Lines to JSON Lines`, count, await dechaff(quiet, lines(count)))
    const out = mkdtempSync(join(tmpdir(), 'dechaff-scale-'))
    add(`${count} JSON Lines to a folder`, count, await dechaff([...quiet, '-o', out], lines(count)))
    rmSync(out, { recursive: true })
  }
  for (const size of values.warc.split(',').map(Number))
    add(`WARC of ${size} MB`, size, await dechaff(quiet, crawl(size)))
  return markdown(HEADER, rows)
}

/** The recipe of docs/scale.md gives what one process gives, but for `source`, which counts a process's lines. */
async function parallel(): Promise<string> {
  const one = await dechaff(['-f', 'jsonl', '-q'], lines(300), true)
  const recipe = ['--pipe', '--keep-order', '--block', '200k']
  const tool = [process.execPath, BIN, '-f', 'jsonl', '-j', '1', '-q']
  const many = await run('parallel', [...recipe, ...tool], lines(300), true)
  const plain = (out: string) => out.replace(/"source":"-#\d+",/g, '')
  const same = plain(one.out) === plain(many.out) && one.out.split('\n').length === 301
  if (!same) process.exitCode = 1
  return `GNU parallel gives the same lines as one process: ${same}`
}

const table = await memory()
const recipe = await parallel().catch((error) => {
  if (error.code !== 'ENOENT') throw error
  return 'GNU parallel is not installed: apt-get install parallel'
})
console.log(`${table}\n\n${recipe}`)
if (values.write) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const command = ['npm run bench:scale --', ...process.argv.slice(2)].join(' ')
  const head = `# Scale

Made by \`${command}\` at ${commit}, Node ${process.version}, two workers. Pages of 3 KB, each different; a WARC is
pictures of 1 MB with a page after each. Memory is that of the whole process (VmRSS), as the median of a tenth of the run.`
  writeFileSync(
    new URL('RESULTS-scale.md', import.meta.url),
    `${head}\n\n${table}\n\n## GNU parallel\n\n${recipe} (300 records in blocks of 200 KB, \`source\` apart).\n`,
  )
}
