import { expect, test } from 'vitest'
import { lettered } from '../../src/text/lettered.ts'

const WESTERN = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code)).concat(
  Array.from({ length: 0x205f - 0x2010 }, (_, i) => String.fromCharCode(0x2010 + i)),
  '€',
)
const OTHERS = ['Ā', 'ж', '漢', 'あ', '한', 'ﬁ', '́', '٣', '😀', 'ẞ', 'Ÿ', 'ſ', 'K']
const KINDS = 'L Lu Ll Lo Lt Lm M Mn N Nd sc=Han sc=Hira sc=Kana sc=Hang'.split(' ')

test.each(KINDS)('matches what \\p{%s} matches, one character at a time', (kind) => {
  const expressions = ['u', 'iu'].flatMap((flags) =>
    [`^\\p{${kind}}`, `[\\p{${kind}}.]$`, `^[^\\p{${kind}}]`, ...(flags === 'u' ? [`\\P{${kind}}`] : [])].map(
      (source) => new RegExp(source, flags),
    ),
  )
  for (const any of expressions) {
    const either = lettered(any.source, any.flags)
    const differing = [...WESTERN, ...OTHERS].filter((text) => either.test(text) !== any.test(text))
    expect(differing, String(any)).toEqual([])
  }
})

test('stands for the expression in all that texts do with one', () => {
  for (const text of ['Ein Tag, 3 Läufe – “über” 12 km', 'Один день, 3 забега', '']) {
    const any = /\p{Lu}?\p{L}+|[^\s\p{L}]/gu
    const either = lettered(any.source, any.flags)
    expect(text.match(either)).toEqual(text.match(any))
    expect([...text.matchAll(either.for(text))]).toEqual([...text.matchAll(any)])
    expect(text.replace(either, '<$&>')).toBe(text.replace(any, '<$&>'))
    expect(text.replace(either, (found) => found.toUpperCase())).toBe(
      text.replace(any, (found) => found.toUpperCase()),
    )
    expect(text.split(lettered(String.raw`\P{L}+`, 'u'))).toEqual(text.split(/\P{L}+/u))
    expect(lettered(String.raw`\p{L}+`, 'u').exec(text)?.[0]).toBe(/\p{L}+/u.exec(text)?.[0])
  }
})
