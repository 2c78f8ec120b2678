import { describe, expect, it } from 'vitest'
import { PROSE, textFieldsOf } from '../helpers/fields.ts'

const HEAD = 'Roof repairs to cost double'
const TEXT = Array(5).fill(PROSE).join('\n\n')
const namesOf = (head: string, end = '') =>
  textFieldsOf(`Home\nJoin\n\n${HEAD}\n${head}\n\n${TEXT}\n${end}`).byline?.value

describe('names on lines below each other in a dump', () => {
  it.each([
    ['Philippa Drew\nJonas Holm\n5 May 2021', ['Philippa Drew', 'Jonas Holm']],
    ['PD\nPhilippa Drew\nJH\nJonas Holm\n5 May 2021', ['Philippa Drew', 'Jonas Holm']],
    ['Philippa Drew\nHead of Roofs\nJonas Holm\nProduct Manager', ['Philippa Drew', 'Jonas Holm']],
    ['Authors\nPhilippa Drew\nJonas Holm\nPrint', ['Philippa Drew', 'Jonas Holm']],
    ['Philippa Drew (now) and Jonas Holm (earlier)', ['Philippa Drew', 'Jonas Holm']],
    ['Philippa Drew im Gespräch mit Jonas Holm', ['Philippa Drew', 'Jonas Holm']],
  ])('are one list: %j', (head, names) => {
    expect(namesOf(head)).toEqual(names)
  })
})

describe('who posted a text', () => {
  it('is named by a label in a line of several, a handle too', () => {
    expect(namesOf('Veröffentlicht: 05.01.2020 | Autor: roofcat | Abgelegt unter: Dach')).toEqual(['roofcat'])
    expect(namesOf('Posted on28. Juli 201928. Juli 2019AuthorPhilippa Drew4 Kommentare')).toEqual([
      'Philippa Drew',
    ])
  })

  it('is named by a dated label below the text, before who comments on it', () => {
    const end = '\nAuthor: Roofcat am 29.12.2010, 13:36 Uhr\n\n#1 von tinman 29.12.2010 - 22:40\nNice.'
    expect(namesOf('', end)).toEqual(['Roofcat'])
  })
})

it('a program that the headline names signs nothing, whatever is told of it below', () => {
  const facts =
    'Roof Planner\nFacts\nVersion: 8\nRoof Planner is a program for roofs and those who mend them.'
  const names = textFieldsOf(
    `Home\n\nRoof Planner exports and keeps all\nPhilippa Drew , 01. Dez. 2017, 12:01\n\n${PROSE}\n\n${facts}\n\n${TEXT}`,
  ).byline?.value
  expect(names).toEqual(['Philippa Drew'])
})

it('nouns after a by-word are nobody', () => {
  expect(namesOf('Von Lasten und Nutzen')).toBeUndefined()
})
