import { DumpError } from '../errors.ts'
import type { Encoding } from '../model/dump.ts'
import { parseHttp } from './containers/http.ts'
import { byteOrderMark } from './encoding/byte-order-mark.ts'
import { charsetOf, type Declared, declaredEncoding, encodingName } from './encoding/declared.ts'
import { detectEncoding } from './encoding/detect.ts'
import { mendMojibake } from './encoding/mojibake.ts'
import { isWholeUtf8, type Utf8Evidence, utf8Evidence } from './encoding/utf-8.ts'
import { utf16WithoutMark } from './encoding/utf-16.ts'
import { fixWindows1252 } from './encoding/windows-1252.ts'
import { likelierThan } from './encoding/wrong-label.ts'

/** A page's text and which encoding it was read with. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** Stray bytes per well-formed sequence up to which a page is still UTF-8: damaged or with a mixed-in part. */
const MAX_STRAY = 0.1

/** Well-formed pairs needed to believe bytes over an East Asian label: three pairs of GBK pass by chance in 1 of 400. */
const MIN_PAIRS = 8

/** Share of high bytes among letters that no Western text reaches; Vietnamese in windows-1258 has .35. */
const MAX_WESTERN = 0.45

/**
 * Turns a page's bytes into text: the caller's encoding, byte-order mark, well-formed UTF-8, the page's own
 * label and statistics decide, in an order that puts evidence in the bytes before what the page claims.
 * @throws DumpError `unknown-encoding` when `options.encoding` is no WHATWG label
 */
export function decode(
  bytes: Uint8Array,
  options: {
    readonly encoding?: string | undefined
    /** The label in the HTTP header the page came with; it goes before the page's own. */
    readonly charset?: string | undefined
  } = {},
): Decoded {
  if (options.encoding !== undefined) return read(bytes, fromOption(options.encoding), 'option')
  const marked = byteOrderMark(bytes)
  if (marked) return read(bytes, marked, 'bom')
  const wide = utf16WithoutMark(bytes)
  if (wide) return read(bytes, wide, 'detected')
  const declared = sentAs(options.charset ?? charsetInFront(bytes)) ?? declaredEncoding(bytes)
  const label = declared && encodingName(declared.label)
  const name = label?.startsWith('utf-16') ? 'utf-8' : label // as the HTML standard has it: the label was readable
  return choose(bytes, name, declared)
}

/** A header's label, if there is such an encoding: servers send `none` and `utf8mb4`. */
const sentAs = (charset: string | undefined): Declared | undefined =>
  charset !== undefined && encodingName(charset) ? { label: charset, via: 'http' } : undefined

/** The label in the HTTP headers that a page was saved with, by `curl -i` or `wget --save-headers`. */
const charsetInFront = (bytes: Uint8Array): string | undefined =>
  HTTP.every((byte, i) => bytes[i] === byte) ? charsetOf(parseHttp(bytes)?.type) : undefined

const HTTP = [...Buffer.from('HTTP/')]

function choose(bytes: Uint8Array, label: string | undefined, declared: Declared | undefined): Decoded {
  const via = declared?.via ?? 'meta'
  const isValid = isWholeUtf8(bytes) && !bytes.includes(ESCAPE)
  // next to all pages; only an East Asian label makes well-formed bytes worth counting
  if (isValid && !(label && EAST_ASIAN.has(label)))
    return read(bytes, 'utf-8', label === 'utf-8' ? via : 'utf-8-valid', declared)
  const utf8 = utf8Evidence(bytes)
  if (isValid && utf8Wins(utf8, label)) return read(bytes, 'utf-8', 'utf-8-valid', declared)
  if (label && label !== 'utf-8' && fits(bytes, label)) {
    const likelier = EAST_ASIAN.has(label) ? undefined : likelierThan(label, bytes)
    return read(bytes, likelier ?? label, likelier ? 'detected' : via, declared)
  }
  if (mostlyUtf8(utf8)) return read(bytes, 'utf-8', label === 'utf-8' ? via : 'detected', declared)
  const found = detectEncoding(bytes)
  if (found) return read(bytes, found, found === label ? via : 'detected', declared)
  if (label && label !== 'utf-8') return read(bytes, label, via, declared)
  // ASCII with escape characters is still UTF-8; anything else without a clue is read as browsers do
  return read(bytes, utf8.valid ? 'utf-8' : 'windows-1252', utf8.valid ? 'utf-8-valid' : 'fallback', declared)
}

/** Well-formed UTF-8 beats an East Asian label, but a few chance pairs don't. */
function utf8Wins({ pairs, longer }: Utf8Evidence, label: string | undefined): boolean {
  if (pairs + longer === 0) return label !== 'iso-2022-jp'
  return longer > 1 || pairs >= MIN_PAIRS
}

/** What starts ISO-2022-JP's other alphabets; in any other text it is a stray control character. */
const ESCAPE = 0x1b

const mostlyUtf8 = ({ pairs, longer, stray }: Utf8Evidence) =>
  pairs + longer > 0 && stray <= (pairs + longer) * MAX_STRAY

const EAST_ASIAN = new Set(['shift_jis', 'euc-jp', 'gbk', 'gb18030', 'big5', 'euc-kr', 'iso-2022-jp'])
const WESTERN = new Set(['windows-1252', 'windows-1254', 'iso-8859-15', 'macintosh'])

/** Whether the bytes can be what the label says. */
function fits(bytes: Uint8Array, label: string): boolean {
  if (EAST_ASIAN.has(label)) {
    const text = textIn(label, bytes)
    return countReplaced(text) <= Math.max(2, text.length / 500)
  }
  return !WESTERN.has(label) || highShare(bytes) < MAX_WESTERN
}

/** Share of the letters that are not ASCII letters, in bytes and outside of tags as far as a byte count can tell. */
function highShare(bytes: Uint8Array): number {
  let high = 0
  let low = 0
  let inTag = false
  for (const byte of bytes) {
    if (byte === 0x3c) inTag = true
    else if (byte === 0x3e) inTag = false
    else if (inTag) continue
    else if (byte >= 0xc0) high++
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) low++
  }
  return high / Math.max(1, high + low)
}

/** First byte of every letter that a sequence read as Western text begins with: where it is missing, nothing needs mending. */
const MOJIBAKE_LEAD = 0xc3

function read(bytes: Uint8Array, name: string, reason: Encoding['reason'], declared?: Declared): Decoded {
  const text = textIn(name, bytes)
  return {
    text: name === 'utf-8' && bytes.includes(MOJIBAKE_LEAD) ? mendMojibake(text) : text,
    encoding: { name, reason, replaced: countReplaced(text), declared: declared?.label ?? null },
  }
}

function textIn(name: string, bytes: Uint8Array): string {
  const text = new TextDecoder(name).decode(bytes)
  return name === 'windows-1252' ? fixWindows1252(text) : text
}

function fromOption(label: string): string {
  const name = encodingName(label)
  if (name) return name
  throw new DumpError(
    'unknown-encoding',
    `unknown encoding '${label}': expected a WHATWG label such as utf-8, windows-1251 or gb18030`,
  )
}

/** Replacement characters in a text. */
export function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++
  return count
}
