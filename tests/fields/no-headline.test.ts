import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, PROSE, page, textFieldsOf } from '../helpers/fields.ts'

describe('a headline in a dump', () => {
  it.each([
    'Ada Byron on the roof of the town hall (foto Renzi)',
    'The council and the town hall’s roof.Credit...Nils Holm/Tin Botanic Garden',
    'The council on the roof yesterday. Credit: Tin Pictures',
    'Wheat Sep 712.50 +4.86%',
    'DOLAR 26,81 %0,12EURO 28,90 %-0,04ALTIN 1.672 %0,3',
    'Compartir en Twitter',
    'Presented by Ada Byron with Jonah Reddy; produced by Lise Holm and Mary Roe; executive producer Hal Storr',
  ])('is not %s', (line) => {
    const text = `Roof repairs to cost double\n\n${line}\n\n${PROSE}\n\n${PROSE}\n`
    expect(textFieldsOf(text).headline?.rivals.map(({ value }) => value)).not.toContain(line)
    expect(textFieldsOf(text).headline?.value).toBe('Roof repairs to cost double')
  })

  it('may speak of prices and of pictures', () => {
    for (const line of [
      'Inflation at 2.5% as growth hits 1.8%',
      'New “Blue Roof” photo: Tin Lab simulates the weather of the whole town by 2030',
    ])
      expect(textFieldsOf(`${line}\n\n${PROSE}\n\n${PROSE}\n`).headline?.value).toBe(line)
  })
})

it('takes the part of an old page’s title with which a line of its table starts', () => {
  const head = '<title>Evening Tin Online - News - Council votes to mend the roof</title>'
  const cell =
    '<td><font size="5"><b>Council votes to mend the roof</b></font><br>12 October 2006<br>By Ada Byron</td>'
  const { headline, byline } = fieldsOf(page(head, `<table><tr>${cell}</tr></table>${BODY}`))
  expect(headline?.value).toBe('Council votes to mend the roof')
  expect(byline?.value).toEqual(['Ada Byron'])
})
