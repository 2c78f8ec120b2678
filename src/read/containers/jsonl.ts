import type { Format } from '../../model/dump.ts'
import { ByteReader } from './byte-reader.ts'
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
    own === undefined ? usual.map((key) => record[key]).find((value) => value != null) : record[own]
  const found = pick(keys.id, ID_KEYS)
  const id = typeof found === 'string' || typeof found === 'number' ? found : undefined
  const html = keys.html === undefined ? undefined : record[keys.html]
  const other = pick(keys.text, keys.html === undefined ? CONTENT_KEYS : [])
  const text = html ?? other
  if (typeof text !== 'string')
    return {
      address,
      id,
      code: 'damaged',
      message: `no page under ${wanted(keys)} (--html-key names another)`,
    }
  const url = pick(keys.url, URL_KEYS)
  return {
    address,
    id,
    content: { text },
    format: html !== undefined ? 'html' : keys.text === undefined ? usualFormat(record, text) : 'text',
    url: typeof url === 'string' && URL.canParse(url) ? url : undefined,
    captured: timeOf(CAPTURED_KEYS.map((key) => record[key]).find((value) => value != null)),
  }
}

/** A tag near the beginning. */
const TAG = /<[a-z!/?]/i
const TAG_WITHIN = 1000

/** What scrapers store as `html` is HTML, be it one paragraph, unless there is no tag in it; other keys hold either. */
const usualFormat = (record: Readonly<Record<string, unknown>>, text: string): Format | undefined =>
  record.html === text && TAG.test(text.slice(0, TAG_WITHIN)) ? 'html' : undefined

const wanted = ({ html, text }: RecordKeys) =>
  [html, text].filter((key) => key !== undefined).join(' or ') || CONTENT_KEYS.join(', ')
