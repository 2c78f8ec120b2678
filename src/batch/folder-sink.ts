import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DumpError } from '../errors.ts'
import { Manifest } from './manifest.ts'
import { OutputNames } from './output-names.ts'
import type { Report, Sink } from './sink.ts'
import type { Outcome } from './task.ts'
import { unwritable } from './unwritable.ts'

/** What to do where outputs exist. */
export interface FolderOptions {
  readonly extension: string
  /** Overwrite them. */
  readonly force: boolean
  /** Leave alone what the manifest has finished. */
  readonly resume: boolean
}

/** One file an input below a folder, each whole or not there at all, and a manifest of all. */
export class FolderSink implements Sink {
  readonly #folder: string
  readonly #force: boolean
  readonly #names: OutputNames
  readonly #manifest: Manifest
  readonly #finished: ReadonlyMap<string, Outcome['status']>

  static async open(folder: string, options: FolderOptions): Promise<FolderSink> {
    const manifest = new Manifest(folder)
    return new FolderSink(folder, options, manifest, options.resume ? await manifest.finished() : new Map())
  }

  private constructor(
    folder: string,
    options: FolderOptions,
    manifest: Manifest,
    finished: ReadonlyMap<string, Outcome['status']>,
  ) {
    this.#folder = folder
    this.#force = options.force
    this.#names = new OutputNames(options.extension)
    this.#manifest = manifest
    this.#finished = finished
  }

  reserve(target: string) {
    const place = this.#names.nameFor(target)
    return { place, finished: this.#finished.get(place) }
  }

  async store(place: string, output: string): Promise<void> {
    const path = join(this.#folder, place)
    // the same name for the same output, so that a rerun after a crash clears what the crash left
    const temporary = join(
      dirname(path),
      `.${createHash('md5').update(place).digest('hex').slice(0, 16)}.tmp`,
    )
    try {
      if (!this.#force && (await stands(path, output)))
        throw new DumpError('unwritable', `${path} exists (--force overwrites it)`)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(temporary, output)
      await rename(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined)
      throw unwritable(path, error)
    }
  }

  async record({ origin, outcome, place, milliseconds }: Report): Promise<void> {
    const done = 'output' in outcome
    await this.#manifest.add({
      source: origin.source,
      id: origin.id,
      output: done ? place : null,
      status: outcome.status,
      reason: done ? outcome.reason : outcome.message,
      words: done ? outcome.words : null,
      confidence: done ? Math.round(outcome.confidence * 1000) / 1000 : null,
      milliseconds: Math.round(milliseconds),
    })
  }

  async end(): Promise<void> {
    await this.#manifest.close()
  }
}

/** Whether a file is there that says something else; what a crashed run wrote says the same. */
async function stands(path: string, output: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) !== output
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
