import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/model/page.ts'
import { readHtml } from '../../../src/read/html/index.ts'

const claims = (html: string, url?: string): readonly Claim[] =>
  readHtml({
    source: 'test',
    format: 'html',
    text: html,
    encoding: { name: 'utf-8', reason: 'string', replaced: 0, declared: null },
    url,
  }).claims

const values = (html: string, via: string, key: string) =>
  claims(html)
    .filter((claim) => claim.via === via && claim.key === key)
    .map((claim) => claim.value)

const ld = (json: string) => `<script type="application/ld+json">${json}</script>`

describe('JSON-LD', () => {
  it('follows @id references inside @graph', () => {
    const html = ld(
      '{"@graph":[{"@type":"Article","headline":"Rain","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ada Byron"}]}',
    )
    expect(values(html, 'json-ld', 'article.author')).toEqual(['Ada Byron'])
  })

  it('gives each author of a list, and organisations apart', () => {
    const html = ld(
      '{"@type":["NewsArticle"],"author":[{"@type":"Person","name":"A One"},{"@type":"Organization","name":"Wire"},"B Two"]}',
    )
    expect(values(html, 'json-ld', 'article.author')).toEqual(['A One', 'B Two'])
    expect(values(html, 'json-ld', 'article.author.organization')).toEqual(['Wire'])
  })

  it('reads what no strict parser does: raw line breaks, trailing commas, comments, CDATA', () => {
    expect(
      values(ld('<!-- {"@type":"Article","headline":"Two\nlines",} -->'), 'json-ld', 'article.headline'),
    ).toEqual(['Two lines'])
    expect(
      values(ld('/*<![CDATA[*/{"@type":"Article",/* x */"name":"N"}/*]]>*/'), 'json-ld', 'article.name'),
    ).toEqual(['N'])
    expect(claims(ld('{"@type": "Article", "headline": '))).toEqual([])
  })

  it('takes the page’s own article among several, not related ones', () => {
    const html = `<title>Rain falls on town</title>${ld(
      '[{"@type":"Article","headline":"Another story","author":"X Y"},{"@type":"Article","headline":"Rain falls on town","author":"Ada Byron"}]',
    )}`
    expect(values(html, 'json-ld', 'article.author')).toEqual(['Ada Byron'])
    const nested = ld(
      '{"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"Listed one","author":"X Y"}]}',
    )
    expect(values(nested, 'json-ld', 'article.author')).toEqual([])
  })

  it('gives the questions of a page that answers some, by reference too', () => {
    const html = ld(
      '{"@graph":[{"@type":["WebPage","FAQPage"],"mainEntity":[{"@id":"#q"}]},{"@type":"Question","@id":"#q","name":"Will tin do?","acceptedAnswer":{"@type":"Answer","text":"<p>It will &amp; does.</p>"}}]}',
    )
    expect(values(html, 'json-ld', 'faq.question')).toEqual(['Will tin do?'])
    expect(values(html, 'json-ld', 'faq.answer')).toEqual(['It will & does.'])
  })

  it('decodes character references escaped twice', () => {
    expect(
      values(ld('{"@type":"Article","headline":"A &amp;#8211; B"}'), 'json-ld', 'article.headline'),
    ).toEqual(['A – B'])
  })
})

describe('the head', () => {
  it('gives meta by property, name or itemprop, the title, the language and the canonical address', () => {
    const html =
      '<html lang="de-AT"><title> Regen </title><meta property="og:title" content="Regen &amp;amp; Sturm"><meta name="Author" content="A B"><link rel="canonical" href="https://example.org/a">'
    expect(values(html, 'meta', 'og:title')).toEqual(['Regen & Sturm'])
    expect(values(html, 'meta', 'author')).toEqual(['A B'])
    expect(values(html, 'title', 'title')).toEqual(['Regen'])
    expect(values(html, 'html', 'lang')).toEqual(['de-AT'])
    expect(values(html, 'url', 'url')).toEqual(['https://example.org/a'])
  })
})

describe('what the page shows', () => {
  const story = '<h1>Rain</h1>'.concat(
    '<p>Long paragraph of the story, with enough words to weigh.</p>'.repeat(8),
  )

  it('keeps the machine and the visible side of a time, with its block', () => {
    const html = `<article>${story}<time datetime="2024-10-23T08:00Z">Wednesday</time></article>`
    const times = claims(html).filter((claim) => claim.via === 'time')
    expect(times.map(({ key, value }) => [key, value])).toEqual([
      ['time@', '2024-10-23T08:00Z'],
      ['time', 'Wednesday'],
    ])
    expect(times[0]?.block).toBe(9)
  })

  it('says in which zone an author or date stands', () => {
    const html = `<main>${story}<span class="author">Ada Byron</span></main><div class="comments"><b class="author">troll</b></div><aside><span class="date">May 1, 2020</span></aside>`
    expect(values(html, 'class', 'author')).toEqual(['Ada Byron'])
    expect(values(html, 'class', 'comment/author')).toEqual(['troll'])
    expect(values(html, 'class', 'aside/date')).toEqual(['May 1, 2020'])
  })

  it('does not take a wrapper around the story for a zone', () => {
    const html = `<div class="has-sidebar comments">${story}<span class="byline">By Ada Byron</span></div>`
    expect(values(html, 'class', 'byline')).toEqual(['By Ada Byron'])
  })

  it('reads microdata and rel=author', () => {
    const html = `${story}<span itemprop="author" content="Ada B">Ada</span><a rel="author" href="/a">Ada</a>`
    expect(values(html, 'microdata', 'author@')).toEqual(['Ada B'])
    expect(values(html, 'rel', 'author')).toEqual(['Ada'])
  })
})

it('finds well-known properties in application state', () => {
  const html = '<script>window.x={"datePublished":"2024-10-23","authorName":"Ada Byron"}</script>'
  expect(values(html, 'state', 'datepublished')).toEqual(['2024-10-23'])
  expect(values(html, 'state', 'authorname')).toEqual(['Ada Byron'])
})

describe('JSON-LD that no parser reads', () => {
  const ARTICLE = '"@type":"NewsArticle","headline":"Rain","author":{"@type":"Person","name":"Ada Byron"}'
  it.each([
    ['with several values', `{${ARTICLE}}\n{"@type":"BreadcrumbList"}`],
    ['with a comma after it', `{${ARTICLE}},`],
    ['with quotation marks in a string', `{${ARTICLE},"description":"They say "it rains", and mean "cats""}`],
    ['escaped for HTML', `{${ARTICLE}}`.replaceAll('"', '&quot;')],
    ['left open', `{"@graph":[{${ARTICLE}`],
    ['cut off in a string', `{${ARTICLE},"description":"It rai`],
    ['with a value left out', `{"commentCount": ,${ARTICLE},"a":{"b":}}`],
    ['beyond mending', `{${ARTICLE} "x" y: {{] }`],
  ])('is read %s', (_, json) => {
    expect(values(ld(json), 'json-ld', 'article.headline')).toEqual(['Rain'])
    expect(values(ld(json), 'json-ld', 'article.author')).toEqual(['Ada Byron'])
  })

  it.each([
    '"',
    '"\\',
    '{"',
    '[',
    '{"a":',
    ',',
    ':',
    '/*',
    '"author":{',
    '"@type":"Article',
    '"headline":"\\',
  ])('does not run away on %s again and again', (part) => {
    const started = performance.now()
    values(ld(`{"a" ${part.repeat(400_000 / part.length)}`), 'json-ld', 'article.headline')
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
