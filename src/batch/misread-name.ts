import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type FilePath, joined } from './file-path.ts'

/** What Node puts for what is not UTF-8 on a command line. */
const REPLACED = '\uFFFD'

/** Whether a path may be other bytes than were handed over. */
export const isMisread = (path: FilePath): boolean => typeof path === 'string' && path.includes(REPLACED)

/** The file that a misread path can only mean: the one in its folder that reads so. */
export function meantBy(path: string): FilePath | undefined {
  try {
    const folder = dirname(path)
    const names = readdirSync(folder, { encoding: 'buffer' })
    const [name, ...others] = names.filter((bytes) => bytes.toString() === basename(path))
    return name && others.length === 0 ? joined(folder, name) : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
