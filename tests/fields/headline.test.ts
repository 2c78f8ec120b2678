import { describe, expect, it } from 'vitest'
import { HEADLINE_RULES } from '../../src/fields/headline/index.ts'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const of = (head: string, body: string, url?: string) =>
  fieldsOf(page(head, body), url ? { url } : {}).headline

const TITLE = '<title>Roof repairs to cost double - The Gazette</title>'

describe('the headline inside its heading', () => {
  it.each([
    ['a kicker', '<span class="article__kicker">Town hall</span> Roof repairs to cost double'],
    [
      'a kicker by another name',
      '<span class="story-headlineKicker">Town hall</span> <span>Roof repairs to cost double</span>',
    ],
    [
      'what no class tells apart',
      '<b><span class="block">Town hall</span><span>Roof repairs to cost double</span></b>',
    ],
    ['an overline', '<span class="overline">Town hall</span>Roof repairs to cost double'],
    ['a label', '<span class="label label--blue">Opinion</span>Roof repairs to cost double'],
    ['a small subtitle', 'Roof repairs to cost double <small>What the surveyor found</small>'],
    [
      'a dash for screen readers',
      '<span class="kicker">Town hall</span><span class="visually-hidden"> – </span><span>Roof repairs to cost double</span>',
    ],
    ['a site name behind a bar', 'Roof repairs to cost double | Opinion'],
    ['a section and a site behind bars', 'Roof repairs to cost double | News | Town Life'],
    ['a date before it', '23.10.2024 - Roof repairs to cost double'],
    ['an office before the page’s title', 'Press release of the town hall :Roof repairs to cost double'],
  ])('loses %s', (_, heading) => {
    expect(of(TITLE, `<h1>${heading}</h1>${BODY}`)?.value).toBe('Roof repairs to cost double')
  })

  it('keeps a second line that the page title has too', () => {
    expect(
      of(
        '<title>Roof repairs to cost double: the surveyor explains</title>',
        `<h1>Roof repairs to cost double: <span class="subtitle">the surveyor explains</span></h1>${BODY}`,
      )?.value,
    ).toBe('Roof repairs to cost double: the surveyor explains')
  })

  it('stays whole where nothing but a label would be taken off', () => {
    expect(of('', `<h1><span class="label">Roof repairs to cost double</span></h1>${BODY}`)?.value).toBe(
      'Roof repairs to cost double',
    )
  })
})

describe('a heading that is the site’s', () => {
  it('is one that starts the page title before a longer headline that a lower heading shows', () => {
    expect(
      of(
        '<title>Rooftop diary - Why the town hall leaks whenever it rains</title>',
        `<h1>Rooftop diary</h1><h2>1 May 2024</h2><h3>Why the town hall leaks whenever it rains</h3>${BODY}`,
      )?.value,
    ).toBe('Why the town hall leaks whenever it rains')
  })

  it('is a section’s where the heading right above the text is like the title for sharing', () => {
    expect(
      of(
        '<title>Four Acres Roofers’ Guild</title><meta property="og:title" content="Roof day 2024: keeping dry">',
        `<h1>Events and seminars</h1><h2>Roof day 2024<br>keeping dry<br>from patching to building anew</h2>${BODY}`,
      )?.value,
    ).toBe('Roof day 2024 keeping dry from patching to building anew')
  })

  it('is one that links to the front page', () => {
    const found = of(
      '<title>Four Acres » Archive » Roof repairs to cost double</title>',
      `<h1><a href="https://acres.example/">Four Acres</a></h1><h2>Roof repairs to cost double</h2>${BODY}`,
      'https://acres.example/2024/roof',
    )
    expect(found?.value).toBe('Roof repairs to cost double')
  })

  it('is one marked as logo', () => {
    expect(
      of(TITLE, `<h1 class="logo">The Gazette</h1><h1>Roof repairs to cost double</h1>${BODY}`)?.value,
    ).toBe('Roof repairs to cost double')
  })
})

describe('the page’s address', () => {
  it('tells a short headline behind the site’s name from a section', () => {
    expect(
      of(
        '<title>A surveyor’s thoughts on all roofs - Old cedar shingles</title>',
        `<h1>Old cedar shingles</h1>${BODY}`,
        'https://thoughts.example/2024/old-cedar-shingles.html',
      )?.value,
    ).toBe('Old cedar shingles')
  })

  it('bears out the title that a heading shows with something behind it', () => {
    expect(
      of(
        `${TITLE}<meta property="og:title" content="Roof repairs to cost double">`,
        `<h1><a href="/1">Roof repairs to cost double</a> <a href="https://town.example">(town.example)</a> <a href="#c">87</a></h1>${BODY}`,
        'https://gazette.example/story/24/10/23/roof-repairs-to-cost-double',
      )?.value,
    ).toBe('Roof repairs to cost double')
  })

  it('does not speak for a title that is only for sharing', () => {
    expect(
      of(
        '<meta property="og:title" content="Thirteen ways to fix a roof">',
        `<h1>Roof repairs to cost double</h1>${BODY}`,
        'https://gazette.example/p/thirteen-ways-to-fix-a-roof-12345',
      )?.value,
    ).toBe('Roof repairs to cost double')
  })

  it('spells German umlauts with an e', () => {
    expect(
      of(
        '<title>Stadt erhöht Gebühren - Der Bote</title><meta property="og:title" content="Stadt erhöht Gebühren">',
        `<h1>Stadt erhöht Gebühren für Müll in Brüel</h1>${BODY.repeat(5)}<h3 itemprop="headline"><a href="/x">Stadt erhöht Gebühren</a></h3>`,
        'https://bote.example/2024/stadt-erhoeht-gebuehren-fuer-muell-in-bruel/',
      )?.value,
    ).toBe('Stadt erhöht Gebühren für Müll in Brüel')
  })
})

describe('precedence', () => {
  it('takes the heading right above the body where the top-level one is the site’s', () => {
    const found = of(
      '<meta property="og:title" content="You will not believe this council">',
      `<h1><a href="https://gazette.example/">The Gazette</a></h1><h2>Roof repairs to cost double</h2>${BODY}`,
      'https://gazette.example/1234',
    )
    expect(found?.value).toBe('Roof repairs to cost double')
  })

  it('puts the heading most like the title first', () => {
    const found = of(
      '<title>Council repairs the school roof after nine years</title>',
      `<h1>Council news</h1><h1>Council to repair the school roof after nine years</h1>${BODY}`,
    )
    expect(found?.value).toBe('Council to repair the school roof after nine years')
  })

  it('cuts off the site’s name where the page is on a part of the site', () => {
    expect(
      of('<title>Game changer | gazette.example</title>', BODY, 'https://offers.gazette.example/1')?.value,
    ).toBe('Game changer')
  })

  it('puts the only heading above the body before the title for sharing', () => {
    const found = of(
      '<meta property="og:title" content="You will not believe this council">',
      `<h1>Roof repairs to cost double</h1>${BODY}`,
    )
    expect(found?.from).toBe('lone-h1')
  })

  it('does not take a section that stands in the page title for the headline', () => {
    expect(
      of(
        '<title>Gazette | Culture | Literature | The week’s book, read by three of us at the lake</title><meta property="og:title" content="The week’s book, read by three of us at the lake">',
        `<h1>Literature</h1>${BODY}`,
      )?.value,
    ).toBe('The week’s book, read by three of us at the lake')
  })

  it('has unique names in its rules', () => {
    const names = HEADLINE_RULES.map((rule) => rule.name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a page of old without a heading', () => {
  const old = (title: string) =>
    `<html><head><title>${title}</title></head><body><table><tr><td>Home</td><td>News</td><td>Town</td></tr></table><b>Roof repairs to cost double</b><br><br><font>By Ada Byron</font><br><br>${BODY}</body></html>`

  it('has its headline in the line most like one, where the title is that of every page', () => {
    const found = fieldsOf(old('The Gazette of Fourfields')).headline
    expect([found?.value, found?.from]).toEqual(['Roof repairs to cost double', 'line'])
  })

  it('has it in the title where a line shows that', () => {
    const found = fieldsOf(old('Roof repairs to cost double')).headline
    expect([found?.value, found?.from]).not.toEqual(['Roof repairs to cost double', 'line'])
  })
})

describe('a headline that ends in what somebody said', () => {
  it.each([
    'The mayor: «Wait and see the roof»',
    'Leaks: « On a trop attendu »',
    'A baker: »We got a leaflet«',
  ])('keeps its closing mark: %s', (headline) => {
    const head = `<title>${headline} - The Gazette</title><meta property="og:site_name" content="The Gazette"><meta property="og:title" content="${headline}">`
    expect(of(head, `<h1>${headline}</h1>${BODY}`)?.value).toBe(headline)
  })

  it('keeps it where the title lacks it', () => {
    expect(
      of('<title>“Wait and see the roof</title>', `<h1>“Wait and see the roof”</h1>${BODY}`)?.value,
    ).toBe('“Wait and see the roof”')
  })
})

it('the last part of a page title is no site’s name where the page is shared as that', () => {
  const head =
    '<title>Column of Ada Byron - Books weigh</title><meta property="og:title" content="Books weigh"><meta property="og:site_name" content="The Gazette">'
  const body = `<h3>From my notebook</h3><h1>Books weigh</h1>${BODY}`
  expect(fieldsOf(page(head, body)).headline?.value).toBe('Books weigh')
})
