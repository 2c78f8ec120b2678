import { createReadStream } from 'node:fs'
import { DumpError } from '../errors.ts'
import { STDIN } from './inputs.ts'
import { unreadable } from './read-bytes.ts'

/** The paths in a list, one a line or NUL-separated; empty ones are left out. */
export async function* readList(
  path: string,
  nul: boolean,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const separator = nul ? '\0' : '\n'
  let rest = ''
  for await (const chunk of path === STDIN ? stdin : read(path)) {
    const names = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split(separator)
    rest = names.pop() ?? ''
    for (const name of names) if (name !== '') yield name
  }
  if (rest !== '') yield rest
}

async function* read(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path)
  } catch (error) {
    const known = unreadable(error)
    throw known instanceof DumpError
      ? new DumpError(known.code, `${path}: ${known.message}`, { cause: error })
      : known
  }
}
