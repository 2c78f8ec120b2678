import { createReadStream } from 'node:fs'
import { DumpError } from '../errors.ts'
import { type FilePath, pathOf } from './file-path.ts'
import { unreadable } from './read-bytes.ts'

/** The paths in a list, one a line or NUL-separated; empty ones are left out. */
export async function* readList(chunks: AsyncIterable<Uint8Array>, nul: boolean): AsyncGenerator<FilePath> {
  let isFirst = true
  for await (const name of split(chunks, nul ? 0x00 : 0x0a)) {
    const path = isFirst && name.indexOf(MARK) === 0 ? name.subarray(MARK.length) : name
    isFirst = false
    if (path.length > 0) yield pathOf(path)
  }
}

/** The byte-order mark that editors put before a list. */
const MARK = Buffer.from('\uFEFF')

/** Names are bytes: they may be in any encoding. */
async function* split(chunks: AsyncIterable<Uint8Array>, separator: number): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(separator); end >= 0; end = chunk.indexOf(separator, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)])
      parts = []
      from = end + 1
    }
    parts.push(chunk.subarray(from))
  }
  yield Buffer.concat(parts)
}

/**
 * The bytes of a list in a file.
 * @throws DumpError `unreadable`
 */
export async function* openList(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path)
  } catch (error) {
    const known = unreadable(error)
    throw known instanceof DumpError
      ? new DumpError(known.code, `${path}: ${known.message}`, { cause: error })
      : known
  }
}
