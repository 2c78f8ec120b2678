import { describe, expect, it } from 'vitest'
import { alreadyClean } from '../src/already-clean.ts'
import type { Page } from '../src/model/page.ts'
import type { Body } from '../src/model/verdict.ts'
import { read } from '../src/read/index.ts'

const pageOf = (text: string, format: 'html' | 'text' = 'text'): Page =>
  read({ source: 'test', format, text } as unknown as Parameters<typeof read>[0])

/** A body of all blocks but those whose text starts with one of `out`. */
function bodyOf({ blocks }: Page, ...out: string[]): Body {
  const decisions = blocks.map(({ text }) => ({
    kept: !out.some((start) => text.startsWith(start)),
    by: 'score',
    score: 0.9,
  }))
  return {
    blocks: blocks.filter(({ id }) => decisions[id]?.kept).map(({ id }) => id),
    decisions,
    confidence: 0.9,
  }
}

const SENTENCE = 'The ferry Marte left the old quay at Skarvik at noon with forty passengers on board.'
const ARTICLE = Array.from({ length: 20 }, (_, i) => `At ${i} bells. ${SENTENCE}`).join('\n\n')

const textsOf = (page: Page, ...out: string[]) => {
  const clean = alreadyClean(page, bodyOf(page, ...out))
  return clean?.body.blocks.map((id) => clean.page.blocks[id]?.text)
}

describe('a text that is clean already', () => {
  it('keeps the lines that the score would drop', () => {
    const texts = textsOf(
      pageOf(`The last ferry\nOle Brandt · 2024-06-18\n\nKey facts\n\n${ARTICLE}\n`),
      'The last ferry',
      'Ole Brandt',
      'Key facts',
    )
    expect(texts?.[0]).toBe('Key facts')
    expect(texts).toHaveLength(21)
  })

  it('is one with a credit where less than half would be dropped, however it is written', () => {
    const out = [2, 3, 4, 5, 6, 7, 8, 9].map((i) => `At ${i} `)
    expect(
      textsOf(pageOf(`The last ferry\n2024-06-18\n\n${ARTICLE}\n`), 'The last', '2024', ...out),
    ).toHaveLength(20)
  })

  it('is one without a credit, too, where next to nothing would be dropped', () => {
    const texts = textsOf(
      pageOf(`The last ferry\n\nKey facts\n\n${ARTICLE}\n`),
      'The last ferry',
      'Key facts',
    )
    expect(texts?.[0]).toBe('Key facts')
  })

  it('is one where what would be dropped stands among what is kept', () => {
    const lines = Array.from({ length: 8 }, (_, i) => `Pier ${i}`).join('\n\n')
    const text = `The last ferry\n\n${ARTICLE}\n\n${lines}\n\n${SENTENCE}`
    expect(textsOf(pageOf(text), 'The last ferry', 'Pier')).toHaveLength(29)
    expect(textsOf(pageOf(`${text}\n\nPier 9`), 'The last ferry', 'Pier')).toBeUndefined()
  })

  it('is one where what would be dropped stands at an end, if it is written line by line with blank lines between', () => {
    const end = `Key facts\n\n- Pier 1\n- Pier 2\n\n${SENTENCE.toUpperCase()}\n`
    const text = `The last ferry\n\n${ARTICLE}\n\n${end}`
    expect(textsOf(pageOf(text), 'Key', 'Pier', 'THE')).toHaveLength(24)
    expect(textsOf(pageOf(text.replace('\n\n- Pier', '\n- Pier')), 'Key', 'Pier', 'THE')).toBeUndefined()
  })
})

describe('a text that is not', () => {
  it.each([
    [
      'has a menu',
      `The last ferry\n\nHome\n\nNews\n\nSport\n\nWeather\n\n${ARTICLE}\n`,
      ['Home', 'News', 'Sport', 'Weather'],
    ],
    ['has the blank lines of a browser', `The last ferry\n\n\nHome\n\n${ARTICLE}\n`, ['Home']],
    ['has the links of Markdown', `The last ferry\n\n[Home](/)\n\n${ARTICLE}\n`, ['Home', '[Home']],
  ])('%s', (_name, text, out) => {
    const page = pageOf(text)
    expect(alreadyClean(page, bodyOf(page, 'The last ferry', ...out))).toBeUndefined()
  })

  it.each(['18 June 2024', 'Published 18 June 2024 at 12:05'])(
    'dates its article below the head: %s',
    (line) => {
      const page = pageOf(`The Harbour Gazette\n\nThe last ferry\n\n${line}\n\n${ARTICLE}\n`)
      expect(alreadyClean(page, bodyOf(page, 'The Harbour', 'The last ferry', line))).toBeUndefined()
    },
  )

  it('is one text node a line', () => {
    const page = pageOf(ARTICLE.replaceAll('\n\n', '\n'))
    expect(alreadyClean(page, bodyOf(page))).toBeUndefined()
  })

  it('has a credit, but most of it would be dropped', () => {
    const page = pageOf(`The last ferry\n2024-06-18\n\n${ARTICLE}\n`)
    expect(
      alreadyClean(page, bodyOf(page, 'The last', '2024', 'At 1', 'At 2', 'At 3', 'At 4', 'At 5')),
    ).toBeUndefined()
  })

  it('is a web page', () => {
    const page = pageOf(`<p>${SENTENCE}</p>`, 'html')
    expect(alreadyClean(page, bodyOf(page))).toBeUndefined()
  })
})
