import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, PROSE, page, textFieldsOf } from '../helpers/fields.ts'

const bylineOf = (head: string, body: string) => fieldsOf(page(head, body)).byline?.value
const dumpOf = (...blocks: readonly string[]) => textFieldsOf([...blocks, PROSE, PROSE, PROSE].join('\n\n'))

describe('a table of contents between headline and text', () => {
  const SECTIONS = [
    'How does the council hear of the work?',
    'What will it cost on Monday?',
    'Is it right for you?',
  ]
  const text = SECTIONS.flatMap((section) => [section, PROSE, PROSE]).join('\n\n')

  it.each(['In this guide', 'On this page', 'Jump to', 'Índice de contenidos'])(
    'has no headline: %s',
    (label) => {
      const head = ['Leaks explained', 'Written by Ada Holm, Roof Editor', 'Reviewed by Nils Byron, Surveyor']
      const top = ['Home', [...head, 'Updated 18 Feb 2025'].join('\n'), label]
      const dump = [...top, SECTIONS.join('\n'), PROSE, text].join('\n\n')
      expect(textFieldsOf(dump).headline?.value).toBe('Leaks explained')
    },
  )

  it('is none where its lines come again outside of the text: a list of stories', () => {
    const TITLE = 'Leaking roofs explained: what tin can do for them'
    const stories = ['Storm takes the roof off', TITLE, 'Guild elects a chair']
    const again = stories.map((story) => `${story}\n\n12 May 2024\n\nThe guild`).join('\n\n')
    const dump = [stories.join('\n'), TITLE, 'By Ada Holm, 12 May 2024', PROSE, PROSE, PROSE, again]
    expect(textFieldsOf(dump.join('\n\n')).headline?.value).toBe(TITLE)
  })
})

it('the numbers of a thread’s pages are no headline', () => {
  const dump = [
    'Forums',
    'Replacing the ridge of a tin roof',
    'Thread starter roofer_ron\nStart date Aug 13, 2016',
  ]
  const { headline, byline } = textFieldsOf(
    [...dump, '1 2 Next Go to page', PROSE, PROSE, PROSE].join('\n\n'),
  )
  expect(headline?.value).toBe('Replacing the ridge of a tin roof')
  expect(byline?.value).toEqual(['roofer_ron'])
})

it('a headline may start as a pager does', () => {
  for (const title of ['1 of 3 roofers found safe on Mount Holm', '1 2 Switch: the roof game reviewed'])
    expect(dumpOf(title, 'By Ada Holm, 12 May 2024').headline?.value).toBe(title)
})

describe('people who did something else with the text', () => {
  it.each([
    ['Redactado por Ada Holm Revisado por la Dra. Nils Byron, techadora', ['Ada Holm']],
    ['Medically reviewed by Nils Byron, MD Written by Ada Holm', ['Ada Holm']],
    ['Par Ada Holm, relu par Nils Byron', ['Ada Holm']],
  ])('are not its authors: %s', (line, names) => {
    expect(
      dumpOf('Contracturas de cuello: cómo aliviarlas', `8 de febrero de 2022 ${line}`).byline?.value,
    ).toEqual(names)
  })

  it('took the picture below the date', () => {
    const html = `<h1>Peat moss remembers drought</h1><p>17 June 2021</p>
      <div class="figure-text">Sampling at Hallow Moss. Credit: Northmere/Ada Holm</div>${BODY}`
    expect(bylineOf('<title>Peat moss remembers drought</title>', html)).toBeUndefined()
  })
})

describe('a line of a blog that names its author', () => {
  it.each([
    ['Opublikowano 16 lutego 2020 przez Ada Holm 3 komentarze', 'in Polish with its comments'],
    ['Por Ada Holm em 05/06/2023 · Atualizado em 01/08/2024 · 5 min de leitura', 'in Portuguese'],
  ])('%s', (line) => {
    expect(dumpOf('Zimą nad jeziorem, czyli dach', line).byline?.value).toEqual(['Ada Holm'])
  })

  it('is a lower heading beside the date, under a standfirst', () => {
    const html = `<h1>The roof that nobody mended</h1><p>On ladders and weather.</p>
      <h4><a href="/a">Hester Quill</a></h4><div>06 Nov 2022 — 5 min read</div>${BODY}`
    expect(bylineOf('<title>The roof that nobody mended</title>', html)).toEqual(['Hester Quill'])
  })
})

describe('elements marked as the author’s', () => {
  it('that stand below a name say what its bearer is', () => {
    const html = `<h1>Retrying failed roofs</h1><time datetime="2024-01-18">January 18, 2024</time>
      <div class="avatar__name"><a href="#"><span>Ada Byron</span></a></div>
      <small class="authorTitle_nd0D">Maintainer of Roofwright</small>${BODY}`
    expect(bylineOf('<title>Retrying failed roofs</title>', html)).toEqual(['Ada Byron'])
  })

  it('that stand around a list of names and offices name all of them', () => {
    const item = (name: string, office: string) =>
      `<div role="listitem"><div class="author-name">${name}</div><div class="small">${office}</div></div>`
    const html = `<h1>Why we deleted our roof</h1><div class="author-row">${item('Tobias Wren', 'Head of Tin')}${item(
      'Ifeoma Castell',
      'Staff Roofer',
    )}</div>${BODY}`
    expect(bylineOf('<title>Why we deleted our roof</title>', html)).toEqual([
      'Tobias Wren',
      'Ifeoma Castell',
    ])
  })
})

it('an author below a line that names a person is an author', () => {
  const marked = (above: string, line: string) =>
    bylineOf('<title>Roofs of the north</title>', `<h1>Roofs of the north</h1>${above}${line}${BODY}`)
  expect(
    bylineOf(
      '<title>Ada Holm</title>',
      `<h1>Ada Holm</h1><p class="byline">Nils Byron, Roof Reporter</p>${BODY}`,
    ),
  ).toEqual(['Nils Byron'])
  expect(marked('<p class="author">Ada Holm</p>', '<p class="author">Nils Byron, Staff Writer</p>')).toEqual([
    'Ada Holm',
    'Nils Byron',
  ])
})

describe('dates', () => {
  it('with stops are read as those of the page that can be read in one way', () => {
    const others =
      '<ul><li><a href="/a">Holiday pay</a> 04.18.2024</li><li><a href="/b">Ladders</a> 03.22.2024</li></ul>'
    const html = `<h1>New rules for roofs</h1><div class="date">05.07.2024</div>${BODY}${others}`
    expect(fieldsOf(page('<title>New rules for roofs</title>', html)).date?.value.date).toBe('2024-05-07')
  })

  it('of a medical page are stated as those of any article', () => {
    const data = {
      '@type': 'MedicalWebPage',
      headline: 'Restless roofs',
      datePublished: '2021-08-30T08:00:00+00:00',
    }
    const head = `<title>Restless roofs</title><script type="application/ld+json">${JSON.stringify(data)}</script>`
    expect(fieldsOf(page(head, `<h1>Restless roofs</h1>${BODY}`)).date?.value.date).toBe('2021-08-30')
  })
})
