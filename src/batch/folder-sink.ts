import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from './digest.ts'
import { type Finished, hashOf, Manifest } from './manifest.ts'
import { OutputNames } from './output-names.ts'
import type { Report, Reserved, Sink } from './sink.ts'
import type { Task } from './task.ts'

/** How outputs are named, and whether those of an earlier run count. */
export interface FolderOptions {
  readonly extension: string
  /** Leave alone what the manifest has finished. */
  readonly resume: boolean
}

/** The names of outputs below a folder, and a manifest of all; the files are written where they are made (`store.ts`). */
export class FolderSink implements Sink {
  readonly #names: OutputNames
  readonly #manifest: Manifest
  readonly #folder: string
  readonly #finished: ReadonlyMap<string, Finished>

  static async open(folder: string, options: FolderOptions): Promise<FolderSink> {
    const manifest = new Manifest(folder)
    return new FolderSink(folder, options, manifest, options.resume ? await manifest.finished() : new Map())
  }

  private constructor(
    folder: string,
    options: FolderOptions,
    manifest: Manifest,
    finished: ReadonlyMap<string, Finished>,
  ) {
    this.#folder = folder
    this.#names = new OutputNames(options.extension)
    this.#manifest = manifest
    this.#finished = finished
  }

  reserve(task: Task): Reserved {
    const place = this.#names.nameFor(task.target)
    const digest = task.piped ? digestOf(task.content) : undefined
    const earlier = this.#finished.get(place)
    const isDone =
      earlier !== undefined &&
      earlier.origin === hashOf(task.source, task.id, digest) &&
      existsSync(join(this.#folder, place))
    return { place, digest, finished: isDone ? earlier.status : undefined }
  }

  async record({ origin, outcome, reserved, milliseconds }: Report): Promise<void> {
    const done = 'output' in outcome
    await this.#manifest.add({
      source: origin.source,
      id: origin.id,
      digest: reserved?.digest,
      output: done && reserved ? reserved.place : null,
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
