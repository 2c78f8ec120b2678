/** How many bytes are looked at for zero bytes: an even number. */
const SAMPLE = 8192

/** Share of zero bytes, on one side only, that says UTF-16: Western text has .5, Chinese prose with spaces .01. */
const MIN_ZEROS = 0.004

/** UTF-16 without a byte-order mark: text never holds zero bytes, ASCII in UTF-16 has one in every pair. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length & ~1, SAMPLE)
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (Math.max(even, odd) < Math.max(1, length * MIN_ZEROS) || Math.min(even, odd) > Math.max(even, odd) / 50)
    return undefined
  const name = odd > even ? 'utf-16le' : 'utf-16be'
  return readsAsText(bytes.subarray(0, length), name) ? name : undefined
}

/** Binary files have zero bytes too, but read as UTF-16 they are no text. */
function readsAsText(sample: Uint8Array, name: string): boolean {
  const text = new TextDecoder(name).decode(sample)
  // \p{Cn} unassigned, \p{Co} private use; U+FFFD is what lone surrogates become
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = text.match(/[\p{Cn}\p{Co}\uFFFD\u0000-\u0008\u000E-\u001F]/gu)?.length ?? 0
  return odd * 50 <= text.length
}
