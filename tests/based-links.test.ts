import { expect, test } from 'vitest'
import { withBasedLinks } from '../src/based-links.ts'
import type { Block } from '../src/model/page.ts'
import { readHtml } from '../src/read/html/index.ts'

const pageOf = (text: string) => readHtml({ source: 'test', format: 'html', text } as never)

const leadsTo = (href: string, base: string | undefined, url: string | null = null) =>
  withBasedLinks([{ links: [{ start: 0, end: 1, href }] } as unknown as Block], base, url)[0]?.links[0]?.href

test('a page states its base', () => {
  const body = '<body><p>See <a href="a.html">the plans</a>.</p></body>'
  expect(pageOf(`<head><base target=_top><BASE href="/x/"><base href="/y/"></head>${body}`).base).toBe('/x/')
  expect(pageOf(body).base).toBeUndefined()
})

test.each([
  ['a.html', 'https://b.example.org/x/', null, 'https://b.example.org/x/a.html'],
  ['a.html', '/x/', 'https://e.example.org/news/tram.html', 'https://e.example.org/x/a.html'],
  ['https://e.example.org/a', 'https://b.example.org/x/', null, 'https://e.example.org/a'],
  ['#part', 'https://b.example.org/x/', null, '#part'],
  ['a.html', '/x/', null, 'a.html'],
  ['a.html', undefined, 'https://e.example.org/', 'a.html'],
])('%s from %s on %s leads to %s', (href, base, url, to) => expect(leadsTo(href, base, url)).toBe(to))
