import { describe, expect, it } from 'vitest'
import { valueAt } from '../../src/passes/ensemble.ts'
import { fillMatrix } from '../../src/passes/features/family.ts'
import { type HtmlContext, htmlContext } from '../../src/passes/features/html/context.ts'
import { htmlFeatures } from '../../src/passes/features/html/index.ts'
import { readHtml } from '../../src/read/html/index.ts'

const contextOf = (text: string): HtmlContext =>
  htmlContext(
    readHtml({
      source: 'test.html',
      format: 'html',
      text,
      encoding: { name: 'utf-8', reason: 'string', replaced: 0, declared: null },
    }),
  )

/** One feature of the block that starts with some words. */
function feature(html: string, name: string, start: string): number {
  const context = contextOf(html)
  const matrix = fillMatrix(htmlFeatures, context, context.blocks.length)
  const column = matrix.names.indexOf(name)
  const block = context.blocks.find((b) => b.text.startsWith(start))
  if (column < 0 || !block) throw new Error(`no feature ${name} or no block ${start}`)
  return valueAt(matrix, block.id, column)
}

const SENTENCE =
  'The council of Nieuwhaven voted on Tuesday to replace the ageing night ferry with two smaller boats, ending a long debate.'
const PARAGRAPHS = Array.from({ length: 6 }, (_, i) => `<p>Part ${i}. ${SENTENCE} ${SENTENCE}</p>`).join('')

/** A short story, then three times as much talk about it, then the next story with a headline of its own. */
const PAGE = `<html><head><title>Ferry replaced</title></head><body>
<article class="story"><h1 class="head">Ferry replaced</h1><div class="text"><p>Story. ${SENTENCE} ${SENTENCE} ${SENTENCE} ${SENTENCE}</p></div></article>
<div class="talk">${PARAGRAPHS.replaceAll('Part', 'Remark')}</div>
<article class="story"><h1 class="head">Lighthouse sold</h1><div class="text">${PARAGRAPHS.replaceAll('Part', 'Next')}</div></article>
<div class="box"><div><p>We use cookies and share personal data with our partners.</p></div><div><p>Accept all cookies or manage your privacy settings.</p></div></div>
</body></html>`

describe('the block that is taken for the headline', () => {
  const headlineOf = (head: string, body: string): string | undefined => {
    const { blocks, headline } = contextOf(
      `<html><head>${head}</head><body>${body}${PARAGRAPHS}</body></html>`,
    )
    return blocks[headline]?.text
  }

  it.each([
    [
      'a weblog’s name in the top heading',
      '<title>Ferry replaced | Harbour notes of a lighthouse keeper</title>',
      '<h1 id="site-title">Harbour notes of a lighthouse keeper</h1><h2>Ferry replaced</h2>',
    ],
    [
      'the site’s name in a link to its front page',
      '<title>Nieuwhaven Council: Ferry replaced</title>',
      '<h1><a href="/">Nieuwhaven Council</a></h1><h2>Ferry replaced</h2>',
    ],
    [
      'a menu far above the text',
      '<title>Ferry replaced - The Courier</title>',
      `<h2>The Courier</h2>${'<li>Menu entry</li>'.repeat(30)}<h2>Ferry replaced</h2>`,
    ],
    [
      'a title that is the site’s',
      '<title>Courier</title>',
      '<p>Menu</p><font size="5">Ferry replaced</font><br>',
    ],
    ['one word', '<title>Ferries - The Courier</title>', '<h2>Archive of the Courier</h2><h1>Ferries</h1>'],
  ])('is the article’s beside %s', (_, head, body) => {
    expect(headlineOf(head, body)).toMatch(/^Ferr(?:y replaced|ies)$/)
  })
})

describe('whether a block speaks of the topic', () => {
  const page = `<html><head><title>Ferry replaced</title></head><body><h1>Ferry replaced</h1><main>${PARAGRAPHS}</main>
<aside><p>Elsewhere. Gardeners plant tulips, daffodils and crocuses before winter frost.</p><p>Here. The council said the ferry boats replace smaller boats.</p></aside></body></html>`

  it('knows the words of the main container’s prose and of the headline', () => {
    expect(feature(page, 'topic.known', 'Here.')).toBeGreaterThan(0.7)
    expect(feature(page, 'topic.known', 'Elsewhere.')).toBeLessThan(0.3)
    expect(feature(page, 'topic.headlineCovered', 'Here.')).toBeGreaterThan(0)
    expect(feature(page, 'topic.headlineCovered', 'Elsewhere.')).toBe(0)
  })
})

describe('where a block lies to the headline', () => {
  it('is in the article of the headline, not in the talk that outweighs it', () => {
    expect(feature(PAGE, 'anchor.outsideArticle', 'Story.')).toBe(0)
    expect(feature(PAGE, 'anchor.outsideArticle', 'Remark 3.')).toBeGreaterThan(0)
    expect(feature(PAGE, 'anchor.sharedProse', 'Story.')).toBeLessThan(0.3)
    expect(feature(PAGE, 'anchor.sharedProse', 'Remark 3.')).toBeGreaterThan(0.9)
  })

  it('is in the same article element or in another', () => {
    expect(feature(PAGE, 'anchor.sameArticle', 'Story.')).toBe(1)
    expect(feature(PAGE, 'anchor.sameArticle', 'Next 3.')).toBe(-1)
  })

  it('comes after a headline that looks the same', () => {
    expect(feature(PAGE, 'anchor.headlinesSince', 'Story.')).toBe(0)
    expect(feature(PAGE, 'anchor.headlinesSince', 'Remark 3.')).toBe(0)
    expect(feature(PAGE, 'anchor.headlinesSince', 'Next 3.')).toBe(1)
  })
})

describe('what a part of a page is about', () => {
  it('shows in all of its paragraphs', () => {
    expect(feature(PAGE, 'part.consent2', 'Accept all')).toBeGreaterThan(0.3)
    expect(feature(PAGE, 'part.branch.consent', 'We use')).toBeGreaterThan(0.3)
    expect(feature(PAGE, 'part.branch.consent', 'Story.')).toBe(0)
  })
})

describe('the matrix', () => {
  it('names every column once and holds finite numbers', () => {
    const context = contextOf(PAGE)
    const { names, data } = fillMatrix(htmlFeatures, context, context.blocks.length)
    expect(new Set(names).size).toBe(names.length)
    expect(data.every(Number.isFinite)).toBe(true)
  })
})
