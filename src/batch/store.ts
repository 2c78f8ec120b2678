import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
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
 * Puts an output into its place below the folder: the whole of it or nothing.
 * @throws DumpError `unwritable`
 */
export async function store({ folder, force }: OutputFolder, place: string, output: string): Promise<void> {
  const path = join(folder, place)
  // the same name for the same output, so that a rerun after a crash clears what the crash left
  const temporary = join(dirname(path), `.${createHash('md5').update(place).digest('hex').slice(0, 16)}.tmp`)
  try {
    if (!force && (await stands(path, output)))
      throw new DumpError('unwritable', `${path} exists (--force overwrites it)`)
    await writeBelow(temporary, output)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw unwritable(path, error)
  }
}

/** Most folders are there already: they are made only where one is missing. */
async function writeBelow(path: string, output: string): Promise<void> {
  try {
    await writeFile(path, output)
  } catch (error) {
    if (!isMissing(error)) throw error
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, output)
  }
}

/** Whether a file is there that says something else; what a crashed run wrote says the same. */
async function stands(path: string, output: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) !== output
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
