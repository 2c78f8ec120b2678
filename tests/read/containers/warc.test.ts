import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { unpack } from '../../../src/read/containers/unpack.ts'
import { readWarc } from '../../../src/read/containers/warc.ts'
import { warcRecord, warcResponse } from '../../helpers/archives.ts'
import { all, inChunks } from '../../helpers/streams.ts'

const OPTIONS = { maxBytes: 10_000, keys: {} }

const page = (n: number) => warcResponse(`https://example.org/${n}`, `<p>page ${n}</p>`)

/** What a file of records gives, briefly, whatever the size of its chunks. */
async function summary(bytes: Uint8Array, size: number, gzip = false): Promise<string[]> {
  const chunks = inChunks(bytes, size)
  const members = await all(readWarc(gzip ? unpack(chunks, 'gzip') : chunks, OPTIONS))
  return members.map((member) =>
    'code' in member
      ? `${member.address} ${member.code}`
      : `${member.address} ${'bytes' in member.content ? Buffer.from(member.content.bytes).toString() : ''}`,
  )
}

describe.each([1, 7, 100, 1e6])('in chunks of %i bytes', (size) => {
  test('responses and conversions are pages, other records only count', async () => {
    const file = Buffer.concat([
      warcRecord('warcinfo', 'software: test'),
      page(2),
      warcRecord('request', 'GET / HTTP/1.1\r\n\r\n', ['Content-Type: application/http; msgtype=request']),
      warcRecord('conversion', 'plain text', ['Content-Type: text/plain']),
      warcResponse('https://example.org/x.png', 'PNG', 'Content-Type: image/png'),
      page(6),
    ])
    expect(await summary(file, size)).toEqual(['2 <p>page 2</p>', '4 plain text', '6 <p>page 6</p>'])
  })

  test('a wrong length costs its own record only', async () => {
    const short = warcRecord(
      'response',
      `HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(300)}`,
      ['Content-Type: application/http'],
      40,
    )
    const long = warcRecord(
      'response',
      'HTTP/1.1 200 OK\r\n\r\nbody',
      ['Content-Type: application/http'],
      700,
    )
    for (const broken of [short, long]) {
      const found = await summary(Buffer.concat([page(1), broken, page(3), page(4)]), size)
      expect(found).toEqual(['1 <p>page 1</p>', '2 damaged', '3 <p>page 3</p>', '4 <p>page 4</p>'])
    }
  })

  test('a damaged gzip member costs its own record only', async () => {
    const members = [1, 2, 3, 4].map((n) => gzipSync(page(n)))
    const broken = Buffer.from(members[1] as Buffer)
    broken.fill(0xff, 20, 60)
    const file = Buffer.concat([members[0] as Buffer, broken, members[2] as Buffer, members[3] as Buffer])
    const found = await summary(file, size, true)
    expect(found.filter((line) => !line.includes('damaged'))).toEqual([
      '1 <p>page 1</p>',
      expect.stringContaining('<p>page 3</p>'),
      expect.stringContaining('<p>page 4</p>'),
    ])
  })

  test('padding after a gzip member is passed over', async () => {
    const file = Buffer.concat([
      gzipSync(page(1)),
      Buffer.alloc(5000),
      gzipSync(page(2)),
      Buffer.alloc(200_000),
    ])
    expect(await summary(file, size, true)).toEqual(['1 <p>page 1</p>', '2 <p>page 2</p>'])
  })

  test('a record over the limit is reported and passed over', async () => {
    const file = Buffer.concat([warcResponse('https://example.org/', 'x'.repeat(20_000)), page(2)])
    expect(await summary(file, size)).toEqual(['1 too-large', '2 <p>page 2</p>'])
  })

  test('a file cut off in a record', async () => {
    const file = Buffer.concat([page(1), page(2)])
    expect(await summary(file.subarray(0, -30), size)).toEqual(['1 <p>page 1</p>', '2 damaged'])
  })
})

test('address and time of capture come from the record', async () => {
  const [member] = await all(readWarc(inChunks(page(1), 50), OPTIONS))
  expect(member).toMatchObject({ url: 'https://example.org/1', captured: new Date('2024-03-06T10:00:00Z') })
})

test('chunked transfer coding is undone', async () => {
  const file = warcResponse(
    'https://example.org/',
    '5\r\n<p>ab\r\n3\r\ncd<\r\n0\r\n\r\n',
    'Transfer-Encoding: chunked',
  )
  expect(await summary(file, 1000)).toEqual(['1 <p>abcd<'])
})

/** A record around a response in a content coding. */
function coded(coding: string, body: Uint8Array): Buffer {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${coding}\r\n\r\n`
  const headers = ['Content-Type: application/http']
  const record = warcRecord('response', head, headers, head.length + body.length)
  return Buffer.concat([record.subarray(0, -4), body, Buffer.from('\r\n\r\n')])
}

test('content codings without a mark are undone as the header says, in either form, or where it lies not at all', async () => {
  const html = Buffer.from('<p>page in a coding</p>')
  const file = Buffer.concat([
    coded('deflate', deflateSync(html)),
    coded('Deflate', deflateRawSync(html)),
    coded('br', brotliCompressSync(html)),
    coded('deflate', html),
    coded('deflate', deflateSync(Buffer.alloc(20_000, 'x'))),
    coded('br', html),
  ])
  expect(await summary(file, 100)).toEqual([
    `1 ${html}`,
    `2 ${html}`,
    `3 ${html}`,
    `4 ${html}`,
    '5 too-large',
    `6 ${html}`,
  ])
})

test('what a response was sent as is handed on', async () => {
  const sent = async (head: string) => {
    const [member] = await all(
      readWarc(inChunks(warcResponse('https://example.org/', '<p>', head), 99), OPTIONS),
    )
    return member && 'content' in member ? member.sentAs : member
  }
  expect(await sent('Content-Type: text/html; charset=utf-8')).toBe('html')
  expect(await sent('Content-Type: application/xhtml+xml')).toBe('html')
  expect(await sent('Content-Type: text/plain')).toBeUndefined()
  expect(await sent('X: y')).toBeUndefined()
})
