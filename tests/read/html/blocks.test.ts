import { describe, expect, it } from 'vitest'
import { readBlocks } from '../../../src/read/html/blocks.ts'
import { parseTree } from '../../../src/read/html/tree.ts'

const blocksOf = (html: string) => readBlocks(parseTree(html))
const textsOf = (html: string) => blocksOf(html).map(({ text }) => text)

describe('blocks of an HTML page', () => {
  it('end at block-level elements and keep inline elements together', () => {
    expect(textsOf('<p>One <b>bold</b> word.</p><div>Two<span>gether</span></div>')).toEqual([
      'One bold word.',
      'Twogether',
    ])
  })

  it('never glue the words of neighbouring blocks or links', () => {
    expect(textsOf('<div>First<p>Second</p>Third</div>')).toEqual(['First', 'Second', 'Third'])
    expect(textsOf('<p><a href="/a">News</a><a href="/b">Sport</a></p>')).toEqual(['News Sport'])
  })

  it('end at two line breaks, not at one', () => {
    expect(textsOf('<td>First line<br>goes on<br><br>Second</td>')).toEqual(['First line\ngoes on', 'Second'])
  })

  it('show something: a joiner alone is none', () => {
    expect(
      textsOf(
        '<p>One</p><p>\u200d</p><p><b>\u200d</b> \u200c</p><p>Two<br>\u200d<br>Three</p><p>می\u200cخواهم</p>',
      ),
    ).toEqual(['One', 'Two', 'Three', 'می\u200cخواهم'])
  })

  it('fold white space, non-breaking spaces and invisible marks', () => {
    expect(textsOf('<p>A\u00a0 hy\u00adphen\n\n  and a zero\u200bwidth space</p>')).toEqual([
      'A hyphen and a zerowidth space',
    ])
  })

  it('know headings, nested and numbered lists, quotes, captions and code', () => {
    const html =
      '<h2>H</h2><ol start="3"><li>three<ul><li>deep</li></ul></li><li>four</li></ol><blockquote><p>Q</p></blockquote>' +
      '<figure><figcaption>C</figcaption></figure><pre>a\n  b</pre>'
    expect(blocksOf(html).map(({ kind, level, marker, text }) => [kind, level, marker, text])).toEqual([
      ['heading', 2, undefined, 'H'],
      ['listItem', 1, '3.', 'three'],
      ['listItem', 2, '-', 'deep'],
      ['listItem', 1, '4.', 'four'],
      ['quote', undefined, undefined, 'Q'],
      ['caption', undefined, undefined, 'C'],
      ['pre', undefined, undefined, 'a\n  b'],
    ])
  })

  it('know the list and the item that they are in', () => {
    const blocks = blocksOf(
      '<ul><li><p>a</p><p>b</p><ol><li>deep</li></ol></li></ul><ul><li>c</li></ul><p>d</p><ul><li><section><p>e</p></section></li></ul>',
    )
    const [a, b, deep, c, d, e] = blocks
    expect(a?.item).toBe(b?.item)
    expect([a?.item, deep?.item]).toEqual([{ marker: '-' }, { marker: '1.' }])
    expect([b?.group, deep?.group]).toEqual([a?.group, a?.group])
    expect(c?.group).not.toBe(a?.group)
    expect([d?.item, e?.item, d?.group, e?.group]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('keep the cells of a table in their columns, also empty and spanned ones', () => {
    const rows = (html: string) =>
      blocksOf(`<table>${html}</table>`).map(({ cells, text }) => [cells?.join('/'), text])
    expect(rows('<tr><th></th><th>2023</th></tr><tr><td>Riders</td><td>100</td></tr>')).toEqual([
      ['/2023', '2023'],
      ['Riders/100', 'Riders | 100'],
    ])
    expect(
      rows(
        '<tr><th rowspan=2>Line<th colspan=2>Riders<th>Stops<tr><td>5<td>6<td>7<tr><td>Sum<td colspan=2>11<td>7',
      ).map(([cells]) => cells),
    ).toEqual(['Line/Riders//Stops', '/5/6/7', 'Sum/11//7'])
    // a span ends with its group of rows, and one of a thousand million columns ends somewhere
    expect(
      rows(
        '<thead><tr><td rowspan=9>a<td>b</thead><tbody><tr><td>c<td>d<tr><td colspan=1000000000>e<td>f',
      ).map(([cells]) => cells?.split('/').length),
    ).toEqual([2, 2, 65])
  })

  it('know the quotation that they are in', () => {
    const [a, deep, b, c, d] = blocksOf(
      '<blockquote><p>a</p><ul><li><ul><li><ul><li><p>deep</p></li></ul></li></ul></li></ul></blockquote>' +
        '<blockquote><p>b</p><section><p>c</p></section></blockquote><p>d</p>',
    ).map(({ quote }) => quote)
    expect(a).toBeDefined()
    expect(deep).toBe(a)
    expect(b).not.toBe(a)
    expect([c, d]).toEqual([undefined, undefined])
  })

  it('know the table that they are in', () => {
    const table = '<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Orle</td><td>12</td></tr></table>'
    const [a, b, c] = blocksOf(table + table).map(({ group }) => group)
    expect(a).toBe(b)
    expect(c).not.toBe(a)
  })

  it('are rows in a data table and parts of the page in a layout table', () => {
    expect(
      textsOf(
        '<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Orle</td><td></td><td>12</td></tr></table>',
      ),
    ).toEqual(['Port | Ships', 'Orle | 12'])
    const layout =
      '<table><tr><td><table><tr><td>Menu</td></tr></table></td><td><p>Story</p></td></tr></table>'
    expect(textsOf(layout)).toEqual(['Menu', 'Story'])
  })

  it('leave out scripts, styles, forms’ values and the signs of links within the page', () => {
    expect(
      textsOf('<script>x()</script><style>p{}</style><select><option>1</option></select><p>Text</p>'),
    ).toEqual(['Text'])
    expect(textsOf('<h2>Results<a href="#results">#</a></h2><p>Note.<a href="#ref">↩︎</a></p>')).toEqual([
      'Results',
      'Note.',
    ])
    expect(textsOf('<p>See <a href="#two">part 2</a>.</p>')).toEqual(['See part 2.'])
  })

  it('measure the share of linked characters', () => {
    const [block] = blocksOf('<p>Read <a href="/x">more</a></p>')
    expect(block?.linkDensity).toBeCloseTo(4 / 9)
    expect(block?.links).toEqual([{ href: '/x', start: 5, end: 9 }])
  })

  it('survive deep nesting without recursion', () => {
    expect(textsOf(`${'<div>'.repeat(20_000)}deep`)).toEqual(['deep'])
  })
})
