import { DumpError } from '../errors.ts'
import type { Io } from '../io.ts'
import { WRITERS } from '../write/index.ts'
import { safeJson } from '../write/safe.ts'
import { concurrently } from './concurrently.ts'
import { expand } from './expand.ts'
import { findInputs, findListed, type Input, type Places } from './inputs.ts'
import type { Job, Tally } from './job.ts'
import { Progress } from './progress.ts'
import { ARRAY, LINES, PROSE, type Report, type Sink, StreamSink } from './sink.ts'
import type { Failure, Outcome, Skip, Task } from './task.ts'
import { Workers } from './workers.ts'

/** Results that may wait for an earlier one, for each worker: a slow page must not stop the others. */
const WINDOW = 16

/** Something to report on, with the place of its output where it has one. */
type Item = { readonly input: Failure | Skip } | { readonly input: Task; readonly place: string }

/** Cleans every input of a job. Errors end their own input only; a signal ends the job when what runs is done. */
export async function runBatch(job: Job, io: Io): Promise<Tally> {
  const tally: Tally = { article: 0, none: 0, failed: 0, skipped: 0 }
  const stop = new AbortController()
  const sink = await sinkFor(job, io)
  const workers = new Workers(job.settings, job.limits)
  const progress = new Progress(job, io)
  const onStop = () => stop.abort()
  io.signal.addEventListener('abort', onStop)
  const { jobs } = workers
  const concurrency = { jobs, window: job.unordered ? 0 : jobs * WINDOW, signal: stop.signal }
  try {
    const items = reserved(job, io, sink, tally)
    for await (const report of concurrently(items, (item) => handle(item, workers, sink), concurrency)) {
      tally[report.outcome.status]++
      await sink.record(report, textOf(report, job))
      await progress.show(report, tally)
      if (job.failFast && report.outcome.status === 'failed') stop.abort()
    }
    await sink.end()
    await progress.end(tally)
  } finally {
    io.signal.removeEventListener('abort', onStop)
    progress.stop()
    await workers.close()
  }
  return tally
}

/** Every page of every input, each with its place; what an earlier run has finished is only counted. */
async function* reserved(job: Job, io: Io, sink: Sink, tally: Tally): AsyncGenerator<Item> {
  const { maxBytes } = job.settings
  for await (const input of inputsOf(job, io)) {
    if (!('content' in input)) yield { input }
    else
      for await (const page of expand(input, { maxBytes, keys: job.keys })) {
        if ('code' in page) {
          yield { input: page }
          continue
        }
        const { place, finished } = sink.reserve(page.target)
        if (finished === undefined) yield { input: page, place }
        else tally[finished]++
      }
  }
}

async function* inputsOf({ paths, filesFrom, nul, out }: Job, io: Io): AsyncGenerator<Input> {
  const places: Places = { stdin: io.stdin, out }
  yield* findInputs(paths, places)
  if (filesFrom === undefined) return
  const { readList } = await import('./file-list.ts')
  yield* findListed(readList(filesFrom, nul, io.stdin), '.', places)
}

async function handle(item: Item, workers: Workers, sink: Sink): Promise<Report> {
  const started = performance.now()
  const { input } = item
  const outcome = 'place' in item ? await done(item.input, item.place, workers, sink) : undone(item.input)
  const place = 'place' in item ? item.place : null
  return { origin: input, outcome, place, milliseconds: performance.now() - started }
}

function undone(input: Failure | Skip): Outcome {
  if ('skipped' in input) return { status: 'skipped', message: input.skipped }
  return { status: 'failed', code: input.code, message: input.message }
}

async function done(task: Task, place: string, workers: Workers, sink: Sink): Promise<Outcome> {
  try {
    const outcome = await workers.run(task)
    if (outcome.status === 'failed' && outcome.code === 'not-a-page' && !task.named)
      return { status: 'skipped', message: outcome.message }
    if ('output' in outcome) await sink.store(place, outcome.output)
    return outcome
  } catch (error) {
    return failed(error)
  }
}

/** A bug met on one page must not end the batch. */
function failed(error: unknown): Outcome {
  if (error instanceof DumpError) return { status: 'failed', code: error.code, message: error.message }
  if (!(error instanceof Error)) throw error
  return { status: 'failed', code: 'internal', message: `internal error, please report it: ${error.message}` }
}

/** What a result puts on a stream; a JSON line gets a line back whatever became of it. */
function textOf({ origin, outcome }: Report, { settings }: Job): string {
  if ('output' in outcome) return outcome.output
  if (!origin.answered || !settings.format.startsWith('json') || settings.explain) return ''
  const code = outcome.status === 'failed' ? outcome.code : 'not-a-page'
  return `${safeJson({ source: origin.source, id: origin.id, error: { code, message: outcome.message } })}\n`
}

async function sinkFor({ settings, out, force, resume }: Job, io: Io): Promise<Sink> {
  const { format, explain } = settings
  if (out !== undefined) {
    const { FolderSink } = await import('./folder-sink.ts')
    return FolderSink.open(out, { extension: explain ? 'txt' : WRITERS[format].extension, force, resume })
  }
  if (format === 'json' && !explain) return new StreamSink(io.stdout, ARRAY)
  return new StreamSink(io.stdout, format === 'jsonl' && !explain ? LINES : PROSE)
}
