import { expect, test } from 'vitest'
import { sniff } from '../../src/read/sniff.ts'

test.each([
  ['<!DOCTYPE html><p>x'],
  ['\uFEFF  <!-- saved --> <html>'],
  ['<?xml version="1.0"?><html xmlns="x">'],
  ['<div class="a"><p>One two three.</p><p>Four.</p></div>'],
  ['Intro<p>One</p><h2>Two</h2><ul><li>a</li><li>b</li></ul>'],
])('HTML: %s', (text) => expect(sniff(text)).toBe('html'))

const PROSE =
  'Nobody in Telm remembers who planted the limes along Ferry Street, but the ledgers of the council do: a Mr Aldous Pym, in 1871, for eleven crowns and a barrel of ale.'

test.each([
  ['paragraphs', `<p>${PROSE}</p><p>${PROSE}</p>`],
  ['one paragraph', `<p>${PROSE}</p>`],
  ['paragraphs on lines of their own', `<p>${PROSE}</p>\n\n<p>${PROSE}</p>\n\n<p>${PROSE}</p>`],
  ['paragraphs that nothing ends', `<p>${PROSE}\n<p>${PROSE}\n<p>${PROSE}`],
  ['indented paragraphs', `<div>\n  <p>\n    ${PROSE}\n  </p>\n  <p>\n    ${PROSE}\n  </p>\n</div>`],
  ['line breaks', `<div>${PROSE}<br><br>${PROSE}<br><br>${PROSE}</div>`],
  ['a headline above', `Eight limes to be felled\n<p>${PROSE}</p><p>${PROSE}</p>`],
])('a fragment of HTML with few tags: %s', (_, text) => expect(sniff(text)).toBe('html'))

test.each([
  [
    'tags in its sentences',
    `The <p> tag starts a paragraph, the <li> tag an item, the <h1> tag a heading. ${PROSE}`,
  ],
  ['tags on lines of their own', `The\n<p>\ntag starts a paragraph, and\n<li>\nan item.\n${PROSE}\n${PROSE}`],
  ['a listing', `<div>\n<p>Like this.</p>\n</div>\n${PROSE}\n${PROSE}\n${PROSE}`],
  ['Markdown in an element', `<div>\n\n# Limes\n\n${PROSE}\n\n- one\n- two\n\n${PROSE}\n\n</div><p>`],
  ['elements far down', `${`${PROSE}\n`.repeat(4)}<p>${PROSE.repeat(30)}</p>`],
])('text with tags: %s', (_, text) => expect(sniff(text)).toBe('text'))

test.each([
  [''],
  ['Just words, and 3 < 4 > 2.'],
  ['# Title\n\nSome *Markdown* with a <br> or two<br>and [links](https://example.org/).'],
  [
    `How to use the <p> tag\n\n${'Write <p>text</p> and you have a paragraph of your own. '.padEnd(400, 'Prose goes on. ')}`,
  ],
])('text: %s', (text) => expect(sniff(text)).toBe('text'))
