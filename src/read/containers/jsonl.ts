import type { Format } from '../../model/dump.ts'
import { ByteReader } from './byte-reader.ts'
import { hasTag } from './has-tag.ts'
import { digitsOf } from './json-digits.ts'
import { parseObject } from './kind.ts'
import { type Member, type MemberOptions, type RecordKeys, timeOf } from './member.ts'
import { inUtf8 } from './utf-8-stream.ts'

/** Keys under which scrapers store a page, first found wins. */
const CONTENT_KEYS = ['html', 'content', 'body', 'text']
const URL_KEYS = ['url', 'link', 'uri']
const ID_KEYS = ['id', '_id', 'key']
const CAPTURED_KEYS = ['captured', 'crawled_at', 'fetched_at']

/** Every line of a JSON Lines stream is a record, in order; a line that is none is reported in its place. */
export async function* readJsonl(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes, keys }: MemberOptions,
): AsyncGenerator<Member> {
  const reader = new ByteReader(inUtf8(chunks))
  // JSON escapes may double a page
  const longest = maxBytes * 2
  for (let number = 1; !(await reader.atEnd()); number++) {
    const line = await reader.line(longest)
    if (line.length === longest) {
      let rest = line
      while (rest.length === longest) rest = await reader.line(longest)
      yield { address: String(number), code: 'too-large', message: `a record of more than ${longest} bytes` }
      continue
    }
    const text = new TextDecoder().decode(line).trim()
    if (text !== '') yield memberOf(text, String(number), keys)
  }
}

function memberOf(line: string, address: string, keys: RecordKeys): Member {
  const record = parseObject(line)
  if (!record) return { address, code: 'damaged', message: 'not a JSON object on one line' }
  const pick = (own: string | undefined, usual: readonly string[]) =>
    own === undefined ? usual.find((key) => record[key] != null) : own
  const id = idOf(record, pick(keys.id, ID_KEYS), line)
  const text = pageIn(record, keys)
  if (text === undefined)
    return {
      address,
      id,
      code: 'damaged',
      message: `no page under ${wanted(keys)} (--html-key names another)`,
    }
  const url = record[pick(keys.url, URL_KEYS) ?? '']
  return {
    address,
    id,
    content: { text },
    format: formatOf(record, text, keys),
    url: typeof url === 'string' && URL.canParse(url) ? url : undefined,
    captured: timeOf(CAPTURED_KEYS.map((key) => record[key]).find((value) => value != null)),
  }
}

type JsonRecord = Readonly<Record<string, unknown>>

/** The record's page: the first that is not blank, as scrapers leave `html` empty where they have only text. */
function pageIn(record: JsonRecord, { html, text }: RecordKeys): string | undefined {
  const own = [html, text].filter((key) => key !== undefined)
  const pages = (own.length > 0 ? own : CONTENT_KEYS)
    .map((key) => record[key])
    .filter((value) => typeof value === 'string')
  return pages.find((page) => /\S/.test(page)) ?? pages[0]
}

/** The record's id: what mongoexport wraps is unwrapped, and integers that would be rounded are kept as their digits. */
function idOf(record: JsonRecord, key: string | undefined, line: string): string | number | undefined {
  if (key === undefined) return undefined
  const id = unwrapped(record[key])
  if (typeof id === 'string') return id
  if (typeof id !== 'number') return undefined
  return Number.isInteger(id) && !Number.isSafeInteger(id) ? (digitsOf(line, key) ?? id) : id
}

/** What MongoDB's extended JSON holds: `{"$oid": "65f1…"}`, `{"$numberLong": "7"}`. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const [[key, inner] = [], ...others] = Object.entries(value)
  return key?.startsWith('$') && others.length === 0 ? inner : undefined
}

/** What a key says of its page, if it does. */
function formatOf(record: JsonRecord, page: string, { html, text }: RecordKeys): Format | undefined {
  if (html !== undefined && record[html] === page) return 'html'
  return text === undefined ? usualFormat(record, page) : 'text'
}

/** What scrapers store as `html` is HTML, be it one paragraph, unless there is no tag in it; other keys hold either. */
const usualFormat = (record: Readonly<Record<string, unknown>>, text: string): Format | undefined =>
  record.html === text && hasTag(text) ? 'html' : undefined

const wanted = ({ html, text }: RecordKeys) =>
  [html, text].filter((key) => key !== undefined).join(' or ') || CONTENT_KEYS.join(', ')
