import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/extract.ts'
import { BYLINE_RULES } from '../../src/fields/byline/index.ts'
import { hasFirstName } from '../../src/text/first-names.ts'
import { readPostLine } from '../../src/text/names/post-line.ts'
import { BODY, fieldsOf, PROSE, page, textFieldsOf } from '../helpers/fields.ts'

const of = (body: string) => fieldsOf(page('<title>Roof</title>', `<h1>Roof repairs</h1>${body}`)).byline
const dumped = (lines: string) =>
  textFieldsOf(`Roof repairs to cost double\n\n${lines}\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n`).byline?.value

describe('names that nothing introduces', () => {
  it('are taken beside a date where they have a given name', () => {
    expect(of(`<p>Friederike Holm</p><p>23 October 2024</p>${BODY}`)?.value).toEqual(['Friederike Holm'])
  })

  it('are taken beside a date where the text does not speak of them', () => {
    expect(of(`<p>Çelik Vardanyan</p><p>23 October 2024</p>${BODY}`)?.value).toEqual(['Çelik Vardanyan'])
  })

  it('are not taken where the text is about them', () => {
    expect(of(`<p>Council Surprising</p><p>23 October 2024</p>${BODY}`)?.value).toBeUndefined()
  })

  it('are taken right below the headline with a date, handles and desks too', () => {
    expect(dumped('Susan December 9, 2024 0 Comments')).toEqual(['Susan'])
    expect(dumped('MoritzMeyer\nDecember 9, 2024')).toEqual(['MoritzMeyer'])
    expect(dumped('Staff\nDecember 9, 2024')).toEqual(['Staff'])
    expect(dumped('December 9, 2024 Friederike Holm 0')).toEqual(['Friederike Holm'])
    expect(dumped('Hardware\nDecember 9, 2024')).toBeUndefined()
    expect(dumped('Mar 6')).toBeUndefined()
  })

  it('are taken between the headline and the date where the page speaks of them', () => {
    const dumped = (name: string, more = '') =>
      textFieldsOf(
        `The council heard what the work would cost\n${name}\nDecember 9, 2024\n\n${PROSE} Ask ${name} when it rains in. ${more}\n\n${PROSE}\n`,
      ).byline?.value
    expect(dumped('Brennholt')).toEqual(['Brennholt'])
    expect(dumped('Hardware', 'All hardware is dear, hardware rusts and hardware breaks.')).toBeUndefined()
  })

  it('are taken below an earlier copy of the headline', () => {
    const head = 'Roof repairs to cost double\nFriederike Holm\nJune 9, 2024'
    const menu = 'Home\nRoofs\nCellars\nGarages\nGutters\nChimneys\nWindows\nDoors'
    const dump = `${head}\n\n${menu}\n\nRoof repairs to cost double\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n`
    expect(textFieldsOf(dump).byline?.value).toEqual(['Friederike Holm'])
  })

  it('may be words of the page where there is a given name', () => {
    const green = `<p>Madison Green</p><p>23 October 2024</p><p>${PROSE} The roof is green and will stay green.</p>${BODY}`
    expect(of(green)?.value).toEqual(['Madison Green'])
  })

  it('may have letters or an office after them', () => {
    expect(of(`<p>Friederike Holm, MS, RD</p>${BODY}`)?.value).toEqual(['Friederike Holm, MS, RD'])
    expect(of(`<p>Friederike Holm, Managing Editor</p>${BODY}`)?.value).toEqual(['Friederike Holm'])
  })

  it('are not taken alone without a given name', () => {
    expect(of(`<p>Warmer Abend</p>${BODY}`)).toBeNull()
    expect(of(`<p>Friederike Holm</p>${BODY}`)?.value).toEqual(['Friederike Holm'])
  })
})

describe('a line that starts with By', () => {
  it('names nobody where a sentence follows', () => {
    expect(of(`<p>By signing up you agree to our Terms</p>${BODY}`)?.value).toBeUndefined()
    expect(of(`<p>By the Lavanda Team</p>${BODY}`)?.value).toEqual(['the Lavanda Team'])
  })
})

it.each([
  'Ada Byron, Upper Tin Valley Sentinel More from Ada Byron, Upper Tin Valley Sentinel',
  'Ada Byron / THE SENTINEL Published: 3 June 2015 - 13:05 Updated: 5 June 2015 - 16:15 CDT, in Tin Valley',
])('finds a name beside a date on a longer line: %s', (line) => {
  const dump = `The council heard that the work would cost more\n\n${line}\n\nPublished on: June 3, 2015\n\n${`${PROSE}\n\n`.repeat(5)}`
  expect(textFieldsOf(dump).byline?.value).toEqual(['Ada Byron'])
})

it('finds who signs a Japanese article in brackets before a sentence of the site’s', () => {
  const text = Array.from({ length: 5 }, (_, i) =>
    `　町の図書館は${i}年前から点検を受けていなかった。`.repeat(6),
  ).join('\n\n')
  const dump = `図書館の天井が落ちる\n\n2015年11月8日\n\n${text}\n\n（中園美晴）\n\n${'有料会員に登録すると全ての記事が読み放題です。'.repeat(5)}`
  expect(textFieldsOf(dump).byline?.value).toEqual(['中園美晴'])
})

describe('an article signed below its last sentence', () => {
  const paragraphs = ['north', 'south', 'east', 'west'].map((side) => `<p>On the ${side} side, ${PROSE}</p>`)
  const signed = async (tail: string) => {
    const html = page(
      '<title>Roof</title>',
      `<h1>Roof repairs</h1><article>${paragraphs.join('')}${tail}</article>`,
    )
    const encoding = { name: 'utf-8', reason: 'string' as const, replaced: 0, declared: null }
    const { article } = await analyse({ source: 'test', format: 'html', text: html, encoding })
    return article.byline
  }

  it('is by the person who stands there alone', async () => {
    expect(await signed('<p>Nils Byron, roofer</p><p>Friederike Holm</p>')).toEqual([])
    expect(await signed('<p><strong>Friederike Holm</strong></p>')).toEqual(['Friederike Holm'])
    const next = '<p>On the quay</p><p>On the roof</p><p>In the hall</p><nav><a href="/">Home</a></nav>'
    expect(await signed(`<p class="author-x">Friederike Holm</p>${next}`)).toEqual(['Friederike Holm'])
    expect(await signed('<p>“Roofs are dear.”</p><p>Friederike Holm</p>')).toEqual([])
    expect(await signed('<p>Mrs. Holm pays for the roof.</p><p>Friederike Holm</p>')).toEqual([])
  })
})

describe('a biography', () => {
  const below = (lines: string) =>
    textFieldsOf(`Roof repairs to cost double\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n\n${lines}\n`).byline
      ?.value

  it('names the author in the line above it', () => {
    expect(below('Friederike Holm\nFriederike is a roofer who writes about the rain that comes in.')).toEqual(
      ['Friederike Holm'],
    )
    expect(below('Çelik Vardanyan\nRoofer\nÇelik writes about the rain that comes in, and sleet.')).toEqual([
      'Çelik Vardanyan',
    ])
    expect(below('Friederike Holm\nI’m the founder of this site, where all about roofs is told.')).toEqual([
      'Friederike Holm',
    ])
  })

  it('is not what says what a thing is', () => {
    expect(below('Roof Spark\nRoof Spark is a tool that finds where the rain comes in.')).toBeUndefined()
    expect(
      below('Roof Rates\nRoof is what it costs to keep the rain out, by the square metre.'),
    ).toBeUndefined()
  })
})

describe('the author', () => {
  it('is not the photographer credited in a figure', () => {
    expect(
      of(
        `<figure><img src="a.jpg"><figcaption><span class="author-name">Nils Foto</span></figcaption></figure><p>By Ada Byron</p>${BODY}`,
      )?.value,
    ).toEqual(['Ada Byron'])
  })

  it('may be named in the post’s own footer', () => {
    expect(
      of(`${BODY.repeat(3)}<div class="post-footer">Posted by <a rel="author">Ada Byron</a> at 18:52</div>`)
        ?.value,
    ).toEqual(['Ada Byron'])
  })

  it('is given to the cards of other networks by name, not by account', () => {
    const shared = (name: string) =>
      fieldsOf(
        page(
          `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="${name}">`,
          `<h1>Roof repairs</h1>${BODY}`,
        ),
      ).byline?.value
    expect(shared('Ada Byron')).toEqual(['Ada Byron'])
    expect(shared('roof_team')).toBeUndefined()
  })

  it('may be an account on a line with the date', () => {
    expect(of(`<p>503</p><p>RoofHolm 17.10.2019, 13:56 Uhr</p><p>26</p>${BODY}`)?.value).toEqual(['RoofHolm'])
  })

  it('is not whose a picture beside the date is', () => {
    expect(of(`<p>Oct 23, 2024</p><p>© Roof Photos / Four Acres</p>${BODY}`)).toBeNull()
  })

  it('may be a handle that comments too', () => {
    const comments = '<p class="comment">roofcat said, on May 3</p>'.repeat(4)
    expect(of(`<p>Posted in News by roofcat on May 2, 2024</p>${BODY}${comments}`)?.value).toEqual([
      'roofcat',
    ])
  })
})

it('a button that starts with a syllable for “text by” is no byline', () => {
  expect(of(`<button>글자 크기 변경하기</button>${BODY}`)).toBeNull()
})

describe('several authors', () => {
  it('named by two sources come before the first of them alone', () => {
    const head = '<meta name="author" content="Ada Byron, Nils Holm">'
    const found = fieldsOf(
      page(
        head,
        `<h1>Roof repairs</h1><p>Ada Byron, Nils Holm, Four Acres University</p><p>2 May 2024</p><h2>Authors</h2><p>Ada Byron</p><p>Roofer, Four Acres University</p>${BODY}`,
      ),
    )
    expect(found.byline?.value).toEqual(['Ada Byron', 'Nils Holm'])
  })

  it('are agencies and papers on their own, too', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Four Acres Gazette with AFP"}}</script>'
    expect(
      fieldsOf(page(head, `<h1>Roof repairs</h1><p>Four Acres Gazette with AFP</p>${BODY}`)).byline?.value,
    ).toEqual(['Four Acres Gazette', 'AFP'])
  })
})

describe('a person', () => {
  it('comes before an advertising network below the text', () => {
    expect(
      of(`<div>Ada Byron 1 day ago</div><p>${PROSE}</p><div>by Taboola by Taboola</div>`)?.value,
    ).toEqual(['Ada Byron'])
  })

  it('stated as the creator is the author where no other is stated', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Roof repairs","creator":"Ada Byron"}</script>'
    expect(fieldsOf(page(head, `<h1>Roof repairs</h1>${BODY}`)).byline?.value).toEqual(['Ada Byron'])
  })

  it('comes before the publisher in the page’s state', () => {
    const head =
      '<meta property="og:site_name" content="Four Acres"><script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Ada (Lovisa Maria) Byron"}}</script>'
    const state = '<script>window.state = {"articleAuthor":"Four Acres","pageType":"article"}</script>'
    expect(
      fieldsOf(page(head, `<h1>Roof repairs</h1><p>Four Acres</p>${state}${BODY}`)).byline?.value,
    ).toEqual(['Ada (Lovisa Maria) Byron'])
  })

  const paged = (head: string, body: string, url?: string) =>
    fieldsOf(
      page(`<title>Roof - The Gazette</title>${head}`, `<h1>Roof repairs</h1>${body}`),
      url ? { url } : {},
    ).byline?.value

  it('comes before the site, and without it', () => {
    const site = '<meta property="og:site_name" content="The Roof Gazette">'
    expect(
      paged(site, `<p><span class="author-name">The Roof Gazette</span></p><p>By Ada Byron</p>${BODY}`),
    ).toEqual(['Ada Byron'])
    expect(paged(site, `<p class="byline">By Ada Byron, The Roof Gazette</p>${BODY}`)).toEqual(['Ada Byron'])
  })

  it('comes before an organisation that only the head states', () => {
    expect(
      paged(
        '<meta name="author" content="Institute of Woods and Fields">',
        `<p>Institute of Woods and Fields</p>${BODY.repeat(3)}<p>By Ada Byron</p>`,
      ),
    ).toEqual(['Ada Byron'])
  })

  it('may be whom the site is named for', () => {
    expect(
      paged(
        '<meta property="og:site_name" content="Ada Byron"><meta name="author" content="Ada Byron">',
        BODY,
      ),
    ).toEqual(['Ada Byron'])
  })

  it('is not whom the title speaks of', () => {
    expect(
      fieldsOf(
        page(
          '<title>Friederike Holm mends roofs</title>',
          `<h1>The roof</h1><p>Friederike Holm</p><p>23 October 2024</p>${BODY}`,
        ),
      ).byline,
    ).toBeNull()
  })

  it('is not the section the page is in', () => {
    expect(
      paged(
        '',
        `<p><a href="/people/real-life/">Real Life</a></p>${BODY}`,
        'https://gazette.example/people/real-life/roof-1.html',
      ),
    ).toBeUndefined()
  })

  it('is not one of many who comment', () => {
    const comments = ['Nils', 'Robin', 'Ada', 'Çelik', 'Karim'].map(
      (name) => `<div><p><span class="author">${name}</span></p><p>Well said.</p></div>`,
    )
    expect(paged('', BODY.repeat(3) + comments.join(''))).toBeUndefined()
  })

  it('is found far from the headline where a line says who wrote', () => {
    const far = `${BODY.repeat(4)}<p>Autorin: Ada Byron, Projektleiterin in Trier</p>${BODY.repeat(4)}`
    expect(paged('', far)).toEqual(['Ada Byron'])
    expect(paged('', `${far}<p>Autor: Nils Holm</p>${BODY.repeat(4)}`)).toBeUndefined()
  })
})

describe('what follows a name', () => {
  it('is no second author when it is an office', () => {
    expect(
      of(`<p class="byline">By Ada Byron, Senior Staff Technologist, Roofing and Masonry Project</p>${BODY}`)
        ?.value,
    ).toEqual(['Ada Byron'])
  })

  it('is no part of it when it is how long ago she wrote', () => {
    expect(dumped('By Ada Byron 3 hours ago')).toEqual(['Ada Byron'])
    expect(of(`<p>By Rui Ma</p>${BODY}`)?.value).toEqual(['Rui Ma'])
  })
})

describe('what is left of a line', () => {
  it.each([
    ['By the numbers', []],
    ['Von Quelle', []],
    ['Text & Fotos: Ada Byron | 0 337', ['Ada Byron']],
    ['Von Peter Holm, SP-X', ['Peter Holm']],
    ['By Will Byron', ['Will Byron']],
    ['By: Read', []],
    ['Von Gazette-Experte Robin Holm', ['Robin Holm']],
    ['By Senior reporter Ada Byron', ['Ada Byron']],
    ['Autor:innen: Ada Byron und Nils Holm', ['Ada Byron', 'Nils Holm']],
    ['Von Ada Byron am', ['Ada Byron']],
    ['By Ada Byron (Sponsored', ['Ada Byron']],
  ])('%s', (line, names) => {
    expect(dumped(line) ?? []).toEqual(names)
  })

  it('of a post is no sentence', () => {
    expect(readPostLine('3. Mai 2024: Berichte von Nordland veröffentlicht')).toEqual([])
  })
})

it('given names are known with titles and hyphens', () => {
  expect(hasFirstName('Dr. Anna-Lena Holm')).toBe(true)
  expect(hasFirstName('Anna')).toBe(false)
  expect(hasFirstName('Grüner Wasserstoff')).toBe(false)
})

it('byline rules have unique names', () => {
  const names = BYLINE_RULES.map((rule) => rule.name)
  expect(new Set(names).size).toBe(names.length)
})

describe('a body that has the headline as its first line', () => {
  it('does not part the headline from the name above the text', () => {
    const html = page(
      '<title>Roof repairs to cost double what the council had been told that they would, says the council’s own report</title>',
      `<h1>Roof repairs to cost double what the council had been told that they would, says the council’s own report</h1><p>Rain</p><p>Slates</p><p>Friederike Holm</p>${BODY}`,
    )
    expect(fieldsOf(html).byline?.value).toEqual(['Friederike Holm'])
  })
})
