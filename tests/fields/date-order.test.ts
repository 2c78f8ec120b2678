import { expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const of = (line: string, more = '') =>
  fieldsOf(page('<title>Roof repairs</title>', `<h1>Roof repairs</h1><p>${line}</p>${BODY}${more}`)).date
    ?.value.date

it('reads days that are near each other one way and months apart the other way', () => {
  expect(of('Issued on: 05/09/2024 - 22:41</p><p>Modified: 06/09/2024 - 01:05')).toBe('2024-09-05')
  expect(of('Published: 09/05/2024', '<p>Updated: 09/06/2024</p>')).toBe('2024-09-05')
})

it('reads a day alone as the page’s language does', () => {
  expect(of('Published: 09/05/2024')).toBe('2024-09-05')
})

it('reads days as the page’s region writes them before it asks which are near each other', () => {
  const html = page(
    '<title>Roof repairs</title>',
    `<h1>Roof repairs</h1><p>Published 05/01/2024</p><p>Updated 06/01/2024</p>${BODY}`,
  )
  expect(fieldsOf(html.replace('<html', '<html lang="en-US"')).date?.value.date).toBe('2024-05-01')
})
