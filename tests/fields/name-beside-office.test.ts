import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, PROSE, page, textFieldsOf } from '../helpers/fields.ts'

const dumped = (lines: string) =>
  textFieldsOf(
    `Roof repairs to cost double\n\n${lines.replaceAll('\n', '\n\n')}\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n`,
  ).byline?.value

describe('a name above a line that says that its bearer writes', () => {
  it.each([
    ['Øyvind Skaugstad\nJournalist', ['Øyvind Skaugstad']],
    ['Глеб Дорохов\nКорреспондент', ['Глеб Дорохов']],
  ])('signs: %s', (lines, names) => {
    expect(dumped(lines)).toEqual(names)
  })

  it('signs with others in the same list', () => {
    const lines = ['Ylva Sandrup', 'verslaggever Noord', 'Daan Wierda', 'redacteur Online']
    const html = page(
      '<title>Roof repairs</title>',
      `<h1>Roof repairs</h1>${lines.map((line) => `<div>${line}</div>`).join('')}${BODY}`,
    )
    expect(fieldsOf(html).byline?.value).toEqual(['Ylva Sandrup', 'Daan Wierda'])
  })

  it('does not where its bearer does something else', () => {
    expect(dumped('Øyvind Skaugstad\nFotograf')).toBeUndefined()
  })
})

it('a photographer in a line beside the author is none, whatever holds the line', () => {
  const line = '<p>Graça Vilarinho (texto) e Nuno Barradas (fotografia)</p><p>2 de Maio de 2024</p>'
  const html = page('<title>Roof repairs</title>', `<h1>Roof repairs</h1>${line}${BODY}`)
  expect(fieldsOf(html).byline?.value).toEqual(['Graça Vilarinho'])
})
