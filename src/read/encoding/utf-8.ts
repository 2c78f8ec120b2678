import { isUtf8 } from 'node:buffer'

/** How far a page's bytes agree with UTF-8. */
export interface Utf8Evidence {
  /** As `isWholeUtf8` says. */
  readonly valid: boolean
  /** Well-formed sequences of two and of more bytes, counted up to ENOUGH. */
  readonly pairs: number
  readonly longer: number
  /** Bytes at 0x80 and above that are part of no well-formed sequence. */
  readonly stray: number
}

/** Sequences after which counting stops on valid pages: the evidence can't get better. */
const ENOUGH = 200

/** Whether every byte fits; a sequence cut off at the very end is forgiven. */
export const isWholeUtf8 = (bytes: Uint8Array): boolean =>
  isUtf8(bytes.subarray(0, bytes.length - cutOff(bytes)))

/** Looks at all bytes of a page. */
export function utf8Evidence(bytes: Uint8Array): Utf8Evidence {
  const whole = bytes.subarray(0, bytes.length - cutOff(bytes))
  const valid = isUtf8(whole)
  let pairs = 0
  let longer = 0
  let stray = 0
  for (let i = 0; i < whole.length; ) {
    const lead = whole[i] as number
    if (lead < 0x80) {
      i++
      continue
    }
    const length = sequenceLength(whole, i, lead)
    if (length === 2) pairs++
    else if (length > 2) longer++
    else stray++
    i += length || 1
    if (valid && pairs + longer >= ENOUGH) break
  }
  return { valid, pairs, longer, stray }
}

/** Length of the well-formed sequence at `at`, or 0. Overlong forms count as formed: they never decide. */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** Bytes of a sequence that the end of the page cuts off, 0–3. */
function cutOff(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}
