import { availableParallelism } from 'node:os'
import type { Piscina } from 'piscina'
import { clean } from './clean.ts'
import type { Limits } from './job.ts'
import type { Outcome, Settings, Task } from './task.ts'

/** Inputs done in this thread before workers are started: starting them takes as long as a dozen pages. */
const FIRST = 8

/** Milliseconds an input may take by default: a thousand times what most need. */
const TIMEOUT = 60_000

/** Tasks after which a pool's threads are replaced: jsdom keeps a little of each page. */
const RECYCLE = 5000

/** Runs tasks: a few in this thread, more in worker threads, where one that hangs or eats memory ends alone. */
export class Workers {
  readonly jobs: number
  readonly #settings: Settings
  readonly #limits: Limits
  #pool: Promise<Piscina> | undefined
  readonly #retired: Promise<void>[] = []
  #count = 0

  constructor(settings: Settings, limits: Limits) {
    this.#settings = settings
    this.#limits = limits
    this.jobs = limits.jobs ?? availableParallelism()
  }

  async run(task: Task): Promise<Outcome> {
    const here = this.#limits.timeout === undefined && this.#count < FIRST
    this.#count++
    return here ? clean(task, this.#settings) : this.#inWorker(task)
  }

  async close(): Promise<void> {
    await this.#retire()
    await Promise.all(this.#retired)
  }

  async #inWorker(task: Task): Promise<Outcome> {
    if (this.#count % RECYCLE === 0) await this.#retire()
    this.#pool ??= this.#start()
    const timeout = this.#limits.timeout ?? TIMEOUT
    try {
      return await (await this.#pool).run(task, { signal: AbortSignal.timeout(timeout) })
    } catch (error) {
      return lost(error, timeout, this.#limits.maxMemory)
    }
  }

  async #start(): Promise<Piscina> {
    const { Piscina } = await import('piscina')
    return new Piscina({
      filename: new URL('./worker.js', import.meta.url).href,
      workerData: { settings: this.#settings },
      minThreads: this.jobs,
      maxThreads: this.jobs,
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(this.#limits.maxMemory / 2 ** 20) },
    })
  }

  async #retire(): Promise<void> {
    const pool = await this.#pool
    this.#pool = undefined
    // lets what runs finish first
    if (pool) this.#retired.push(pool.close())
  }
}

/** What a thread that was ended says about its task. */
function lost(error: unknown, timeout: number, maxMemory: number): Outcome {
  if (!(error instanceof Error)) throw error
  if (error.name === 'AbortError')
    return {
      status: 'failed',
      code: 'timeout',
      message: `took more than ${timeout / 1000} s (--timeout raises the limit)`,
    }
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const megabytes = Math.ceil(maxMemory / 2 ** 20)
    return {
      status: 'failed',
      code: 'memory',
      message: `needs more than ${megabytes} MB (--max-memory raises the limit)`,
    }
  }
  return { status: 'failed', code: 'internal', message: `internal error, please report it: ${error.message}` }
}
