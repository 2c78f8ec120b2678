import { describe, expect, it } from 'vitest'
import { DATE_RULES } from '../../src/fields/date/index.ts'
import { BODY, fieldsOf, PROSE, page, textFieldsOf } from '../helpers/fields.ts'

const CAPTURED = new Date('2024-10-25T12:00:00Z')
const of = (body: string, more: Parameters<typeof fieldsOf>[1] = {}, head = '') =>
  fieldsOf(page(`<title>Roof</title>${head}`, `<h1>Roof repairs to cost double</h1>${body}`), more).date

describe('relative dates', () => {
  it('resolve against the capture', () => {
    expect(of(`<p>2 days ago</p>${BODY}`, { captured: CAPTURED })?.value.date).toBe('2024-10-23')
  })

  it('are nothing without one', () => {
    expect(of(`<p>2 days ago</p>${BODY}`)).toBeNull()
  })

  it('give way to the absolute date beside them', () => {
    expect(
      of(`<p>Published 2 days ago on October 23, 2023</p>${BODY}`, { captured: CAPTURED })?.value.date,
    ).toBe('2023-10-23')
  })

  it('are not taken from lines about an update', () => {
    expect(of(`<p>Updated 2 days ago</p>${BODY}`, { captured: CAPTURED })).toBeNull()
  })

  it('resolve against the time a dump states of itself', () => {
    const text = `Title: Council hears of costs\nURL: https://gazette.example/costs\nRetrieved: 2024-10-25T12:00:00Z\n\nCouncil hears of costs\n2 days ago\n\n${PROSE}\n\n${PROSE}\n`
    expect(textFieldsOf(text).date?.value.date).toBe('2024-10-23')
  })
})

describe('first publication', () => {
  it('is never in the future of the capture', () => {
    expect(of(`<p>October 30, 2024</p>${BODY}`, { captured: CAPTURED })).toBeNull()
  })

  it('is the day stated, not a later one printed without a word', () => {
    const head =
      '<meta property="article:published_time" content="2024-03-10T15:30:00+00:00"><meta property="article:modified_time" content="2024-10-23T08:00:00+00:00">'
    expect(of(`<p>October 23, 2024</p>${BODY}`, {}, head)?.value.date).toBe('2024-03-10')
  })

  it('is the day printed where only UTC says another', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-10-24T03:15:00Z"}</script>'
    expect(of(`<p>October 23, 2024, 11:15 PM</p>${BODY}`, {}, head)?.value.date).toBe('2024-10-23')
  })

  it('is the day in the offset of its own instant', () => {
    const head = '<meta property="article:published_time" content="2024-10-24T00:30:00+02:00">'
    expect(of(BODY, {}, head)?.value.date).toBe('2024-10-24')
  })

  it('is not the day a page that is no article was made', () => {
    const head =
      '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2019-10-24T03:15:00Z"}</script>'
    expect(of(BODY, {}, head)).toBeNull()
  })
})

describe('dates away from the headline', () => {
  it('are found in a sentence that says when the text was posted', () => {
    const found = of(
      `${BODY.repeat(3)}<p>Dieser Beitrag wurde am Samstag, 3. Dezember 2011 um 10:12 Uhr veröffentlicht und unter Dach gespeichert.</p>`,
    )
    expect(found?.value.date).toBe('2011-12-03')
    expect(found?.from).toBe('posted-sentence')
  })

  it('are found alone right after the body', () => {
    expect(of(`${BODY.repeat(3)}<p>23 October 2024</p>`)?.value.date).toBe('2024-10-23')
  })

  it('are found in the one element that is marked as the day of publication', () => {
    const time = (day: string) =>
      `<div>Roof <time class="published" datetime="${day}">${day}</time> Tin</div>`
    const far = BODY.repeat(3) + '<p>Nothing</p>'.repeat(12)
    expect(of(far + time('2015-03-11'))?.value.date).toBe('2015-03-11')
    expect(of(far + time('2015-03-11') + time('2015-03-12'))).toBeNull()
  })

  it('are found with their change below the body, among dates of comments', () => {
    const line = '<div>28 aprile 2014 | 09:14 <span>(modifica il 29 aprile 2014 | 17:40)</span></div>'
    const comments = '<p>Lettore 28 aprile 2014 | 10:02</p>'.repeat(3)
    expect(of(BODY.repeat(3) + line + comments)?.value.date).toBe('2014-04-28')
  })

  it('are not those of a message that the body quotes', () => {
    expect(of(`<blockquote>— Ada Byron (@adabyron) June 10, 2019</blockquote>${BODY}`)).toBeNull()
  })

  it('are not taken from a list of other stories after the body', () => {
    const others = ['23 October 2024', '21 October 2024'].map((day) => `<p>Bridge closed</p><p>${day}</p>`)
    expect(of(BODY.repeat(3) + others.join(''))).toBeNull()
  })
})

describe('dates that say what they are', () => {
  it('are taken far from the headline too', () => {
    const foot = (date: string) => `<div><p>Publish date</p>${date}</div>`
    expect(
      of(BODY.repeat(3) + '<p>Nothing</p>'.repeat(12) + foot('<p class="date">Feb 2, 2023</p>'))?.value.date,
    ).toBe('2023-02-02')
    expect(
      of(
        BODY.repeat(3) +
          '<p>Nothing</p>'.repeat(12) +
          foot('<time datetime="2023-02-02">2 February 2023</time>'),
      )?.value.date,
    ).toBe('2023-02-02')
  })

  it('are those of a change where microdata says so', () => {
    const line =
      '<p><time itemprop="dateModified">2024-10-23 14:15</time> <time itemprop="datePublished" datetime="2024-06-22 10:20">2024-06-22 10:20</time></p>'
    expect(of(line + BODY)?.value.date).toBe('2024-06-22')
  })

  it('may be a microformat’s title', () => {
    expect(
      of(`<p><span class="updated" title="2024-10-23T18:52:11+00:00">Meier</span></p>${BODY}`)?.value.date,
    ).toBe('2024-10-23')
  })
})

describe('numbers that can be read both ways', () => {
  it.each([
    ['12/02/2024', '10/23/2024', '2024-12-02'],
    ['12/02/2024', '23/10/2024', '2024-02-12'],
  ])('%s is read as %s on the same page must be', (day, other, expected) => {
    expect(of(`<p>${day}</p>${BODY}<p>More</p><ul><li>Bridge closed ${other}</li></ul>`)?.value.date).toBe(
      expected,
    )
  })

  it('are read as the day that the page states elsewhere', () => {
    const others =
      '<aside><time datetime="2024-12-02">December 02, 2024</time> <time datetime="2024-06-03">June 03, 2024</time></aside>'
    expect(of(`<p>02-12-2024</p>${BODY}${others}`)?.value.date).toBe('2024-12-02')
    expect(
      of(`<p>03/10/2024</p>${BODY}`, { url: 'https://gazette.example/2024/october/03/roof/' })?.value.date,
    ).toBe('2024-10-03')
  })

  it('are read as the caller says', () => {
    expect(of(`<p>12/02/2024</p>${BODY}`, { dateOrder: 'dmy' })?.value.date).toBe('2024-02-12')
    expect(of(`<p>12/02/2024</p>${BODY}`, { dateOrder: 'mdy' })?.value.date).toBe('2024-12-02')
  })
})

it('date rules have unique names', () => {
  const names = DATE_RULES.map((rule) => rule.name)
  expect(new Set(names).size).toBe(names.length)
})

describe('a day of change that the page labels', () => {
  const STATED =
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-01T09:00:00Z"}</script>'

  it('does not beat the stated day of publication some days before', () => {
    const found = fieldsOf(
      page(STATED, `<h1>Roof repairs to cost double</h1><p>Updated May 6, 2024</p>${BODY}`),
    )
    expect(found.date?.value.date).toBe('2024-05-01')
    expect(found.modified?.value.date).toBe('2024-05-06')
  })

  it('is no day of publication though an element around it is marked as a date', () => {
    const head =
      '<meta property="article:published_time" content="2022-01-03T16:52:00Z"><meta property="article:modified_time" content="2024-11-03T06:10:53Z">'
    const found = fieldsOf(
      page(
        head,
        `<h1>Roof repairs to cost double</h1><div><span class="posted-on"><time class="date updated">2024-11-03</time></span><span>14 min read</span></div>${BODY}`,
      ),
    )
    expect(found.date?.value.date).toBe('2022-01-03')
  })
})

describe('a day of publication', () => {
  it.each([
    'content_publishedDate',
    'article:first_published_time',
    'og:publish_date',
    'article:publicationdate',
  ])('is stated by a meta name like %s', (name) => {
    expect(of(BODY, {}, `<meta name="${name}" content="2024-05-01T09:00:00Z">`)?.value.date).toBe(
      '2024-05-01',
    )
  })

  it.each(['lastPublishedDate', 'publisher:id', 'article:expiration_time'])(
    'is not by one like %s',
    (name) => {
      expect(of(BODY, {}, `<meta name="${name}" content="2024-05-01T09:00:00Z">`)).toBeNull()
    },
  )

  it('may stand below a line that says where the text is from', () => {
    const line = (text: string) => `<ul><li>${text}</li><li>March 13, 2015 9:00PM</li></ul>`
    expect(of(line('From: Four Acres Gazette') + BODY)?.value.date).toBe('2015-03-13')
    expect(of(line('Valid from:') + BODY)).toBeNull()
  })
})

describe('a sentence that says when a text was posted', () => {
  it('is found where more about feeds and comments follows in the same paragraph', () => {
    const more =
      'Sie können Kommentare zu diesem Eintrag über den Feed verfolgen und selbst etwas schreiben. '.repeat(5)
    expect(
      of(
        `${BODY}<p>Dieser Beitrag wurde am Samstag, 3. Dezember 2011 um 10:22 Uhr veröffentlicht und unter Dächer gespeichert. ${more}</p>`,
      )?.value.date,
    ).toBe('2011-12-03')
  })
})
