import { byteOrderMark } from '../encoding/byte-order-mark.ts'
import { GAP } from './byte-reader.ts'

/** A stream in UTF-8, whatever byte-order mark it began with: PowerShell redirects in UTF-16. */
export async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  try {
    const parts: Uint8Array[] = []
    for (let length = 0; length < 2; length = lengthOf(parts)) {
      const next = await source.next()
      if (next.done) break
      parts.push(next.value)
      if (next.value === GAP) break
    }
    const mark = byteOrderMark(Buffer.concat(parts))
    const decoder = mark === undefined || mark === 'utf-8' ? undefined : new TextDecoder(mark)
    yield* parts.map((part) => converted(part, decoder))
    for (let next = await source.next(); !next.done; next = await source.next())
      yield converted(next.value, decoder)
  } finally {
    await source.return?.()
  }
}

const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0)

/** A gap stays what it is, and a character that it cuts in two is lost. */
function converted(chunk: Uint8Array, decoder: TextDecoder | undefined): Uint8Array {
  if (!decoder) return chunk
  if (chunk !== GAP) return Buffer.from(decoder.decode(chunk, { stream: true }))
  decoder.decode()
  return GAP
}
