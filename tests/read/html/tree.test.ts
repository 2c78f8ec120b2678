import { describe, expect, it } from 'vitest'
import { type Element, isElement } from '../../../src/model/element.ts'
import { parsePage, parseTree } from '../../../src/read/html/tree.ts'

/** The tree in one line: `p.x(text b(bold))`. */
function shape(element: Element): string {
  const inner = element.children.map((child) => (isElement(child) ? shape(child) : child.data)).join(' ')
  return element.tag === '#root' ? inner : `${element.tag}(${inner})`
}
const shapeOf = (html: string) => shape(parseTree(html))

describe('the tree of a page', () => {
  it.each([
    ['<ul><li>a<li>b</ul>', 'ul(li(a) li(b))'],
    ['<p>a<p>b<div>c</div>', 'p(a) p(b) div(c)'],
    ['<p>a<h2>b</h2>c', 'p(a) h2(b) c'],
    ['<table><tr><td>1<td>2<tr><th>3<th>4</table>', 'table(tr(td(1) td(2)) tr(th(3) th(4)))'],
    ['<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt(a) dd(b) dt(c))'],
    ['<select><option>1<option>2</select>', 'select(option(1) option(2))'],
    ['<a href=1>x<a href=2>y</a>', 'a(x) a(y)'],
    ['<p>a<table><tr><td><p>b</table>c', 'p(a) table(tr(td(p(b)))) c'],
  ])('%s has the end tags it leaves out', (html, expected) => {
    expect(shapeOf(html)).toBe(expected)
  })

  it.each(['title', 'script', 'style', 'iframe', 'textarea'])('has XHTML end an empty %s', (name) => {
    const empty = `<${name} id="a"/><p>b</p>`
    expect(shapeOf(`<?xml version="1.0"?>${empty}`)).toContain('p(b)')
    expect(shapeOf(`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN">${empty}`)).toContain('p(b)')
    expect(shapeOf(`<!DOCTYPE html><${name} id="a"/><p>b</p></${name}>c`)).not.toContain(' p(b)')
    expect(shapeOf(`<!DOCTYPE html PUBLIC "XHTML">${empty}</${name}>c`)).not.toContain(' p(b)')
  })

  it('ignores stray end tags and reopens what browsers reopen', () => {
    expect(shapeOf('<div>a</span></b>b</div></div>c')).toBe('div(a b) c')
    expect(shapeOf('a</p>b</br>c')).toBe('a p() b br() c')
    expect(shapeOf('<form>a<form>b</form>c')).toBe('form(a b) c')
  })

  it('takes raw text as it stands and decodes the rest', () => {
    expect(shapeOf('<script>a < b && "</p>" &amp;</script>x')).toBe('script(a < b && "</p>" &amp;) x')
    expect(shapeOf('<title>R&amp;D <b></title><p>&eacute;&#233; &lt &notit; AT&T</p>')).toBe(
      'title(R&D <b>) p(éé < ¬it; AT&T)',
    )
    expect(shapeOf('<textarea><p></textarea>x')).toBe('textarea(<p>) x')
  })

  it('drops how East Asian words are read, with end tags or without', () => {
    expect(shapeOf('<ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>の猫')).toBe('ruby(灯台) の猫')
    expect(shapeOf('<ruby>灯<rt>とう<rb>台<rt>だい</ruby>の猫')).toBe('ruby(灯 rb(台)) の猫')
  })

  it('keeps a formula as its author wrote it, where the page says so', () => {
    const fraction = '<mfrac><mn>1</mn><mn>2</mn></mfrac>'
    expect(shapeOf(`half is <math alttext="\\frac{1}{2}">${fraction}</math> of`)).toBe(
      'half is  \\frac{1}{2}  of',
    )
    expect(shapeOf(`<math alttext="{\\displaystyle x^{2}}"><mi>x</mi></math>`)).toBe('x^{2}')
  })

  it('writes a formula in a line, from its TeX or from its signs', () => {
    const fraction = '<mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac>'
    expect(shapeOf(`is <math>${fraction}</math> of`)).toBe('is  1/(a+b)  of')
    expect(shapeOf('<math><msup><mi>x</mi><mn>2</mn></msup><mo>&ne;</mo><mn>0</mn></math>')).toBe('x^2≠0')
    const tex = '<annotation encoding="application/x-tex">\\frac{1}{2} &lt; 1</annotation>'
    expect(shapeOf(`<math><semantics><mrow>${fraction}</mrow>${tex}</semantics></math>`)).toBe(
      '\\frac{1}{2} < 1',
    )
    expect(shapeOf(`<math>${'<mfrac>'.repeat(20_000)}<mn>1</mn></math>b`)).toBe('b')
  })

  it('drops pictures and styles whole, whatever they hold', () => {
    expect(shapeOf('a<svg><title>t</title><path/><p>in</svg>b<style>p{}</style>cd')).toBe('a b cd')
    expect(shapeOf('<svg/>a<video><p>fallback</video>b<embed>c')).toBe('a b c')
  })

  it('keeps the first of attributes given twice and decodes them', () => {
    const [element] = parseTree('<A HREF="/?a=1&amp;b=2&copy=3" href=x Data-QA=\'"\' hidden>').children
    expect((element as Element).attrs).toEqual({ href: '/?a=1&b=2&copy=3', 'data-qa': '"', hidden: '' })
  })

  it('keeps only the attributes that are read', () => {
    const [element] = parseTree('<p onclick="go()" class=lead data-width=3 STYLE="color:red">x').children
    expect((element as Element).attrs).toEqual({ class: 'lead', style: 'color:red' })
  })

  it('ignores comments, doctypes, CDATA and a tag that never ends', () => {
    expect(shapeOf('<!doctype html><!-- <p> -->a<![CDATA[b]]>c<?php d ?>e<div class="')).toBe('a c e')
  })

  it('takes no part of an end tag that the page breaks off in for text', () => {
    for (const end of ['</b data-x="1" d', '</b d', '</b', '</b></b d'])
      expect(shapeOf(`<p>a <b>c${end}`)).toBe(shapeOf('<p>a <b>c'))
  })

  it('reads a fragment after the page, whatever the page leaves open', () => {
    for (const open of ['<textarea>', '<script>', '<p class="', '<!--', '<svg>', '<', '</p d'])
      expect(shape(parsePage(`a${open}`, '<p>b</p>').root)).toMatch(/^a .*p\(b\)$|^a p\(b\)$/)
  })

  it('numbers elements in document order and flattens what is too deep', () => {
    const root = parseTree(`${'<b>'.repeat(1000)}deep${'</b>'.repeat(1000)}<i>after</i>`)
    let deepest = 0
    let last = -1
    const pending: Element[] = [root]
    for (let next = pending.pop(); next; next = pending.pop()) {
      expect(next.id).toBe(++last)
      deepest = Math.max(deepest, next.depth)
      pending.push(...next.children.filter(isElement).reverse())
    }
    expect({ deepest, last }).toEqual({ deepest: 250, last: 1001 })
    expect((root.children.at(-1) as Element).tag).toBe('i')
  })
})
