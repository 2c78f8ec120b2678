import { byteOrderMark } from '../encoding/byte-order-mark.ts'

/** Files that hold many pages. */
export type ContainerKind = 'warc' | 'jsonl' | 'tar' | 'zip'

/** Bytes of a file that its kind is told by. */
export const HEAD = 65_536

/**
 * Which container the (unpacked) beginning of a file is of, or undefined for a page.
 * @param ofRecords whether its name or the caller says that it holds JSON records
 */
export function containerKind(head: Uint8Array, ofRecords = false): ContainerKind | undefined {
  if (looksLikeZip(head)) return isDocument(head) ? undefined : 'zip'
  if (looksLikeTar(head)) return 'tar'
  const text = textOf(head)
  if (/^WARC\/\d/.test(text)) return 'warc'
  return looksLikeJsonl(text) || (ofRecords && !/^\s{0,999}</.test(text)) ? 'jsonl' : undefined
}

/** The text of a sample as far as kinds are told by it, which ASCII tells; Windows writes JSON in UTF-16 as well. */
function textOf(head: Uint8Array): string {
  const mark = byteOrderMark(head)
  if (mark && mark !== 'utf-8') return new TextDecoder(mark).decode(head)
  return latin1(mark ? head.subarray(3) : head, head.byteLength)
}

/** A zip archive's mark, of one with files and of an empty one. */
const looksLikeZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 0x03 || head[2] === 0x05)

/** Office documents and e-books are zip archives by make only, and hold no pages. */
function isDocument(head: Uint8Array): boolean {
  const text = latin1(head, 4096)
  return text.includes('[Content_Types].xml') || text.includes('mimetypeapplication/')
}

/** A tar header's mark, in the place where it belongs. */
const looksLikeTar = (head: Uint8Array): boolean =>
  head.length >= 512 && latin1(head.subarray(257, 262), 5) === 'ustar'

/** Lines that a stream of records is told by: one may be broken, be it the first. */
const FIRST_LINES = 10

const RECORD = /^\s{0,99}\{\s{0,9}(?:"[^"\n]{0,99}"\s{0,9}:|\})/

/**
 * Whether most of the first lines begin as objects do, and half of them are whole or go on past the sample. A page
 * that holds JSON has other lines, and JSON over many lines no whole objects.
 */
export function looksLikeJsonl(head: string): boolean {
  const lines = firstLines(head)
  const begun = lines.filter(({ text }) => RECORD.test(text))
  const whole = begun.filter(({ text, isCut }) => isCut || parseObject(text))
  const isMost = begun.length * 2 > lines.length || whole[0] === lines[0]
  return whole.length > 0 && whole.length * 2 >= lines.length && isMost
}

/** A line of a sample. */
interface Line {
  readonly text: string
  /** It has no end, or none within the sample. */
  readonly isCut: boolean
}

/** The first lines that are not blank. */
function firstLines(head: string): readonly Line[] {
  const lines: Line[] = []
  for (let at = 0; at < head.length && lines.length < FIRST_LINES; ) {
    const end = head.indexOf('\n', at)
    const isCut = end < 0
    const text = head.slice(at, isCut ? head.length : end)
    if (text.trim() !== '') lines.push({ text, isCut })
    at = isCut ? head.length : end + 1
  }
  return lines
}

/** Names that streams of records go by, Scrapy's among them, compressed or not. */
const RECORDS_NAME = /\.(?:jsonl|ndjson|jsonlines|jl)(?:\.(?:gz|zst|br))?$/i

/** Whether a file's name says that it is JSON Lines. */
export const namesRecords = (name: string): boolean => RECORDS_NAME.test(name)

/** A JSON object, or undefined for anything else. */
export function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A page saved by a browser, or a newsletter as mail programs save it: mail headers, then the page and what else as parts. */
export function looksLikeMime(head: string): boolean {
  const end = head.search(/\r?\n\r?\n/)
  const headers = end < 0 ? head.slice(0, 8192) : head.slice(0, end)
  // some servers send the first with a page
  if (headers.startsWith('HTTP/') || !/^MIME-Version:/im.test(headers)) return false
  return /^Content-Type:\s{0,9}(?:multipart\/(?:related|mixed|alternative)|text\/html)/im.test(headers)
}

const latin1 = (bytes: Uint8Array, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, length)).toString('latin1')
