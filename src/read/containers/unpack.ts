import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { GAP } from './byte-reader.ts'
import type { Codec } from './codec.ts'

/**
 * A compressed stream, unpacked as it comes. Where the data is broken a GAP is yielded, and reading goes on
 * with the next member, if the format has members.
 */
export function unpack(chunks: AsyncIterable<Uint8Array>, codec: Codec): AsyncIterable<Uint8Array> {
  if (codec === 'gzip') return gunzipMembers(chunks)
  return whole(codec === 'zstd' ? unzstd(chunks) : through(chunks, createBrotliDecompress()))
}

/** What has no members ends where it is broken. */
async function* whole(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    if (!(error instanceof Error)) throw error
    yield GAP
  }
}

/**
 * Crawls compress each record by itself, and a damaged member must not cost the ones around it: input is cut
 * wherever a member may begin, so that what came before is out before a member can fail, and reading goes on
 * at the next cut.
 */
async function* gunzipMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let member: Inflating | undefined
  for await (const { bytes, starts } of cutAtMembers(chunks)) {
    if (!member && !starts) continue
    const fresh = !member
    member ??= new Inflating()
    yield* await member.push(bytes)
    if (member.ended) member = undefined
    if (!member?.failed) continue
    yield GAP
    member = undefined
    if (fresh || !starts) continue
    // the member before broke off here: this one may be whole
    member = new Inflating()
    yield* await member.push(bytes)
    if (!member.failed) continue
    yield GAP
    member = undefined
  }
  if (member && !(await member.end())) yield GAP
}

/** Node's gunzip, one piece of input at a time. */
class Inflating {
  failed = false
  /** Padding came after the member. */
  ended = false
  readonly #gunzip = createGunzip()
  readonly #ready: Uint8Array[] = []
  /** A write into what has failed or ended may never be called back. */
  #settled = () => {}

  constructor() {
    this.#gunzip.on('data', (chunk: Uint8Array) => this.#ready.push(chunk))
    this.#gunzip.on('error', () => {
      this.failed = true
      this.#settled()
    })
    this.#gunzip.on('end', () => {
      this.ended = true
      this.#settled()
    })
  }

  /** What a piece unpacks to, as far as it does. */
  async push(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
    await new Promise<void>((resolve) => {
      this.#settled = resolve
      this.#gunzip.write(bytes, () => resolve())
    })
    return this.#ready.splice(0)
  }

  /** Whether the last member was whole. */
  end(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#gunzip.once('end', () => resolve(true))
      this.#gunzip.once('error', () => resolve(false))
      this.#gunzip.end()
    })
  }
}

interface Cut {
  readonly bytes: Uint8Array
  /** Begins with a member's mark, be it by chance. */
  readonly starts: boolean
}

/** Input is gathered to this many bytes, so that most members that fail do so in their first piece. */
const PIECE = 65_536

async function* cutAtMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Cut> {
  let kept: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    kept.push(chunk)
    length += chunk.length
    if (length < PIECE) continue
    const bytes = kept.length === 1 ? chunk : Buffer.concat(kept, length)
    // a mark may go on in the next chunk
    const end = length - MARK.length
    yield* cuts(bytes, end)
    kept = [bytes.subarray(end)]
    length -= end
  }
  const rest = Buffer.concat(kept, length)
  yield* cuts(rest, rest.length)
}

function* cuts(bytes: Uint8Array, end: number): Generator<Cut> {
  let from = 0
  for (let at = markIn(bytes, 1); from < end; at = markIn(bytes, at + 1)) {
    const to = at < 0 ? end : Math.min(at, end)
    yield {
      bytes: bytes.subarray(from, to),
      starts: markIn(bytes.subarray(from, from + MARK.length), 0) === 0,
    }
    from = to
    if (at < 0) return
  }
}

const MARK = [0x1f, 0x8b, 0x08] as const

function markIn(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(MARK[0], from); at >= 0; at = bytes.indexOf(MARK[0], at + 1))
    if (bytes[at + 1] === MARK[1] && bytes[at + 2] === MARK[2]) return at
  return -1
}

async function* through(chunks: AsyncIterable<Uint8Array>, transform: Transform): AsyncGenerator<Uint8Array> {
  const { Readable, pipeline } = await import('node:stream')
  // the error reaches the loop below as well
  pipeline(Readable.from(chunks, { objectMode: false }), transform, () => undefined)
  for await (const chunk of transform) yield chunk
}

/** Four bytes of zstd can stand for 128 KB: this many are unpacked before the limit is looked at. */
const SLICE = 1024

async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd')
  const ready: Uint8Array[] = []
  const stream = new Decompress((chunk) => ready.push(chunk))
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += SLICE) {
      // the library keeps what it is given
      stream.push(Uint8Array.from(chunk.subarray(at, at + SLICE)))
      yield* ready.splice(0)
    }
  }
  stream.push(new Uint8Array(0), true)
  yield* ready
}
