import { expect, it } from 'vitest'
import { mendSpeltMojibake } from '../../../src/read/html/spelt-mojibake.ts'

it('mends text that was encoded twice and spelt out', () => {
  const spelt =
    'Isn&acirc;&euro;&trade;t it &acirc;&euro;&oelig;late&acirc;&euro;&nbsp; &lt;&amp; caf&Atilde;&copy;'
  expect(mendSpeltMojibake(spelt)).toBe('Isn’t it “late† &lt;&amp; café')
})

it('leaves any other as it is', () => {
  for (const html of ['caf&eacute; &acirc;&euro; &lt;b', 'caf&eacute; &mdash; &nbsp;', 'it isn’t'])
    expect(mendSpeltMojibake(html)).toBe(html)
})
