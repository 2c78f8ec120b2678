import { expect, test } from 'vitest'
import { readJsonl } from '../../../src/read/containers/jsonl.ts'
import { looksLikeJsonl } from '../../../src/read/containers/kind.ts'
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
