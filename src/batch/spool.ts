import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { unwritable } from './unwritable.ts'

/** A stream kept in a temporary file, so that it can be read twice. */
export interface Spool {
  read(): AsyncIterable<Uint8Array>
  remove(): Promise<void>
}

/**
 * Reads a stream to its end.
 * @throws DumpError `unwritable` where the temporary folder can't hold it
 */
export async function spool(stream: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'dechaff-'))
  const path = join(folder, 'stdin')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }), { signal })
  } catch (error) {
    // Ctrl-C: what has come is enough to end with
    if (!signal.aborted) {
      await remove()
      throw unwritable(path, error)
    }
  }
  return { read: () => createReadStream(path), remove }
}
