/** Compressions a stream may come in. */
export type Codec = 'gzip' | 'zstd' | 'brotli'

/** Which compression the first bytes show; brotli has no mark, so its name has to do. */
export function codecOf(head: Uint8Array, name: string): Codec | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08) return 'gzip'
  if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) return 'zstd'
  return /\.br$/i.test(name) ? 'brotli' : undefined
}
