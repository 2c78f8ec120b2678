import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, PROSE, page, textFieldsOf } from '../helpers/fields.ts'

const of = (body: string) => fieldsOf(page('<title>The Roofers’ Guild - News</title>', body)).headline?.value

describe('the line above author and date on a page without headings', () => {
  const menu = '<table><tr><td><a href="/">Home</a><br><a href="/h">Hire the roof</a></td></tr></table>'
  const story = (title: string) =>
    `<font size="4"><b>${title}</b></font><br><font size="2"><i>by Mrs. P. Holm, 11th October 2009</i></font>`

  it('is the headline', () => {
    const html = page('<title>The Guild</title>', `${menu}${story('Roofers’ supper raises £812')}${BODY}`)
    expect(fieldsOf(html).headline?.value).toBe('Roofers’ supper raises £812')
    expect(fieldsOf(html).byline?.value).toEqual(['Mrs. P. Holm'])
    expect(fieldsOf(html).date?.value.date).toBe('2009-10-11')
  })

  it('is none where the page has several: they are a list', () => {
    expect(of(`${menu}${story('Supper raises £812')}${story('Roof day is in May')}${BODY}`)).not.toMatch(
      /Supper|day/,
    )
  })
})

it('a line that offers to open a newsletter elsewhere is no headline of a dump', () => {
  const lines = ['Subscribe\nPast Issues\nTranslate', 'View this email in your browser']
  const dump = [...lines, 'The Roof Letter: what to mend in May', '5 April 2024 · Issue 88', 'Dear roofers,']
  expect(textFieldsOf([...dump, PROSE, PROSE, PROSE].join('\n\n')).headline?.value).toBe(
    'The Roof Letter: what to mend in May',
  )
})

it('a name below the text with a comma behind it is a customer’s who is quoted', () => {
  const dump = (name: string) =>
    ['The roof that sold itself', PROSE, PROSE, PROSE, PROSE, name, 'Holm & Sons'].join('\n\n')
  expect(textFieldsOf(dump('Linda Marlow, Marketing,')).byline?.value ?? []).toEqual([])
  expect(textFieldsOf(dump('Linda Marlow')).byline?.value).toEqual(['Linda Marlow'])
})
