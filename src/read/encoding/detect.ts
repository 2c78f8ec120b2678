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
const SUPERSET: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-8': 'windows-1255',
  'koi8-r': 'koi8-u',
}

const MULTIBYTE = new Set(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'])

/** The most likely encoding of bytes that are not UTF-8, and undefined where nothing speaks for one. */
export function detectEncoding(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0x1b) && isIso2022Jp(bytes)) return 'iso-2022-jp'
  const text = withoutTags(bytes)
  const cjk = detectCjk(text)
  if (cjk) return cjk
  if (!hasLetters(text)) return undefined
  const guess = chardet()
    .analyse(text)
    .map(({ name, confidence }) => ({ name: encodingName(name), confidence }))
    .find(
      ({ name, confidence }) =>
        name &&
        !name.startsWith('utf-') &&
        (!MULTIBYTE.has(name) || (confidence >= MIN_MULTIBYTE_CONFIDENCE && decodesWhole(text, name))),
    )
  if (guess?.name && guess.confidence >= MIN_CONFIDENCE) return closest(guess.name, text)
  return detectByScript(text) ?? guess?.name
}

/** Letters beyond ASCII from which statistics are asked whether a label of one byte a letter is another's. */
const MIN_HIGH = 12
/** Bytes looked at then. */
const LABEL_SAMPLE = 16_384
/**
 * chardet's confidence in another encoding, and how many times that in the label's, from which the label is wrong. Of the
 * corpus's 16 pages so labelled, all rightly, none comes near (the nearest has 21 and 20); wrong ones have twice and more.
 */
const SURE_OTHER = 35
const TIMES_LABEL = 1.9

/**
 * The encoding of a page whose label, of one byte a letter too, is another's: Polish and Turkish pages are labelled as
 * Western ones, and Cyrillic has several. Undefined where nothing speaks clearly against the label.
 */
export function likelierThan(label: string, bytes: Uint8Array): string | undefined {
  const text = withoutTags(bytes).subarray(0, LABEL_SAMPLE)
  if (looksAsUsual(text, label)) return undefined
  const guesses = chardet()
    .analyse(text)
    .map(({ name, confidence }) => ({ name: encodingName(name), confidence }))
    .filter(({ name }) => name && !MULTIBYTE.has(name) && !name.startsWith('utf-'))
    .map(({ name, confidence }) => ({ name: closest(name as string, text), confidence }))
  const [best] = guesses
  const own = guesses.find(({ name }) => familyOf(name) === familyOf(label))?.confidence ?? 0
  return best && best.confidence >= Math.max(SURE_OTHER, own * TIMES_LABEL) ? best.name : undefined
}

/** Encodings that chardet tells apart by a few marks only: a label of one stands beside a guess of the other. */
const FAMILY: Readonly<Record<string, string>> = {
  'iso-8859-2': 'windows-1250',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
}
const familyOf = (name: string): string => FAMILY[name] ?? SUPERSET[name] ?? name

/** The most frequent letters of Western languages, as windows-1252 has them. */
const WESTERN = new Set(Buffer.from('äöüßÄÖÜÉéèàêâçñóíáúãõåæøîôûë', 'latin1'))

/** What nearly all letters are in a text of a label that is right: for Cyrillic, the small ones. */
const USUAL: Readonly<Record<string, (byte: number) => boolean>> = {
  'windows-1252': (byte) => WESTERN.has(byte),
  'iso-8859-15': (byte) => WESTERN.has(byte),
  'windows-1251': (byte) => byte >= 0xe0,
  'koi8-r': (byte) => byte < 0xe0,
  'koi8-u': (byte) => byte < 0xe0,
}
/** Signs as Western pages have them, ± ³ ¶ ¹ ¼ ¾ ¿, that are letters in Central European ones. */
const SIGNS = new Set([0xb1, 0xb3, 0xb6, 0xb9, 0xbc, 0xbe, 0xbf])
/** Share of them from which statistics, a hundred times as slow, need not be asked. */
const MIN_USUAL = 0.9

/** Whether a text has few letters beyond ASCII, or nearly all are such as the label's texts have. */
function looksAsUsual(text: Uint8Array, label: string): boolean {
  const isUsual = USUAL[label]
  let high = 0
  let usual = 0
  for (const byte of text) {
    if (byte < 0xc0 && !SIGNS.has(byte)) continue
    high++
    if (isUsual?.(byte)) usual++
  }
  return high < MIN_HIGH || usual >= high * MIN_USUAL
}

const decodesWhole = (text: Uint8Array, name: string) => {
  const replaced = new TextDecoder(name).decode(text).split('\uFFFD').length - 1
  return replaced * 200 <= text.length
}

/** The label's superset; the Central European pair differ in their letters, and only Windows uses 0x80–0x9F. */
function closest(name: string, text: Uint8Array): string {
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

/** The first SAMPLE bytes outside of tags. A lone `<` costs at most a few hundred bytes. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.min(bytes.length, SAMPLE))
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
