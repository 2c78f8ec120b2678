import { createReadStream } from 'node:fs'
import { DumpError } from '../errors.ts'
import { unreadable } from './read-bytes.ts'

/** The paths in a list, one a line or NUL-separated; empty ones are left out. */
export async function* readList(chunks: AsyncIterable<Uint8Array>, nul: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const separator = nul ? '\0' : '\n'
  let rest = ''
  for await (const chunk of chunks) {
    const names = (rest + decoder.decode(chunk, { stream: true })).split(separator)
    rest = names.pop() ?? ''
    for (const name of names) if (name !== '') yield name
  }
  if (rest !== '') yield rest
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
