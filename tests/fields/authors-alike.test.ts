import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const of = (body: string) =>
  fieldsOf(page('<title>Roof</title>', `<h1>Roof repairs to cost double</h1>${body}${BODY}`)).byline?.value

describe('elements marked alike, side by side', () => {
  it('name several authors', () => {
    const two = ['Ada Byron', 'John Pike']
    expect(
      of(
        '<div class="authors"><div class="author"><b>Ada Byron</b></div><div class="author"><b>John Pike</b></div></div>',
      ),
    ).toEqual(two)
    expect(of('<ul class="bylines"><li>Ada Byron</li><li>John Pike</li></ul>')).toEqual(two)
    const contributor = (name: string) =>
      `<div class="contributor"><p>${name}</p><p>Health correspondent</p></div>`
    expect(of(contributor('Ada Byron') + contributor('John Pike'))).toEqual(two)
  })
})
