import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Piscina } from 'piscina'
import { clean, learn } from './clean.ts'
import type { FilePath } from './file-path.ts'
import type { Limits } from './job.ts'
import type { SiteTexts } from './site-texts.ts'
import type { Failed, Outcome, Settings, Task } from './task.ts'

/** Inputs done in this thread before workers are started: starting them takes as long as a dozen pages. */
const FIRST = 8

/** … if they are no larger than this, in bytes as stored: what a page may do to a worker it must not do to the batch. */
const SMALL = 2 ** 20

/** Milliseconds an input may take by default: a thousand times what most need. */
const TIMEOUT = 60_000

/**
 * Tasks after which a pool's threads are replaced, so that what pages may leave behind never adds up: with jsdom on
 * each of 1,000 WCXB pages the heap grew from 139 to 161 MB, without from 121 to 139. Seldom, as new threads run slowly
 * until V8 has compiled their code again. At 5,000 a batch takes 310 MB at most and two workers some 5% longer over the
 * corpus, at 10,000 490 MB, at 20,000 530 MB (bench/scale.ts).
 */
const RECYCLE = 10_000

/**
 * Megabytes for a worker's young objects: so many that few of a page's objects still live when V8 collects. With its
 * default of 48 it collects three times as often, and takes nearly twice as long over it (`--trace-gc`, the corpus).
 */
const YOUNG = 192

/** Runs tasks: a few in this thread, more in worker threads, where one that hangs or eats memory ends alone. */
export class Workers {
  readonly jobs: number
  readonly #settings: Settings
  readonly #limits: Limits
  readonly #timeout: number
  #pool: Promise<Piscina> | undefined
  readonly #retired: Promise<void>[] = []
  #here = 0
  #there = 0

  constructor(settings: Settings, limits: Limits) {
    this.#settings = settings
    this.#limits = limits
    this.#timeout = limits.timeout ?? TIMEOUT
    this.jobs = limits.jobs ?? availableParallelism()
  }

  async clean(task: Task): Promise<Outcome> {
    if (this.#fitsHere(task)) return clean(task, this.#settings)
    return this.#inWorker<Outcome>(task, 'clean')
  }

  /** What a first pass notes of a page; undefined where the page can't be read. */
  async learn(task: Task): Promise<SiteTexts | undefined> {
    if (this.#fitsHere(task)) return learn(task, this.#settings)
    const noted = await this.#inWorker<SiteTexts | undefined>(task, 'learn')
    return noted && 'status' in noted ? undefined : noted
  }

  async close(): Promise<void> {
    await this.#retire()
    await Promise.all(this.#retired)
  }

  #fitsHere({ content }: Task): boolean {
    if (this.#limits.timeout !== undefined || this.#here >= FIRST) return false
    this.#here++
    if ('path' in content) return sizeOf(content.path) <= SMALL
    return ('bytes' in content ? content.bytes : content.text).length <= SMALL
  }

  async #inWorker<T>(task: Task, name: 'clean' | 'learn'): Promise<T | Failed> {
    if (++this.#there % RECYCLE === 0) await this.#retire()
    this.#pool ??= this.#start()
    const abort = new AbortController()
    // not AbortSignal.timeout: its timers outlive their tasks, by a minute each
    const timer = setTimeout(() => abort.abort(), this.#timeout)
    try {
      return await (await this.#pool).run(task, { name, signal: abort.signal })
    } catch (error) {
      return lost(error, this.#timeout, this.#limits.maxMemory)
    } finally {
      clearTimeout(timer)
    }
  }

  async #start(): Promise<Piscina> {
    const { Piscina } = await import('piscina')
    return new Piscina({
      filename: new URL('./worker.js', import.meta.url).href,
      workerData: { settings: this.#settings },
      minThreads: this.jobs,
      maxThreads: this.jobs,
      resourceLimits: {
        maxOldGenerationSizeMb: Math.ceil(this.#limits.maxMemory / 2 ** 20),
        maxYoungGenerationSizeMb: YOUNG,
      },
    })
  }

  async #retire(): Promise<void> {
    const pool = await this.#pool
    this.#pool = undefined
    // lets what runs finish first
    if (pool) this.#retired.push(pool.close())
  }
}

/** In bytes; none for what can't be read, as whoever reads it will say. */
function sizeOf(path: FilePath): number {
  try {
    return statSync(path).size
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return 0
  }
}

/** What a thread that was ended says about its task. */
function lost(error: unknown, timeout: number, maxMemory: number): Failed {
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
