import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.ts'
import { MAX_BLOCKS } from '../../src/read/limits.ts'

/**
 * Longest a page may take here, in milliseconds. Each takes well below a tenth of it when the work grows with the page,
 * and many times it when the work grows with the page's square.
 */
const LIMIT = 60_000

const many = (text: string, times: number) => text.repeat(times)
const STORY = many(
  '<p>The harbour town of Velmora opened its rebuilt lighthouse on Tuesday, nine years after a storm.</p>\n',
  6,
)

const HTML: Readonly<Record<string, () => string>> = {
  'elements 5,000 deep': () => `${STORY}${many('<div>', 5000)}deep${many('</div>', 5000)}`,
  'elements 50,000 deep': () => `${STORY}${many('<div>', 50_000)}deep${many('</div>', 50_000)}`,
  'elements 500,000 deep': () => `${STORY}${many('<div>', 500_000)}deep${many('</div>', 500_000)}`,
  'elements 50,000 deep, each with a word': () => `${STORY}${many('<div>word ', 50_000)}`,
  'emphasis 500,000 deep': () => `${STORY}<p>${many('<b>', 500_000)}deep`,
  'lists 40,000 deep': () => `${STORY}${many('<ul><li>item ', 40_000)}`,
  'quotes 40,000 deep': () => `${STORY}${many('<blockquote>word ', 40_000)}`,
  'tables in tables': () => `${STORY}${many('<table><tr><td>cell<td>', 40_000)}`,
  '300,000 stray end tags under open elements': () =>
    `${STORY}${many('<div>', 10_000)}${many('</span></b></i>x', 100_000)}`,
  '100,000 line breaks': () => `${STORY}${many('<br>', 100_000)}`,
  '50,000 lines parted by line breaks': () => `${STORY}${many('word<br>', 50_000)}`,
  '50,000 blocks parted by line breaks': () => `${STORY}<div>${many('word<br><br>', 50_000)}</div>`,
  '200,000 spans': () => `${STORY}<p>${many('<span>a</span> ', 200_000)}`,
  '100,000 links in one block': () => `${STORY}<p>${many('<a href="/x">a</a> ', 100_000)}`,
  '100,000 links that never end': () => `${STORY}${many('<a href="/x">a ', 100_000)}`,
  'a text node of 10 MB': () => `${STORY}<p>${many('word and ', 1_200_000)}`,
  '200 KB of spaces in title and meta': () =>
    `<title>${many(' ', 200_000)}x${many(' ', 200_000)}</title><meta name="author" content="${many(' ', 200_000)}y">` +
    `<meta name="date" content="2024${many(' ', 200_000)}-03">${STORY}`,
  'attributes of 1 MB': () =>
    `<div class="${many('a b ', 250_000)}" style="${many('x:y;', 250_000)}" id="${many('-', 500_000)}">${STORY}`,
  '100,000 attributes': () =>
    `<div ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>${STORY}`,
  '50,000 paragraphs and fonts that never end': () => `${STORY}${many('<p><font>word ', 50_000)}`,
  '50,000 numbered items': () => `${STORY}<ol>${many('<li>item', 50_000)}`,
  'a row of 50,000 cells': () => `${STORY}<table><tr>${many('<td>a', 50_000)}`,
  '30,000 rows': () => `${STORY}<table>${many('<tr><td>a<td>b', 30_000)}`,
  '50,000 comments that never end': () => `${STORY}${many('<!--', 50_000)}`,
  '500,000 references, whole and broken': () => `${STORY}<p>${many('&amp;', 250_000)}${many('&a', 250_000)}`,
  '500,000 signs that open no tag': () => `${STORY}<p>${many('< ', 500_000)}`,
  '40,000 bylines and dates': () =>
    `${STORY}${many('<p class="byline">By Jane Doe, <time>5 March 2024</time>', 40_000)}`,
  'a byline of 1 MB': () => `<div class="byline">${many('By Jane Doe and ', 65_000)}</div>${STORY}`,
  'JSON-LD nested 100,000 deep': () =>
    `<script type="application/ld+json">${many('{"a":', 100_000)}</script>${STORY}`,
  'application state of 50,000 arrays in arrays': () =>
    `<script>window.s=${many('[', 50_000)}${many(']', 50_000)}</script>${STORY}`,
  'SVG titles 50,000 deep': () => `${STORY}${many('<svg><title>', 50_000)}`,
}

const LINE =
  'The harbour town of Velmora opened its rebuilt lighthouse on Tuesday, nine years after a storm.\n'
const TEXT: Readonly<Record<string, () => string>> = {
  'a line of 5 MB': () => `${many(LINE, 6)}\n${many('word ', 1_000_000)}`,
  '100,000 lines of a word': () => `${many(LINE, 6)}\n${many('word\n', 100_000)}`,
  'a paragraph of 60,000 wrapped lines': () =>
    `${many(LINE, 6)}\n${many('words that go on without an "end in any line and are wrapped\n', 60_000)}`,
  '100,000 Markdown links in a line': () => many(LINE, 6) + many('[a](b) ', 100_000),
  'brackets that never end': () => many(LINE, 6) + many('[a](', 100_000) + many('![', 100_000),
  'emphasis marks': () => many(LINE, 6) + many('*a _b ', 100_000) + many('**', 100_000),
  'images and addresses that never end': () =>
    `${many(LINE, 6)}${many('![', 50_000)}${many('[a](b) ', 50_000)}${many('<http', 100_000)}`,
  '200,000 blank lines': () => `${LINE}${many('\n', 200_000)}${many(LINE, 6)}`,
  '1 MB of spaces and tabs': () => `${LINE}${many(' \t', 500_000)}x\n${many(LINE, 6)}`,
  '50,000 nested items': () =>
    many(LINE, 6) + Array.from({ length: 50_000 }, (_, i) => `${many(' ', i % 200)}* x`).join('\n'),
  '30,000 table rows': () => many(LINE, 6) + many('|a|b|\n', 30_000),
  '100,000 dates in a line': () => many(LINE, 6) + many('5 March 2024, ', 100_000),
  '1 MB of one sign': () => [...'-=#_.|\\>"1/'].map((sign) => many(sign, 100_000)).join('\n') + many(LINE, 6),
}

describe.each([
  ['html', HTML],
  ['text', TEXT],
] as const)('%s is read in bounded time', (input, families) => {
  test.each(Object.entries(families))('%s', { timeout: LIMIT }, async (_, make) => {
    const page = make()
    const { provenance } = await extract(page, { input, passes: 'heuristic' })
    // whatever it takes for the article, it has read the page
    expect(provenance.body?.blocks).toBeGreaterThan(0)
  })
})

describe('what is too large for the passes', () => {
  test('jsdom and Readability see no page that is deep or long', { timeout: LIMIT }, async () => {
    const deep = await extract(`${STORY}${many('<div>word ', 100_000)}`, { passes: 'both' })
    expect(deep.provenance.body?.passes).toEqual(['heuristic'])
    const flat = await extract(`${STORY}${many('<div>', 3000)}deep`, { passes: 'both' })
    expect(flat.provenance.body?.passes).toEqual(['heuristic', 'readability'])
  })

  test('a page over the limits says so', { timeout: LIMIT }, async () => {
    const { provenance, warnings, found } = await extract(STORY + many('<p>x', MAX_BLOCKS + 10), {
      passes: 'heuristic',
    })
    expect({ found, blocks: provenance.body?.blocks, warnings }).toEqual({
      found: true,
      blocks: MAX_BLOCKS,
      warnings: [expect.stringContaining('only its beginning was read')],
    })
  })

  test('a page of 50 MB', { timeout: 2 * LIMIT }, async () => {
    const { found } = await extract(
      many(`<div class="part"><h2>Part</h2>${STORY}</div>\n`, 80_000).slice(0, 50_000_000),
      { passes: 'heuristic' },
    )
    expect(found).toBe(true)
  })
})
