import { basename } from 'node:path'
import { parseObject } from '../read/containers/kind.ts'
import { type FilePath, shown } from './file-path.ts'
import { firstBytes } from './first-bytes.ts'

/** Name of a batch's record in its output folder. */
export const MANIFEST = 'manifest.jsonl'

/** Longest line that is looked at, in bytes: a path and a message, each of some thousand at most. */
const LINE = 65_536

/** Keys that every line of a manifest has, and no record of pages. */
const KEYS = ['source', 'output', 'status', 'milliseconds']

/** Whether a file is a manifest that this tool wrote. */
export function isManifest(path: FilePath): boolean {
  if (basename(shown(path)) !== MANIFEST) return false
  const record = parseObject(firstLine(path))
  return record !== undefined && KEYS.every((key) => key in record)
}

/** Empty for what can't be read, as whoever reads it will say. */
function firstLine(path: FilePath): string {
  try {
    return Buffer.from(firstBytes(path, LINE)).toString().split('\n', 1)[0] ?? ''
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return ''
  }
}
