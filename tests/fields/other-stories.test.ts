import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, PROSE, page, textFieldsOf } from '../helpers/fields.ts'

const LD =
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-12T09:00:00+00:00","author":{"@type":"Person","name":"Friederike Holm"}}</script>'
const story = (by: string, date: string) =>
  `<div><h3><a href="/1">Ferry timetable changes anger islanders</a></h3><p>By ${by}</p><p>${date}</p></div>`
const STORIES = story('Peter Lomax', 'March 2, 2024') + story('Nadia Ferris', 'Feb 27, 2024')
const SHORT = `<p>${PROSE}</p>`.repeat(2)
const of = (body: string, head = LD) => fieldsOf(page(`<title>Roof</title>${head}`, body))

describe('names and dates of other stories', () => {
  it.each([
    ['below a short text', `<h1>Roof repairs</h1>${SHORT}<section class="more-stories">${STORIES}</section>`],
    ['below it, in a part without a name', `<h1>Roof repairs</h1>${SHORT}<div>${STORIES}</div>`],
    ['above the headline', `<aside class="sidebar">${STORIES}</aside><h1>Roof repairs</h1>${BODY}`],
  ])('do not beat those stated: %s', (_, body) => {
    expect(of(body).byline?.value).toEqual(['Friederike Holm'])
    expect(of(body).date?.value.date).toBe('2024-03-12')
  })

  it('are not taken where the page names nobody', () => {
    const body = `<h1>Roof repairs</h1><p>March 12, 2024</p>${SHORT}`
    expect(
      of(`${body}<section class="related">${story('Peter Lomax', 'March 2, 2024')}</section>`, '').byline,
    ).toBeNull()
    expect(of(`${body}<div>${STORIES}</div>`, '').byline).toBeNull()
  })

  it('are those of the story in a widget between headline and text', () => {
    const body = `<h1>Roof repairs</h1><div class="theme-widget">By Ada Byron</div><div class="theme-widget">March 12, 2024</div>${BODY}`
    expect(of(body, '').byline?.value).toEqual(['Ada Byron'])
    expect(of(body, '').date?.value.date).toBe('2024-03-12')
  })
})

it('a date below the text, or in a part named like one with other stories, is the article’s where there is no other', () => {
  const below = `<h1>Roof repairs</h1>${BODY}<aside class="widget"><p>Status: <time datetime="2024-03-12">March 12, 2024</time> in the town</p></aside>`
  expect(of(below, '').date?.value.date).toBe('2024-03-12')
})

it('who is named under another story’s heading below the text wrote that story', () => {
  const body = `<h1>Roof repairs</h1><p>March 12, 2024</p>${SHORT}`
  const below = (heading: string) => `${body}<div><h4>${heading}</h4></div><p>By Ada Byron</p>`
  expect(of(below('Ferry timetable changes anger islanders'), '').byline).toBeNull()
  expect(of(below('Author'), '').byline?.value).toEqual(['Ada Byron'])
})

it('a button beside the author’s name is nobody', () => {
  const line = (name: string) =>
    `<h1>Roof repairs</h1><div class="byline"><span>${name}</span> <span>20 febbraio 2020 10:26</span> <span>Condividi</span></div>${BODY}`
  expect(of(line('Ada Byron'), '').byline?.value).toEqual(['Ada Byron'])
  expect(of(line('R.C.'), '').byline?.value ?? []).not.toContain('Condividi')
})

it('words and photographs are by two people', () => {
  const body = `<h1>Roof repairs</h1><p>Words <span>Ada Byron</span> / Photographs <span>Nils Holm</span> / 12 May 2022</p>${BODY}`
  expect(of(body, '').byline?.value).toEqual(['Ada Byron'])
})

it('who wrote the story that a dump points at in mid-text is not its author', () => {
  const box = 'Lesen Sie auch\n\nFähre wird teurer\n\nvon Nadia Ferris\n\nvor 23 Stunden'
  const head = 'Home\n\nFRIEDERIKE HOLM\n\nVOR 2 STUNDEN\n\nRoof repairs to cost double'
  const text = `${head}\n\n${PROSE}\n\n${PROSE}\n\n${box}\n\n${PROSE}\n\n${PROSE}`
  expect(textFieldsOf(text).byline?.value).toEqual(['FRIEDERIKE HOLM'])
})
