/** What went wrong with an input; each maps to one line on stderr and to exit status 3 (2 for usage). */
export type DumpErrorCode =
  | 'unreadable'
  | 'unknown-encoding'
  | 'not-a-page'
  | 'too-large'
  | 'damaged'
  | 'timeout'
  | 'memory'
  | 'unwritable'
  | 'usage'
  | 'internal'

/** An error about one input. The message says what was expected, what arrived and what to do. */
export class DumpError extends Error {
  readonly code: DumpErrorCode

  constructor(code: DumpErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DumpError'
    this.code = code
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
