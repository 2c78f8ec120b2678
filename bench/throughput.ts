/** The corpus as one folder, from bytes to JSON files, with one worker and with two: inputs and megabytes a second. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { KINDS, type Kind, loadSet, readPage, setsOf } from './corpus.ts'
import { markdown } from './tables.ts'

const BIN = fileURLToPath(new URL('../bin/dechaff.js', import.meta.url))
const JOBS = [1, 2]

/** Runs of each, in turn, of which the fastest counts: a shared machine's neighbours only ever make one slower. */
const ROUNDS = 2

/** Milliseconds between two looks at the threads' times, which cost the cores some of theirs. */
const LOOK = 250

interface Run {
  readonly seconds: number
  /** CPU seconds of all threads, and of the thread that finds inputs and keeps the manifest. */
  readonly cpu: number
  readonly main: number
}

/** What of the corpus a folder holds. */
const FOLDERS: Readonly<Record<string, readonly Kind[]>> = {
  'pages and their text dumps': KINDS,
  'HTML pages alone': ['html'],
}

/** Every page of the corpus in some kinds, in one folder; returns their number and bytes. */
function spread(root: string, kinds: readonly Kind[], folder: string): { inputs: number; bytes: number } {
  let inputs = 0
  let bytes = 0
  for (const set of setsOf(root))
    for (const { id } of loadSet(root, set))
      for (const kind of kinds) {
        const page = readPage(root, set, id, kind)
        if (!page) continue
        writeFileSync(join(folder, `${set}-${id.replaceAll('/', '_')}.${kind}`), page)
        inputs++
        bytes += page.length
      }
  return { inputs, bytes }
}

/** Starts the command on some inputs; their list may come from standard input. */
function start(inputs: readonly string[], out: string, jobs: number): ChildProcess {
  rmSync(out, { recursive: true, force: true })
  const argv = [BIN, ...inputs, '-o', out, '-f', 'json', '-q', '-j', String(jobs)]
  return spawn(process.execPath, argv, { stdio: ['pipe', 'inherit', 'ignore'] })
}

async function ended(child: ChildProcess): Promise<void> {
  const [status] = await once(child, 'exit')
  if (status > 1) throw new Error(`dechaff ended with status ${status}`)
}

async function run(folder: string, out: string, jobs: number): Promise<Run> {
  const started = performance.now()
  const child = start([folder], out, jobs)
  const cpu = new Map<string, number>()
  const watch = setInterval(() => noteThreads(child.pid, cpu), LOOK)
  await ended(child)
  clearInterval(watch)
  const all = [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0)
  return {
    seconds: (performance.now() - started) / 1000,
    cpu: all,
    main: cpu.get(String(child.pid)) ?? Number.NaN,
  }
}

/**
 * Seconds of two processes with one worker each, which share nothing, on half of a folder each: the machine's own limit
 * for work like this, that waits for memory.
 */
async function apart(folder: string, out: string): Promise<number> {
  const lists = ['', '']
  readdirSync(folder).forEach((name, i) => {
    lists[i % 2] += `${join(folder, name)}\n`
  })
  const started = performance.now()
  const halves = lists.map((list, half) => {
    const child = start(['--files-from', '-'], `${out}-${half}`, 1)
    child.stdin?.end(list)
    return ended(child)
  })
  await Promise.all(halves)
  return (performance.now() - started) / 1000
}

const fastest = (runs: readonly Run[]): Run => runs.reduce((a, b) => (b.seconds < a.seconds ? b : a))

/** CPU seconds by thread so far, from /proc; a thread's last value stays when it ends. */
function noteThreads(pid: number | undefined, cpu: Map<string, number>): void {
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const fields = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      // user and system time, in hundredths of a second
      cpu.set(thread, (Number(fields[11]) + Number(fields[12])) / 100)
    }
  } catch (error) {
    // gone between two looks, or no Linux
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

/** Work of one core, in a process of its own. */
const SPIN = 'let x = 1; for (let i = 0; i < 3e9; i++) x = (x * 31 + i) | 0; if (x === 0.5) console.log(x)'

/** How many times as much two busy cores do as one: cores that share their hardware do less than twice as much. */
async function cores(): Promise<number> {
  const spin = async () => once(spawn(process.execPath, ['-e', SPIN], { stdio: 'ignore' }), 'exit')
  const time = async (count: number) => {
    const started = performance.now()
    await Promise.all(Array.from({ length: count }, spin))
    return performance.now() - started
  }
  return (2 * (await time(1))) / (await time(2))
}

/** Tables, and the ratio that issue 6 asks for. */
export async function throughput(root: string): Promise<string> {
  const parts: string[] = []
  for (const [name, kinds] of Object.entries(FOLDERS)) parts.push(await throughputOf(root, name, kinds))
  return `## Throughput: the corpus as one folder, to JSON files

${parts.join('\n\n')}

The faster of ${ROUNDS} runs each, in turn; one takes a minute or two. CPU counts every thread, those with which V8
compiles and collects garbage included: with one worker they run on the other core. Two plain loops on this machine do ${(await cores()).toFixed(2)} times as much as one.`
}

async function throughputOf(root: string, name: string, kinds: readonly Kind[]): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'dechaff-speed-'))
  try {
    const folder = join(work, 'in')
    mkdirSync(folder)
    const { inputs, bytes } = spread(root, kinds, folder)
    const rounds: Run[][] = []
    const limits: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const runs: Run[] = []
      for (const jobs of JOBS) runs.push(await run(folder, join(work, 'out'), jobs))
      rounds.push(runs)
      limits.push(await apart(folder, join(work, 'out')))
    }
    const runs = JOBS.map((_, i) => fastest(rounds.map((one) => one[i] as Run)))
    const rows = runs.map(({ seconds, cpu, main }, i) => [
      String(JOBS[i]),
      seconds.toFixed(1),
      (inputs / seconds).toFixed(1),
      (bytes / 1e6 / seconds).toFixed(1),
      ((1000 * cpu) / inputs).toFixed(1),
      ((1000 * main) / inputs).toFixed(2),
    ])
    const header = ['workers', 's', 'inputs/s', 'MB/s', 'CPU ms an input', 'of which main thread']
    const [one = Number.NaN, two = Number.NaN] = runs.map(({ seconds }) => seconds)
    const limit = Math.min(...limits)
    return `Of ${name} (${inputs} inputs, ${(bytes / 1e6).toFixed(0)} MB):

${markdown(header, rows)}

Two workers are ${(one / two).toFixed(2)} times as fast as one; two processes with one worker and half the inputs each take
${limit.toFixed(1)} s, ${(one / limit).toFixed(2)} times as fast.`
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
