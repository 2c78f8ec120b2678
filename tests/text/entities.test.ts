import { expect, it } from 'vitest'
import { decodeReferences } from '../../src/text/entities.ts'

it('decodes every reference that HTML names, escaped once or twice', () => {
  expect(decodeReferences('F&ecirc;te &agrave; No&euml;l &amp;Scaron;ibenik')).toBe('Fête à Noël Šibenik')
  expect(decodeReferences('Op&amp;iacute;nion &amp;amp; &Iacute;deas &frac12;')).toBe('Opínion & Ídeas ½')
  expect(decodeReferences('&#8217;&#x201C;')).toBe('’“')
})

it('leaves what stands for no character of text', () => {
  for (const text of ['&#0;', '&#31;', '&#55296;', '&#9999999;', '&nosuchname;', '/?a=1&copy=2', '&NewLine;'])
    expect(decodeReferences(text)).toBe(text)
})
