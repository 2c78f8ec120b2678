import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const of = (body: string, more: Parameters<typeof fieldsOf>[1] = {}, head = '') =>
  fieldsOf(page(`<title>Roof</title>${head}`, `<h1>Roof repairs to cost double</h1>${body}`), more).date

describe('an instant in universal time', () => {
  const stated = (at: string) => `<meta property="article:published_time" content="${at}">`
  it.each(['2024-10-24T03:15:00Z', '2024-10-24T03:15:00+00:00', '2024-10-24T03:15:00+0000'])(
    'gives way to the local day, printed with its zone: %s',
    (at) => {
      const line = `<div><time datetime="${at}">October 23, 2024 11:15 PM EDT</time></div>`
      expect(of(line + BODY, {}, stated(at))?.value.date).toBe('2024-10-23')
    },
  )

  it('gives way to the same instant stated with an offset', () => {
    const local =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-10-24T00:35:00+05:30"}</script>'
    expect(of(BODY, {}, stated('2024-10-23T19:05:00Z') + local)?.value.date).toBe('2024-10-24')
  })

  it('gives way to the same minute, printed without its zone, of another day', () => {
    const at = '2024-10-23T19:32:11Z'
    const line = `<div><time datetime="${at}">Thu 24 Oct</time>Thursday 24 October 2024 at 6:32am</div>`
    expect(of(line + BODY, {}, stated(at))?.value.date).toBe('2024-10-24')
  })

  it('tells how the day beside it is to be read', () => {
    const line = '<p><time datetime="2024-03-12T00:20:12.345Z">11/03/2024 21h20</time></p>'
    expect(of(line + BODY, {}, stated('2024-03-12T00:20:12.345Z'))?.value.date).toBe('2024-03-11')
  })
})

it('an instant in universal time keeps its seconds where the local day is the same', () => {
  const line = '<p>October 23, 2024 10:15 AM EDT</p>'
  const head = '<meta property="article:published_time" content="2024-10-23T14:15:12Z">'
  expect(of(line + BODY, {}, head)?.value.datetime).toBe('2024-10-23T14:15:12Z')
})
