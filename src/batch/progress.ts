import type { Io } from '../io.ts'
import { visible } from '../write/safe.ts'
import { now } from './clock.ts'
import { findInputs } from './inputs.ts'
import type { Job, Tally } from './job.ts'
import type { Report } from './sink.ts'

/** What the user sees of a batch on stderr: a line for what went wrong, a bar on a terminal, a summary. */
export class Progress {
  readonly #job: Job
  readonly #io: Io
  readonly #started = now()
  #bar: Bar | undefined

  constructor(job: Job, io: Io) {
    this.#job = job
    this.#io = io
  }

  async show({ origin, outcome }: Report, tally: Tally): Promise<void> {
    const tell = (message: string) => this.#say(`dechaff: ${visible(origin.source)}: ${visible(message)}\n`)
    if (outcome.status === 'failed') await tell(outcome.message)
    else if (this.#job.quiet) return
    else if (outcome.status === 'skipped') await tell(`skipped: ${outcome.message}`)
    else {
      for (const warning of outcome.warnings) await tell(`warning: ${warning}`)
      if (outcome.status === 'none') await tell(`warning: no article found (${outcome.reason})`)
    }
    await this.#draw(tally)
  }

  /** How far the first pass of `--learn-boilerplate` has come. */
  async learn(count: number): Promise<void> {
    await this.#draw({ article: count, none: 0, failed: 0, skipped: 0 })
  }

  async #draw(tally: Tally): Promise<void> {
    if (this.#job.quiet || inputsOf(tally) < 2) return
    const { stream, isTTY } = this.#io.stderr
    if (!isTTY || !stream) return
    this.#bar ??= await barOn(stream, this.#job)
    this.#bar.update(tally)
  }

  /** Takes the bar off the screen. */
  stop(): void {
    this.#bar?.stop()
    this.#bar = undefined
  }

  /** Sums the batch up. */
  async end(tally: Tally): Promise<void> {
    this.stop()
    if (!this.#job.quiet && (inputsOf(tally) > 1 || this.#job.out !== undefined))
      await this.#io.stderr.write(`dechaff: ${summary(tally, now() - this.#started)}\n`)
  }

  async #say(line: string): Promise<void> {
    if (this.#bar) this.#bar.log(line)
    else await this.#io.stderr.write(line)
  }
}

const inputsOf = ({ article, none, failed, skipped }: Tally) => article + none + failed + skipped

function summary(tally: Tally, milliseconds: number): string {
  const { article, none, failed, skipped } = tally
  const done = article + none + failed
  const seconds = milliseconds / 1000
  const parts = [`${article} articles`, `${none} without`, `${failed} failed`, `${skipped} skipped`]
  return `${inputsOf(tally)} inputs: ${parts.join(', ')}; ${seconds.toFixed(1)} s, ${(done / seconds).toFixed(1)} a second`
}

/** The part of a progress bar that is used. */
interface Bar {
  update(tally: Tally): void
  log(line: string): void
  stop(): void
}

async function barOn(stream: NodeJS.WriteStream, job: Job): Promise<Bar> {
  const { default: cli } = await import('cli-progress')
  const format = '{bar} {value}/{total} · {rate}/s · {failed} failed · {eta_formatted} left'
  const bars = new cli.MultiBar({ format, stream, hideCursor: true, clearOnComplete: true, barsize: 24 })
  const started = now()
  const bar = bars.create(0, 0, { rate: '–', failed: 0 })
  let total = 0
  // the count runs beside the batch: records in containers add to it as they are met
  void countFiles(job).then((count) => {
    total = count
  })
  return {
    update: ({ article, none, failed, skipped }) => {
      const done = article + none + failed + skipped
      bar.setTotal(Math.max(total, done))
      const rate = ((done * 1000) / (now() - started)).toFixed(1)
      bar.update(done, { rate, failed })
    },
    log: (line) => bars.log(line),
    stop: () => bars.stop(),
  }
}

async function countFiles({ paths, out }: Job): Promise<number> {
  let count = 0
  const places = { stdin: nothing, out }
  for await (const input of findInputs(paths, places)) if ('content' in input) count++
  return count
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
