import { type FileHandle, mkdir, open, readFile, truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DumpError } from '../errors.ts'
import { parseObject } from '../read/containers/kind.ts'
import { safeJson } from '../write/safe.ts'
import { now } from './clock.ts'
import { hash52 } from './hash.ts'
import { MANIFEST } from './own-manifest.ts'
import type { Outcome } from './task.ts'
import { unwritable } from './unwritable.ts'

/** One line of a manifest: what became of one input. */
export interface ManifestLine {
  readonly source: string
  readonly id?: string | number | undefined
  /** Of what came through a pipe, as its source does not say what it was. */
  readonly digest?: string | undefined
  /** Below the output folder; null where nothing was written. */
  readonly output: string | null
  readonly status: Outcome['status']
  /** Why there is no article, or no output. */
  readonly reason: string | null
  readonly words: number | null
  readonly confidence: number | null
  readonly milliseconds: number
}

/** An output that an earlier run finished. */
export interface Finished {
  readonly status: Outcome['status']
  /** What it was made of (`hashOf`): another input may lead to the same place. */
  readonly origin: number
}

/** An input by what tells it from all others, in a tenth of the memory. */
export const hashOf = (source: string, id: ManifestLine['id'], digest: string | undefined): number =>
  hash52(JSON.stringify([source, id, digest]))

/** Milliseconds that lines are gathered for: a write of each would take the main thread as long as all else it does. */
const GATHERED = 100

/**
 * The record of a batch in its output folder, which only grows. After a crash the lines of the last moments may be
 * missing and the last one cut off; `--resume` does their inputs again.
 */
export class Manifest {
  readonly #path: string
  #file: FileHandle | undefined
  #gathered = ''
  #written = 0

  constructor(folder: string) {
    this.#path = join(folder, MANIFEST)
  }

  /** Outputs that an earlier run finished; a line that a crash cut off is removed. */
  async finished(): Promise<ReadonlyMap<string, Finished>> {
    const done = new Map<string, Finished>()
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    })
    const end = text.lastIndexOf('\n') + 1
    if (end < text.length) await truncate(this.#path, Buffer.byteLength(text.slice(0, end)))
    for (const line of text.slice(0, end).split('\n')) {
      if (line === '') continue
      const { source, id, digest, output, status } = this.#parse(line)
      if (output !== null) done.set(output, { status, origin: hashOf(source, id, digest) })
    }
    return done
  }

  #parse(line: string): ManifestLine {
    const record = parseObject(line)
    if (record && 'output' in record && 'status' in record) return record as unknown as ManifestLine
    throw new DumpError('damaged', `${this.#path} is no manifest of this tool: ${line.slice(0, 60)}`)
  }

  async add(line: ManifestLine): Promise<void> {
    this.#gathered += `${safeJson(line)}\n`
    if (now() - this.#written >= GATHERED) await this.#write()
  }

  async #write(): Promise<void> {
    const lines = this.#gathered
    this.#gathered = ''
    this.#written = now()
    try {
      this.#file ??= await this.#open()
      await this.#file.write(lines)
    } catch (error) {
      throw unwritable(this.#path, error)
    }
  }

  async #open(): Promise<FileHandle> {
    await mkdir(dirname(this.#path), { recursive: true })
    return open(this.#path, 'a')
  }

  async close(): Promise<void> {
    if (this.#gathered !== '') await this.#write()
    await this.#file?.close()
  }
}
