import { describe, expect, it } from 'vitest'
import type { Repair } from '../../src/body/index.ts'
import { dropAuthorBio } from '../../src/body/repairs/author-bio.ts'
import { dropNextArticle } from '../../src/body/repairs/next-article.ts'
import { dropOpeningLines } from '../../src/body/repairs/opening-lines.ts'
import { dropParts } from '../../src/body/repairs/parts.ts'
import { dropPointerLabels } from '../../src/body/repairs/pointer-labels.ts'
import { dropPrompts } from '../../src/body/repairs/prompts.ts'
import { keepResumed } from '../../src/body/repairs/resumed.ts'
import type { Page } from '../../src/model/page.ts'
import type { Decision } from '../../src/model/verdict.ts'
import { read } from '../../src/read/index.ts'

const encoding = { used: 'utf-8', why: 'default', replaced: 0 } as const
const pageOf = (format: 'html' | 'text', text: string): Page =>
  read({ source: 'test', format, text, encoding } as unknown as Parameters<typeof read>[0])

const SENTENCE =
  'The ferry Marte left the old quay at Skarvik at noon with forty passengers, two vans and a crate of hens on board.'

/** Keeps every block but those whose text starts with one of `out`. */
const keepAll = ({ blocks }: Page, out: readonly string[], score: number): readonly Decision[] =>
  blocks.map(({ text }) => ({ kept: !out.some((start) => text.startsWith(start)), by: 'score', score }))

const changed = (repair: Repair, page: Page, out: readonly string[] = [], score = 0.5): readonly string[] => {
  const { drop, keep } = repair.find(page, keepAll(page, out, score))
  return page.blocks.filter(({ id }) => drop?.has(id) || keep?.has(id)).map(({ text }) => text)
}

describe('headlines of other stories below a label', () => {
  const STORY = 'Why bridges in this country so often stay shut'
  const around = (lines: string) => pageOf('text', `${SENTENCE}\n\n${SENTENCE}\n\n${lines}\n\n${SENTENCE}\n`)

  it.each(['Lees ook', 'Read more', 'Læs også:', 'More...'])('go below %s', (label) => {
    expect(changed(dropPointerLabels, around(`${label}\n${STORY}`), [label])).toEqual([label, STORY])
  })

  it('go where a dump glued the label to them', () => {
    const line = 'Leggi ancheStazioni fantasma, la mappa delle trecento chiuse'
    expect(changed(dropPointerLabels, around(line))).toEqual([line])
  })

  it('are not a subheading, nor a sentence', () => {
    expect(changed(dropPointerLabels, around('Read more\nThe old quay'), ['Read'])).toEqual(['Read more'])
    expect(changed(dropPointerLabels, around('Read more'), ['Read'])).toEqual(['Read more'])
  })

  it('go in HTML where they are links', () => {
    const page = pageOf(
      'html',
      `<p>${SENTENCE}</p><h3>Más información</h3><a href="/1">${STORY}</a><p>${SENTENCE}</p>`,
    )
    expect(changed(dropPointerLabels, page)).toEqual(['Más información', STORY])
  })
})

describe('the article below the article', () => {
  const article = (heading: string, by: string) =>
    `<article class="art"><h1>${heading}</h1><p>By ${by}</p><p>${heading}. ${SENTENCE}</p><p>${SENTENCE}</p><p>${SENTENCE}</p></article>`

  it('goes where it has a heading of its own as the first one has', () => {
    const page = pageOf(
      'html',
      `<title>Ferry sails</title>${article('Ferry sails', 'Ada Byron')}${article('Port slips', 'Nils Holm')}<footer>The Gazette</footer>`,
    )
    expect(changed(dropNextArticle, page)[0]).toBe('Port slips')
    expect(changed(dropNextArticle, page)).not.toContain('Ferry sails')
  })

  it('stays where the first heading is not the page’s own', () => {
    const page = pageOf(
      'html',
      `<title>What sails this week</title>${article('Ferry sails', 'Ada Byron')}${article('Port slips', 'Nils Holm')}`,
    )
    expect(changed(dropNextArticle, page)).toEqual([])
  })

  it('goes in text where a label tells of it and it is signed', () => {
    const text = (by: string) =>
      `${`${SENTENCE}\n\n`.repeat(4)}Next Article\nPort slips for third month\n${by}\n\n${SENTENCE}\n`
    expect(changed(dropNextArticle, pageOf('text', text('By Nils Holm')))).toHaveLength(4)
    expect(changed(dropNextArticle, pageOf('text', text('Port and harbour')))).toEqual([])
  })
})

it('takes parts named for subscribers for the article where they are most of it', () => {
  const paragraph = `<div class="subscriber-only"><p>${SENTENCE}</p></div>`
  expect(changed(dropParts, pageOf('html', `<div>${paragraph.repeat(5)}</div>`))).toEqual([])
  const prompt = '<div class="subscribe-box"><p>Read us every morning.</p></div>'
  const page = pageOf('html', `<div>${`<p>${SENTENCE}</p>`.repeat(5)}${prompt}</div>`)
  expect(changed(dropParts, page)).toEqual(['Read us every morning.'])
})

describe('what the site says to its readers', () => {
  it.each([
    'Do you know more about this story? Write to us.',
    'Additional reporting by Sam Holm',
    'Få nyhederne fra øerne direkte i din indbakke',
    'Advertisement · Scroll to continue',
    '特别声明：以上内容由用户上传并发布，本平台仅提供信息存储服务。',
    '請繼續往下閱讀...',
    '※本文僅代表作者個人立場',
    'Anzeige',
    'A version of this article appears in print on Aug. 20, 2021, Section B, Page 11.',
    'Please turn on JavaScript to use this feature',
    'To order a copy go to tinbooks.example or call 020 7946 0000.',
    'This is a modal window. No compatible source was found for this media.',
    'The views expressed in this article are the author’s own.',
  ])('goes: %s', (line) => {
    const page = pageOf('text', `${SENTENCE}\n\n${SENTENCE}\n\n${SENTENCE}\n\n${line}\n\n${SENTENCE}\n`)
    expect(changed(dropPrompts, page)).toEqual([line])
  })

  it('is not a list that speaks of advertising', () => {
    const line = 'Advertising – earned and paid.'
    const page = pageOf('text', `${SENTENCE}\n\n${SENTENCE}\n\n- ${line}\n- Reporting, editing, printing\n`)
    expect(changed(dropPrompts, page)).toEqual([])
  })
})

it('drops a line that starts with a word and its date below a standfirst, and a list of such above it', () => {
  const line = 'Publicerad 12 december 2024 13:05 · Uppdaterad 12 december 2024 18:22'
  expect(changed(dropOpeningLines, pageOf('text', `${SENTENCE}\n\n${line}\n\n${SENTENCE}\n`))).toEqual([line])
  const list = '<ul><li>입력 2024.10.29 14:08</li><li>수정 2024.10.29 17:30</li></ul>'
  const page = pageOf('html', `${list}<p>${SENTENCE}</p><p>${SENTENCE}</p>`)
  expect(changed(dropOpeningLines, page)).toEqual(['입력 2024.10.29 14:08', '수정 2024.10.29 17:30'])
})

it('drops a long line that signs and dates the article above its text', () => {
  const line =
    'Par Maëlle Byron (Pont-Sévère, envoyée spéciale) Publié le 03 février 2025 à 06h30, modifié le 03 février 2025 à 15h02 Temps de lecture 4 min.'
  expect(changed(dropOpeningLines, pageOf('text', `${line}\n\n${SENTENCE}\n\n${SENTENCE}\n`))).toEqual([line])
})

it('drops who the author is where the name stands alone above the text', () => {
  const bio = 'Hannah Byron is a professor of forests and the author of a book on ferries.'
  const text = (name: string) => `Stop counting trees\n${name}\n\n${SENTENCE}\n\n${SENTENCE}\n\n${bio}\n`
  const out = ['Stop', 'Hannah Byron\n']
  expect(changed(dropAuthorBio, pageOf('text', text('Hannah Byron')), out)).toEqual([bio])
  expect(changed(dropAuthorBio, pageOf('text', text('Opinion')), out)).toEqual([])
})

describe('the rest of a short article', () => {
  const REST = [
    'Nobody at Skarvik had seen the hens again by the evening, said the harbour master.',
    'The ferry Marte is to sail again on Monday, with fewer hens and a new gangway.',
  ]
  const text = (last: string) =>
    `${SENTENCE}\n\nOur newsletter\nEvery day\nSign up\n\n${REST[0]}\n\nA gangway\n\n${REST[1]}\n\n${last}\n`
  const below = ['Our', 'Every', 'Sign', 'Nobody', 'A gangway', 'The ferry Marte is', 'Comments', 'We would']

  it('is kept below an insert, with its subheadings, as far as it goes on', () => {
    const page = pageOf(
      'text',
      text('Comments\nWe would all like to know what became of the hens of Skarvik, dear ferry.'),
    )
    expect(changed(keepResumed, page, below, 0.2)).toEqual([REST[0], 'A gangway', REST[1]])
  })

  it('is left where it starts with who the author is', () => {
    const bio = 'Hannah Byron is a photographer at Skarvik whose work looks at the ferry and its hens.'
    const page = pageOf('text', `${SENTENCE}\n\nAbout us\n\n${bio}\n\n${REST[0]}\n\n${REST[1]}\n`)
    expect(changed(keepResumed, page, ['About', 'Hannah', ...below], 0.2)).toEqual([])
  })

  it('is left where the score is sure that it is none', () => {
    expect(changed(keepResumed, pageOf('text', text('')), below, 0.01)).toEqual([])
  })

  it('is left where it has nothing in common with what was kept', () => {
    const other = text('')
      .replaceAll('Skarvik', 'Tinfield')
      .replaceAll('ferry Marte', 'bus')
      .replaceAll('passengers', 'people')
    expect(
      changed(keepResumed, pageOf('text', other.replace('Tinfield at noon', 'here at noon')), below, 0.2),
    ).toEqual([])
  })
})

it('sentences of an article that speak as its site does elsewhere stay', () => {
  const lines = [
    'Reporting by the Gazette last year revealed that the ferry leaked. Nobody mended it.',
    'Krijg je een bericht van de bank in je inbox, bel dan eerst.',
    'Enable JavaScript to see whether the page loads.',
  ]
  for (const line of lines)
    expect(changed(dropPrompts, pageOf('text', `${SENTENCE}\n\n${line}\n\n${SENTENCE}`))).toEqual([])
})

it('list items that start as a pointer does stay', () => {
  const items = ['ReadWriteThink: lesson plans for all', 'RelatedWords: a thesaurus for all of them']
  expect(changed(dropPointerLabels, pageOf('text', [SENTENCE, SENTENCE, ...items].join('\n\n')))).toEqual([])
})

it('chapters that are articles of their own stay', () => {
  const chapter = (title: string) =>
    `<article><h1>${title}</h1><p>${SENTENCE}</p><p>${SENTENCE}</p></article>`
  const html = `<title>Building a boat</title>${['Building a boat', 'Step one', 'Step two'].map(chapter).join('')}`
  expect(changed(dropNextArticle, pageOf('html', html))).toEqual([])
})

it('a profile whose subject is named above its headline keeps what says who she is', () => {
  const bio = 'Ada Byron is the first woman to run the yard at Skarvik.'
  const html = `<p>Ada Byron</p><h1>The yard</h1><p>${SENTENCE}</p><p>${SENTENCE}</p><p>${bio}</p><p>It is cold.</p><p>${SENTENCE}</p>`
  expect(changed(dropAuthorBio, pageOf('html', html), ['Ada Byron\n'])).toEqual([])
})
