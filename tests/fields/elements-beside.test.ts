import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const of = (body: string) =>
  fieldsOf(page('<title>Roof</title>', `<h1>Roof repairs to cost double</h1>${body}${BODY}`)).byline?.value

describe('elements side by side', () => {
  it.each([
    [
      'a name and a role',
      '<div class="byline"><span>Ada Byron</span><span>Health correspondent</span></div>',
    ],
    [
      'a name and a place',
      '<div class="author"><a href="/people/1">Ada Byron</a><span>in Shenzhen</span></div>',
    ],
    [
      'a name and a house',
      '<div class="byline"><div><span>Ada Byron</span><span>Town reporter, Gazette</span></div></div>',
    ],
    [
      'a linked name and a house',
      '<p>By <span><a href="/person/b/ada">Ada Byron</a> </span><span><a href="/">Gazette News</a></span></p>',
    ],
    [
      'a house and a signature',
      '<div><span class="su">Gazette</span><span class="signature">Ada Byron</span></div>',
    ],
  ])('are not one name: %s', (_, line) => {
    expect(of(`${line}<p>March 12, 2024</p>`)).toEqual(['Ada Byron'])
  })

  it('show a stated name', () => {
    const head =
      '<script type="application/ld+json">{"@type":"Article","author":{"@type":"Person","name":"Ada Byron"}}</script>'
    const html = page(
      head,
      `<h1>Roof repairs</h1><div><a href="mailto:x@y.example">Ada Byron</a><span>Slater</span></div>${BODY}`,
    )
    expect(fieldsOf(html).byline?.from).toBe('json-ld-shown')
  })
})

it('a place in a signature is no author', () => {
  expect(
    of('<div class="c-signature"><span class="c-signature__location">São Paulo</span></div>'),
  ).toBeUndefined()
})
