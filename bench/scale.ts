/**
 * How batches scale: worker threads beside one, resident memory beside the number of inputs and the size of a
 * crawl, and the GNU parallel recipe of docs/scale.md beside one process.
 *
 *   tsx bench/scale.ts [--pages 1000,10000] [--warc 2048] [--folder DIR]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const BIN = new URL('../bin/dechaff.js', import.meta.url).pathname

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000,10000' },
    warc: { type: 'string', default: '2048' },
    folder: { type: 'string' },
  },
})

/** What a run took. */
interface Run {
  readonly seconds: number
  /** Highest resident memory of the process, in MB. */
  readonly megabytes: number
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
  let megabytes = 0
  let out = ''
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, resident(child.pid))
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
  return { seconds: (performance.now() - started) / 1000, megabytes, out }
}

/** The most memory a process has had so far, in MB; 0 where /proc doesn't tell. */
function resident(pid: number | undefined): number {
  const file = `/proc/${pid}/status`
  const status = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

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

async function workers(folder: string): Promise<void> {
  const files = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
  const megabytes = files.reduce((sum, size) => sum + size, 0) / 1e6
  const cores = availableParallelism()
  const out = mkdtempSync(join(tmpdir(), 'dechaff-scale-'))
  const times: number[] = []
  for (const jobs of [1, cores]) {
    const target = join(out, String(jobs))
    mkdirSync(target)
    const { seconds } = await dechaff([folder, '-o', target, '-f', 'json', '-q', '-j', String(jobs)])
    times.push(seconds)
    const rate = `${(files.length / seconds).toFixed(1)} pages/s, ${(megabytes / seconds).toFixed(1)} MB/s`
    console.log(`${jobs} workers: ${seconds.toFixed(1)} s, ${rate}`)
  }
  console.log(`ratio: ${((times[0] ?? 0) / (times[1] ?? 1)).toFixed(2)}`)
  rmSync(out, { recursive: true })
}

async function memory(): Promise<void> {
  for (const count of values.pages.split(',').map(Number)) {
    const { seconds, megabytes } = await dechaff(['-f', 'jsonl', '-q'], lines(count))
    console.log(`${count} records: ${megabytes} MB resident, ${seconds.toFixed(1)} s`)
  }
  for (const size of [64, Number(values.warc)]) {
    const { seconds, megabytes } = await dechaff(['-f', 'jsonl', '-q'], crawl(size))
    console.log(`WARC of ${size} MB: ${megabytes} MB resident, ${seconds.toFixed(1)} s`)
  }
}

/** The recipe of docs/scale.md gives what one process gives, but for `source`, which counts a process's lines. */
async function parallel(): Promise<void> {
  const one = await dechaff(['-f', 'jsonl', '-q'], lines(300), true)
  const args = [
    '--pipe',
    '--keep-order',
    '--block',
    '200k',
    process.execPath,
    BIN,
    '-f',
    'jsonl',
    '-j',
    '1',
    '-q',
  ]
  const many = await run('parallel', args, lines(300), true)
  const plain = (out: string) => out.replace(/"source":"-#\d+",/g, '')
  const same = plain(one.out) === plain(many.out) && one.out.split('\n').length === 301
  console.log(`GNU parallel gives the same lines as one process: ${same}`)
  if (!same) process.exitCode = 1
}

if (values.folder) await workers(values.folder)
await memory()
await parallel().catch((error) => {
  if (error.code !== 'ENOENT') throw error
  console.log('GNU parallel is not installed: apt-get install parallel')
})
