import { createHash } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DumpError } from '../errors.ts'
import type { Output } from '../io.ts'
import { OutputNames } from './output-names.ts'

/** Where outputs go. */
export interface Sink {
  /** Takes one output; resolves to the file it went to, or null for a stream. */
  put(target: string, output: string): Promise<string | null>
  /** Called once after the last output. */
  end(): Promise<void>
}

/** One stream of prose, articles separated by a rule, or of JSON lines, which need no separator. */
export class StreamSink implements Sink {
  readonly #out: Output
  readonly #separator: string
  #any = false

  constructor(out: Output, separator: string) {
    this.#out = out
    this.#separator = separator
  }

  async put(_target: string, output: string): Promise<null> {
    if (output === '') return null
    await this.#out.write(this.#any ? this.#separator + output : output)
    this.#any = true
    return null
  }

  async end(): Promise<void> {}
}

/** One JSON array. */
export class ArraySink implements Sink {
  readonly #out: Output
  #any = false

  constructor(out: Output) {
    this.#out = out
  }

  async put(_target: string, output: string): Promise<null> {
    await this.#out.write(`${this.#any ? ',' : '['}\n${output.trimEnd()}`)
    this.#any = true
    return null
  }

  async end(): Promise<void> {
    await this.#out.write(this.#any ? '\n]\n' : '[]\n')
  }
}

/** One file an input below a folder; each appears whole or not at all. */
export class FolderSink implements Sink {
  readonly #folder: string
  readonly #force: boolean
  readonly #names: OutputNames

  constructor(folder: string, extension: string, force: boolean) {
    this.#folder = folder
    this.#force = force
    this.#names = new OutputNames(extension)
  }

  async put(target: string, output: string): Promise<string> {
    const path = join(this.#folder, this.#names.nameFor(target))
    // the same name for the same output, so that a rerun after a crash clears what the crash left
    const temporary = join(dirname(path), `.${createHash('md5').update(path).digest('hex').slice(0, 16)}.tmp`)
    try {
      if (!this.#force && (await exists(path)))
        throw new DumpError('unwritable', `${path} exists (--force overwrites)`)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(temporary, output)
      await rename(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined)
      throw unwritable(path, error)
    }
    return path
  }

  async end(): Promise<void> {}
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where the file is to go',
}

function unwritable(path: string, error: unknown): unknown {
  if (error instanceof DumpError || !(error instanceof Error) || !('code' in error)) return error
  const reason = PLAIN[String(error.code)] ?? `error ${error.code}`
  return new DumpError('unwritable', `${path} could not be written: ${reason}`, { cause: error })
}
