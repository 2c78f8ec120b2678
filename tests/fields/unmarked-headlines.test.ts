import { describe, expect, it } from 'vitest'
import { BODY, fieldsOf, page, textFieldsOf } from '../helpers/fields.ts'

const headlineOf = (head: string, body: string) => fieldsOf(page(head, body)).headline?.value

describe('on a page without a top-level heading', () => {
  it.each([
    ['a font', '<font size="5"><b>Goose delays forty flights</b></font><br>'],
    ['a relative font', '<font size="+2">Goose delays forty flights</font><br>'],
    ['points', '<p><b><span style="font-size:14.0pt">Goose delays forty flights</span></b></p>'],
  ])('the line in large print is the headline: %s', (_, line) => {
    const small = '<font size="2">Mobile library on Thursdays</font><br>'
    expect(headlineOf('<title>Acres Wire :: Story 0421</title>', `${small}<br>${line}${BODY}`)).toBe(
      'Goose delays forty flights',
    )
  })

  it('large print that a line with the title outdoes is the club’s name', () => {
    expect(
      headlineOf(
        '<title>Derby won by a goose</title>',
        `<font size="6">Acres Rowing Club</font><div>Derby won by a goose</div>${BODY}`,
      ),
    ).toBe('Derby won by a goose')
  })

  it('a lower heading that is a part of the title is the headline', () => {
    expect(
      headlineOf(
        '<title>Acres Bowlers - Season ends with roast pork</title>',
        `<h2>Acres Bowlers</h2><h3>Who is online</h3><p>14 guests</p><h2>Season ends with roast pork</h2>${BODY}`,
      ),
    ).toBe('Season ends with roast pork')
  })

  it.each(['Press releases', 'Obituaries', 'Aktuelles'])(
    'a section’s name above it is none: %s',
    (section) => {
      expect(
        headlineOf(
          `<title>Acres Bowlers - ${section}</title>`,
          `<h1>${section}</h1><h2>Season ends with roast pork</h2>${BODY}`,
        ),
      ).toBe('Season ends with roast pork')
    },
  )

  it('a lower heading above the top one is a kicker, though the title starts with it', () => {
    expect(
      headlineOf(
        '<title>Cup report - Acres against Tinfield | Acres Bowlers</title>',
        `<h3>Cup report</h3><h1>Bowlers let three slip in the mud</h1>${BODY}`,
      ),
    ).not.toBe('Cup report')
  })

  it('a heading that shares a word with the site’s name alone is no variant of the title', () => {
    expect(
      headlineOf(
        '<title>Moths under lamps lay fewer eggs | Acres State University</title>',
        `<h1>University Events</h1><p>Research</p><h2>Moths under lamps lay fewer eggs</h2>${BODY}`,
      ),
    ).toBe('Moths under lamps lay fewer eggs')
  })

  it('a Japanese heading is a variant of the title by one clause', () => {
    expect(
      headlineOf(
        '<meta property="og:title" content="屋根の修理費が二倍になる！ 町の負担も重く | 北浜民報">',
        `<h1>屋根の修理費が二倍になる！ 町民の負担も重くなる</h1>${BODY}`,
      ),
    ).toBe('屋根の修理費が二倍になる！ 町民の負担も重くなる')
  })

  it('an element named as a title is the headline', () => {
    expect(
      headlineOf(
        '<title>Parish of Four Acres</title>',
        `<div class="titel"><span>The chair by the window</span></div>${BODY}`,
      ),
    ).toBe('The chair by the window')
  })
})

describe('on a page that its title and its top heading call by the site’s name', () => {
  const url = 'https://www.warmacres.example/advice/old-houses'
  const of = (head: string, body: string) => fieldsOf(page(head, body), { url }).headline?.value
  const text = BODY.replace('The council met', 'Heat pumps in old houses were what the council met for')
  const body = `<h1>Warm Acres</h1><h3>Thermal cameras</h3><p>To borrow.</p><div><div>Heat pumps in old houses: your questions</div><div>12 October 2023</div>${text}</div>`

  it('the likeliest line is the headline', () => {
    expect(of('<title>Warm Acres</title>', body)).toBe('Heat pumps in old houses: your questions')
  })

  it('so it is where structured data has a section’s name', () => {
    const ld = '<script type="application/ld+json">{"@type":"Article","headline":"Guides"}</script>'
    expect(of(`<title>Warm Acres</title>${ld}`, body)).toBe('Heat pumps in old houses: your questions')
  })
})

it('a title in a script that does not part words is no section’s name', () => {
  const chinese =
    '议会周一开会，得知工程费用将超过此前所说的数额，会场里似乎没有人对此感到意外，尽管预算已经通过，而且合同也早已签好，工人们下周一就要进场。'
  const text = `<p>${chinese}${chinese}</p>`.repeat(4)
  expect(headlineOf('<title>镇议会屋顶维修费用翻倍</title>', `<div>新闻中心今日要闻</div>${text}`)).toBe(
    '镇议会屋顶维修费用翻倍',
  )
})

it('a top-level heading that goes on from the title is the headline', () => {
  expect(
    headlineOf(
      '<title>Tyre sizes explained – Spoke</title>',
      `<h1>Tyre sizes explained: what the numbers mean and how wide your fork is</h1>${BODY}`,
    ),
  ).toBe('Tyre sizes explained: what the numbers mean and how wide your fork is')
})

it('an element named as the headline outdoes a title for searches, where no heading is', () => {
  const head = '<title>Acres council: fish sculpture mistaken for bin | Acres Regional</title>'
  const body = `<div class="article-headline">Looks like a bin: the mayor’s fish</div>${BODY}`
  expect(headlineOf(head, body)).toBe('Looks like a bin: the mayor’s fish')
  expect(headlineOf(head, body.replace('article-headline', 'Post_h1__Zq9'))).toBe(
    'Looks like a bin: the mayor’s fish',
  )
})

describe('what is no headline', () => {
  const title = '<title>Acres Review</title>'
  const right = 'Bridge opens again after eleven weeks'

  it.each([
    [
      'a standfirst below it',
      `<h2>${right}</h2><p style="font-size:22px">Traders say they lost half their custom</p>`,
    ],
    ['a by-line', `<h2>${right}</h2><p><span style="font-size:24px">By Sarah Tiles</span></p>`],
  ])('%s in larger print', (_, above) => {
    expect(headlineOf(title, `${above}${BODY}`)).not.toMatch(/Traders|Sarah/)
  })

  it('a paragraph of a page in large print', () => {
    expect(headlineOf(title, `<h2>${right}</h2><div style="font-size:18px">${BODY}</div>`)).not.toMatch(
      /council/,
    )
  })

  it.each(['module-title', 'chartTitle', 'relatedArticleTitle', 'footerNewsTitle'])(
    'a widget with the class %s',
    (name) => {
      expect(
        headlineOf(
          `<title>${right}</title>`,
          `<h2>${right}</h2><div class="${name}">Most read this week</div>${BODY}`,
        ),
      ).toBe(right)
    },
  )

  it('a section that is a part of the title', () => {
    expect(
      headlineOf(
        `<title>Local News - ${right}</title>`,
        `<h2>Local News</h2><div class="text"><b>${right}</b></div>${BODY}`,
      ),
    ).toBe(right)
  })
})

describe('in a dump in Chinese', () => {
  const PROSE =
    '镇政府星期一开会时得知，屋顶的工程要比原先说的贵得多，在场的人似乎谁也没有感到意外，会议很快结束。'

  it('the headline is the line whose words the text uses', () => {
    const lines = [
      '网站首页|新闻|时政|民生|论坛',
      '今天：雷阵雨转多云 24℃～31℃ 东南风3级 空气质量：优',
      '您当前的位置：四亩网 > 新闻中心 > 社会 > 正文',
      '镇政府屋顶工程费用翻倍',
      '2023-07-19 08:21:44 来源：四亩晚报 作者：周瓦片 字号：大 中 小',
      ...Array.from({ length: 5 }, () => PROSE.repeat(3)),
      '相关新闻',
      '全镇学校暑期防溺水工作推进会召开',
    ]
    expect(textFieldsOf(lines.join('\n')).headline?.value).toBe('镇政府屋顶工程费用翻倍')
  })
})
