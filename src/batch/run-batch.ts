import { DumpError } from '../errors.ts'
import type { Io } from '../io.ts'
import { WRITERS } from '../write/index.ts'
import { visible } from '../write/safe.ts'
import { clean } from './clean.ts'
import { findInputs, STDIN } from './inputs.ts'
import type { Job, Tally } from './job.ts'
import { collect } from './read-bytes.ts'
import { ArraySink, FolderSink, type Sink, StreamSink } from './sinks.ts'
import type { Outcome, Settings, Task } from './task.ts'

/** Between two articles on one stream; a thematic break in Markdown. */
const SEPARATOR = '\n---\n\n'

/** Cleans every input of a job, in order. Errors end their own input only. */
export async function runBatch(job: Job, io: Io): Promise<Tally> {
  const { settings, quiet } = job
  const tally: Tally = { article: 0, none: 0, failed: 0, skipped: 0 }
  const sink = await sinkFor(job, io)
  const tell = (source: string, message: string) =>
    io.stderr.write(`dechaff: ${visible(source)}: ${visible(message)}\n`)
  for await (const input of findInputs(job.paths, job.out)) {
    if (io.signal.aborted) break
    if ('skipped' in input) {
      tally.skipped++
      if (!quiet) await tell(input.source, `skipped: ${input.skipped}`)
      continue
    }
    const outcome: Outcome =
      'code' in input
        ? { status: 'failed', ...input }
        : await put(sink, input, await cleaned(input, settings, io))
    tally[outcome.status]++
    if (outcome.status === 'failed') await tell(input.source, outcome.message)
    else if (!quiet)
      for (const warning of warningsOf(outcome)) await tell(input.source, `warning: ${warning}`)
  }
  await sink.end()
  return tally
}

function warningsOf(outcome: Exclude<Outcome, { status: 'failed' }>): readonly string[] {
  return outcome.status === 'none'
    ? [...outcome.warnings, `no article found (${outcome.reason})`]
    : outcome.warnings
}

async function cleaned(task: Task, settings: Settings, io: Io): Promise<Outcome> {
  try {
    return await clean(task.source === STDIN ? await fromStdin(task, settings, io) : task, settings)
  } catch (error) {
    return failed(error)
  }
}

async function fromStdin(task: Task, { maxBytes }: Settings, io: Io): Promise<Task> {
  return { ...task, content: { bytes: await collect(io.stdin, maxBytes) } }
}

async function put(sink: Sink, task: Task, outcome: Outcome): Promise<Outcome> {
  if (outcome.status === 'failed') return outcome
  try {
    await sink.put(task.target, outcome.output)
    return outcome
  } catch (error) {
    return failed(error)
  }
}

/** A bug met on one page must not end the batch; a closed output must. */
function failed(error: unknown): Outcome {
  if (error instanceof DumpError) return { status: 'failed', code: error.code, message: error.message }
  if (!(error instanceof Error) || ('code' in error && error.code === 'EPIPE')) throw error
  return { status: 'failed', code: 'internal', message: `internal error, please report it: ${error.message}` }
}

async function sinkFor({ paths, settings, out, force }: Job, io: Io): Promise<Sink> {
  const { format, explain } = settings
  if (out !== undefined) return new FolderSink(out, explain ? 'txt' : WRITERS[format].extension, force)
  if (format === 'jsonl' && !explain) return new StreamSink(io.stdout, '')
  if (format !== 'json' || explain) return new StreamSink(io.stdout, SEPARATOR)
  return (await isSingle(paths)) ? new StreamSink(io.stdout, '') : new ArraySink(io.stdout)
}

/** Whether the paths name one page: the shape of JSON output depends on what was named, not on what was in it. */
async function isSingle([path, ...others]: readonly string[]): Promise<boolean> {
  if (path === undefined || others.length > 0) return false
  if (path === STDIN) return true
  const { stat } = await import('node:fs/promises')
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => true,
  )
}
