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

  it('are those of a shadow root, which is shown, and of no other template', () => {
    const card = (attribute: string) =>
      `<body><x-story><template${attribute}><h1>Wall</h1><p>It gave way.</p></template></x-story></body>`
    expect(textsOf(card(' shadowrootmode="open"'))).toEqual(['Wall', 'It gave way.'])
    expect(textsOf(card(''))).toEqual([])
  })

  it('never glue the words of neighbouring blocks or links', () => {
    expect(textsOf('<div>First<p>Second</p>Third</div>')).toEqual(['First', 'Second', 'Third'])
    expect(textsOf('<p><a href="/a">News</a><a href="/b">Sport</a></p>')).toEqual(['News Sport'])
  })

  it('mend a link cut in two, and leave signs with their word', () => {
    const [cut] = blocksOf('<p>To <a href="/c">Co</a><a href="/c">ntact</a> us</p>')
    expect(cut?.text).toBe('To Contact us')
    expect(cut?.links).toEqual([{ href: '/c', start: 3, end: 10 }])
    expect(textsOf('<p>In <a href="/x">Orle Reviews</a><a href="/x">, a journal</a>.</p>')).toEqual([
      'In Orle Reviews, a journal.',
    ])
    expect(textsOf('<p>See<a href="#n1">[1]</a><a href="#n2">[2]</a>.</p>')).toEqual(['See[1][2].'])
    expect(textsOf('<p><a href="/x">Port opens</a><a href="/x">Read more</a></p>')).toEqual([
      'Port opens Read more',
    ])
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

  it('leave out what a line hides: notes for screen readers, tooltips, names of icons', () => {
    const hidden =
      '<p>They <a href="/p">published it<span class="sr-only">(opens in a new window)</span></a> on' +
      ' Monday<span role="tooltip">A day.</span><span hidden>x</span> <i class="material-icons">chevron_right</i>' +
      ' <span style="color:red; display: none">{"id":1}</span>night.</p>'
    expect(textsOf(hidden)).toEqual(['They published it on Monday night.'])
  })

  it('keep what is all of its block, what holds blocks, formulas and words that only look hidden', () => {
    expect(textsOf('<h1><span class="sr-only">Orle Harbour</span><svg></svg></h1>')).toEqual(['Orle Harbour'])
    expect(textsOf('Before <span style="display:none"><p>Story</p></span>')).toEqual(['Before', 'Story'])
    expect(textsOf('<p>So <span class="mwe-math" style="display:none">x^{2}</span> is</p>')).toEqual([
      'So x^{2} is',
    ])
    expect(textsOf('<p>An <span class="overflow-hidden">open</span> port</p>')).toEqual(['An open port'])
    expect(textsOf('<p>An <i class="material-icons">Open Port</i></p>')).toEqual(['An Open Port'])
  })

  it('keep a hidden word that introduces an author', () => {
    const line =
      '<p><span>News</span> <span class="screen-reader-text">| By </span><span>Ada Byron</span> | May 3</p>'
    expect(textsOf(line)).toEqual(['News | By Ada Byron | May 3'])
  })

  it('leave out a wiki’s links for editing a section', () => {
    const link = '<span class="mw-editsection"><span>[</span><a href="/edit">edit</a><span>]</span></span>'
    expect(textsOf(`<h2>History${link}</h2>`)).toEqual(['History'])
  })

  it('name the mail addresses that Cloudflare hides', () => {
    const hidden = (data: string) =>
      textsOf(`<p>To <a href="/x" data-cfemail="${data}">[email&#160;protected]</a> by May</p>`)
    expect(hidden('54243b2720143b2638317a312c3539243831')).toEqual(['To post@orle.example by May'])
    expect(hidden('nonsense')).toEqual(['To [email protected] by May'])
  })

  it('join lines that were broken to fit a width, not verse', () => {
    const wrapped = [
      'The tram line will run from the station to the market and from',
      'there to the harbour, where a new terminal is being built by the',
      'company that runs the port. The council expects many people.',
      'Nobody knows.',
    ]
    const [a, b, c, d] = wrapped
    expect(textsOf(`<p>${wrapped.join('<br>')}</p>`)).toEqual([`${a} ${b} ${c}\n${d}`])
    expect(textsOf('<p>The harbour light<br>goes round at night<br>and all is well</p>')).toEqual([
      'The harbour light\ngoes round at night\nand all is well',
    ])
  })

  it('part a label from its value, and words with a picture between', () => {
    expect(textsOf('<p><b>Licence:</b><i>Freeware</i>, in 2024<b>Made</b> by U.<i>Sorle</i></p>')).toEqual([
      'Licence: Freeware, in 2024 Made by U.Sorle',
    ])
    expect(textsOf('<p>December 9<img>if you are<img>, well, here</p>')).toEqual([
      'December 9 if you are, well, here',
    ])
  })

  it('say a formula once, where it is drawn beside its MathML', () => {
    const drawn = '<span class="katex-html" aria-hidden="true"><span>2</span><span>1</span></span>'
    const mathml = '<span class="katex-mathml"><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math></span>'
    expect(textsOf(`<p>Half is <span class="katex">${mathml}${drawn}</span>.</p>`)).toEqual(['Half is 1/2.'])
    expect(textsOf(`<p>Half is <span class="katex">${drawn}</span>.</p>`)).toEqual(['Half is 21.'])
  })

  it('are none of a script’s data, unless it is shown as code', () => {
    expect(textsOf('<div>{"id":12,"tags":["a"]}</div><div>["a"]</div><p>[1]</p><p>{"broken"}</p>')).toEqual([
      '[1]',
      '{"broken"}',
    ])
    expect(textsOf('<pre>{"id":12}</pre><p><code>{"id":13}</code></p>')).toEqual(['{"id":12}', '{"id":13}'])
  })

  it('are whole listings, whatever a highlighter puts around their lines', () => {
    const code = ['pre', 'def a():\n    b()']
    const codeOf = (html: string) => blocksOf(html).map(({ kind, text }) => [kind, text])
    for (const lines of [
      '<div class="line">def a():</div><div class="line">    b()</div>',
      '<div>def a():\n</div><div>    b()\n</div>',
      '<div>def a():</div>\n<div>    b()</div>\n',
      '<span style="display:block">def a():</span><span style="display:block">    b()</span>',
      '<span class="line">def a():</span><span class="line">    b()</span>',
      '<span class="line">def a():</span>\n<span class="line">    b()</span>',
      '<span class="ln">1</span><span class="cl">def a():\n</span><span class="ln">2</span><span class="cl">    b()</span>',
      '<table><tr><td data-line-number="1"></td><td class="hljs-ln-code">def a():</td></tr>' +
        '<tr><td data-line-number="2"></td><td class="hljs-ln-code">    b()</td></tr></table>',
    ])
      expect(codeOf(`<pre><code>${lines}</code></pre>`), lines).toEqual([code])
    expect(codeOf('<pre><div>a</div><div><br></div><div>b</div></pre>')).toEqual([['pre', 'a\n\nb']])
    expect(codeOf('<pre><p>One</p><p>Two</p></pre>')).toEqual([
      ['pre', 'One'],
      ['pre', 'Two'],
    ])
  })

  it('are rows of a data table inside a pre', () => {
    const table = '<table><tr><td>1.</td><td>Orle</td></tr><tr><td>2.</td><td>Sorle</td></tr></table>'
    expect(textsOf(`<pre>Results\n${table}</pre>`)).toEqual(['Results', '1. | Orle', '2. | Sorle'])
  })

  it('are listings without the numbers of their lines in tables too', () => {
    const listing =
      '<table><tr><td class="blob-num" data-line-number="1"></td><td>def a():</td></tr>' +
      '<tr><td class="blob-num" data-line-number="2"></td><td>    b()</td></tr></table>'
    const cells = '<table><tr><td><pre>1\n2</pre></td><td><pre>def a():\n    b()</pre></td></tr></table>'
    for (const html of [listing, cells])
      expect(blocksOf(html).map(({ kind, text }) => [kind, text])).toEqual([['pre', 'def a():\n    b()']])
    expect(textsOf('<table><tr><td>1</td><td>Orle</td></tr></table>')).toEqual(['1 | Orle'])
  })

  it('tell raised numbers from the words and numbers before them', () => {
    expect(
      textsOf(
        '<p>By <a href="/y">2030</a><a href="#fn1"><sup>1</sup></a> and 10<sup>6</sup> or 10<sup>−3</sup> tons.<sup class="footnote-ref">2</sup>' +
          '<a href="#fn3"><sup>3</sup></a> An end.<sup><a href="#c"><span>[</span>4<span>]</span></a></sup></p>',
      ),
    ).toEqual(['By 2030[1] and 10^6 or 10^−3 tons.[2][3] An end.[4]'])
    expect(
      textsOf('<p>12 km<sup>2</sup>, CO<sub>2</sub>, the 1<sup>st</sup> and Orle<sup>5</sup></p>'),
    ).toEqual(['12 km2, CO2, the 1st and Orle5'])
  })

  it('do not end at a button, a noscript or an empty place within a sentence', () => {
    expect(textsOf('<p>The <button>right of way</button> of trams</p>')).toEqual([
      'The right of way of trams',
    ])
    expect(textsOf('<p>The line <img><noscript><img></noscript> will open.</p>')).toEqual([
      'The line will open.',
    ])
    expect(
      textsOf('<div>Named by <div style="display:inline-block"><div></div></div> in a vote</div>'),
    ).toEqual(['Named by in a vote'])
    expect(textsOf('<div>Take <div style="display: inline">tram 4</div> to Orle</div>')).toEqual([
      'Take tram 4 to Orle',
    ])
  })

  it('end at components beside other parts of the page, not at those in a line', () => {
    expect(textsOf('<article><x-para>One.</x-para><x-para>Two.</x-para></article>')).toEqual(['One.', 'Two.'])
    expect(textsOf('<x-card><h2>Title</h2><x-text>Text</x-text></x-card>')).toEqual(['Title', 'Text'])
    expect(textsOf('<p>A <x-tip>well-known</x-tip> <x-tip>word</x-tip></p>')).toEqual(['A well-known word'])
    expect(textsOf('<div>A <x-tip>known</x-tip> <x-tip>word</x-tip></div>')).toEqual(['A known word'])
    expect(textsOf('<p><b>A</b> <x-tip>known</x-tip> <x-tip>word</x-tip></p>')).toEqual(['A known word'])
  })

  it('end at buttons beside each other, and at what follows a whole sentence', () => {
    expect(textsOf('<div>Share<button>Mail</button><button>Print</button></div>')).toEqual([
      'Share',
      'Mail',
      'Print',
    ])
    expect(textsOf('<div>It opened.<div></div>Next came May.</div>')).toEqual([
      'It opened.',
      'Next came May.',
    ])
    expect(textsOf('<div>By Ada Orle<div>Follow</div>and more</div>')).toEqual([
      'By Ada Orle',
      'Follow',
      'and more',
    ])
  })

  it('begin with their drop cap, though it is a block of its own', () => {
    const blocks = blocksOf(
      '<h2>A</h2><div class="big">D</div><p>uring <a href="/w">works</a></p><p>Next.</p>',
    )
    expect(blocks.map(({ id, text }) => [id, text])).toEqual([
      [0, 'A'],
      [1, 'During works'],
      [2, 'Next.'],
    ])
    expect(blocks[1]?.links).toEqual([{ href: '/w', start: 7, end: 12 }])
    expect(textsOf('<div><p>B</p></div><div><p>lower</p></div><p>C</p><p>Upper</p>')).toEqual([
      'B',
      'lower',
      'C',
      'Upper',
    ])
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
