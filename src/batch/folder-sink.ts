import { Manifest } from './manifest.ts'
import { OutputNames } from './output-names.ts'
import type { Report, Sink } from './sink.ts'
import type { Outcome } from './task.ts'

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
  readonly #finished: ReadonlyMap<string, Outcome['status']>

  static async open(folder: string, options: FolderOptions): Promise<FolderSink> {
    const manifest = new Manifest(folder)
    return new FolderSink(options, manifest, options.resume ? await manifest.finished() : new Map())
  }

  private constructor(
    options: FolderOptions,
    manifest: Manifest,
    finished: ReadonlyMap<string, Outcome['status']>,
  ) {
    this.#names = new OutputNames(options.extension)
    this.#manifest = manifest
    this.#finished = finished
  }

  reserve(target: string) {
    const place = this.#names.nameFor(target)
    return { place, finished: this.#finished.get(place) }
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
