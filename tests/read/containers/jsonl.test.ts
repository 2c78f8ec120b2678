import { expect, test } from 'vitest'
import { readJsonl } from '../../../src/read/containers/jsonl.ts'
import { containerKind, looksLikeJsonl } from '../../../src/read/containers/kind.ts'
import { all, inChunks } from '../../helpers/streams.ts'

const read = (text: string, keys = {}, maxBytes = 1000) =>
  all(readJsonl(inChunks(Buffer.from(text), 9), { maxBytes, keys }))

test('the usual keys are known', async () => {
  expect(
    await read('{"id":7,"url":"https://example.org/","html":"<p>é"}\n{"_id":"b","content":"text"}'),
  ).toEqual([
    expect.objectContaining({ id: 7, url: 'https://example.org/', content: { text: '<p>é' } }),
    expect.objectContaining({ id: 'b', content: { text: 'text' } }),
  ])
})

test('a fragment stored as HTML is HTML, however short', async () => {
  const members = await read(
    '{"html":"<p>one"}\n{"html":"none"}\n{"content":"<p>one"}\n{"html":null,"text":"<p>one"}',
  )
  expect(members.map((member) => 'content' in member && member.format)).toEqual([
    'html',
    undefined,
    undefined,
    undefined,
  ])
})

test('other keys are named', async () => {
  const [member] = await read('{"raw":"x","where":"https://example.org/a","n":"k","html":"no"}', {
    html: 'raw',
    url: 'where',
    id: 'n',
  })
  expect(member).toMatchObject({
    content: { text: 'x' },
    format: 'html',
    url: 'https://example.org/a',
    id: 'k',
  })
})

test('ids come back as they are written, however large, and out of what mongoexport wraps', async () => {
  const members = await read(
    [
      '{"id":1234567890123456789,"text":"a"}',
      '{"meta":{"id":1234567890123456788},"name":"\\"id\\":5","text":"id","id" : -1234567890123456790}',
      '{"id":9007199254740991,"text":"a"}',
      '{"_id":{"$oid":"65f1c0ffee"},"text":"a"}',
      '{"_id":{"$numberLong":"1234567890123456789"},"text":"a"}',
      '{"id":{"a":1,"b":2},"text":"a"}',
    ].join('\n'),
  )
  expect(members.map(({ address, ...member }) => 'content' in member && member.id)).toEqual([
    '1234567890123456789',
    '-1234567890123456790',
    9007199254740991,
    '65f1c0ffee',
    '1234567890123456789',
    undefined,
  ])
})

test('an empty page gives way to the text beside it', async () => {
  const lines = '{"html":"","text":"a"}\n{"html":" \\n","content":{},"body":"b"}\n{"html":""}'
  const content = async (text: string, keys = {}) =>
    (await read(text, keys)).map((member) => 'content' in member && [member.content, member.format])
  expect(await content(lines)).toEqual([
    [{ text: 'a' }, undefined],
    [{ text: 'b' }, undefined],
    [{ text: '' }, undefined],
  ])
  expect(await content('{"raw":"","plain":"a"}', { html: 'raw', text: 'plain' })).toEqual([
    [{ text: 'a' }, 'text'],
  ])
})

test('lines that are no records are reported in their place', async () => {
  const long = JSON.stringify({ html: 'x'.repeat(500) })
  const members = await read(`{"html":"a"}\nnonsense\n[1]\n{"id":"c"}\n${long}\n\n{"html":"b"}`, {}, 100)
  expect(
    members.map((member) => ('code' in member ? `${member.address} ${member.code}` : member.address)),
  ).toEqual(['1', '2 damaged', '3 damaged', '4 damaged', '5 too-large', '7'])
  expect(members[3]).toMatchObject({ id: 'c' })
})

test('what begins like JSON Lines', () => {
  expect(looksLikeJsonl('{"html": "<p>')).toBe(true)
  expect(looksLikeJsonl('\n{"a":1}\n{"a":2}\n')).toBe(true)
  expect(looksLikeJsonl('{"a": {\n')).toBe(false)
  expect(looksLikeJsonl('{braces} in prose')).toBe(false)
  expect(looksLikeJsonl('<html>')).toBe(false)
})

test('what begins like JSON Lines, with a line that is broken or of no use', () => {
  expect(looksLikeJsonl('{"id": 1, "html": "<p>cut\n{"id": 2}\n{"id": 3}\n')).toBe(true)
  expect(looksLikeJsonl('{"id": 1, "html": "<p>cut\n{"id": 2}\n')).toBe(true)
  expect(looksLikeJsonl('{}\n{"id": 2, "html": "<p>')).toBe(true)
  expect(looksLikeJsonl('nonsense\n{"id": 2}\n{"id": 3}\n')).toBe(true)
  expect(looksLikeJsonl('{"id": 1}\nnonsense\n')).toBe(true)
})

test('a page that holds JSON is a page', () => {
  expect(looksLikeJsonl('The tide at Telm\n{"@type": "NewsArticle"}\nThe tide rose.\n')).toBe(false)
  expect(looksLikeJsonl('{"@type": "NewsArticle"}\nThe tide at Telm\nThe tide rose.\n')).toBe(false)
  expect(looksLikeJsonl('{\n  "id": 1,\n  "html": "<p>"\n}\n')).toBe(false)
  expect(looksLikeJsonl('[\n{"id": 1},\n{"id": 2}\n]\n')).toBe(false)
})

test('a byte-order mark does not hide JSON Lines, and UTF-16 is read', async () => {
  const text = '\uFEFF{"id":"één","text":"a"}\n{"id":2,"text":"b"}\n'
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const bytes = Buffer.from(text, encoding)
    expect(containerKind(bytes)).toBe('jsonl')
    const members = await all(readJsonl(inChunks(bytes, 9), { maxBytes: 1000, keys: {} }))
    expect(members.map((member) => 'content' in member && member.id)).toEqual(['één', 2])
  }
  const wide = Buffer.from(text, 'utf16le').swap16()
  expect(containerKind(wide)).toBe('jsonl')
  expect(await all(readJsonl(inChunks(wide, 1), { maxBytes: 1000, keys: {} }))).toHaveLength(2)
})

test('what is said to hold records does, whatever its lines are, but for a page of HTML', () => {
  const kindOf = (text: string) => containerKind(Buffer.from(text), true)
  expect(kindOf('nonsense\nmore of it\n')).toBe('jsonl')
  expect(kindOf('')).toBe('jsonl')
  expect(kindOf('\n <!doctype html>')).toBeUndefined()
  expect(kindOf('WARC/1.0\r\n')).toBe('warc')
})
