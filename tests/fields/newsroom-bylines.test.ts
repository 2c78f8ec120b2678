import { describe, expect, it } from 'vitest'
import { readPostLine } from '../../src/text/names/post-line.ts'
import { readByline } from '../../src/text/names/read-byline.ts'
import { BODY, fieldsOf, PROSE, page, textFieldsOf } from '../helpers/fields.ts'

const HEADLINE = 'Roof repairs to cost double'
const TEXT = `${PROSE}\n\n${PROSE}\n\n${PROSE}\n`
const dumped = (lines: string, text = TEXT) =>
  textFieldsOf(`${HEADLINE}\n\n${lines}\n\n${text}`).byline?.value

describe('a byline with an office and no comma', () => {
  it.each([
    ['By Vellora Tarn Local Democracy Reporter', ['Vellora Tarn']],
    ['By RENEE HOLM Herald Staff Writer', ['RENEE HOLM']],
    ['Door onze redacteuren Sanne Byron en Bram Holm', ['Sanne Byron', 'Bram Holm']],
    ['Por Thaís Byron, GV Interior — Serra Velha', ['Thaís Byron']],
    ['Text Ebba Byron ebba.byron@roof.example Foto Nils Holm', ['Ebba Byron']],
    ['By Ada Byron Tribune Staff Writer', ['Ada Byron']],
  ])('names its people alone: %s', (line, names) => {
    expect(readByline(line, 'visible')).toEqual(names)
  })

  it('is whole where the office may be a house', () => {
    expect(readByline('Tin Business News Correspondent', 'stated')).toEqual([
      'Tin Business News Correspondent',
    ])
  })
})

describe('a credit line', () => {
  it.each([
    ['Words: Ada Byron. Pictures: Nils Holm', ['Ada Byron']],
    ['As told to Nils Holm', ['Nils Holm']],
    ['Das Gespräch führten Ada Byron und Nils Holm', ['Ada Byron', 'Nils Holm']],
    ['Das Interview führte Ada Byron.', ['Ada Byron']],
    ['Gastkommentar von Ada Byron', ['Ada Byron']],
    ['Intervista di Ada Byron', ['Ada Byron']],
    ['Rozmawiała Anna Holm', ['Anna Holm']],
    ['Text Ada Byron', ['Ada Byron']],
    ['Redacción | Ada Byron', ['Ada Byron']],
    ['By Ada Byron and Nils Holm of The Tin Herald', ['Ada Byron', 'Nils Holm']],
    ['by: Ada Byron, Roofline Media Wire', ['Ada Byron']],
    ['Ada Byron in Washington and agencies', ['Ada Byron']],
    ['By Ada Byron III', ['Ada Byron III']],
    ['Par Ada Byron, sage-femme, et Nils Holm, couvreur', ['Ada Byron', 'Nils Holm']],
    ['Analysis by Ada Byron Political editor, Northern Isles', ['Ada Byron']],
    ['By ADA BYRON and Nils Holm@adabyron Local democracy reporter', ['ADA BYRON', 'Nils Holm']],
    ['by Ada Byron ● December 23, 2025 ● 6 min read', ['Ada Byron']],
    ['By Ada Byron\nand Nils Holm', ['Ada Byron', 'Nils Holm']],
    [
      'Written by\nAda Byron, 4+ years with roofs and tin\nJoanna Holm, senior editor and roof enthusiast',
      ['Ada Byron', 'Joanna Holm'],
    ],
  ])('names who wrote: %j', (line, names) => {
    expect(readByline(line, 'visible')).toEqual(names)
  })

  it('has the letter that Polish has', () => {
    expect(readByline('Napisała Anna Holm', 'visible')).toEqual(['Anna Holm'])
  })
})

it('takes a sentence in which something is done by something for no byline', () => {
  expect(readPostLine('They were arranged by size in a shed, with names written below.')).toEqual([])
  expect(readPostLine('Posted in News by rasos on May 2')).toEqual(['rasos'])
})

describe('a name before what its bearer is', () => {
  it.each([
    'Dale Byron | Staff writer | dbyron@roof.example',
    'Dale Byron | Edited by Nils Holm',
    'Dale Byron dale@roof.example',
    'Dale Byron, journalist',
  ])('is the byline: %s', (line) => {
    expect(dumped(line)).toEqual(['Dale Byron'])
  })

  it('is none where the line goes on otherwise', () => {
    expect(dumped('Roof Repairs | Edited and checked')).toBeUndefined()
  })
})

describe('names beside a date', () => {
  it('stand above the place from which the article was sent', () => {
    expect(dumped('Rocío Byron\nPunta Marel - 30 oct 2023 - 05:20 CET')).toEqual(['Rocío Byron'])
  })

  it('may be two, each on a line', () => {
    expect(dumped('Karin Byron\nJakob Holm\nPublished: 12:17, 21 Sep 2023')).toEqual([
      'Karin Byron',
      'Jakob Holm',
    ])
  })

  it('are no word that a dump glued to its weekday', () => {
    expect(dumped('TrafficFriday 19 July 2024 at 5:20pm')).toBeUndefined()
  })
})

it('takes a columnist’s name above the headline where the page offers more of it', () => {
  const column = (more: string) =>
    fieldsOf(
      page(
        `<title>${HEADLINE}</title>`,
        `<p>The Long Spoon</p><p>Hannah Byron</p><h1>${HEADLINE}</h1><p>Share</p>${BODY}<p>${more}</p>`,
      ),
    ).byline?.value
  expect(column('More from Hannah Byron')).toEqual(['Hannah Byron'])
  expect(column('More from the town hall')).toBeUndefined()
})

describe('a list of authors in a dump with one text node a line', () => {
  it.each([
    'By\nAda Byron\n,\nMary Roe\nand\nNils Holm',
    'By\nAda Byron\nand\nMary Roe\nand\nNils Holm',
    'By Ada Byron,\nMary Roe and Nils Holm',
  ])('is read to its end: %j', (lines) => {
    expect(dumped(lines)).toEqual(['Ada Byron', 'Mary Roe', 'Nils Holm'])
  })
})

describe('the dateline of a Russian agency', () => {
  const RUSSIAN =
    'Городской совет постановил починить крышу ратуши, хотя работы обойдутся вдвое дороже, чем говорили в прошлом году на собрании жителей.'
  it.each([
    `НИЖНЕОЗЁРСК, 2 авг – ОВ, Варвара Лисицкая. ${RUSSIAN}`,
    `НИЖНЕОЗЁРСК, 2 августа. /Корр. ОВ Варвара Лисицкая/. ${RUSSIAN}`,
  ])('names who reports: %s', (first) => {
    const text = `Крышу ратуши починят\n\n11:30 02.08.2024\n\n${first}\n\n${RUSSIAN}\n\n${RUSSIAN}\n`
    expect(textFieldsOf(text).byline?.value).toEqual(['Варвара Лисицкая'])
  })
})

it('knows given names in Persian', () => {
  const persian =
    'ساعت از یازده شب گذشته است و هفت نفر در صف ایستاده‌اند و یکی می‌گوید که خوابش نمی‌برد و می‌خواهد کتاب بخواند.'
  const text = `کتابفروشی‌ای که فقط شب‌ها باز است\nنگار فرهمند\n\n${persian}\n\n${persian}\n\n${persian}\n`
  expect(textFieldsOf(text).byline?.value).toEqual(['نگار فرهمند'])
})
