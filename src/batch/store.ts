import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DumpError } from '../errors.ts'
import { unwritable } from './unwritable.ts'

/** Where outputs go and what may be in their way; plain data, so that workers can store what they made. */
export interface OutputFolder {
  readonly folder: string
  /** Overwrite what is there. */
  readonly force: boolean
}

/**
 * Puts an output into its place below the folder: the whole of it or nothing. At once: a page's worker has nothing else
 * to do, and each promise of a file costs it two changes of threads.
 * @throws DumpError `unwritable`
 */
export function store({ folder, force }: OutputFolder, place: string, output: string): void {
  const path = join(folder, place)
  // the same name for the same output, so that a rerun after a crash clears what the crash left
  const temporary = join(dirname(path), `.${createHash('md5').update(place).digest('hex').slice(0, 16)}.tmp`)
  try {
    if (!force && stands(path, output))
      throw new DumpError('unwritable', `${path} exists (--force overwrites it, another --out keeps both)`)
    writeBelow(temporary, output)
    renameSync(temporary, path)
  } catch (error) {
    discard(temporary)
    throw unwritable(path, error)
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // what is told is why the output could not be stored
  }
}

/** Most folders are there already: they are made only where one is missing. */
function writeBelow(path: string, output: string): void {
  try {
    writeFileSync(path, output)
  } catch (error) {
    if (!isMissing(error)) throw error
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, output)
  }
}

/** Whether a file is there that says something else; what a crashed run wrote says the same. */
function stands(path: string, output: string): boolean {
  try {
    return readFileSync(path, 'utf8') !== output
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
