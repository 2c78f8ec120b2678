import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { zipOf } from '../helpers/archives.ts'
import { dechaff, temporaryFolder } from '../helpers/command.ts'

/** Colours, a link, a one-byte control sequence, overrides of direction, line separators. */
const EVIL = '\u001b[31m\u001b]8;;http://evil.example/\u0007\u009b31m\u202e\u2066\u0085\u2028'

/** What may not reach a terminal: C0 and C1 controls but line feed, tab and our own carriage return, and bidirectional marks. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

const PARAGRAPH = `<p>The harbour town of Velmora ${EVIL} opened its rebuilt lighthouse on Tuesday, <a href="javascript:alert(1)">nine</a>
<a href="JaVaScRiPt&colon;x">years</a> <a href="data:text/html,x">after</a> &lt;script&gt;alert(1)&lt;/script&gt; ![x](vbscript:y)
[a](file:z) a storm &#x1b;[31m brought <a href="http://x.example/)(&quot;">it</a> down.</p>`

const PAGE = `<title>The ${EVIL} story &#x1b;[1m of &#155;31m the storm</title><meta name="author" content="Jane${EVIL} Doe&#27;[0m">
<meta name="description" content="d${EVIL}"><meta property="og:site_name" content="S${EVIL}ite"><meta property="article:tag" content="t${EVIL}g">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The \\u001b[31m story \\u202e","author":{"name":"Jane\\u001b[2J Doe"},"articleSection":"x\\u0007"}</script>
<article><h1>The ${EVIL} story</h1><p class="byline">By Jane${EVIL} Doe</p>${['One', 'Two', 'Three', 'Four', 'Five'].map((n) => PARAGRAPH.replace('Velmora', `Velmora in the year ${n}`)).join('')}
<ul><li>it${EVIL}em of a list</ul><pre>co${EVIL}de ${'```'}</pre><table><tr><th>a|b${EVIL}<th>c<tr><td>1<td>2</table></article>`

/** A folder of hostile names and content: pages, an archive, a file of records, and something broken. */
function folder(): string {
  const place = temporaryFolder()
  writeFileSync(join(place, `na${EVIL.replaceAll('/', '')}me.html`), PAGE)
  writeFileSync(join(place, 'bad\u001b[32m.gz'), Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]))
  writeFileSync(
    join(place, 'z.zip'),
    zipOf({ [`in${EVIL}/x.html`]: PAGE, 'bad\u001b[31m.png': Buffer.from('\x89PNG', 'latin1') }),
  )
  writeFileSync(join(place, 'l.jsonl'), `${JSON.stringify({ id: EVIL, html: PAGE })}\nnot \u001b[31m json\n`)
  return place
}

describe('nothing a terminal acts on gets out', { timeout: 60_000 }, () => {
  test.each([['text'], ['json'], ['jsonl'], ['markdown']])('of %s', async (format) => {
    const { out, err } = await dechaff([folder(), '-f', format])
    expect(UNSAFE.exec(out)?.[0]).toBeUndefined()
    expect(UNSAFE.exec(err)?.[0]).toBeUndefined()
    expect(out).toContain('rebuilt lighthouse')
    expect(out).not.toMatch(/\bundefined\b|\bNaN\b|\[object/)
  })

  test('of the explanation', async () => {
    const { out, err } = await dechaff([folder(), '--explain'])
    expect(UNSAFE.exec(out + err)?.[0]).toBeUndefined()
  })

  test.each([
    ['a name that is not there', ['/nowhere/\u001b[31m\u202e']],
    ['a folder that can’t be', ['-o', '/dev/null/\u001b[31m', '-']],
    ['an option', ['--format', '\u001b[31m']],
    ['an option that is none', ['--\u001b[31m']],
    ['a label', ['--encoding', '\u001b[31m']],
  ])('of an error about %s', async (_, argv) => {
    const { err } = await dechaff(argv, { stdin: PAGE })
    expect(err).not.toBe('')
    expect(UNSAFE.exec(err)?.[0]).toBeUndefined()
  })
})

test('Markdown holds no HTML of the page and no link that does something', async () => {
  const { out } = await dechaff(['-f', 'markdown'], { stdin: PAGE })
  expect(out).not.toMatch(/<(?!https?:)/)
  const targets = [...out.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target)
  expect(new Set(targets)).toEqual(new Set(['http://x.example/%29%28%22']))
})

test('terminal commands go whole', async () => {
  const { out } = await dechaff([], { stdin: PAGE })
  expect(out).toContain('The harbour town of Velmora in the year One opened')
  expect(out).not.toMatch(/\[31m|evil\.example/)
})
