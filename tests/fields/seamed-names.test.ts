import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const of = (body: string) =>
  fieldsOf(page('<title>Roof</title>', `<h1>Roof repairs to cost double</h1>${body}${BODY}`)).byline?.value

describe('a name that an element without white space follows', () => {
  it.each([
    [
      'says how long reading takes',
      '<div><span>do 26 september 2024, 16:05</span><span>Door Joost van der Holm</span><span>Leestijd 2 min</span></div>',
      ['Joost van der Holm'],
    ],
    [
      'says when it was entered',
      '<div><span>Haber: Zeynep Holm</span><span>Giriş: 27.03.2025 - 11:20</span></div>',
      ['Zeynep Holm'],
    ],
    [
      'says what its bearers are',
      '<div><span>By <a href="/a">Owen Byron</a> and <a href="/b">Rhea Holm</a></span><span>Local Tin Reporters</span><span>Published 22 January 2025, 17:41</span></div>',
      ['Owen Byron', 'Rhea Holm'],
    ],
    ['goes on with it', '<div><span>By Ada</span><span>Byron</span></div>', ['Ada Byron']],
  ])('is told from it where it %s', (_, line, names) => {
    expect(of(line)).toEqual(names)
  })
})
