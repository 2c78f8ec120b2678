import { promisify } from 'node:util'
import { brotliDecompress, inflate, inflateRaw, type ZlibOptions } from 'node:zlib'
import { tooLarge } from '../../errors.ts'

/** Codings whose bytes don't show what they are; `deflate` is zlib data by the standard and raw by habit. */
const UNMARKED: Readonly<Record<string, readonly (typeof inflate)[]>> = {
  deflate: [inflate, inflateRaw],
  br: [brotliDecompress as typeof inflate],
}

/**
 * A body without the content coding that its HTTP header states, where only the header shows it: what has a mark is
 * undone later, by the bytes. As it came, where it is not so coded: crawlers undo the coding and keep the header.
 * @throws DumpError `too-large`
 */
export async function withoutCoding(
  body: Uint8Array,
  coding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  for (const undo of UNMARKED[coding?.trim().toLowerCase() ?? ''] ?? []) {
    try {
      return await promisify<Uint8Array, ZlibOptions, Uint8Array>(undo)(body, { maxOutputLength: maxBytes })
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes, { cause: error })
    }
  }
  return body
}
