import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, PROSE, page, textFieldsOf } from '../helpers/fields.ts'

describe('headline', () => {
  const of = (head: string, body: string, url?: string) =>
    fieldsOf(page(head, body), url ? { url } : {}).headline

  it('is the h1 that the title holds, before the title for sharing', () => {
    const found = of(
      '<title>Roof repairs to cost double | The Gazette</title><meta property="og:title" content="You will not believe what this roof costs">',
      `<h1>Roof repairs to cost double</h1>${BODY}`,
    )
    expect(found?.value).toBe('Roof repairs to cost double')
    expect(found?.from).toBe('h1-in-title')
    expect(found?.rivals.map((rival) => rival.value)).toContain('You will not believe what this roof costs')
  })

  it('is not the site’s name in an h1', () => {
    expect(
      of(
        '<title>Roof repairs to cost double | The Gazette</title><meta property="og:site_name" content="The Gazette">',
        `<h1>The Gazette</h1><h2>Roof repairs to cost double</h2>${BODY}`,
      )?.value,
    ).toBe('Roof repairs to cost double')
  })

  it('loses a kicker on a line of its own', () => {
    expect(
      of(
        '<meta property="og:title" content="Roof repairs to cost double">',
        `<h1><span>Town hall</span><br>Roof repairs to cost double</h1>${BODY}`,
      )?.value,
    ).toBe('Roof repairs to cost double')
  })

  it('is cut from the page title where nothing else names it', () => {
    expect(of('<title>Roof repairs to cost double - Gazette</title>', BODY)?.value).toBe(
      'Roof repairs to cost double',
    )
  })

  it('keeps typographic characters as on the page', () => {
    expect(of('<title>Mayor: "Enough"</title>', `<h1>Mayor: “Enough”</h1>${BODY}`)?.value).toBe(
      'Mayor: “Enough”',
    )
  })

  it('in a dump, is the line above the prose that the prose speaks of', () => {
    const text = `Home\nNews\nSport\nCouncil hears what the work would cost\nBy Ada Byron\nOctober 23, 2024\n\n${PROSE}\n\n${PROSE}\n\nShare\nMost read\n`
    expect(textFieldsOf(text).headline?.value).toBe('Council hears what the work would cost')
  })

  it('in a dump, is the Title: line where there is one', () => {
    const text = `Title: Council hears of costs\nBy: Ada Byron\nDate: 2024-10-23\n\n${PROSE}\n\n${PROSE}\n`
    const fields = textFieldsOf(text)
    expect(fields.headline?.value).toBe('Council hears of costs')
    expect(fields.byline?.value).toEqual(['Ada Byron'])
    expect(fields.date?.value.date).toBe('2024-10-23')
  })
})

describe('byline', () => {
  const of = (head: string, body: string) => fieldsOf(page(`<title>Roof</title>${head}`, body)).byline
  const ld = (author: string) =>
    `<script type="application/ld+json">{"@type":"Article","author":${author}}</script>`

  it('prefers the author shown by the headline to a login stated in the head', () => {
    const found = of(
      '<meta name="author" content="webdesk7">',
      `<h1>Roof</h1><div class="byline">By <b>Ada Byron</b>, Staff Writer</div>${BODY}`,
    )
    expect(found?.value).toEqual(['Ada Byron'])
    expect(found?.from).toBe('class-byline')
  })

  it('is surer of a stated name that the page shows', () => {
    const shown = of(ld('"Ada Byron"'), `<h1>Roof</h1><p>Ada Byron</p>${BODY}`)
    const hidden = of(ld('"Ada Byron"'), `<h1>Roof</h1>${BODY}`)
    expect(shown?.confidence).toBeGreaterThan(hidden?.confidence ?? 0)
  })

  it('leaves reviewers, photographers and commenters out', () => {
    expect(
      of(
        '',
        `<h1>Roof</h1><p>Written by <a href="/authors/ada">Ada Byron</a></p><p>Medically reviewed by <a href="/authors/mo">Mo Price</a></p><p>Photo: Pia Lens</p>${BODY}<div class="comments"><span class="author">Tom Troll</span></div>`,
      )?.value,
    ).toEqual(['Ada Byron'])
  })

  it('takes the longer form of one name', () => {
    expect(of(ld('"Ada"'), `<h1>Roof</h1><p>By Ada Byron</p>${BODY}`)?.value).toEqual(['Ada Byron'])
  })

  it('is signed at the end where the head names nobody', () => {
    expect(of('', `<h1>Dach</h1>${BODY}<p>Text: Ada Byron</p>`)?.value).toEqual(['Ada Byron'])
  })

  it('is none on a page that names none', () => {
    expect(of('', `<h1>Roof</h1><p>Table of Contents</p>${BODY}`)).toBeNull()
  })
})

describe('date', () => {
  const of = (head: string, body: string, more = {}) =>
    fieldsOf(page(`<title>Roof</title>${head}`, body), more).date?.value.date ?? null
  const published = (value: string) => `<meta property="article:published_time" content="${value}">`

  it('is the publisher’s day, not the day of the UTC instant', () => {
    expect(of(published('2024-10-24T02:30:00Z'), `<h1>Roof</h1><p>October 23, 2024</p>${BODY}`)).toBe(
      '2024-10-23',
    )
  })

  it('is the day of publication, not of the change', () => {
    expect(of('', `<h1>Roof</h1><p>Published October 23, 2024 · Updated October 25, 2024</p>${BODY}`)).toBe(
      '2024-10-23',
    )
    expect(
      of(published('2024-10-23T10:00:00+01:00'), `<h1>Roof</h1><p>Updated October 25, 2024</p>${BODY}`),
    ).toBe('2024-10-23')
  })

  it('is never that of a copyright line or an event', () => {
    expect(
      of('', `<h1>Roof</h1><p>© 1 January 2020 Gazette</p><p>Deadline: 3 May 2021</p>${BODY}`),
    ).toBeNull()
  })

  it('reads ambiguous numbers as asked, else as another witness or the region has them', () => {
    const numbers = `<h1>Roof</h1><p>03/04/2024</p>${BODY}`
    expect(of('', numbers, { dateOrder: 'mdy' })).toBe('2024-03-04')
    expect(of('', numbers, { dateOrder: 'dmy' })).toBe('2024-04-03')
    expect(of('', numbers, { url: 'https://gazette.example.co.uk/roof' })).toBe('2024-04-03')
    expect(of(published('2024-04-03'), numbers, { dateOrder: 'mdy' })).toBe('2024-04-03')
  })

  it('is never in the future of the capture', () => {
    const html = `<h1>Roof</h1><p>October 23, 2024</p>${BODY}`
    expect(of('', html, { captured: new Date('2024-10-20') })).toBeNull()
    expect(of('', html, { captured: new Date('2024-10-25') })).toBe('2024-10-23')
  })

  it('may stand in the address alone', () => {
    expect(of('', `<h1>Roof</h1>${BODY}`, { url: 'https://example.org/2024/10/23/roof' })).toBe('2024-10-23')
  })

  it('joins a line with the absolute date below a relative one', () => {
    const text = `Council hears what the work would cost\nBy Associated Press\nPublished 2 days ago on\nOctober 23, 2024\n\n${PROSE}\n\n${PROSE}\n`
    const fields = textFieldsOf(text)
    expect(fields.date?.value.date).toBe('2024-10-23')
    expect(fields.byline?.value).toEqual(['Associated Press'])
  })
})

describe('the other fields', () => {
  it('come from where the page states them, with their source', () => {
    const fields = fieldsOf(
      page(
        '<title>Roof</title><link rel="canonical" href="https://example.org/roof"><meta property="og:site_name" content="The Gazette"><meta name="description" content="A roof."><meta property="og:image" content="/roof.jpg"><meta property="article:section" content="Town"><meta property="article:tag" content="roof"><meta property="article:tag" content="costs">',
        `<h1>Roof</h1>${BODY}`,
      ),
      { url: 'https://example.org/roof?utm=1' },
    )
    expect(fields.url).toMatchObject({ value: 'https://example.org/roof', from: 'canonical' })
    expect(fields.site).toMatchObject({ value: 'The Gazette', from: 'og:site_name' })
    expect(fields.description?.value).toBe('A roof.')
    expect(fields.image?.value).toBe('https://example.org/roof.jpg')
    expect(fields.section?.value).toBe('Town')
    expect(fields.tags?.value).toEqual(['roof', 'costs'])
    expect(fields.language).toMatchObject({ value: 'en', from: 'html-lang' })
  })

  it('have the site’s name from its link to the front page, where a title or a copyright line has it too', () => {
    const site = (title: string, top: string, end: string) =>
      fieldsOf(page(`<title>${title}</title>`, `${top}<h1>Roof</h1>${BODY}${end}`)).site
    const link = '<header><a href="/">The Gazette</a></header>'
    expect(site('Roof', link, '<footer>© 2024 The Gazette</footer>')).toMatchObject({
      value: 'The Gazette',
      from: 'masthead',
    })
    expect(site('Roof | The Gazette', link, '')?.value).toBe('The Gazette')
    expect(site('Roof', link, '<footer>© 2024 Roof Press</footer>')).toBeNull()
    expect(site('Roof', '<a href="/town">The Gazette</a>', '<footer>© The Gazette</footer>')).toBeNull()
  })

  it('has the section that a meta element states by its schema.org name', () => {
    const html = page('<meta name="articleSection" content="Local">', `<h1>Roof</h1>${BODY}`)
    expect(fieldsOf(html).section?.value).toBe('Local')
  })

  it('are null where the page states nothing', () => {
    const fields = fieldsOf(`<h1>Roof</h1>${BODY}`)
    expect([fields.site, fields.description, fields.image, fields.section, fields.tags, fields.url]).toEqual(
      Array(6).fill(null),
    )
    expect(fields.language).toMatchObject({ value: 'en', from: 'detected' })
  })
})
