import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutPageSource } from '../../../src/read/text/page-source.ts'

const STYLES =
  '.css-1a2f3u1{border:none;background:none;margin-right:32px;display:flex;}@media screen and (max-width: 600px){.css-1a2f3u1{display:none;}}.css-l5xv05{position:relative;color:#fff;padding:0 4px}.css-l5xv05:hover{color:#000}'
const SCRIPT =
  "window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);} gtag('js', new Date()); if (!window.state || window.state != 'fresh') { var only = 0; if (typeof navigator.sendBeacon !== 'undefined') { only = 1; } }"
const PROSE =
  'The council of Nieuwhaven voted on Tuesday to replace the ageing night ferry; the vote, after eleven years, took a minute.'
const DATA = `{"props":{"pageProps":{"story":{"category":"Boats","slug":"night-ferry","body":"${PROSE.repeat(8)}","tags":["a","b"],"author":{"name":"Marit Oldenkamp"}}}},"page":"/[slug]"}`

describe('the source of a page in a dump of its text', () => {
  it.each([
    ['a style sheet', STYLES],
    ['a script', SCRIPT],
    ['data, with all the text it has', DATA],
    ['data in a script', `self.__next_f.push([1,${JSON.stringify(DATA)}]);self.__next_f.push([2,null])`],
  ])('goes: %s', (_, source) => {
    expect(withoutPageSource(`Share\n${source}\n${PROSE}`)).toBe(`Share\n\n${PROSE}`)
  })

  it('goes where it is glued to what is read', () => {
    const text = withoutPageSource(`${PROSE}${STYLES}${PROSE}`)
    expect(text.split('\n')).toEqual([PROSE, PROSE])
  })

  it('goes with the markup around it', () => {
    expect(withoutPageSource(`<p>${PROSE}</p><script>${SCRIPT}</script>\n${PROSE}`)).toBe(`\n${PROSE}`)
  })

  it('goes with the short lines of its script', () => {
    const lines = [PROSE, '/* <![CDATA[ */', SCRIPT, 'load({ now: true });', '/* ]]> */', PROSE]
    expect(withoutPageSource(lines.join('\n'))).toBe([PROSE, '', '', '', '', PROSE].join('\n'))
  })

  it.each([
    [
      'braces in prose',
      `I count “One” {in-breath}, “One” {out-breath}, “Two” {in-breath}, “Two” {out-breath}, and so on. ${PROSE.repeat(3)}`,
    ],
    ['a listing', 'function start() {\n  const boat = { name: "Anna" };\n  return boat;\n}\n'.repeat(20)],
    [
      'a link to an address with signs',
      `[The yard](https://example.org/?q={a}&&b={c}&&d={e}==f=={g}&&h={i};j={k}) ${PROSE.repeat(3)}`,
    ],
    [
      'markup that an article shows',
      '<IMAGE name="LED_On" file="LED_On.png" x="313" y="489" width="688" height="410" '.repeat(4),
    ],
  ])('is not %s', (_, text) => {
    expect(withoutPageSource(text)).toBe(text)
  })

  it('never adds or moves what is left', () => {
    const part = fc.constantFrom(STYLES, SCRIPT, DATA, PROSE, '{"a":"', '\\"', '});', '\n')
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
        const text = parts.join('')
        let at = 0
        for (const piece of withoutPageSource(text).split('\n')) {
          const found = text.indexOf(piece, at)
          expect(found).toBeGreaterThanOrEqual(at)
          at = found + piece.length
        }
      }),
    )
  })
})
