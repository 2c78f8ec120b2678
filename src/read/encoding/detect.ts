import { createRequire } from 'node:module'
import { detectCjk } from './cjk.ts'
import { encodingName } from './declared.ts'
import { detectByScript } from './script.ts'

/** Loaded when first needed: most pages are UTF-8, and small ones are over before it has loaded. */
const chardet = () => createRequire(import.meta.url)('chardet') as typeof import('chardet')

/** Bytes of text that statistics look at: more changes nothing and costs time. */
const SAMPLE = 65_536

/** chardet's confidence (0–100) below which words are looked at instead; right guesses on one sentence had 37 and more. */
const MIN_CONFIDENCE = 30

/** The same for encodings whose structure failed: Thai read as Korean had 47, traditional Chinese in GBK 85. */
const MIN_MULTIBYTE_CONFIDENCE = 80

/** chardet knows the ISO names; pages so encoded are read as the supersets browsers use. */
export const SUPERSET: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-8': 'windows-1255',
  'koi8-r': 'koi8-u',
}

export const MULTIBYTE = new Set(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'])

/** The most likely encoding of bytes that are not UTF-8, and undefined where nothing speaks for one. */
export function detectEncoding(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0x1b) && isIso2022Jp(bytes)) return 'iso-2022-jp'
  const text = withoutTags(bytes)
  const cjk = detectCjk(text)
  if (cjk) return cjk
  if (!hasLetters(text)) return undefined
  const guess = guessesOf(text).find(
    ({ name, confidence }) =>
      name &&
      !name.startsWith('utf-') &&
      (!MULTIBYTE.has(name) || (confidence >= MIN_MULTIBYTE_CONFIDENCE && decodesWhole(text, name))),
  )
  if (guess?.name && guess.confidence >= MIN_CONFIDENCE) return closest(guess.name, text)
  return detectByScript(text) ?? guess?.name
}

/** What statistics take a text for, likeliest first, with their confidence (0–100). */
export const guessesOf = (text: Uint8Array) =>
  chardet()
    .analyse(text)
    .map(({ name, confidence }) => ({ name: encodingName(name), confidence }))

const decodesWhole = (text: Uint8Array, name: string) => {
  const replaced = new TextDecoder(name).decode(text).split('\uFFFD').length - 1
  return replaced * 200 <= text.length
}

/** The label's superset; the Central European pair differ in their letters, and only Windows uses 0x80–0x9F. */
export function closest(name: string, text: Uint8Array): string {
  if (name === 'iso-8859-2' && text.some((byte) => byte >= 0x80 && byte < 0xa0)) return 'windows-1250'
  return SUPERSET[name] ?? name
}

/** Whether any byte is a letter in the single-byte encodings; quotes, dashes and © alone say nothing. */
const hasLetters = (text: Uint8Array) => text.some((byte) => byte >= 0xc0 || (byte >= 0x80 && byte < 0x91))

const isIso2022Jp = (bytes: Uint8Array) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is the encoding's mark
  /\u001b\$[@B]/.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, SAMPLE)).toString('latin1'),
  )

/** The first bytes outside of tags, at most so many. A lone `<` costs at most a few hundred bytes. */
export function withoutTags(bytes: Uint8Array, most = SAMPLE): Uint8Array {
  const out = new Uint8Array(Math.min(bytes.length, most))
  let length = 0
  for (let i = 0; i < bytes.length && length < out.length; i++) {
    if (bytes[i] === 0x3c && isTagStart(bytes[i + 1])) {
      const end = bytes.indexOf(0x3e, i)
      if (end >= 0 && end - i < 2000) {
        i = end
        out[length++] = 0x20
        continue
      }
      if (end < 0) return out.subarray(0, length)
    }
    out[length++] = bytes[i] as number
  }
  return out.subarray(0, length)
}

const isTagStart = (byte = 0) =>
  byte === 0x2f || byte === 0x21 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
