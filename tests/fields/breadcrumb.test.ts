import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const of = (head: string, body: string) => fieldsOf(page(head, body)).headline?.value

const TITLE = '<title>Roofs: Repairs to cost double | Four Acres Gazette</title>'
const SHARED = '<meta property="og:title" content="Roofs: Town hall roof to cost twice as much">'
const SHOWN =
  '<h2><span class="content__kicker">Roofs</span><span class="sr-only">: </span><span>Town hall roof to cost twice as much</span></h2>'

describe('a heading that is the last step of the trail of sections', () => {
  it.each([
    [
      'an entry marked as a list item',
      `<ol><li itemscope itemtype="http://schema.org/ListItem"><h1>Roofs: Repairs to cost double</h1></li></ol>`,
    ],
    [
      'an entry of a list named as a trail',
      `<ul class="id-Breadcrumb-list"><li><div class="id-Breadcrumb-element"><h1 class="id-Breadcrumb-link">Roofs: Repairs to cost double</h1></div></li></ul>`,
    ],
    [
      'a menu named as a trail',
      `<nav class="breadcrumb"><a href="/roofs"><h1>Roofs: Repairs to cost double</h1></a></nav>`,
    ],
  ])('gives way to the heading above the text: %s', (_, trail) => {
    expect(of(TITLE + SHARED, `${trail}${SHOWN}${BODY}`)).toBe('Town hall roof to cost twice as much')
  })

  it('gives way to an element marked as the headline, which loses its kicker', () => {
    expect(
      of(
        '<title>Roofs: Repairs to cost double | Acres</title>',
        `<ul class="breadcrumbs"><li><h1>Roofs: Repairs to cost double</h1></li></ul>
        <header><div itemprop="headline"><span class="highline">Roofs</span> Town hall roof to cost twice as much</div></header>${BODY}`,
      ),
    ).toBe('Town hall roof to cost twice as much')
  })

  it('is the headline where the page shows no other', () => {
    expect(
      of(TITLE, `<ul class="breadcrumbs"><li><h1>Roofs: Repairs to cost double</h1></li></ul>${BODY}`),
    ).toBe('Roofs: Repairs to cost double')
  })

  it('is none in a box that holds the trail beside it', () => {
    expect(
      of(
        TITLE,
        `<div class="breadcrumb-area"><ul><li>Home</li><li>Roofs</li></ul><h1>Roofs: Repairs to cost double</h1></div>
        <h2>What the roofers say about it</h2>${BODY}`,
      ),
    ).toBe('Roofs: Repairs to cost double')
  })
})

describe('a heading marked as the alternative headline', () => {
  it('gives way to the one marked as the headline', () => {
    expect(
      of(
        '<title>Roof Repairs | Acres</title>',
        `<h1 itemprop="alternativeHeadline">Roof Repairs</h1><h2 itemprop="headline">The five worst roofs in town — and who mends them</h2>${BODY}`,
      ),
    ).toBe('The five worst roofs in town — and who mends them')
  })
})
