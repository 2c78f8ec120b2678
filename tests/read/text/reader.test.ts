import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/read/text/index.ts'
import { blocksOf, dumpOf, textsOf, wrapAt } from './support.ts'

const FERRY = [
  'Harbour Council Votes to Replace the Night Ferry',
  'By Marit Oldenkamp',
  'The council of Nieuwhaven voted on Tuesday to replace the ageing night ferry with two smaller boats, ending a debate that had divided the island for almost eleven years.',
  'Mayor Tobias Renn said the first boat would sail before the end of spring, provided that the yard delivers the hull on time and the crew passes its final exams.',
  'Why the old ferry has to go',
  'Engineers found cracks in the frame during the last inspection, and the cost of the repair would have exceeded the price of a new vessel by a wide margin.',
]

describe('lines and blank lines', () => {
  it('makes one block of each line of browser text', () => {
    expect(textsOf(FERRY.join('\n\n'))).toEqual(FERRY)
    expect(textsOf(FERRY.join('\n'))).toEqual(FERRY)
  })

  it('reads Windows, old Mac and Unicode line ends alike', () => {
    for (const end of ['\r\n', '\r', '\u2028', '\f']) expect(textsOf(FERRY.join(end + end))).toEqual(FERRY)
  })

  it('records where blocks lay', () => {
    const [, second, third] = blocksOf('One line here\n\n\n   Second line here\nThird')
    expect(second?.layout).toEqual({ line: 4, gap: 2, indent: 3, lines: 1 })
    expect(third?.layout).toEqual({ line: 5, gap: 0, indent: 0, lines: 1 })
  })

  it('gives no blocks for nothing', () => {
    expect(blocksOf('')).toEqual([])
    expect(blocksOf(' \n\t\n\u200B\n')).toEqual([])
  })

  it('leaves link density unknown where the dump cannot tell', () => {
    expect(blocksOf(FERRY.join('\n\n')).every((block) => block.linkDensity === undefined)).toBe(true)
  })
})

describe('hard-wrapped dumps', () => {
  it.each([50, 66, 72, 80, 100, 170])('rejoins paragraphs wrapped at %i characters', (width) => {
    expect(textsOf(wrapAt(FERRY.join('\n\n'), width))).toEqual(FERRY)
  })

  it('rejoins what fold wrapped by bytes', () => {
    const text = FERRY.map((line) => line.replaceAll('e', 'é'))
    const bytes = (t: string) => Buffer.byteLength(t)
    expect(textsOf(wrapAt(text.join('\n\n'), 72, bytes))).toEqual(text)
  })

  it('keeps a short line apart from the line below although no blank line parts them', () => {
    const dump = wrapAt(`${FERRY[1]}\n${FERRY[2]}\n\n${FERRY[3]}\n\n${FERRY[5]}`, 72)
    expect(textsOf(dump)).toEqual([FERRY[1], FERRY[2], FERRY[3], FERRY[5]])
  })

  it('joins the hanging lines of list items and keeps the items apart', () => {
    const dump = `   ${wrapAt(FERRY[2] as string, 70).replaceAll('\n', '\n   ')}

     * the first boat carries forty passengers and a dozen bicycles on every
       crossing it makes
     * the second boat carries freight, and waits in the southern harbour
       when the first one sails
     * a third will follow

   ${wrapAt(FERRY[5] as string, 70).replaceAll('\n', '\n   ')}`
    expect(blocksOf(dump).map(({ kind, marker, text }) => [kind, marker, text])).toEqual([
      ['paragraph', undefined, FERRY[2]],
      [
        'listItem',
        '-',
        'the first boat carries forty passengers and a dozen bicycles on every crossing it makes',
      ],
      [
        'listItem',
        '-',
        'the second boat carries freight, and waits in the southern harbour when the first one sails',
      ],
      ['listItem', '-', 'a third will follow'],
      ['paragraph', undefined, FERRY[5]],
    ])
  })

  it('rejoins paragraphs beside lines that end early or late for reasons of their own', () => {
    const paragraphs = [2, 3, 5, 2, 3, 5, 2, 3].map((i) =>
      (FERRY[i] as string).replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    )
    const titles = Array.from(
      { length: 6 },
      (_, i) => `A Title of Nearly the Width of All Others on This Page ${i}`,
    )
    const rows = Array.from({ length: 4 }, (_, i) => `Boat ${i} ${'one column after another '.repeat(7)}end`)
    for (const others of [titles, rows]) {
      const dump = `${others.join('\n')}\n\n${wrapAt(paragraphs.join('\n\n'), 72)}`
      expect(textsOf(dump)).toEqual([...others, ...paragraphs])
    }
  })

  it('rejoins at a hyphenated word whose first part would have fitted, for browsers break at spaces alone', () => {
    const paragraph =
      'The council expects that twenty thousand people will ride on the ferry to AI-powered-and-newly-renovated harbour terminals each day, once the new boats sail.'
    const dump = wrapAt([...FERRY.slice(2, 4), paragraph, FERRY[5]].join('\n\n'), 80)
    expect(dump).toContain('\nAI-powered')
    expect(textsOf(dump)).toEqual([...FERRY.slice(2, 4), paragraph, FERRY[5]])
  })

  it('keeps paragraphs apart at a hyphenated word where words are broken after their hyphens', () => {
    const dump = `The well-known ferry of the southern
islands sails with a hard-working
crew and half-empty decks for most of
the long and storm-ridden winter.
The council-appointed inspectors
wrote down a long list of badly-
needed repairs, and the yard-owned
workshop has begun with the water-
damaged hull ahead.
Half-finished-and-never-painted boats
lie in the yard now, as do the long-
forgotten and rust-covered wrecks of
the island-hopping steamers of old.`
    expect(textsOf(dump).map((text) => text.slice(0, 11))).toEqual([
      'The well-kn',
      'The council',
      'Half-finish',
    ])
  })

  it('takes a dash that a wrapped line starts with for a dash', () => {
    const paragraph =
      'The council launched the ferry in the month of May, and the pitch was compelling to all - a small fare costs the same as before, but with far less waiting.'
    const dump = wrapAt([...FERRY.slice(2, 4), paragraph, FERRY[5]].join('\n\n'), 88)
    expect(dump).toContain('\n- a small fare')
    expect(textsOf(dump)).toEqual([...FERRY.slice(2, 4), paragraph, FERRY[5]])
  })

  it('takes dashes below a line that ends early, or is indented otherwise, for bullets', () => {
    const lead = 'The council of the town named the reasons for the purchase of two boats and for the rest'
    const items = ['- a small fare', '- far less waiting']
    for (const indent of ['', '  ']) {
      const above = indent === '' ? lead.slice(0, 60) : lead
      const dump = wrapAt(`${FERRY.slice(2, 4).join('\n\n')}\n\n${above}`, 88)
      expect(textsOf(`${dump}\n${items.map((item) => indent + item).join('\n')}`)).toEqual([
        ...FERRY.slice(2, 4),
        above,
        'a small fare',
        'far less waiting',
      ])
    }
  })

  it('takes long paragraphs that happen to be of one length for paragraphs', () => {
    const long = Array.from({ length: 4 }, (_, i) => `${FERRY[2]} ${FERRY[3]} Part ${i}.`)
    const others = Array.from({ length: 12 }, (_, i) => `${FERRY[5]} So the inspector wrote in report ${i}`)
    const lines = [...long, ...others]
    expect(textsOf(lines.join('\n'))).toEqual(lines)
  })

  it('rejoins Chinese text wrapped by display columns, without spaces', () => {
    const paragraph =
      '港务委员会周二投票决定用两艘较小的船替换老旧的夜间渡轮，结束了岛上近十一年的争论。市长表示，第一艘船将在春季结束前启航，前提是船厂按时交付船体，船员通过最后的考试。工程师在上次检查中发现船架有裂缝，维修费用将远远超过新船的价格。'
    const chars = [...paragraph]
    const lines = Array.from({ length: Math.ceil(chars.length / 30) }, (_, i) =>
      chars.slice(i * 30, i * 30 + 30).join(''),
    )
    expect(textsOf(lines.join('\n'))).toEqual([paragraph])
  })

  it('rejoins right-to-left text', () => {
    const paragraph =
      'صوت مجلس الميناء يوم الثلاثاء لصالح استبدال العبارة الليلية القديمة بقاربين أصغر حجما منهيا بذلك نقاشا قسم الجزيرة لما يقرب من أحد عشر عاما. وقال رئيس البلدية إن القارب الأول سيبحر قبل نهاية الربيع شريطة أن يسلم حوض بناء السفن الهيكل في الوقت المحدد.'
    expect(textsOf(wrapAt(paragraph, 60))).toEqual([paragraph])
  })
})

describe('divided words', () => {
  const wrapped = (line: string) =>
    `${wrapAt(FERRY[2] as string, 60)}\n\n${line}\n\n${wrapAt(FERRY[3] as string, 60)}`

  it('mends a word that stands undivided elsewhere', () => {
    const texts = textsOf(
      wrapped(
        'The members of the council of the harbour town, the in-\nspection and its report were named in the inspection file.',
      ),
    )
    expect(texts[1]).toContain('the inspection and its report')
  })

  it('keeps the hyphen of a compound that a browser broke', () => {
    const texts = textsOf(
      wrapped('They spoke for hours about a modest but well-made and long-\nserving boat.'),
    )
    expect(texts[1]).toContain('long-serving boat')
  })

  it('takes a joiner on a line of its own for a blank line', () => {
    expect(textsOf('Roofs cost double.\n\n\u200d\n\nThe rain comes in.')).toEqual([
      'Roofs cost double.',
      'The rain comes in.',
    ])
  })

  it('mends words divided by soft hyphens', () => {
    const texts = textsOf(
      wrapped('They spoke for hours about the two boats and the re\u00AD\nplacement of the pier.'),
    )
    expect(texts[1]).toContain('replacement of the pier')
  })
})

describe('fragmented dumps', () => {
  const dump = [
    'Nieuwhaven Courier',
    'Home',
    'Harbour Council Votes to Replace the Night Ferry',
    'By',
    'Marit Oldenkamp',
    'The council of',
    'Nieuwhaven',
    'voted on Tuesday to replace the',
    'ageing night ferry',
    ', ending a debate that had divided the island.',
    'Mayor Tobias Renn (',
    'pictured',
    ') said the first boat would sail before the end of spring.',
    'Engineers found cracks in the frame during',
    'the last inspection',
    '. The cost would have been high.',
    'Read more',
  ].join('\n')

  it('rejoins sentences cut at links and emphasis', () => {
    expect(textsOf(dump)).toEqual([
      'Nieuwhaven Courier',
      'Home',
      'Harbour Council Votes to Replace the Night Ferry',
      'By Marit Oldenkamp',
      'The council of Nieuwhaven voted on Tuesday to replace the ageing night ferry, ending a debate that had divided the island.',
      'Mayor Tobias Renn (pictured) said the first boat would sail before the end of spring.',
      'Engineers found cracks in the frame during the last inspection. The cost would have been high.',
      'Read more',
    ])
  })

  it('knows the headline from the title that comes first, and joins nothing to it', () => {
    const headline = 'Harbour Council Votes to Replace the Night Ferry'
    const lines = [`${headline} | Nieuwhaven Courier`, 'Sign in', headline, 'by the harbour desk', dump]
    expect(textsOf(lines.join('\n')).slice(0, 4)).toEqual(lines.slice(0, 4))
  })

  it('knows a label in bold from a heading, and a remark after a link', () => {
    const lines = [
      'Length:',
      'twelve metres from stem to stern, half a metre more than the old boat had.',
      'The yard of',
      'Renn & Sons',
      '– the only one on the island – will build both boats.',
      'The harbour office',
      '(open on weekdays)',
      'sells tickets.',
      'What the old ferry is worth',
      'Nobody has offered to buy it so far, which does not surprise its crew.',
    ]
    expect(textsOf([dump, ...lines].join('\n')).slice(-5)).toEqual([
      'Length: twelve metres from stem to stern, half a metre more than the old boat had.',
      'The yard of Renn & Sons – the only one on the island – will build both boats.',
      'The harbour office (open on weekdays) sells tickets.',
      'What the old ferry is worth',
      'Nobody has offered to buy it so far, which does not surprise its crew.',
    ])
  })
})

describe('Markdown', () => {
  it('is not what a page on programming shows of it among its lines', () => {
    const menu = [
      'Terraform Notes',
      'Home',
      'Articles',
      'About',
      'Contact',
      FERRY[0] as string,
      FERRY[1] as string,
    ]
    const code = [
      '# make a branch',
      'git switch -c ferry',
      '# look at **all** of it',
      'git log --oneline',
      '# send it',
      'git push',
    ]
    const lines = [...menu, ...FERRY.slice(2, 4), ...code, ...FERRY.slice(4)]
    expect(textsOf(lines.join('\n'))).toEqual(lines)
  })

  const page = (text: string) => `# Night Ferry\n\n[Home](/) [Sport](/sport)\n\n${text}\n`

  it('takes marks off and keeps links', () => {
    const [, , block] = blocksOf(
      page('The **council** of [Nieuwhaven](https://example.org/n "The town") voted _twice_.'),
    )
    expect(block?.text).toBe('The council of Nieuwhaven voted twice.')
    expect(block?.links).toEqual([{ start: 15, end: 25, href: 'https://example.org/n' }])
    expect(block?.linkDensity).toBeCloseTo(10 / 38)
  })

  it('knows headings, lists, quotes, code, tables and rules', () => {
    const blocks = blocksOf(
      page(
        '## Why\n\n  * one [a](b)\n    * two\n\n1. first\n2. second\n\n> said the mayor\n\n```\nlet x = [1](2)\n  y\n```\n\nBoat | Seats\n---|---\nAnna | 40\n\n* * *\n\nEnd of it.',
      ),
    )
    expect(blocks.slice(2).map(({ kind, level, marker, text }) => [kind, level, marker, text])).toEqual([
      ['heading', 2, undefined, 'Why'],
      ['listItem', 1, '-', 'one a'],
      ['listItem', 1, '-', 'two'],
      ['listItem', 1, '1.', 'first'],
      ['listItem', 1, '2.', 'second'],
      ['quote', undefined, undefined, 'said the mayor'],
      ['pre', undefined, undefined, 'let x = [1](2)\n  y'],
      ['tableRow', undefined, undefined, 'Boat | Seats'],
      ['tableRow', undefined, undefined, 'Anna | 40'],
      ['paragraph', undefined, undefined, 'End of it.'],
    ])
  })

  it('joins lines that are not broken on purpose, wherever links make them wrap', () => {
    const text =
      'The council of [Nieuwhaven](https://example.org/a/long/address/here) voted\non Tuesday. Mayor [Tobias\nRenn](/renn) was glad.\n\n**Ferries:**  \nAnna  \nBertha\n\n> It is\n> a good boat.'
    expect(textsOf(page(text)).slice(2)).toEqual([
      'The council of Nieuwhaven voted on Tuesday. Mayor Tobias Renn was glad.',
      'Ferries:',
      'Anna',
      'Bertha',
      'It is a good boat.',
    ])
  })

  it('rejoins what was wrapped with its marks: addresses, headings, items and pictures break too', () => {
    const wrapped = [
      '# Harbour Council of Nieuwhaven Votes to Replace the Ageing Night Ferry with Two',
      'Smaller Boats',
      '',
      '[By Marit',
      'Oldenkamp](https://www.example.org/authors/marit-oldenkamp-of-nieuwhaven-on-the-island)',
      '[Share](https://www.example.org/share "Share this',
      'story")',
      '',
      '![The night ferry beside the quay of Nieuwhaven in the last week of the',
      'winter](/ferry.jpg) The council voted on Tuesday to replace the [ageing night ferry](https://www.example.org/night-',
      'ferries/the-council-and-the-boats), which has sailed since the war, with two new',
      'and smaller boats, ending a debate that had divided the whole island for eleven',
      'years and one winter. Mayor [Tobias Renn](https://www.example.org/people/tobias-renn-the-mayor-of-nieuwhaven) said that the',
      'first boat would sail before the end of spring, provided that the yard delivers',
      'its hull on time and that the crew passes its final exams.',
      '',
      '  * The ferry has cracks in its frame, which the engineers of the yard had found in',
      'the last inspection',
      '  * A repair costs more than a new boat does',
    ]
    expect(textsOf(wrapped.join('\n'))).toEqual([
      'Harbour Council of Nieuwhaven Votes to Replace the Ageing Night Ferry with Two Smaller Boats',
      'By Marit Oldenkamp Share',
      'The council voted on Tuesday to replace the ageing night ferry, which has sailed since the war, with two new and smaller boats, ending a debate that had divided the whole island for eleven years and one winter. Mayor Tobias Renn said that the first boat would sail before the end of spring, provided that the yard delivers its hull on time and that the crew passes its final exams.',
      'The ferry has cracks in its frame, which the engineers of the yard had found in the last inspection',
      'A repair costs more than a new boat does',
    ])
  })

  it('keeps a paragraph whole around pictures that are broken over lines, one after another', () => {
    const before = 'The council voted on Tuesday to replace the ageing night ferry of the island with'
    const pictures = '![The night ferry at the quay,\nseen from the mole](/a.png)'.repeat(3)
    const after = 'two new and smaller boats, ending a debate of eleven years and one winter.'
    const text = page(`${before} ${pictures} ${after}`)
    expect(textsOf(text).slice(2)).toEqual([`${before} ${after}`])
  })

  it('drops pictures and keeps the text of links that hold one', () => {
    expect(textsOf(page('[![A boat](/boat.png) The boat](/boat)\n\n![Alone](/x.png)')).slice(2)).toEqual([
      'The boat',
    ])
  })

  it('follows links over line ends and blank lines', () => {
    const blocks = blocksOf(page('[\n\n### Card title\n\nCard text here.\n\n](https://example.org/card)'))
    expect(blocks.slice(2).map(({ text, linkDensity }) => [text, linkDensity])).toEqual([
      ['Card title', 1],
      ['Card text here.', 1],
    ])
  })

  it('resolves reference links and drops their list', () => {
    const blocks = blocksOf(page('The [council][c] voted.\n\n[c]: https://example.org/council'))
    expect(blocks.slice(2).map(({ text, links }) => [text, links[0]?.href])).toEqual([
      ['The council voted.', 'https://example.org/council'],
    ])
  })

  it('takes no text in brackets for an address, and an address with a space or a title for one', () => {
    const text =
      'It is [so]( she said that evening, and laughed until we all did :) a good boat. [Plan](/the new plan.pdf) [Map](/map.png "Map of the whole harbour")'
    expect(textsOf(page(text)).slice(2)).toEqual([
      'It is [so]( she said that evening, and laughed until we all did :) a good boat. Plan Map',
    ])
  })

  it('leaves lone marks, snake_case and escapes as text', () => {
    expect(textsOf(page('Rows are 5 * 3 and `night_ferry_id` is 2\\. \\[sic\\] my_own_name')).at(-1)).toBe(
      'Rows are 5 * 3 and night_ferry_id is 2. [sic] my_own_name',
    )
  })

  it.each([
    ['**Mayor: **Tobias Renn', 'Mayor: Tobias Renn'],
    ['**W **EIGHT****', 'W EIGHT'],
    ['The boat **** sails **today **and ** ** tomorrow.', 'The boat sails today and tomorrow.'],
    ['***Note:** the yard* is late', 'Note: the yard is late'],
    ['**Tar*** (for the deck)', 'Tar* (for the deck)'],
    ['**_The ferry. Tobias Renn.  _**', 'The ferry. Tobias Renn.'],
    ['__**98%** of all boats', '98% of all boats'],
    ['__ 4.58', '4.58'],
    ['__Bold__ and __init__ and __mask64', 'Bold and init and __mask64'],
    ['The name is ***** and the date ____', 'The name is ***** and the date ____'],
    ['The **harbour** , the _quay_ .', 'The harbour, the quay.'],
    ['See ([the plan](https://example.org/plan) ), please', 'See (the plan), please'],
    ['Sail to [ the island ](https://example.org/ferry). Or not', 'Sail to the island. Or not'],
    ['**Note** : 5 * 3 , no mark', 'Note : 5 * 3 , no mark'],
  ])('takes off the marks that html2text makes: %s', (text, plain) => {
    expect(textsOf(page(text)).at(-1)).toBe(plain)
  })

  it('takes off marks around two paragraphs, and none of a third', () => {
    const text = '**Call the yard.\n\n** The yard is closed.\n\nIt is **really** closed, **.'
    expect(textsOf(page(text)).slice(2)).toEqual([
      'Call the yard.',
      'The yard is closed.',
      'It is really closed, **.',
    ])
  })

  it('knows headings in lists and quotes, and lists in quotes', () => {
    const text =
      '1. ### Anna\n\nA boat.\n\n2. ### Bertha\n\n  * ## Clara\n\n> ### At sea\n> \n>   * Bring **tar**\n>   * Bring rope\n> \n> said the mayor'
    expect(
      blocksOf(page(text))
        .slice(2)
        .map(({ kind, text }) => [kind, text]),
    ).toEqual([
      ['heading', 'Anna'],
      ['paragraph', 'A boat.'],
      ['heading', 'Bertha'],
      ['heading', 'Clara'],
      ['heading', 'At sea'],
      ['listItem', 'Bring tar'],
      ['listItem', 'Bring rope'],
      ['quote', 'said the mayor'],
    ])
  })

  it('does not take an indented list for code', () => {
    const blocks = blocksOf(page('Contents\n\n    * 1\\. Why\n    * 2\\. How\n\nBoats.\n\n    let x = 1'))
    expect(blocks.slice(3).map(({ kind, text }) => [kind, text])).toEqual([
      ['listItem', '1. Why'],
      ['listItem', '2. How'],
      ['paragraph', 'Boats.'],
      ['pre', 'let x = 1'],
    ])
  })

  it('keeps links side by side apart', () => {
    const links = '[Substack](https://a.example/1)[Get the app](https://a.example/2)'
    expect(textsOf(`# Title\n\n${links}\n\n**Bold** [one](/x) and [two](/y).\n`)).toContain(
      'Substack Get the app',
    )
  })

  it('keeps the author of a cleaned text apart from its headline', () => {
    const marks = '**Why now** and **what next**, **who pays** and **who does not**, **when** and **where**.'
    const body = Array.from({ length: 12 }, () => marks).join('\n\n')
    const head = textsOf(`The Last Ferry Has Left\nMarit Oldenkamp\n\n${body}`).slice(0, 2)
    expect(head).toEqual(['The Last Ferry Has Left', 'Marit Oldenkamp'])
    expect(textsOf(`The last ferry\nhas left\n\n${body}`)[0]).toBe('The last ferry has left')
  })

  it('does not touch brackets in dumps without Markdown', () => {
    expect(textsOf('He wrote [sic] (and meant it) *twice*.')).toEqual([
      'He wrote [sic] (and meant it) *twice*.',
    ])
  })
})

describe('text browsers', () => {
  it('takes away the word for a frame whose address lynx put on the next line', () => {
    const dump = `   IFRAME:\n   https://example.org/embed/harbour?feature=oembed\n\n   (BUTTON) Share\n\n   ${FERRY[5]}`
    expect(textsOf(dump)).not.toContain('IFRAME:')
  })

  it('drops stand-ins for pictures, buttons, fields and frames', () => {
    const dump = `   IFRAME: https://example.org/frame

   (BUTTON) Close [logo-small.png]
   Search ____________________ (BUTTON)

The Night Ferry

   The council voted on Tuesday to replace the ageing [boat_2024] night ferry.`
    expect(blocksOf(dump).map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Close'],
      ['paragraph', 'Search'],
      ['heading', 'The Night Ferry'],
      ['paragraph', 'The council voted on Tuesday to replace the ageing night ferry.'],
    ])
  })

  it('drops link numbers and the list of addresses', () => {
    const dump = `   [1]Home [2]Sport [3]Harbour
   [4]Weather [5]Contact [6]About

   The [7]council voted on Tuesday.

References

   1. https://example.org/
   2. https://example.org/sport`
    expect(textsOf(dump)[0]).toBe('Home Sport Harbour')
    expect(textsOf(dump).slice(2)).toEqual(['The council voted on Tuesday.'])
  })

  it('drops the numbers that elinks prints, though some links have no words and others no space between', () => {
    const dump = `   [1]Home
   [2]Sport

   [9]Facebook[10]Email
   [11]Harbour [14]Weather [15]Contact

   The [16]council voted on Tuesday[17][1], and again on Friday.`
    expect(textsOf(dump).slice(2)).toEqual([
      'Facebook Email',
      'Harbour Weather Contact',
      'The council voted on Tuesday[17][1], and again on Friday.',
    ])
  })

  it('keeps reference numbers that follow a word', () => {
    const text = 'The boat[1] was built[2] in 1960,[3] sold[4] in 1972[5] and burnt[6] in 1980.'
    expect(textsOf(text)).toEqual([text])
  })
})

describe('rows with bars', () => {
  it('are a table where two follow each other, a menu where one stands alone', () => {
    expect(blocksOf('Boat | Seats\nAnna | 40\n\nHome | Sport | Weather').map(({ kind }) => kind)).toEqual([
      'tableRow',
      'tableRow',
      'paragraph',
    ])
  })
})

describe('numbered lines', () => {
  it('are items where they count on', () => {
    expect(
      blocksOf('1. Wake up\n2. Get dressed\n3. Leave').map(({ marker, text }) => [marker, text]),
    ).toEqual([
      ['1.', 'Wake up'],
      ['2.', 'Get dressed'],
      ['3.', 'Leave'],
    ])
  })

  it('are text where they do not: a date is no item', () => {
    expect(blocksOf('Der Rat\n\n3. Oktober 2024\n\nDer Rat stimmte ab.').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })
})

describe('claims', () => {
  it('reads leading header lines and leaves them in the text', () => {
    const page = readText(
      dumpOf(
        'Title: The Night Ferry\nBy: Marit Oldenkamp\nDate: 2024-05-06\nURL: https://example.org/f\n\nThe council voted.',
      ),
    )
    expect(page.claims).toEqual([
      { via: 'header-line', key: 'title', value: 'The Night Ferry', block: 0 },
      { via: 'header-line', key: 'author', value: 'Marit Oldenkamp', block: 1 },
      { via: 'header-line', key: 'date', value: '2024-05-06', block: 2 },
      { via: 'header-line', key: 'url', value: 'https://example.org/f', block: 3 },
    ])
    expect(page.blocks).toHaveLength(5)
  })

  it('reads the head that readers for language models print', () => {
    const head =
      'Title: The Night Ferry\n\nURL Source: https://example.org/f\n\nPublished Time: 2024-05-06T08:00:00Z\n\nMarkdown Content:\nThe council voted.'
    expect(readText(dumpOf(head)).claims.map(({ key, value }) => [key, value])).toEqual([
      ['title', 'The Night Ferry'],
      ['url', 'https://example.org/f'],
      ['date', '2024-05-06T08:00:00Z'],
    ])
  })

  it('reads front matter and takes it off', () => {
    const page = readText(
      dumpOf('---\ntitle: "The Night Ferry"\nauthor: Marit Oldenkamp\n---\n\nThe council voted.'),
    )
    expect(page.claims.map(({ key, value }) => [key, value])).toEqual([
      ['title', 'The Night Ferry'],
      ['author', 'Marit Oldenkamp'],
    ])
    expect(page.blocks.map(({ text }) => text)).toEqual(['The council voted.'])
    expect(page.blocks[0]?.layout?.line).toBe(6)
  })

  it('reads the head of a WET record', () => {
    const page = readText(
      dumpOf(
        'WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://example.org/f\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n\r\nThe council voted.',
      ),
    )
    expect(page.claims.map(({ key, value }) => [key, value])).toEqual([
      ['url', 'https://example.org/f'],
      ['captured', '2024-05-06T07:08:09Z'],
    ])
    expect(page.blocks.map(({ text }) => text)).toEqual(['The council voted.'])
  })

  it('reads the head that this tool writes', () => {
    const page = readText(
      dumpOf('The Night Ferry\nMarit Oldenkamp, Piet Aalders · 2024-05-06\n\nThe council voted.'),
    )
    expect(page.claims).toEqual([
      { via: 'header-line', key: 'title', value: 'The Night Ferry', block: 0 },
      { via: 'header-line', key: 'author', value: 'Marit Oldenkamp, Piet Aalders', block: 1 },
      { via: 'header-line', key: 'date', value: '2024-05-06', block: 1 },
    ])
    expect(readText(dumpOf('Night Ferry\n\nMenu\nBoats · 2024\nThe council voted.')).claims).toEqual([])
  })

  it('does not take prose for a header line', () => {
    expect(readText(dumpOf('The Night Ferry\nSource: the council\n\nThe council voted.')).claims).toEqual([])
  })
})
