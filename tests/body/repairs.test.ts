import { describe, expect, it } from 'vitest'
import type { Repair } from '../../src/body/index.ts'
import { dropAuthorBio } from '../../src/body/repairs/author-bio.ts'
import { dropCommentThread } from '../../src/body/repairs/comment-thread.ts'
import { dropContents } from '../../src/body/repairs/contents.ts'
import { dropDuplicates } from '../../src/body/repairs/duplicates.ts'
import { dropAfterEndMark } from '../../src/body/repairs/end-mark.ts'
import { dropLinkTail } from '../../src/body/repairs/link-tail.ts'
import { dropOffers } from '../../src/body/repairs/offers.ts'
import { dropOpeningLines } from '../../src/body/repairs/opening-lines.ts'
import { dropOutside } from '../../src/body/repairs/outside.ts'
import { dropParts } from '../../src/body/repairs/parts.ts'
import { dropPhotoCredits } from '../../src/body/repairs/photo-credits.ts'
import { dropPointers } from '../../src/body/repairs/pointers.ts'
import { dropPrompts } from '../../src/body/repairs/prompts.ts'
import { dropPullQuotes } from '../../src/body/repairs/pull-quotes.ts'
import { keepStatedAnswers } from '../../src/body/repairs/stated-answers.ts'
import { dropStrays } from '../../src/body/repairs/strays.ts'
import { dropTeasers } from '../../src/body/repairs/teasers.ts'
import type { Page } from '../../src/model/page.ts'
import type { Decision } from '../../src/model/verdict.ts'
import { read } from '../../src/read/index.ts'

const encoding = { used: 'utf-8', why: 'default', replaced: 0 } as const
const pageOf = (format: 'html' | 'text', text: string): Page =>
  read({ source: 'test', format, text, encoding } as unknown as Parameters<typeof read>[0])

/** Keeps every block but those whose text starts with one of `out`. */
const keepAll = ({ blocks }: Page, ...out: string[]): readonly Decision[] =>
  blocks.map(({ text }) => ({
    kept: !out.some((start) => text.startsWith(start)),
    by: 'score',
    score: 0.5,
  }))

const texts = ({ blocks }: Page, ids: ReadonlySet<number> | undefined) =>
  blocks.filter(({ id }) => ids?.has(id)).map(({ text }) => text)

const SENTENCE =
  'The ferry Marte left the old quay at Skarvik at noon with forty passengers, two vans and a crate of hens on board. '

describe('questions and answers that the page states', () => {
  const ANSWER = 'Tin lasts forty years on a steep roof, and half of that by the sea.'
  const faq = (type: string) =>
    `<script type="application/ld+json">${JSON.stringify({
      '@type': type,
      mainEntity: [
        {
          '@type': 'Question',
          name: 'How long does tin last?',
          acceptedAnswer: { '@type': 'Answer', text: `<p>${ANSWER}</p>` },
        },
      ],
    })}</script>`
  const body = `<p>${SENTENCE}</p><h2>Ask us</h2><button>How long does tin last?</button><p>${ANSWER}</p><p>Tin lasts longer than slate, say the tinsmiths.</p>`
  const kept = (html: string) => {
    const page = pageOf('html', html)
    return texts(page, keepStatedAnswers.find(page, keepAll(page, 'Ask', 'How', 'Tin')).keep)
  }

  it('stay, with the heading above them', () => {
    expect(kept(`${faq('FAQPage')}${body}`)).toEqual(['Ask us', 'How long does tin last?', ANSWER])
  })

  it('stay once where the page prints them twice', () => {
    expect(kept(`${faq('FAQPage')}${body}<p>${ANSWER}</p>`).filter((text) => text === ANSWER)).toHaveLength(1)
  })

  it('are as scored on a page that states none', () => {
    expect(kept(`${faq('QAPage')}${body}`)).toEqual([])
  })
})

describe('tables of contents', () => {
  const HEADINGS = ['How does a roof leak?', 'Will tin do?', 'Who pays for it']
  const sections = HEADINGS.map((heading) => `<h2>${heading}</h2><p>${SENTENCE}</p><p>${SENTENCE}</p>`).join(
    '',
  )
  const listOf = (entries: readonly string[]) =>
    `<ul>${entries.map((entry) => `<li><a href="#a">${entry}</a></li>`).join('')}</ul>`

  it.each([
    ['as printed', HEADINGS],
    ['numbered', HEADINGS.map((heading, i) => `${i + 1} ${heading}`)],
  ])('go where their entries come again as headings, %s', (_, entries) => {
    const page = pageOf('html', `<p>${SENTENCE}</p>${listOf(entries)}${sections}`)
    expect(texts(page, dropContents.find(page, keepAll(page)).drop)).toEqual(entries)
  })

  it('go in text, where nothing tells links', () => {
    const lines = `${HEADINGS.join('\n')}\n\n${HEADINGS.map((line) => `${line}\n\n${SENTENCE}\n\n${SENTENCE}`).join('\n\n')}`
    const page = pageOf('text', `${SENTENCE}\n\n${lines}`)
    const { drop } = dropContents.find(page, keepAll(page))
    expect(texts(page, drop)).toEqual(HEADINGS)
    expect([...(drop ?? [])]).toEqual([1, 2, 3])
  })

  it.each([
    ['come again in another order', listOf([...HEADINGS].reverse()) + sections],
    ['are not links', listOf(HEADINGS).replaceAll(/<\/?a[^>]*>/g, '') + sections],
    ['come again without text between them', listOf(HEADINGS) + listOf(HEADINGS)],
    ['are two', listOf(HEADINGS.slice(0, 2)) + sections],
  ])('stay where the lines %s', (_, html) => {
    const page = pageOf('html', `<p>${SENTENCE}</p>${html}<p>${SENTENCE}</p>`)
    expect(dropContents.find(page, keepAll(page)).drop?.size).toBe(0)
  })
})

describe('comment threads', () => {
  const article = Array(6).fill(SENTENCE.repeat(2)).join('\n\n')
  const thread = (label: string) =>
    `${article}\n\n${label}\n\nOle Brandt\n\nMarch 3, 2024 at 9:14 pm\n\n${SENTENCE}\n\nLiv Haug\n\nMarch 3, 2024 at 9:40 pm\n\n${SENTENCE}`

  it('go from their counted label on', () => {
    const page = pageOf('text', thread('2 Comments on “The last ferry”'))
    const { drop } = dropCommentThread.find(page, keepAll(page))
    expect(texts(page, drop)[0]).toBe('2 Comments on “The last ferry”')
    expect(drop?.has(page.blocks.length - 1)).toBe(true)
    expect(drop?.has(5)).toBe(false)
  })

  it('stay where nothing counts them', () => {
    const page = pageOf('text', thread('What the passengers said'))
    expect(dropCommentThread.find(page, keepAll(page)).drop).toBeUndefined()
  })

  it('stay where no dated heads follow', () => {
    const page = pageOf('text', `${article}\n\n2 comments were read out at the hearing\n\n${article}`)
    expect(dropCommentThread.find(page, keepAll(page)).drop).toBeUndefined()
  })

  it('stay where no article stands above', () => {
    const page = pageOf('text', thread('2 Comments').slice(article.length))
    expect(dropCommentThread.find(page, keepAll(page)).drop).toBeUndefined()
  })

  it('go below an article of three sentences, too', () => {
    const page = pageOf('text', SENTENCE.repeat(3) + thread('2 Comments').slice(article.length))
    expect(texts(page, dropCommentThread.find(page, keepAll(page)).drop)[0]).toBe('2 Comments')
  })

  it('stay below a short first post: replies are what a forum has to say', () => {
    const page = pageOf('text', SENTENCE.repeat(3) + thread('2 Replies').slice(article.length))
    expect(dropCommentThread.find(page, keepAll(page)).drop).toBeUndefined()
  })
})

describe('lines of the site in and around an article', () => {
  const article = Array(4).fill(SENTENCE.repeat(2)).join('\n\n')
  const dropped = (repair: Repair, text: string) => {
    const page = pageOf('text', text)
    return texts(page, repair.find(page, keepAll(page)).drop)
  }

  it.each([
    'A crewman sleeps in the net store between hauls. Photograph: Ida Kress',
    'The ferry at the old quay. (Photo by Ida Kress)',
    'Seit Montag gesperrt: die Marienbrücke in Altenfurt. Foto: Uwe Lang',
    'Młyn w Borkach po remoncie | fot. Jan Wrona',
    'Bà Tư Lành bên khung lưới đang đan dở. Ảnh: Minh Thư',
    '图为修复后的临江古桥。陈立 摄',
    '느린 우체통 앞에 선 박정임 할머니. 사진=윤서진 기자',
    'العم إدريس وحماره في الطريق إلى قرية العين. تصوير: نادر عيسى',
    'חורשת האורנים בגבעת הדר (צילום: דניאל אלמוג)',
    'सोनरेखा नदी पर अधूरा पड़ा पुल (फोटो: नवप्रभात)',
    'شاہ آباد کے مرکزی بازار میں احتجاجی مظاہرہ۔ فوٹو: سحر نیوز',
    'Το λιμάνι της Αλμυρής άδειο. ΦΩΤΟ: ΑΡΧΕΙΟ',
    'Fyrpasserens barnebarn, Niels Thygesen, glæder sig. Foto: Bo Amstrup/Ritzau',
    '居民在新装的电梯前合影。（受访者供图）',
    '새벽 위판 준비하는 선원들 [촬영 이도현]',
    'أعمال تبطين الترع - أرشيفية',
  ])('captions with a credit go: %s', (caption) => {
    expect(dropped(dropPhotoCredits, `${article}\n\n${caption}\n\n${article}`)).toEqual([caption])
  })

  it.each([
    'Capture every pattern and take beautiful pictures by using a slow shutter',
    'She showed us the photo: it was the quay, fifty years ago, and her father.',
    '新华社发（刘满仓摄）',
  ])('prose about pictures stays: %s', (line) => {
    expect(dropped(dropPhotoCredits, `${article}\n\n${line}\n\n${article}`)).toEqual([])
  })

  it('a gallery is its captions', () => {
    expect(dropped(dropPhotoCredits, 'The quay at noon. Photo: Ida Kress\n\nHens. Photo: Ida Kress')).toEqual(
      [],
    )
  })

  it.each([
    'READ MORE: The drivers who keep Hollin moving on Christmas Day',
    'Lesen Sie auch: Warum der Radweg an der Ems nicht fertig wird',
    'Czytaj także: W Borkach brakuje chętnych na sołtysa',
    'यह भी पढ़ें: तालाब बचाने के लिए धरने पर बैठीं महिलाएँ',
    '【関連記事】閉校した学校、4割が使い道決まらず',
    'یہ بھی پڑھیں: سردی کی شدت میں اضافہ، گیس کی فراہمی معطل',
    'עוד בנושא: העיר שרוצה להיות ירוקה',
    'இதையும் படியுங்கள்: நெல் கொள்முதல் நிலையங்களை திறக்க கோரிக்கை',
    'Още по темата: Библиотека на колела тръгва из Лудогорието',
    'PROČITAJTE JOŠ: Most obećan pre svakih izbora',
    '延伸閱讀：偏鄉學校缺代課老師',
  ])('pointers to other articles go: %s', (line) => {
    expect(dropped(dropPointers, `${article}\n\n${line}\n\n${article}`)).toEqual([line])
  })

  it('sentences that read on stay', () => {
    const line =
      'Read more slowly and you see also what the clerk: a careful man, had left out of the ledger.'
    expect(dropped(dropPointers, `${article}\n\n${line}\n\n${article}`)).toEqual([])
  })

  it.each([
    'Follow us on Facebook and WhatsApp for breaking news.',
    'If you buy through these links, we may earn a commission.',
    'Подписывайтесь на наш канал в Telegram, чтобы первыми узнавать главные новости.',
    '（责任编辑：王敏）',
    'Support local journalism',
    'For the price of a coffee a week you can help keep reporters in your town.',
    'Your gift will be doubled until 31 December.',
    'Join 22,000 readers and get a plan in your inbox every week.',
    'Was this guide helpful?',
    'Story continues below',
    'This advertisement has not loaded yet, but your article continues below.',
    'Media playback is unsupported on your device',
    'Send your stories and photos now',
    'To contact the reporter on this story: Ada Byron in Tin at ada@roof.example',
    'Je fais un don',
    'Подпишитесь на рассылку',
    'Schrijf je in voor onze gratis nieuwsbrief.',
    'Etiketler: flamingo göl kuraklık',
    'Tags: caixote, horta',
    '저작권자 © 청솔일보 무단전재 및 재배포 금지',
    'ติดตามข่าวสารก่อนใครได้ที่ LINE @siamrai',
    'سحر نیوز کی خبریں حاصل کرنے کے لیے ہمیں فالو کریں',
    'מצאתם טעות? כתבו לנו',
    'انتهای پیام',
    'Последвайте ни във Facebook и Viber',
    'Máte pro nás tip nebo fotku? Napište nám.',
    'Har du sett något fel? Rapportera fel',
    'VÍDEOS: tudo sobre o Planalto e região',
    'Якщо ви помітили помилку, виділіть необхідний текст',
    '#오징어 #외국인선원 #어시장',
    '해오름=박서윤 기자 sypark@hangang.example',
    '编辑：蒋丽娜',
    'Ключови думи: читалище, Брестовец',
    'Leestijd: 2 minuten',
    'Tiempo de lectura: 4 min',
  ])('prompts go: %s', (line) => {
    expect(dropped(dropPrompts, `${article}\n\n${line}\n\n${article}`)).toEqual([line])
  })

  it.each([
    '“If we want to know what the council does, we have to support local journalism,” she said.',
    'Thanks to our members the club has a new boat, and 300 others will join 400 people on the quay.',
    'It costs less than the price of a coffee a day.',
  ])('what only sounds like a prompt stays: %s', (line) => {
    expect(dropped(dropPrompts, `${article}\n\n${line}\n\n${article}`)).toEqual([])
  })

  it('an article about prompts keeps them', () => {
    expect(
      dropped(dropPrompts, 'Follow us on Facebook, the banner said.\n\nAll rights reserved, it added.'),
    ).toEqual([])
  })

  const bio = 'Tilda Moreno is a travel writer based in Lindhaven. She has visited 41 countries.'

  it('a bio of whom the byline names goes', () => {
    expect(dropped(dropAuthorBio, `By Tilda Moreno\n\n${article}\n\n${bio}`)).toEqual([bio])
  })

  it('and one by first name', () => {
    const short = 'Tilda has been reviewing gadgets since the days of the pocket organiser.'
    expect(dropped(dropAuthorBio, `By Tilda Moreno, Editor\n\n${article}\n\n${short}`)).toEqual([short])
  })

  it('and one of whom a dated line above the text names', () => {
    const head = 'Tilda Moreno · 11 February 2025 · Tested for 6 weeks'
    const page = pageOf('text', `${head}\n\n${article}\n\n${bio}`)
    for (const decisions of [keepAll(page), keepAll(page, head)])
      expect(texts(page, dropAuthorBio.find(page, decisions).drop)).toEqual([bio])
  })

  it.each([
    ['nobody signed', `${article}\n\n${bio}`],
    ['another signed', `By Jo Amari\n\n${article}\n\n${bio}`],
    ['it opens the article', `By Tilda Moreno\n\n${bio}\n\n${article}`],
  ])('it stays where %s', (_, text) => {
    expect(dropped(dropAuthorBio, text)).toEqual([])
  })

  it('author and date above the first paragraph go, as far as they are no sentence', () => {
    const lines = ['Agnieszka Lis, 9 września 2024, 12:00', 'Von Jutta Kerner']
    expect(dropped(dropOpeningLines, `${lines.join('\n\n')}\n\n${article}`)).toEqual(lines)
    expect(dropped(dropOpeningLines, `It was 9 May 2024.\n\n${article}`)).toEqual([])
    expect(dropped(dropOpeningLines, `${article}\n\n${lines[0]}`)).toEqual([])
    const dates = [2, 9, 16, 23].map((day) => `${day} May 2024: the ferry sails at noon`)
    expect(dropped(dropOpeningLines, `${dates.join('\n\n')}\n\n${article}`)).toEqual([])
  })
})

describe('author and date below a standfirst', () => {
  it.each([
    'Von Jutta Kerner, 15.12.2024, 18:22 Uhr, Lesezeit: 3 Min.',
    '2 Febbraio 2025',
    'Von Jutta Kerner',
  ])('go: %s', (line) => {
    const page = pageOf('text', `${SENTENCE}\n\n${line}\n\n${SENTENCE}\n\n${SENTENCE}`)
    expect(texts(page, dropOpeningLines.find(page, keepAll(page)).drop)).toEqual([line])
  })

  it.each(['Termin: 21.02.2024, 19 Uhr', 'By 9 May 2024 Ada Byron had left.'])(
    'stay where a line tells another date: %s',
    (line) => {
      const page = pageOf('text', `${SENTENCE}\n\n${line}\n\n${SENTENCE}\n\n${SENTENCE}`)
      expect(texts(page, dropOpeningLines.find(page, keepAll(page)).drop)).toEqual([])
    },
  )
})

describe('duplicates', () => {
  it('are printed once, where they stand first', () => {
    const page = pageOf(
      'html',
      `<p>${SENTENCE}</p><h2>Timetable</h2><p>${SENTENCE}</p><p>Yes.</p><p>Yes.</p>`,
    )
    const { drop } = dropDuplicates.find(page, keepAll(page))
    expect([...(drop ?? [])]).toEqual([2])
  })

  it('of what was not kept do not count', () => {
    const page = pageOf('html', `<p>${SENTENCE}</p><p>${SENTENCE}</p>`)
    const [, second] = keepAll(page)
    const { drop } = dropDuplicates.find(page, [{ kept: false, by: 'score', score: 0 }, second as Decision])
    expect(drop?.size).toBe(0)
  })
})

describe('links below the text', () => {
  const text = `<p>${SENTENCE}</p><p>${SENTENCE}</p>`
  const dropped = (html: string) => {
    const page = pageOf('html', html)
    return texts(page, dropLinkTail.find(page, keepAll(page)).drop)
  }

  it('go', () => {
    const tail =
      '<p><a href="/n">Back to news</a> | <a href="#t">Top of page</a></p><p><a href="/b">Hire the boat</a></p>'
    expect(dropped(text + tail)).toEqual(['Back to news | Top of page', 'Hire the boat'])
  })

  it.each([
    ['text follows', `${text}<p><a href="/b">Hire the boat</a></p>${text}`],
    ['they are a list of sources', `${text}<ul><li><a href="/r">The harbour master’s report</a></li></ul>`],
    ['they are addresses', `${text}<p><a href="/r">https://harbour.example/report</a></p>`],
    ['they are the article', '<p><a href="/a">Boats</a></p><p><a href="/b">Hens</a></p>'],
  ])('stay where %s', (_, html) => {
    expect(dropped(html)).toEqual([])
  })
})

describe('parts', () => {
  const paragraphs = Array(8).fill(`<p>${SENTENCE}</p>`).join('')

  it.each([
    ['captions', '<figure><img><figcaption>The quay at noon.</figcaption></figure>', 'The quay at noon.'],
    [
      'captions by their class',
      '<div class="photo"><img><p class="wp-caption-text">The quay at noon.</p></div>',
      'The quay at noon.',
    ],
    [
      'newsletter prompts',
      '<div class="newsletter-box"><p>Skarvik in your inbox.</p></div>',
      'Skarvik in your inbox.',
    ],
    ['consent dialogs', '<div id="cookie-consent"><p>We value your time.</p></div>', 'We value your time.'],
  ])('%s are dropped', (_name, part, text) => {
    const page = pageOf('html', `<article>${paragraphs}${part}</article>`)
    expect(texts(page, dropParts.find(page, keepAll(page)).drop)).toEqual([text])
  })

  it('that are the article are kept, whatever they say they are', () => {
    const page = pageOf('html', `<div class="newsletter">${paragraphs}</div>`)
    expect(dropParts.find(page, keepAll(page)).drop?.size).toBe(0)
  })

  it('leaves the first paragraph before a paywall', () => {
    const page = pageOf(
      'html',
      `<div class="subscriber-preview"><p>The mayor opened the new roof on Tuesday.</p></div><div class="subscriber-only">${'<p>The roof leaks again, as the keeper says.</p>'.repeat(9)}</div>`,
    )
    expect(dropParts.find(page, keepAll(page)).drop?.size).toBe(0)
  })
})

describe('an end mark', () => {
  const article = Array(4).fill(SENTENCE).join('\n\n')

  it.each(['###', '# # #', '-30-'])('%s ends a press release', (mark) => {
    const page = pageOf('text', `${article}\n\n${mark}\n\nAbout the ferry line\n\n${SENTENCE}`)
    expect(texts(page, dropAfterEndMark.find(page, keepAll(page)).drop)).toEqual([
      mark,
      'About the ferry line',
      SENTENCE.trim(),
    ])
  })

  it.each([
    ['that stands twice', `${article}\n\n###\n\n${SENTENCE}\n\n###\n\n${SENTENCE}`],
    [
      'of Markdown whose heading has its text on another line',
      `# Quay shut\n\n[Boats](/boats) [News](/news)\n\n${article}\n\n###\n\nThe ferry line\n\n${SENTENCE}`,
    ],
  ])('%s ends nothing', (_, text) => {
    const page = pageOf('text', text)
    expect(dropAfterEndMark.find(page, keepAll(page)).drop).toBeUndefined()
  })

  it('between two sections ends nothing', () => {
    const page = pageOf('text', `${article}\n\n###\n\n${article}`)
    expect(dropAfterEndMark.find(page, keepAll(page)).drop).toBeUndefined()
  })
})

describe('what a paper offers to those who would read on', () => {
  const offer = 'Subscribe to unlock this article\n\nStandard\n\n1 crown for 4 weeks\n\nExpert opinion'
  const scored = (page: Page, sure: string): readonly Decision[] =>
    page.blocks.map(({ text }) => ({ kept: true, by: 'score', score: text.startsWith(sure) ? 0.9 : 0.6 }))

  it('goes down to the next sure paragraph', () => {
    const page = pageOf('text', `${SENTENCE}${SENTENCE}\n\n${offer}\n\n${SENTENCE}${SENTENCE}\n\nThe end`)
    expect(texts(page, dropOffers.find(page, scored(page, 'The ferry')).drop)).toEqual(offer.split('\n\n'))
  })

  it.each([
    ['nothing stands above it', offer],
    [
      'a long paragraph speaks of it',
      `${SENTENCE}\n\n${SENTENCE.repeat(3)} You must subscribe to read the board.\n\nThe end`,
    ],
  ])('stays where %s', (_, text) => {
    const page = pageOf('text', text)
    expect(texts(page, dropOffers.find(page, scored(page, 'The ferry')).drop)).toEqual([])
  })

  it.each([
    'The price for subscribers will rise.',
    'She lit a candle to keep reading.',
    'Sign in to unlock the doors.',
  ])('is none where a sentence is about it: %s', (line) => {
    const page = pageOf('text', `${SENTENCE}${SENTENCE}\n\n${line}\n\n${SENTENCE}`)
    expect(texts(page, dropOffers.find(page, scored(page, '#')).drop)).toEqual([])
  })
})

describe('what stands outside of the article', () => {
  const article = `<article><h1>Quay shut</h1><p>${SENTENCE}</p><p>It came back at one.</p></article>`
  const dropped = (html: string, sure = '#') => {
    const page = pageOf('html', html)
    const decisions = page.blocks.map(({ text }) => ({
      kept: true,
      by: 'score',
      score: text.startsWith(sure) ? 0.9 : 0.6,
    }))
    return texts(page, dropOutside.find(page, decisions).drop)
  }

  it('goes unless it is sure to belong to it', () => {
    const more = '<section><p>The hens are well.</p><p>Hens found in van</p></section>'
    expect(dropped(`${article}${more}`, 'The hens')).toEqual(['Hens found in van'])
  })

  it.each([
    ['the page has no such element', '<h1>Quay shut</h1><p>The hens are well.</p>'],
    ['there are two of them', `${article}${article}<p>The hens are well.</p>`],
    [
      'it holds the head alone',
      `<article><h1>Quay shut</h1><p>${SENTENCE}</p></article><p>The hens are well.</p>`,
    ],
    ['far more is sure outside', `${article}${`<p>#${SENTENCE}</p>`.repeat(3)}<p>The hens are well.</p>`],
  ])('stays where %s', (_, html) => {
    expect(dropped(html)).toEqual([])
  })
})

describe('teasers of other stories', () => {
  const article = `<h1>Quay shut</h1><p>${SENTENCE}</p>`
  const stories = ['Hens found in van', 'Captain retires', 'New quay for Skarvik'].map(
    (title) => `<h3><a href="/1">${title}</a></h3><p>${SENTENCE}</p>`,
  )
  const dropped = (html: string) => {
    const page = pageOf('html', html)
    return dropTeasers.find(page, keepAll(page, 'More News', 'Related')).drop?.size
  }

  it('go with their headlines below a label', () => {
    expect(dropped(`${article}<h2>More News</h2>${stories.join('')}<h2>Comments</h2>`)).toBe(6)
  })

  it.each([
    ['above nothing else', `<h2>More News</h2>${stories.join('')}`],
    [
      'where nothing is linked',
      `${article}<h2>More News</h2>${stories.join('').replaceAll(/<\/?a[^>]*>/g, '')}`,
    ],
    [
      'where one is a pointer and the article goes on',
      `${article}<p>Related</p><p><a href="/1">Hens found</a></p><p>${SENTENCE}</p><p>${SENTENCE}</p>`,
    ],
  ])('stay %s', (_, html) => {
    expect(dropped(html)).toBe(0)
  })
})

describe('strays', () => {
  const menu = (name: string) => Array.from({ length: 5 }, (_, i) => `${name} ${i}`).join('\n\n')
  const article = Array(5).fill(SENTENCE.repeat(2)).join('\n\n')
  const page = (stray: string) =>
    pageOf(
      'text',
      [menu('Out above'), stray, menu('Out between'), article, 'When the ferry sails', article].join('\n\n'),
    )
  const dropped = (stray: string) => {
    const whole = page(stray)
    return texts(whole, dropStrays.find(whole, keepAll(whole, 'Out')).drop)
  }

  it('go where all around them went', () => {
    expect(dropped('Lighthouse keeper retires at 84\n\n56 mins ago')).toEqual([
      'Lighthouse keeper retires at 84',
      '56 mins ago',
    ])
  })

  it('stay where they say a sentence', () => {
    expect(dropped('The lighthouse was sold on Monday.')).toEqual([])
  })

  it('are no company for a label', () => {
    const [label, teaser] = ['Lighthouse keeper retires', 'The lighthouse was sold on Monday.']
    const whole = pageOf(
      'text',
      [menu('Out a'), label, 'Out b', teaser, menu('Out c'), menu('Out d'), article].join('\n\n'),
    )
    const scored = keepAll(whole, 'Out').map((one, id) =>
      whole.blocks[id]?.text === label ? { ...one, score: 0.6 } : one,
    )
    expect(texts(whole, dropStrays.find(whole, scored).drop)).toEqual(expect.arrayContaining([label, teaser]))
  })

  it('go, though they say a sentence, where the score was next to even on them', () => {
    const teaser = 'The lighthouse was sold on Monday.'
    const whole = pageOf(
      'text',
      [menu('Out above'), menu('Out'), teaser, menu('Out'), 'Keeper retires', menu('Out'), article].join(
        '\n\n',
      ),
    )
    const decisions = keepAll(whole, 'Out').map((one) => ({ ...one, score: 0.9 }))
    const unsure = decisions.map((one, id) =>
      whole.blocks[id]?.text === teaser ? { ...one, score: 0.5 } : one,
    )
    expect(texts(whole, dropStrays.find(whole, decisions).drop)).toEqual(['Keeper retires'])
    expect(texts(whole, dropStrays.find(whole, unsure).drop)).toEqual([teaser, 'Keeper retires'])
  })

  it('stay where there is no article', () => {
    const listing = pageOf('text', ['Kept one', menu('Out'), 'Kept two and three', menu('Out')].join('\n\n'))
    expect(dropStrays.find(listing, keepAll(listing, 'Out')).drop).toBeUndefined()
  })
})

describe('pull quotes', () => {
  const QUOTE = 'Roofs are very heavy, and drawings of them are not.'
  const dropped = (format: 'html' | 'text', text: string) => {
    const page = pageOf(format, text)
    return texts(page, dropPullQuotes.find(page, keepAll(page)).drop)
  }

  it.each([
    ['above', `<p>${QUOTE}</p><p>${SENTENCE}${QUOTE} ${SENTENCE}</p>`],
    ['below', `<p>${SENTENCE}${QUOTE} ${SENTENCE}</p><blockquote>“${QUOTE}”</blockquote>`],
  ])('go where the paragraph %s says the same', (_, html) => {
    expect(dropped('html', html).map((text) => text.replace(/[“”]/g, ''))).toEqual([QUOTE])
  })

  it('go in text', () => {
    expect(dropped('text', `${SENTENCE}${QUOTE}\n\n“${QUOTE}”\n\nThe hens were sold by nightfall.`)).toEqual([
      `“${QUOTE}”`,
    ])
  })

  it('go in other letters and without their marks', () => {
    const spoken = QUOTE.toUpperCase().replace(' AND', ' – AND')
    expect(dropped('html', `<p>${SENTENCE}${spoken} ${SENTENCE}</p><p>${QUOTE}</p>`)).toEqual([QUOTE])
    expect(dropped('html', `<p>${SENTENCE}${QUOTE} ${SENTENCE}</p><p>${spoken}</p>`)).toEqual([spoken])
  })

  it('stay where no other block says them, and headings and lists stay', () => {
    const kept = `<p>${SENTENCE}</p><blockquote>${QUOTE}</blockquote><h2>The ferry Marte left the old quay at Skarvik</h2>`
    expect(dropped('html', kept)).toEqual([])
    expect(dropped('html', `<p>${SENTENCE}${QUOTE}</p><ul><li>${QUOTE}</li></ul>`)).toEqual([])
    expect(dropped('html', `<h3>${QUOTE}</h3><p>${SENTENCE}${QUOTE}</p>`)).toEqual([])
  })

  it('are not what is nearly the whole of its copy, far off, or short', () => {
    expect(dropped('html', `<p>${QUOTE}</p><p>So ${QUOTE}</p>`)).toEqual([])
    expect(
      dropped('html', `<p>${QUOTE}</p>${`<p>${SENTENCE}</p>`.repeat(9)}<p>${SENTENCE}${QUOTE}</p>`),
    ).toEqual([])
    expect(
      dropped(
        'html',
        '<p>我也不知道啊。</p><p>他说：“我也不知道啊。”然后他就走了，谁也没有再见过他，也没有人问。</p>',
      ),
    ).toEqual([])
  })

  it('are not what an answer takes apart, a sentence at a time', () => {
    const other = 'Nobody who draws one has ever had to carry it.'
    const post = `<p>${SENTENCE}${QUOTE} ${other} ${SENTENCE}</p>`
    expect(
      dropped(
        'html',
        `${post}<blockquote>${QUOTE}</blockquote><p>Not mine.</p><blockquote>${other}</blockquote>`,
      ),
    ).toEqual([])
  })
})
