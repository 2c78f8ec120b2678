import { Buffer } from 'node:buffer'

/** Numbers as weights are stored: their bytes in base64. */
export const base64 = (array: Float32Array | Uint16Array | Int16Array | Int8Array | Uint8Array): string =>
  Buffer.from(array.buffer).toString('base64')
