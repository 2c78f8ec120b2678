import { expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const dayOf = (head: string, body: string) => fieldsOf(page(head, body)).date?.value.date

it('the day in the site’s own header is the day of the visit', () => {
  expect(
    dayOf(
      '<meta property="article:modified_time" content="2021-08-13T07:30:00+02:00">',
      `<header><a>The Clarion</a><p>Friday, 13 August 2021</p></header><h1>Sixty hives at 84</h1><p>Published on 12 August 2021 at 18:15, updated on 13 August 2021 at 07:30</p>${BODY}`,
    ),
  ).toBe('2021-08-12')
  expect(
    dayOf('', `<header><p>Friday, 13 August 2021</p></header><h1>Sixty hives at 84</h1>${BODY}`),
  ).toBeUndefined()
})

it('the header of the article itself is not', () => {
  expect(
    dayOf('', `<article><header><p>Friday, 13 August 2021</p><h1>Sixty hives</h1></header>${BODY}</article>`),
  ).toBe('2021-08-13')
})

it('a stated day that a line calls the last change is not that of publication', () => {
  expect(
    dayOf(
      '<meta name="date" content="2022-06-30T09:12:00+02:00">',
      `<h1>Bridge open again</h1><p>Aktualisiert: 30.06.2022, 09:12<br>Veröffentlicht: 28.06.2022, 18:30</p>${BODY}`,
    ),
  ).toBe('2022-06-28')
})

it('a life’s first and last day are no publication', () => {
  expect(
    dayOf(
      '',
      `<h1>Winifred Holm</h1><p>June 2, 1941 — December 8, 2019</p>${BODY}<p>Published on December 11, 2019</p>`,
    ),
  ).toBe('2019-12-11')
})

it('a telephone number is no day', () => {
  expect(
    dayOf('', `<h1>Four Acres</h1>${BODY}<p>© Acres Gazette. Tel. (000-00) 2-14-37.</p>`),
  ).toBeUndefined()
})

it.each([
  ['<article><header><p>Friday, 13 August 2021</p></header><h1>Sixty hives</h1>', '</article>', '2021-08-13'],
  ['<h1>Sixty hives</h1><p>Published: 3 May 2020 - 5 May 2020 (updated)</p>', '', '2020-05-03'],
  ['<h1>Sixty hives</h1><p>Issue 1854 – 12 March 2020</p>', '', '2020-03-12'],
  [
    '<h1>Sixty hives</h1><p>13 August 2021</p><p>Updated 13 August 2021 14:05</p><p>The bridge was called unsafe in a report published on 2 May 2010.</p>',
    '',
    '2021-08-13',
  ],
])('what only looks like another’s day is the article’s: %s', (above, below, day) => {
  expect(dayOf('', `${above}${BODY}${below}`)).toBe(day)
})
