import { GAP } from './byte-reader.ts'
import type { Member, MemberOptions } from './member.ts'

/** Files of a tar stream, in order. What follows a damaged header is lost, and said to be. */
export async function* readTar(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes }: MemberOptions,
): AsyncGenerator<Member> {
  const { createTarDecoder } = await import('modern-tar')
  const { ReadableStream } = await import('node:stream/web')
  const entries = ReadableStream.from(whole(chunks)).pipeThrough(createTarDecoder({ strict: true }) as never)
  let last = 'the beginning'
  try {
    for await (const { header, body } of entries as AsyncIterable<Entry>) {
      last = header.name
      if (header.type !== undefined && header.type !== 'file') await body.cancel()
      else if (header.size > maxBytes) {
        await body.cancel()
        yield { address: header.name, code: 'too-large', message: `a file of ${header.size} bytes` }
      } else yield { address: header.name, content: { bytes: await bytesOf(body) } }
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    yield { address: `after ${last}`, code: 'damaged', message: `broken tar data: ${error.message}` }
  }
}

/** The part of modern-tar's entries that is used. */
interface Entry {
  readonly header: { readonly name: string; readonly size: number; readonly type?: string | undefined }
  readonly body: AsyncIterable<Uint8Array> & { cancel(): Promise<void> }
}

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of body) parts.push(part)
  return Buffer.concat(parts)
}

async function* whole(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (chunk === GAP) throw new Error('the compressed data is damaged')
    yield chunk
  }
}
