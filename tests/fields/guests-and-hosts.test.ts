import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page } from '../helpers/fields.ts'

const namesOf = (head: string, body: string) => fieldsOf(page(head, body)).byline?.value ?? []

describe('a guest post', () => {
  it.each([
    'Hey friends! Sarah here. This is a guest post by Josie Holm, who keeps nine hens.',
    'Heute darf ich euch einen Gastbeitrag von Dorothee Holm zeigen. Viel Spaß!',
    'Guest post by Ada Byron, chair of the roofers',
    'This guest post by J. R. Holm and Dr. Jane Roe was written in the dark.',
    'Today’s guest column is by Ursula von der Holm. Enjoy!',
  ])('is by the guest, not by the site’s author: %s', (intro) => {
    const name = /(?:Josie|Dorothee|Ursula von der|J\. R\.) Holm|Ada Byron/.exec(intro)?.[0]
    const more = /Jane Roe/.exec(intro) ? ['Dr. Jane Roe'] : []
    expect(
      namesOf(
        '<meta name="author" content="Sarah Tiles">',
        `<h1>Line drying in winter</h1><p>By Sarah Tiles</p><p>${intro}</p>${BODY}`,
      ),
    ).toEqual([name, ...more])
  })

  it.each([
    'Write a guest post for us',
    'In a guest column by Senator Margaret Holm in Monday’s Herald, the county was accused of sleeping.',
    'Next week: a guest post by Anna Smith about tiles.',
  ])('is not another text: %s', (sentence) => {
    expect(
      namesOf('', `<h1>Line drying</h1><p>By Sarah Tiles</p><p>${sentence}</p>${BODY}<p>${sentence}</p>`),
    ).toEqual(['Sarah Tiles'])
  })
})

it('a poster below the text is its author by any name', () => {
  expect(namesOf('', `<h1>Line drying</h1>${BODY}<p>Posted by roofcat at 22:16 | Comments (3)</p>`)).toEqual([
    'roofcat',
  ])
})

it('a poster behind a line about comments wrote one', () => {
  expect(
    namesOf(
      '',
      `<h1>Line drying</h1>${BODY}<h3>3 Comments</h3><p>Great to see!</p><p>Posted by roofcat at 22:16 on 4 May 2021</p>`,
    ),
  ).toEqual([])
})

it('a name before a colon in the title may be quoted: a caption shows who that is', () => {
  expect(
    namesOf(
      '<title>Joe Hart: We will rebuild the bridge</title>',
      `<h1>Joe Hart: We will rebuild the bridge</h1><p>13 August 2021</p><figure><img src="a.jpg"><figcaption>Joe Hart</figcaption></figure>${BODY}`,
    ),
  ).toEqual([])
})

it('an agency and its city are no family and given name', () => {
  expect(
    namesOf('<meta name="author" content="Reuters, Sydney">', `<h1>Line drying</h1>${BODY}`),
  ).not.toContain('Sydney Reuters')
})

it('a columnist’s name starts the title', () => {
  expect(
    namesOf(
      '<title>Oonagh Fitzroof: Bring back library fines | Acres Review</title>',
      `<h1>Oonagh Fitzroof: Bring back library fines</h1><div><b>Oonagh Fitzroof</b></div><div>Thu Feb 08 2024 - 06:00</div>${BODY}`,
    ),
  ).toEqual(['Oonagh Fitzroof'])
})

it('libraries list the family name first', () => {
  expect(
    namesOf(
      '<meta name="citation_author" content="Byron, Ada">',
      `<h1>Who mends at night?</h1><p>Ada Byron</p>${BODY}`,
    ),
  ).toEqual(['Ada Byron'])
})

it.each(['记者从业内获悉，屋顶又漏了，镇政府星期一开会。', '記者翻查文件，發現屋頂又漏了。'])(
  'a sentence about a reporter names nobody: %s',
  (sentence) => {
    expect(namesOf('', `<h1>屋顶又漏了一次</h1><p>${sentence}</p>${BODY}`)).toEqual([])
  },
)

describe('an author’s line', () => {
  it.each([
    [
      '<div><span>04.12.2023 / 09:28</span> <span>Автор: <a>Десислава Ганчева</a></span> <span>Прочетена: 1874</span></div>',
      'Десислава Ганчева',
    ],
    [
      '<div><span>Scris de <a>Codrin</a> pe <time>27 iunie 2022</time> în <a>Trasee de vară</a></span> <a>9 comentarii</a></div>',
      'Codrin',
    ],
    ['<div class="yazarAd"><a>Nermin Taşçıoğlu</a></div>', 'Nermin Taşçıoğlu'],
    ['<div class="auther">Ada Byron, correspondent</div>', 'Ada Byron'],
  ])('of labels or by another name is read: %s', (line, name) => {
    expect(namesOf('', `<h1>Line drying in winter</h1>${line}${BODY}`)).toEqual([name])
  })

  it('has the site’s name before the author’s', () => {
    expect(
      namesOf(
        '<meta property="og:site_name" content="Acres Gazette">',
        `<h1>Line drying</h1><span class="author">Acres Gazette - <a>Ada Byron</a></span>${BODY}`,
      ),
    ).toEqual(['Ada Byron'])
  })
})
