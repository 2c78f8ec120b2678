import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import type { Block } from '../../src/model/page.ts'
import { bodyText } from '../../src/write/body-text.ts'
import { markdownBody } from '../../src/write/markdown.ts'

const block = (over: Partial<Block>): Block => ({
  id: 0,
  kind: 'paragraph',
  level: undefined,
  marker: undefined,
  cells: undefined,
  text: 'text',
  links: [],
  linkDensity: 0,
  element: undefined,
  layout: undefined,
  ...over,
})

const markdown = (...blocks: Partial<Block>[]) =>
  markdownBody({
    blocks: blocks.map(block),
    url: 'https://example.org/a/',
    found: true,
  } as unknown as Article)

test('headings, lists, quotes, code and tables keep their form', () => {
  expect(
    markdown(
      { kind: 'heading', level: 2, text: 'Head' },
      { kind: 'listItem', level: 1, marker: '-', text: 'one' },
      { kind: 'listItem', level: 2, marker: '2.', text: 'two' },
      { kind: 'quote', text: 'said' },
      { kind: 'pre', text: 'a\n```\nb' },
      { kind: 'tableRow', cells: ['x', 'y|z'], text: 'x | y|z' },
      { kind: 'tableRow', cells: ['1', '2'], text: '1 | 2' },
    ),
  ).toBe(
    '## Head\n\n- one\n\n  2. two\n\n> said\n\n````\na\n```\nb\n````\n\n| x | y\\|z |\n| --- | --- |\n| 1 | 2 |',
  )
})

test('links are kept, made absolute, and dropped where their scheme is dangerous', () => {
  const links = (href: string) => markdown({ text: 'see here now', links: [{ start: 4, end: 8, href }] })
  expect(links('b?x=(1)')).toBe('see [here](https://example.org/a/b?x=%281%29) now')
  expect(links('mailto:a@example.org')).toBe('see [here](mailto:a@example.org) now')
  for (const href of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
  ])
    expect(links(href)).toBe('see here now')
})

test('a link after an exclamation mark is no picture', () => {
  const links = [{ start: 5, end: 8, href: 'b' }]
  expect(markdown({ text: 'Look!see it', links })).toBe('Look\\![see](https://example.org/a/b) it')
  expect(markdown({ text: 'Hey! see it', links })).toBe('Hey! [see](https://example.org/a/b) it')
})

test.each([
  ['What is C #', '## What is C \\#'],
  ['C ##', '## C \\##'],
  ['C#', '## C#'],
  ['#', '## \\#'],
])('the heading %s keeps its end', (text, written) =>
  expect(markdown({ kind: 'heading', level: 2, text })).toBe(written),
)

test.each([
  ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
  ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
  ['*a* _b_ c_d `e`', '\\*a\\* \\_b\\_ c_d \\`e\\`'],
  ['# no head', '\\# no head'],
  ['1. no list', '1\\. no list'],
  ['- no list', '\\- no list'],
  ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
])('%s is shown as it is', (text, escaped) => expect(markdown({ text })).toBe(escaped))

test('neighbouring lists and tables stay apart', () => {
  const item = (group: number, marker: string, text: string) =>
    ({ kind: 'listItem', level: 1, marker, text, group }) as const
  const row = (group: number, text: string) =>
    ({ kind: 'tableRow', group, text, cells: text.split(' | ') }) as const
  const blocks = [
    item(1, '-', 'a'),
    item(1, '-', 'b'),
    item(2, '-', 'c'),
    item(3, '1.', 'd'),
    item(4, '1.', 'e'),
  ]
  const rows = [row(5, 'a | b'), row(5, '1 | 2'), row(6, 'c | d')]
  expect(bodyText([...blocks, ...rows].map(block))).toBe(
    '- a\n- b\n\n- c\n\n1. d\n\n1. e\n\na | b\n1 | 2\n\nc | d',
  )
  // the same mark again would go on with the list before
  expect(markdown(...blocks)).toBe('- a\n- b\n\n* c\n\n1. d\n\n1) e')
  expect(markdown(...rows)).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |\n\n| c | d |\n| --- | --- |')
})

describe('a list', () => {
  const item = (level: number, marker: string | undefined, text: string) =>
    ({ kind: 'listItem', level, marker, text }) as const
  const both = (...items: ReturnType<typeof item>[]) => [markdown(...items), bodyText(items.map(block))]

  test('whose outer items were left out starts at the margin', () => {
    const text = '- a\n- b\n  - c'
    expect(both(item(3, '-', 'a'), item(2, '-', 'b'), item(3, '-', 'c'))).toEqual([text, text])
  })

  test('goes in by one level an item', () => {
    const text = '- a\n  - b\n  - c\n    - d\n- e'
    expect(
      both(item(1, '-', 'a'), item(4, '-', 'b'), item(4, '-', 'c'), item(5, '-', 'd'), item(1, '-', 'e')),
    ).toEqual([text, text])
  })

  test('has what belongs to an item below its text', () => {
    const items = [item(1, '10.', 'a'), item(2, '-', 'b'), item(2, undefined, 'c'), item(1, undefined, '# d')]
    expect(markdown(...items, item(1, '11.', 'e'))).toBe('10. a\n    - b\n\n      c\n\n    \\# d\n\n11. e')
  })

  test('starts below a text with a number other than 1 only after a blank line', () => {
    expect(markdown(item(1, '-', 'a'), item(2, '2.', 'b'), item(2, '3.', 'c'))).toBe('- a\n\n  2. b\n  3. c')
  })
})

test('a quotation is one, with all that is in it', () => {
  const blocks = [
    { kind: 'quote', quote: 1, text: 'a' },
    { kind: 'quote', quote: 1, text: 'b\nc' },
    { kind: 'listItem', quote: 1, level: 1, marker: '-', group: 2, text: 'd' },
    { kind: 'pre', quote: 1, text: 'e\n\nf' },
    { kind: 'quote', quote: 3, text: 'g' },
    { text: 'h' },
  ] as const
  expect(markdown(...blocks)).toBe('> a\n>\n> b\\\n> c\n>\n> - d\n>\n> ```\n> e\n>\n> f\n> ```\n\n> g\n\nh')
  expect(markdown({ kind: 'quote', text: 'a' }, { kind: 'quote', text: 'b' })).toBe('> a\n>\n> b')
})

describe('a list item', () => {
  const item = (marker: string) => ({ marker })
  const part = (of: { marker: string }, text: string, marker?: string) =>
    ({ kind: 'listItem', level: 1, group: 1, item: of, text, marker }) as const
  const both = (...blocks: Partial<Block>[]) => [markdown(...blocks), bodyText(blocks.map(block))]

  test('with a heading is a part of the page', () => {
    const [one, two] = [item('-'), item('-')]
    const text = (mark: string) => `${mark}One\n\na\n\nb\n\n- c`
    expect(
      both(
        { kind: 'heading', level: 2, item: one, text: 'One', marker: '-' },
        part(one, 'a'),
        part(one, 'b'),
        part(two, 'c', '-'),
      ),
    ).toEqual([text('## '), text('')])
  })

  test('with several long paragraphs is one too, but not where it is numbered', () => {
    const [bullet, number] = [item('-'), item('1.')]
    const long = 'The ferry left. '.repeat(10).trim()
    const all = (of: { marker: string }) =>
      markdown(part(of, long, of.marker), part(of, long), part(of, long))
    expect(all(bullet)).toBe(`${long}\n\n${long}\n\n${long}`)
    expect(all(number)).toBe(`1. ${long}\n\n   ${long}\n\n   ${long}`)
  })

  test('has its marker where the start of it is left out', () => {
    const [one, two] = [item('1.'), item('2.')]
    const text = '1. a\n2. b'
    expect(both(part(one, 'a', '1.'), part(two, 'b'))).toEqual([text, text])
  })

  test('goes on below code as a paragraph', () => {
    const one = item('1.')
    expect(
      both(
        part(one, 'a', '1.'),
        { kind: 'pre', item: one, text: 'x' },
        part(one, 'b'),
        part(item('2.'), 'c'),
      ),
    ).toEqual(['1. a\n\n```\nx\n```\n\nb\n\n2. c', '1. a\n\nx\n\nb\n\n2. c'])
  })

  test('has its marker once where the page prints it too', () => {
    const [one, two, three] = [item('1.'), item('2.'), item('-')]
    const blocks = [
      part(one, '1.', '1.'),
      part(one, 'a'),
      part(two, '2', '2.'),
      part(two, 'b'),
      part(three, '7)', '-'),
    ]
    expect(both(...blocks, part(three, 'c'))[1]).toBe('1. a\n2. b\n7. c')
    // a number by itself says something
    expect(bodyText([part(three, '12', '-'), part(three, 'ships')].map(block))).toBe('- 12\n  ships')
    expect(bodyText([part(one, '1.', '1.')].map(block))).toBe('1. 1.')
  })
})

describe('a table', () => {
  const table = (...rows: string[][]) =>
    markdown(
      ...rows.map((cells) => ({ kind: 'tableRow', cells, text: cells.filter(Boolean).join(' | ') }) as const),
    )

  test('keeps its cells in their columns, and is as wide as its widest row', () => {
    expect(table(['', '2023'], ['Riders', '100', '120'], ['Complaints', '', '7'])).toBe(
      '|  | 2023 |  |\n| --- | --- | --- |\n| Riders | 100 | 120 |\n| Complaints |  | 7 |',
    )
  })

  test('has no column that is empty', () => {
    expect(table(['Port', '', 'Ships'], ['Orle', '', '12'])).toBe(
      '| Port | Ships |\n| --- | --- |\n| Orle | 12 |',
    )
  })

  test('has its name above it, not in a column', () => {
    expect(table(['Trams by line'], ['Line', '2023'], ['A', '6'])).toBe(
      'Trams by line\n\n| Line | 2023 |\n| --- | --- |\n| A | 6 |',
    )
    expect(table(['# 1'], ['a', 'b'])).toBe('\\# 1\n\n| a | b |\n| --- | --- |')
    expect(table(['one'], ['two'])).toBe('| one |\n| --- |\n| two |')
  })

  test('of one wide row is not filled up to the square of it', () => {
    const wide = Array.from({ length: 2000 }, () => 'x')
    expect(table(wide, ...Array.from({ length: 2000 }, () => ['y', 'z'])).length).toBeLessThan(1_000_000)
  })
})

test('plain text: list items and table rows stand together, paragraphs apart', () => {
  const blocks = [
    { text: 'one' },
    { kind: 'listItem', level: 1, marker: '-', text: 'a' },
    { kind: 'listItem', level: 2, marker: '-', text: 'b' },
    { kind: 'tableRow', text: '1 | 2' },
    { kind: 'tableRow', text: '3 | 4' },
  ] as const
  expect(bodyText(blocks.map(block))).toBe('one\n\n- a\n  - b\n\n1 | 2\n3 | 4')
})
