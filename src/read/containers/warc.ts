import { DumpError } from '../../errors.ts'
import type { Format } from '../../model/dump.ts'
import { charsetOf } from '../encoding/declared.ts'
import { ByteReader } from './byte-reader.ts'
import { withoutCoding } from './content-coding.ts'
import { type HttpMessage, parseHttp } from './http.ts'
import { type Member, type MemberOptions, timeOf } from './member.ts'

/** Longest header line kept, in bytes; addresses reach some thousand. */
const MAX_LINE = 65_536

/** Most header lines of a record. */
const MAX_HEADERS = 200

const START = /^WARC\/\d/

/**
 * Pages of a WARC or WET stream: responses and resources that are HTML or text, and conversions. Written for
 * this tool because a broken record must not end the file: when a length does not lead to the next record,
 * the record is reported and the next `WARC/` line is looked for, inside of what was taken for its content.
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array>,
  options: MemberOptions,
): AsyncGenerator<Member> {
  const reader = new ByteReader(chunks)
  let number = 0
  let told = 0
  let lost = false
  while (!(await reader.atEnd())) {
    if (reader.gaps > told && !lost) yield damaged(number, 'the compressed data around it is damaged')
    told = reader.gaps
    const line = latin1(await reader.line(MAX_LINE))
    if (line.trim() === '') continue
    if (START.test(line)) {
      number++
      const member = await readRecord(reader, number, options)
      if (member) yield member
      lost = member !== undefined && 'code' in member
      told = Math.max(told, lost ? reader.gaps : 0)
    } else if (!lost) {
      lost = true
      yield damaged(++number, 'not the beginning of a record')
    }
  }
}

/** The page of the record whose first line has been read, if it holds one; any error leaves the reader behind it. */
async function readRecord(
  reader: ByteReader,
  number: number,
  options: MemberOptions,
): Promise<Member | undefined> {
  const headers = await readHeaders(reader)
  const length = Number(headers.get('content-length') ?? Number.NaN)
  if (!Number.isSafeInteger(length) || length < 0) return damaged(number, 'a record without a length')
  // what comes after is looked for line by line, since so great a length may be wrong
  if (length > options.maxBytes)
    return { address: String(number), code: 'too-large', message: `a record of ${length} bytes` }
  const block = await reader.take(length)
  const trail = await reader.line(MAX_LINE)
  if (block.length === length && isBlank(trail))
    return isWanted(headers) ? memberOf(block, headers, number, options) : undefined
  reader.unread(Buffer.concat([block, trail, Buffer.of(0x0a)]))
  return damaged(number, 'its length does not lead to the next record')
}

function isWanted(headers: ReadonlyMap<string, string>): boolean {
  const type = headers.get('warc-type') ?? ''
  const content = headers.get('content-type') ?? ''
  if (type === 'response') return /^application\/http/i.test(content) || isPage(content)
  return type === 'conversion' || (type === 'resource' && isPage(content))
}

const isPage = (type: string) =>
  /^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml)/i.test(type.trim())

async function memberOf(
  block: Uint8Array,
  headers: ReadonlyMap<string, string>,
  number: number,
  { maxBytes }: MemberOptions,
): Promise<Member | undefined> {
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '')
  const about = { address: String(number), url, captured: timeOf(headers.get('warc-date')) }
  const type = headers.get('content-type')
  if (headers.get('warc-type') !== 'response' || isPage(type ?? ''))
    return { ...about, content: { bytes: block }, charset: charsetOf(type), sentAs: formatOf(type) }
  const message = parseHttp(block)
  if (!message) return damaged(number, 'no HTTP response')
  if (!isPageResponse(message)) return undefined
  try {
    const bytes = await withoutCoding(message.body, message.coding, maxBytes)
    return { ...about, content: { bytes }, charset: charsetOf(message.type), sentAs: formatOf(message.type) }
  } catch (error) {
    if (!(error instanceof DumpError)) throw error
    return { ...about, code: error.code, message: error.message }
  }
}

/** Servers call much `text/plain` that is HTML, and nothing HTML that is to be read as text. */
const formatOf = (type: string | undefined): Format | undefined =>
  /^(?:text\/html|application\/xhtml)/i.test(type?.trim() ?? '') ? 'html' : undefined

/** Redirects and answers without content are no pages; error pages are, and are told as such. */
function isPageResponse({ status, type, body }: HttpMessage): boolean {
  return (
    body.length > 0 &&
    status >= 200 &&
    (status < 300 || status >= 400) &&
    (type === undefined || isPage(type))
  )
}

async function readHeaders(reader: ByteReader): Promise<ReadonlyMap<string, string>> {
  const headers = new Map<string, string>()
  for (let i = 0; i < MAX_HEADERS; i++) {
    const line = latin1(await reader.line(MAX_LINE)).trim()
    if (line === '') break
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

const damaged = (number: number, message: string): Member => ({
  address: String(number),
  code: 'damaged',
  message,
})

const isBlank = (line: Uint8Array) => line.every((byte) => byte === 0x0d || byte === 0x20)

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
