import { expect, test } from 'vitest'
import { looksLikeMime } from '../../../src/read/containers/kind.ts'
import { readMime } from '../../../src/read/containers/mime.ts'
import { encode } from '../../helpers/encode.ts'

const RUSSIAN = 'Маяк в Вельморе снова горит, через девять лет после бури, сообщила во вторник мэр города'

/** A page as browsers save it, with a frame after it. */
function saved(type: string, page: Uint8Array, { transfer = '8bit', frame = '' } = {}): Uint8Array {
  const head = `From: <Saved by Test>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n`
  const second = frame && `\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${frame}`
  return Buffer.concat([Buffer.from(head), page, Buffer.from(`${second}\r\n--b--\r\n`)])
}

const html = (meta = '') => `<html><head>${meta}</head><body><p>${RUSSIAN}</p></body></html>`
const cyrillic = encode(html('<meta charset=windows-1251>'), 'windows-1251')
const base64 = Buffer.from(Buffer.from(cyrillic).toString('base64'))

test.each([
  ['the page’s own label', saved('text/html', cyrillic), 'windows-1251 meta'],
  ['… within base64', saved('text/html', base64, { transfer: 'base64' }), 'windows-1251 meta'],
  ['statistics', saved('text/html', encode(html(), 'windows-1251')), 'windows-1251 detected'],
  ['the part’s label', saved('text/html;\r\n\tcharset="windows-1251"', cyrillic), 'windows-1251 mime'],
  ['UTF-8 over a label of UTF-16', saved('text/html; charset="unicode"', Buffer.from(html())), 'utf-8 mime'],
  [
    'UTF-8 over a label of nothing',
    saved('text/html; charset=utf8mb9', Buffer.from(html())),
    'utf-8 utf-8-valid',
  ],
])('a saved page is decoded by %s', async (_, bytes, how) => {
  const { text, encoding, format } = await readMime(bytes)
  expect(text).toContain(RUSSIAN)
  expect(`${encoding.name} ${encoding.reason}`).toBe(how)
  expect(format).toBe('html')
})

test('the caller’s encoding goes before all labels', async () => {
  const bytes = saved('text/html; charset=utf-8', encode(html(), 'koi8-r'))
  const { text, encoding } = await readMime(bytes, { encoding: 'koi8-r' })
  expect(text).toContain(RUSSIAN)
  expect(encoding.reason).toBe('option')
})

test('frames follow the page', async () => {
  const { text } = await readMime(saved('text/html', cyrillic, { frame: '<p>A frame — it is' }))
  expect(text.indexOf('A frame — it is')).toBeGreaterThan(text.indexOf(RUSSIAN))
})

test('of an e-mail the page is read, not the same as plain text before it', async () => {
  const part = (type: string, text: string) =>
    `--b\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${text}\r\n`
  const head =
    'From: a@tin.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n'
  const mail = `${head}${part('text/plain', 'The roof =E2=80=94 again')}${part('text/html', '<p>The roof =E2=80=94 again</p>')}--b--\r\n`
  expect(looksLikeMime(mail)).toBe(true)
  expect(await readMime(Buffer.from(mail))).toMatchObject({
    text: '<p>The roof — again</p>\n',
    format: 'html',
  })
})

test('an e-mail that is nothing but a page is read, and a page sent by a server is no e-mail', async () => {
  const headers = 'MIME-Version: 1.0\r\nContent-Type: text/html; charset=koi8-r\r\n\r\n'
  const mail = Buffer.concat([Buffer.from(`Subject: Roof\r\n${headers}`), encode(html(), 'koi8-r')])
  expect(looksLikeMime(mail.toString('latin1'))).toBe(true)
  expect((await readMime(mail)).text).toContain(RUSSIAN)
  expect(looksLikeMime(`HTTP/1.1 200 OK\r\n${headers}`)).toBe(false)
})
