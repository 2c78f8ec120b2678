import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.ts'
import { pageStart } from '../../src/read/page-start.ts'
import { sniff } from '../../src/read/sniff.ts'

const PROSE =
  'The harbour wall of Telm gave way on Monday night after a storm that had battered the coast for days, and the mayor said that repairs would take until spring.'
const PAGE = `<!DOCTYPE html>\n<html><head><title>Harbour wall gives way</title></head><body><h1>Harbour wall gives way</h1><p>${PROSE}</p><p>${PROSE} Nobody was hurt.</p></body></html>`
const HEADERS = 'HTTP/1.1 200 OK\r\nServer: quay\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n'

test.each([
  ['HTTP headers', HEADERS],
  ['HTTP headers with a long security policy', HEADERS.replace('quay', 'x'.repeat(9000))],
  ['HTTP headers of a redirect and of the page', HEADERS + HEADERS],
  ['a warning of the server', 'Warning: connect(): Access denied in /var/www/db.php on line 3\n'],
  ['an address', 'https://telm-herald.example/wall\n'],
  ['a zero byte', '\0'],
  ["a chunk's length", '4f2\r\n'],
])('a page is HTML with %s in front of it, which is no part of it', async (_, front) => {
  expect(sniff(front + PAGE)).toBe('html')
  const { headline, blocks } = await extract(front + PAGE, { passes: 'heuristic' })
  expect(headline).toBe('Harbour wall gives way')
  expect(blocks.map(({ text }) => text)).toEqual([PROSE, `${PROSE} Nobody was hurt.`])
})

test('the headers tell the encoding', async () => {
  const head = Buffer.from(`${HEADERS}<html><head><title>x</title></head><body>`, 'latin1')
  // 'Стена' in windows-1251
  const { encoding } = await extract(Buffer.concat([head, Buffer.from([0xd1, 0xf2, 0xe5, 0xed, 0xe0])]))
  expect(encoding).toMatchObject({ name: 'windows-1251', reason: 'http' })
})

describe('nothing is in front of', () => {
  test.each([
    ['a page', PAGE],
    ['a page after a comment', `<!-- saved -->\n${PAGE}`],
    ['text that shows a page and goes on', `A page starts so:\n${PAGE}\n${`${PROSE}\n`.repeat(20)}`],
    ['text that names the element', `The first element is <html> and nothing else.\n${PROSE}`],
  ])('%s', (_, text) => expect(pageStart(text)).toBe(0))
})
