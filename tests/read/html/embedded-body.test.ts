import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/index.ts'

const TITLE = 'Eight limes of Ferry Street to be felled'
const sentence = (of: string, n: number) =>
  `The ${of} of the town are named in its ledgers, and paragraph ${n} says who paid for them, when, and how much that was.`
const prose = (of: string, count: number) =>
  Array.from({ length: count }, (_, n) => `<p>${sentence(of, n)}</p>`).join('')

const LIMES = { title: TITLE, body: prose('limes', 4) }
const FERRIES = { title: 'Night ferries to stop in autumn', body: prose('ferries', 9) }

const page = (script: string, attributes = '') =>
  `<!doctype html><html><head><title>${TITLE} - Telm Herald</title></head><body><div id=app></div><script ${attributes}>${script}</script></body></html>`

async function textOf(html: string): Promise<readonly string[]> {
  const { blocks } = await extract(html, { passes: 'heuristic' })
  return blocks.map(({ text }) => text)
}

const OWN = [0, 1, 2, 3].map((n) => sentence('limes', n))

describe('the article in the state of an application', () => {
  it.each([
    ['a cache of several', { cache: { 'Article:1': LIMES, 'Article:2': FERRIES } }],
    ['a list of several', { posts: [FERRIES, LIMES] }],
    ['state that has the title, too', { title: TITLE, related: [FERRIES], article: LIMES }],
  ])('is the one that has the title of the page: %s', async (_, state) => {
    expect(await textOf(page(JSON.stringify(state), 'type="application/json"'))).toEqual(OWN)
  })

  const json = JSON.stringify({ article: LIMES })
  it.each([
    ['a call behind it', `window.__STATE__=${json};(function(){var s;(s=document.scripts[0])}())`],
    ['a name in brackets before it', `window['__STATE__'] = ${json};`],
    ['another value before it', `window.__CONFIG__={"a":1};window.__STATE__=${json};`],
    ['a string', `window.__STATE__=JSON.parse(${JSON.stringify(json)});`],
  ])('is read from a script with %s', async (_, script) => {
    expect(await textOf(page(script))).toEqual(OWN)
  })

  it('takes linear time to look for', async () => {
    const start = performance.now()
    await textOf(page(`x = ${'y = {"a": '.repeat(200_000)}`))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
