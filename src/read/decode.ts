import type { Encoding } from '../model/dump.ts'

/** Turns a page's bytes into text. */
export function decode(
  bytes: Uint8Array,
  _options: { encoding?: string | undefined } = {},
): { text: string; encoding: Encoding } {
  return {
    text: new TextDecoder().decode(bytes),
    encoding: { name: 'utf-8', reason: 'fallback', replaced: 0 },
  }
}
