import { promisify } from 'node:util'
import { brotliDecompress, gunzip, type ZlibOptions } from 'node:zlib'
import { DumpError, tooLarge } from '../errors.ts'
import { GAP } from './containers/byte-reader.ts'
import { type Codec, codecOf } from './containers/codec.ts'
import { prefixed } from './containers/prefixed.ts'
import { unpack } from './containers/unpack.ts'

/** Layers of compression that are undone: servers compress what was compressed, nobody does it thrice. */
const MAX_LAYERS = 3

/**
 * Undoes compression, told by the bytes; only brotli, which has no mark, by the name.
 * @param name of the file or address
 * @param maxBytes most bytes to unpack to
 * @throws DumpError `too-large` or `damaged`
 */
export async function decompress(bytes: Uint8Array, name: string, maxBytes: number): Promise<Uint8Array> {
  let plain = bytes
  let codec = codecOf(plain, name)
  for (let layer = 0; codec; layer++) {
    if (layer === MAX_LAYERS) throw new DumpError('damaged', `compressed more than ${MAX_LAYERS} times over`)
    plain = await UNPACK[codec](plain, maxBytes)
    codec = codecOf(plain, '')
  }
  return plain
}

const UNPACK: Readonly<Record<Codec, (bytes: Uint8Array, maxBytes: number) => Promise<Uint8Array>>> = {
  gzip: (bytes, maxBytes) => within(gunzip, 'gzip', bytes, maxBytes),
  brotli: (bytes, maxBytes) => within(brotliDecompress, 'brotli', bytes, maxBytes),
  zstd: unzstd,
}

async function within(
  unpack: typeof gunzip | typeof brotliDecompress,
  codec: Codec,
  bytes: Uint8Array,
  maxBytes: number,
): Promise<Uint8Array> {
  try {
    return await promisify<Uint8Array, ZlibOptions, Uint8Array>(unpack)(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes, { cause: error })
    throw new DumpError('damaged', `broken ${codec} data: ${error.message}`, { cause: error })
  }
}

/** In Node 20 zlib has no zstd. */
async function unzstd(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of unpack(prefixed([bytes], [][Symbol.iterator]()), 'zstd')) {
    if (part === GAP) throw new DumpError('damaged', 'broken zstd data')
    length += part.length
    if (length > maxBytes) throw tooLarge(maxBytes)
    parts.push(part)
  }
  return Buffer.concat(parts, length)
}
