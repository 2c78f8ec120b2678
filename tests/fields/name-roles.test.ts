import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const of = (body: string) =>
  fieldsOf(page('<title>Roof</title>', `<h1>Roof repairs to cost double</h1>${body}${BODY}`)).byline?.value

describe('a role behind a name', () => {
  it.each([
    [
      'Portuguese',
      '<div class="byline"><a rel="author" href="/a">Ada Byron</a> (texto) e <a rel="author" href="/b">Rui Lopes</a> (fotografia)</div>',
    ],
    ['German', '<div class="byline">Von Ada Byron (Text) und Til Brandauer (Fotos)</div>'],
    [
      'Swedish',
      '<div class="byline"><div class="author"><span>Ada Byron</span> <span>Text</span></div><div class="author"><span>Lotta Holm</span> <span>Foto</span></div></div>',
    ],
  ])('tells who wrote from who took the pictures in %s', (_, line) => {
    expect(of(line)).toEqual(['Ada Byron'])
  })
})
