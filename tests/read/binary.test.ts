import { describe, expect, it } from 'vitest'
import { binaryKind, looksBinary } from '../../src/read/binary.ts'

const encode = (text: string) => new TextEncoder().encode(text)

it('tells an RTF document, whose text is all source', () => {
  expect(binaryKind(encode('{\\rtf1\\ansi\\b The ferry\\b0\\par It left.}'))).toBe('an RTF document')
})

describe('binary data', () => {
  it('is told by its control characters, markup and text between them or not', () => {
    // one byte in thirty, as in a fuzzed page that was once read as Cyrillic
    const bytes = encode('<p>The ferry left at noon, '.repeat(60))
    expect(looksBinary(bytes.map((byte, i) => (i % 30 === 7 ? 3 : byte)))).toBe(true)
  })

  it('is not what has a stray control character', () => {
    expect(looksBinary(encode(`${'The ferry left at noon.\r\n\t'.repeat(60)}\u0000\u0003`))).toBe(false)
  })

  it('is not coloured terminal output', () => {
    expect(looksBinary(encode('\u001b[1mThe ferry\u001b[0m left\f\n'.repeat(9)))).toBe(false)
  })
})
