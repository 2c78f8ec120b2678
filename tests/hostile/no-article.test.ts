import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.ts'

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`

const times = (count: number, item: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => item(n)).join('\n')

const NONE: Readonly<Record<string, readonly [reason: string, page: string]>> = {
  nothing: ['empty', ''],
  'white space': ['empty', ' \n\t\u00a0\n'],
  'a page cut off in its head': ['no-text', '<html><head><title>Cut off early</title><meta name="descr'],
  'an application without its scripts': [
    'script-only',
    page(
      'App',
      '<noscript>You need to enable JavaScript.</noscript><div id="root"></div><script src="/m.js"></script>',
    ),
  ],
  'a consent wall': [
    'consent-wall',
    page(
      'Before you continue',
      '<h1>Before you continue</h1><p>We and our partners store personal data on your device. We use cookies to deliver our services.</p><p>You can change your cookie preferences in our privacy policy.</p><button>Accept all</button><button>Reject all</button>',
    ),
  ],
  'a page that is not there': [
    'error-page',
    page('Page not found', '<h1>404</h1><p>Sorry, nothing is here. Try our search.</p>'),
  ],
  'a page that is not there and whose title does not say so': [
    'error-page',
    page(
      'The Orle Courier',
      '<h2>Oops!</h2><p>We can’t find the page that you are looking for. Please check the address or use the search.</p>',
    ),
  ],
  'a check for robots': [
    'error-page',
    page('Just a moment...', '<p>Verifying you are human. This may take a few seconds.</p>'),
  ],
  teasers: [
    'listing',
    page(
      'News',
      times(
        20,
        (n) =>
          `<div class="card"><h3><a href="/s-${n}">Council votes on plan ${n}</a></h3><p>The council met on Tuesday and voted on plan ${n} after a debate.</p></div>`,
      ),
    ),
  ],
  'teasers that no element holds together': [
    'listing',
    page(
      'News',
      times(
        20,
        (n) =>
          `<h3><a href="/s-${n}">Council votes on plan ${n}</a></h3><p>12 March 2025</p><p>The council met on Tuesday and voted on plan ${n} after a debate. <a href="/s-${n}">Read more</a></p>`,
      ),
    ),
  ],
  'a list of links': [
    'listing',
    page(
      'Archive',
      `<ul>${times(40, (n) => `<li><a href="/s-${n}">Council votes on plan number ${n}</a></li>`)}</ul>`,
    ),
  ],
  'an offer in place of the article': [
    'paywall',
    page(
      'The long night',
      '<h1>The long night</h1><div class="offer"><p>Subscribe to continue reading.</p></div>',
    ),
  ],
}

describe('no article is made up', () => {
  test.each(Object.entries(NONE))('%s', async (_, [reason, bytes]) => {
    const { found, blocks, reason: said } = await extract(bytes, { passes: 'heuristic' })
    expect({ found, blocks, reason: said }).toEqual({ found: false, blocks: [], reason })
  })
})

const SIGNED = '<p>By Orla Venn</p><p>4 March 2025</p>'
const STATED = `<meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify(
  {
    '@type': 'NewsArticle',
    headline: 'Stated',
    author: { '@type': 'Person', name: 'Orla Venn' },
    datePublished: '2025-03-04',
  },
)}</script>`
const BRIEF =
  'Some hundreds of people walked through Telm on Saturday and asked for the harbour wall to be left where it is. They carried lanterns and a model of the wall, made of bread.'

describe('a word or a number in its title makes no error page of a short article', () => {
  test.each([
    '500 march against wall plan | Telm Herald',
    'Route 403 to be widened | Telm Herald',
    'Forbidden love: the letters of Ida Holt | Telm Herald',
    'How the 404 not found page became an art form | Telm Herald',
    'Missing sailor not found after three days',
    'Reporters denied: access denied to council meeting',
  ])('%s', async (title) => {
    const text = `<article><h1>${title.split(' | ')[0]}</h1>${SIGNED}<p>${BRIEF}</p></article>`
    expect((await extract(page(title, text), { passes: 'heuristic' })).reason).toBeNull()
  })

  test.each([
    'Seite nicht gefunden - Der Bote',
    'Orle Courier — 404',
    'Error 500: internal server error',
    '403 Forbidden',
    'Attention Required! | Shieldwall',
    'Sorry, the page you were looking for was not found',
  ])('but %s is one', async (title) => {
    const teaser = '<p>The council of Telm met on Tuesday and voted on the plan for the wall.</p>'
    const text = `<h1>${title}</h1><p>Try our search, or read what is new:</p>${teaser}<p>4 March 2025</p>`
    expect((await extract(page(title, text), { passes: 'heuristic' })).reason).toBe('error-page')
  })
})

test('an article about consent, and stated to be one, is no consent wall', async () => {
  const text =
    '<p>You know the box. It says that we and our partners store and access information on a device, such as cookies, and process personal data. You click accept. What have you agreed to?</p><p>First, that a company may note which pages you look at. Your consent can be withdrawn, but you will have to find where. Manage your preferences, says the link, and behind it are 300 partners, each with its legitimate interest.</p><p>If you reject all cookies, most sites work just as well. We tried it for a month.</p>'
  const title = 'What cookie banners really ask you'
  const { reason } = await extract(
    page(title, `<article><h1>${title}</h1>${SIGNED}${text}</article>`, STATED.replace('Stated', title)),
    { passes: 'heuristic' },
  )
  expect(reason).toBeNull()
})

test('a round-up of links that is signed and dated above the first is no listing', async () => {
  const places = times(
    6,
    (n) => `<h2><a href="/beach/${n}">Cove ${n}</a></h2><p>A favourite of painters, and worth the walk.</p>`,
  )
  const { reason } = await extract(
    page(
      'Six quiet beaches',
      `<article><h1>Six quiet beaches</h1>${SIGNED}<p>You can still hear the water here.</p>${places}</article>`,
    ),
    { passes: 'heuristic' },
  )
  expect(reason).toBeNull()
})

test('data for search engines is no script that would make text', async () => {
  const { reason } = await extract(page('In pictures', '<h1>In pictures</h1>', STATED), {
    passes: 'heuristic',
  })
  expect(reason).not.toBe('script-only')
})

const LEAD = 'Lawmakers reached a deal on the budget early on Tuesday after a night of talks.'

describe('what is there of an article is kept', () => {
  test('of one behind a paywall, with a warning', async () => {
    const wall = '<div><h2>Subscribe to continue reading</h2><p>Cancel at any time.</p></div>'
    const { blocks, warnings } = await extract(
      page('Budget deal', `<article><h1>Budget deal</h1><p>${LEAD}</p>${wall}</article>`),
      { passes: 'heuristic' },
    )
    expect(blocks.map(({ text }) => text)).toContain(LEAD)
    expect(warnings).toEqual([expect.stringContaining('for subscribers')])
  })

  test('of one cut off in the middle of a word', async () => {
    const { blocks } = await extract(
      `<title>Deal</title><h1>Deal</h1><p>${LEAD}<p>Residents lined the quay from ear`,
    )
    expect(blocks.map(({ text }) => text)).toContain(LEAD)
  })

  test.each([
    [
      'a programming language',
      'JavaScript runs in every browser, and its engines compile hot functions. A JavaScript function that is called with many shapes stays slow.',
    ],
    [
      'privacy law',
      'Shops that store personal data must ask for consent first, the privacy regulator said. Cookies set before a customer has agreed are banned, and third party trackers need their own legal ground.',
    ],
  ])('of an article about %s, which uses the words of consent walls', async (_, text) => {
    const { found } = await extract(
      page('What changes', `<h1>What changes</h1>${times(6, (n) => `<p>${text} That is point ${n}.</p>`)}`),
      { passes: 'heuristic' },
    )
    expect(found).toBe(true)
  })

  test('of a round-up of other sites', async () => {
    const event = (n: number) =>
      `<h3><a href="https://fair-${n}.example/">Fair number ${n}</a></h3><p>The fair of harbour town ${n} draws boat builders, rope makers and cooks from the whole coast.</p>`
    const { found } = await extract(page('Fairs', `<article><h1>Fairs</h1>${times(9, event)}</article>`), {
      passes: 'heuristic',
    })
    expect(found).toBe(true)
  })

  test('of an article about missing pages', async () => {
    const text = 'When a page cannot be found the server answers 404, a number that has become a byword. '
    const { found } = await extract(
      page('The history of a number', `<h1>The history of a number</h1><p>${text.repeat(6)}</p>`),
    )
    expect(found).toBe(true)
  })
})
