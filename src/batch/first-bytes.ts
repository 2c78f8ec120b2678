import { closeSync, openSync, readSync } from 'node:fs'
import type { FilePath } from './file-path.ts'

/** The first bytes of a file, as many as there are up to a number: read at once, which takes a tenth of a stream's time. */
export function firstBytes(path: FilePath, most: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.allocUnsafe(most)
    let length = 0
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(file, bytes, length, most - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}
