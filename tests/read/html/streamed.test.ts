import { describe, expect, it } from 'vitest'
import { isElement } from '../../../src/model/element.ts'
import { readHtml } from '../../../src/read/html/index.ts'
import { placeStreamedParts } from '../../../src/read/html/streamed.ts'
import { MAX_DEPTH, parseTree } from '../../../src/read/html/tree.ts'

const encoding = { name: 'utf-8', reason: 'utf-8-valid', replaced: 0, declared: null } as const
const textsOf = (html: string) =>
  readHtml({ source: 'x', format: 'html', text: html, encoding, url: undefined }).blocks.map(
    ({ text }) => text,
  )

const STREAMED = `<body><p>First.</p><template id="B:0"></template><p>Last.</p>
<div hidden id="S:0"><p>Second.</p><template id="P:1"></template></div>
<div hidden id="S:1"><p>Third.</p></div>
<script>$RS=function(a,b){};$RS("S:1","P:1");$RC("B:0","S:0")</script></body>`

describe('a page that React streamed', () => {
  it('is read in the order its scripts would give it', () => {
    expect(textsOf(STREAMED)).toEqual(['First.', 'Second.', 'Third.', 'Last.'])
  })

  it('numbers elements in document order and links them to their parents', () => {
    const root = placeStreamedParts(parseTree(STREAMED))
    const ids: number[] = []
    const pending = [root]
    for (let element = pending.pop(); element; element = pending.pop()) {
      ids.push(element.id)
      for (const child of [...element.children].reverse()) {
        if (!isElement(child)) continue
        expect(child.parent).toBe(element)
        expect(child.depth).toBe(element.depth + 1)
        pending.push(child)
      }
    }
    expect(ids).toEqual(ids.map((_, i) => i))
  })

  it.each([
    [
      'a part that nobody calls for',
      '<p>a</p><div hidden id="S:0"><p>b</p></div><script>$RC("B:9","S:9")</script>',
    ],
    [
      'a part whose place is in itself',
      '<p>a</p><div hidden id="S:0"><p>b</p><template id="B:0"></template></div><script>$RC("B:0","S:0")</script>',
    ],
    [
      'a place without a part',
      '<p>a</p><template id="B:0"></template><p>b</p><script>$RC("B:0","S:0")</script>',
    ],
  ])('loses nothing: %s', (_, html) => {
    expect(textsOf(html)).toEqual(['a', 'b'])
  })

  it('stays within the depth of a tree', () => {
    const deep = `${'<div>'.repeat(200)}<template id="B:N"></template>${'</div>'.repeat(200)}`
    const parts = Array.from(
      { length: 5 },
      (_, i) => `<section hidden id="S:${i}">${deep.replace('N', String(i + 1))}</section>`,
    )
    const calls = Array.from({ length: 5 }, (_, i) => `$RC("B:${i}","S:${i}")`).join(';')
    const html = `<template id="B:0"></template>${parts.join('')}<script>${calls}</script>`
    const root = placeStreamedParts(parseTree(html))
    let depth = 0
    const pending = [root]
    for (let element = pending.pop(); element; element = pending.pop()) {
      depth = Math.max(depth, element.depth)
      for (const child of element.children) if (isElement(child)) pending.push(child)
    }
    expect(depth).toBeLessThanOrEqual(MAX_DEPTH)
  })
})
