import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { DumpError } from '../errors.ts'

const gunzipBytes = promisify(gunzip)

/** Layers of compression that are undone: servers compress what was compressed, nobody does it thrice. */
const MAX_LAYERS = 3

/**
 * Undoes compression, told by the bytes and not by the name.
 * @param maxBytes most bytes to unpack to
 * @throws DumpError `too-large` or `damaged`
 */
export async function decompress(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  let plain = bytes
  for (let layer = 0; isGzip(plain); layer++) {
    if (layer === MAX_LAYERS) throw new DumpError('damaged', `compressed more than ${MAX_LAYERS} times over`)
    plain = await gunzipWithin(plain, maxBytes)
  }
  return plain
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08

async function gunzipWithin(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  try {
    return await gunzipBytes(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes, { cause: error })
    throw new DumpError('damaged', `broken gzip data: ${error.message}`, { cause: error })
  }
}

/** The error for a page over the limit. */
export function tooLarge(maxBytes: number, options?: ErrorOptions): DumpError {
  return new DumpError(
    'too-large',
    `more than ${maxBytes} bytes after decompression (--max-bytes raises the limit)`,
    options,
  )
}
