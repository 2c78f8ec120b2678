import { DumpError } from '../errors.ts'
import type { Io } from '../io.ts'
import { WRITERS } from '../write/index.ts'
import { safeJson } from '../write/safe.ts'
import { now } from './clock.ts'
import { concurrently } from './concurrently.ts'
import { expand } from './expand.ts'
import { findInputs, findListed, type Input, type Places, STDIN } from './inputs.ts'
import type { Job, Tally } from './job.ts'
import { Progress } from './progress.ts'
import { ARRAY, LINES, PROSE, type Report, type Reserved, type Sink, StreamSink } from './sink.ts'
import type { Streams } from './streams.ts'
import type { Failure, Outcome, Settings, Skip, Task } from './task.ts'
import { Workers } from './workers.ts'

/** Results that may wait for an earlier one, for each worker: a slow page must not stop the others. */
const WINDOW = 64

/** Something to report on. */
type Item = Failure | Skip | Placed

/** A page whose output has its place. */
type Placed = Task & { readonly place: string; readonly reserved: Reserved }

/** Cleans every input of a job. Errors end their own input only; a signal ends the job when what runs is done. */
export async function runBatch(job: Job, io: Io): Promise<Tally> {
  const stop = new AbortController()
  const onStop = () => stop.abort()
  io.signal.addEventListener('abort', onStop)
  const progress = new Progress(job, io)
  const streams = await streamsOf(job, io, stop.signal)
  const batch: Batch = { job, io, stop, progress, streams }
  try {
    return await cleaned(batch, job.learn ? await learnt(batch) : undefined)
  } finally {
    io.signal.removeEventListener('abort', onStop)
    progress.stop()
    await streams.close()
  }
}

/** A job under way. */
interface Batch {
  readonly job: Job
  readonly io: Io
  readonly stop: AbortController
  readonly progress: Progress
  readonly streams: Streams
}

/** What reads lists and keeps pipes is loaded where it is needed: most runs are one small file. */
async function streamsOf(job: Job, io: Io, signal: AbortSignal): Promise<Streams> {
  if (!job.learn && job.filesFrom === undefined)
    return { stdin: () => io.stdin, list: () => io.stdin, close: async () => undefined }
  const { directStreams, keptStreams } = await import('./streams.ts')
  return job.learn ? keptStreams(job, io, signal) : directStreams(job, io)
}

/** The first pass: what recurs on the pages of each site. */
async function learnt(batch: Batch): Promise<Settings['recurring']> {
  const { learnRecurring } = await import('./learn.ts')
  const { job, progress, stop } = batch
  const workers = new Workers(job.settings, job.limits)
  try {
    return await learnRecurring(tasksOf(batch), workers, stop.signal, (count) => progress.learn(count))
  } finally {
    progress.stop()
    await workers.close()
  }
}

async function* tasksOf(batch: Batch): AsyncGenerator<Task> {
  for await (const page of pagesOf(batch, isKept)) if ('content' in page) yield page
}

/** Named pipes can't be read twice, and are left to the second pass. */
const isKept = (input: Input) => !('content' in input && 'stream' in input.content) || input.source === STDIN

/** The second pass, or the only one. */
async function cleaned(batch: Batch, recurring: Settings['recurring']): Promise<Tally> {
  const { job, io, stop, progress } = batch
  const tally: Tally = { article: 0, none: 0, failed: 0, skipped: 0 }
  const sink = await sinkFor(job, io)
  const out = job.out === undefined ? undefined : { folder: job.out, force: job.force }
  const workers = new Workers({ ...job.settings, out, recurring }, job.limits)
  const { jobs } = workers
  const concurrency = { jobs, window: job.unordered ? 0 : jobs * WINDOW, signal: stop.signal }
  try {
    const items = reserved(batch, sink, tally)
    for await (const report of concurrently(items, (item) => handle(item, workers), concurrency)) {
      tally[report.outcome.status]++
      await sink.record(report, textOf(report, job))
      await progress.show(report, tally)
      if (job.failFast && report.outcome.status === 'failed') stop.abort()
    }
    await sink.end()
    await progress.end(tally)
  } finally {
    await workers.close()
  }
  return tally
}

/** Every page of every input, each with its place; what an earlier run has finished is only counted. */
async function* reserved(batch: Batch, sink: Sink, tally: Tally): AsyncGenerator<Item> {
  for await (const page of pagesOf(batch)) {
    if (!('content' in page)) {
      yield page
      continue
    }
    const reserved = sink.reserve(page)
    if (reserved.finished === undefined) yield { ...page, place: reserved.place, reserved }
    else tally[reserved.finished]++
  }
}

/** Every page of every input, and what is none. */
async function* pagesOf(
  batch: Batch,
  isWanted: (input: Input) => boolean = () => true,
): AsyncGenerator<Failure | Skip | Task> {
  const { keys, settings } = batch.job
  for await (const input of inputsOf(batch)) {
    if (!isWanted(input)) continue
    if ('content' in input) yield* expand(input, { maxBytes: settings.maxBytes, keys })
    else yield input
  }
}

async function* inputsOf({ job, streams }: Batch): AsyncGenerator<Input> {
  const { paths, filesFrom, nul, out } = job
  const places: Places = { stdin: streams.stdin, out }
  yield* findInputs(paths, places)
  if (filesFrom === undefined) return
  const { readList } = await import('./file-list.ts')
  yield* findListed(readList(streams.list(), nul), '.', places)
}

async function handle(input: Item, workers: Workers): Promise<Report> {
  const started = now()
  const isPage = 'content' in input
  const outcome = isPage ? await done(input, workers) : undone(input)
  return {
    origin: input,
    outcome,
    reserved: isPage ? input.reserved : null,
    milliseconds: now() - started,
  }
}

function undone(input: Failure | Skip): Outcome {
  if ('skipped' in input) return { status: 'skipped', message: input.skipped }
  return { status: 'failed', code: input.code, message: input.message }
}

async function done(task: Task, workers: Workers): Promise<Outcome> {
  try {
    const outcome = await workers.clean(task)
    const isSkipped = outcome.status === 'failed' && outcome.code === 'not-a-page' && !task.named
    return isSkipped ? { status: 'skipped', message: outcome.message } : outcome
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

async function sinkFor({ settings, out, resume }: Job, io: Io): Promise<Sink> {
  const { format, explain } = settings
  if (out !== undefined) {
    const { FolderSink } = await import('./folder-sink.ts')
    return FolderSink.open(out, { extension: explain ? 'txt' : WRITERS[format].extension, resume })
  }
  if (format === 'json' && !explain) return new StreamSink(io.stdout, ARRAY)
  return new StreamSink(io.stdout, format === 'jsonl' && !explain ? LINES : PROSE)
}
