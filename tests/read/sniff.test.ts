import { expect, test } from 'vitest'
import { sniff } from '../../src/read/sniff.ts'

test.each([
  ['<!DOCTYPE html><p>x'],
  ['\uFEFF  <!-- saved --> <html>'],
  ['<?xml version="1.0"?><html xmlns="x">'],
  ['<div class="a"><p>One two three.</p><p>Four.</p></div>'],
  ['Intro<p>One</p><h2>Two</h2><ul><li>a</li><li>b</li></ul>'],
])('HTML: %s', (text) => expect(sniff(text)).toBe('html'))

test.each([
  [''],
  ['Just words, and 3 < 4 > 2.'],
  ['# Title\n\nSome *Markdown* with a <br> or two<br>and [links](https://example.org/).'],
  [
    `How to use the <p> tag\n\n${'Write <p>text</p> and you have a paragraph of your own. '.padEnd(400, 'Prose goes on. ')}`,
  ],
])('text: %s', (text) => expect(sniff(text)).toBe('text'))
