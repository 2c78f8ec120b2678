import { promises, readFileSync, statSync } from 'node:fs'
import { DumpError, tooLarge } from '../errors.ts'
import type { FilePath } from './file-path.ts'

/**
 * All bytes of a file or pipe.
 * @throws DumpError `unreadable`, or `too-large` for more than `maxBytes`
 */
export async function readBytes(path: FilePath, maxBytes: number): Promise<Uint8Array> {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return await readPipe(path, maxBytes)
    if (stat.size > maxBytes) throw tooLarge(maxBytes)
    // at once: a page's worker has nothing else to do, and promises of files take a while to load
    return readFileSync(path)
  } catch (error) {
    throw unreadable(error)
  }
}

async function readPipe(path: FilePath, maxBytes: number): Promise<Uint8Array> {
  const file = await promises.open(path)
  try {
    return await collect(file.createReadStream({ autoClose: false }), maxBytes)
  } finally {
    await file.close()
  }
}

/**
 * All bytes of a stream.
 * @throws DumpError `too-large` for more than `maxBytes`
 */
export async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

const PLAIN: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'a folder, where a file was expected',
  ELOOP: 'a symbolic link that leads back to itself',
  ENXIO: 'a socket or device, where a file was expected',
  ENAMETOOLONG: 'the name is too long for this file system',
  EMFILE: 'too many open files (ulimit -n raises the limit)',
}

/** A file system's error in words. */
export function unreadable(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof DumpError) return error
  const code = String(error.code)
  return new DumpError('unreadable', PLAIN[code] ?? `could not be read (${code})`, { cause: error })
}
