import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, PROSE, page, textFieldsOf } from '../helpers/fields.ts'

const HEADLINE = '<h1>Roof repairs to cost double</h1>'
const of = (body: string, more: Parameters<typeof fieldsOf>[1] = {}) =>
  fieldsOf(page('<title>Roof repairs to cost double</title>', body), more).date?.value.date

describe('the day of the visit in a masthead', () => {
  it('gives way to a date between headline and text', () => {
    const visit = '<div class="masthead__date">Saturday 26 October 2024</div>'
    expect(of(`${visit}${HEADLINE}<p class="story__date">October 23, 2024</p>${BODY}`)).toBe('2024-10-23')
  })

  it('gives way to one in a line about more', () => {
    const visit = '<p>Zprávy z kraje, sobota 26. října 2024, svátek má Erik a mnozí další</p>'
    const line = '<p>Barbora Kučírková, tisková agentura kraje 23. 10. 2024 18:40</p>'
    expect(of(`${visit}${HEADLINE}${line}${BODY}`)).toBe('2024-10-23')
  })

  it('gives way in a dump to one that is nearer to the headline', () => {
    const masthead =
      'Log in\nTuesday, December 2, 2025\nToday’s Paper\nScience\nAdvertisement\nSKIP ADVERTISEMENT'
    const text = `${masthead}\nRoof repairs to cost double\n\n${PROSE}\n\nShare full article\n\nBy Ada Byron\n\nAug. 19, 2021\n\n${PROSE}\n\n${PROSE}\n`
    expect(textFieldsOf(text).date?.value.date).toBe('2021-08-19')
  })

  it('is the article’s where there is no other', () => {
    expect(of(`<p>Saturday 26 October 2024</p>${HEADLINE}${BODY}`)).toBe('2024-10-26')
  })
})

it('an article’s own footer, called so and nothing more, may date it', () => {
  const head =
    '<div class="footer"><p><time itemprop="datePublished" datetime="2024-10-23">23.10.2024</time> Aus der Stadt und dem ganzen Landkreis</p></div>'
  const visit = '<div class="datum-heute">Samstag, 26. Oktober 2024</div>'
  const article = `<div itemscope itemtype="http://schema.org/Article">${HEADLINE}${head}${BODY}</div>`
  expect(of(visit + article)).toBe('2024-10-23')
})

describe('a label in Arabic', () => {
  it('is known with a mark for its vowel, and where it meets another element', () => {
    const visit = '<p>الأحد 27 أكتوبر 2024</p>'
    const line =
      '<p><span>رانيا الخطيب - المنارة الجديدة على البحر</span><span>نُشر: ٢٣ أكتوبر ٢٠٢٤</span></p>'
    expect(of(`${visit}${HEADLINE}${line}${BODY}`)).toBe('2024-10-23')
  })
})
