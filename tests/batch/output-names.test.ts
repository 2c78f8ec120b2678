import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OutputNames } from '../../src/batch/output-names.ts'

const name = fc.string({
  unit: fc.constantFrom('a', 'A', '.', '/', '\u0000', 'é', 'e\u0301', '~', '2'),
  maxLength: 12,
})

test('names are distinct even where case is folded, never a folder of another, and never leave the folder', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (targets) => {
      const names = new OutputNames('txt')
      const given = targets.map((target) => names.nameFor(target).normalize('NFC').toLowerCase())
      expect(new Set(given).size).toBe(given.length)
      for (const path of given) {
        expect(path.split('/')).not.toContain('..')
        expect(path.startsWith('/') || path.includes('\0')).toBe(false)
        expect(given.some((other) => other.startsWith(`${path}/`))).toBe(false)
      }
    }),
  )
})

test('the name is the input’s with the ending added', () => {
  const names = new OutputNames('json')
  expect(names.nameFor('a/page.html')).toBe('a/page.html.json')
  expect(names.nameFor('a/page.html')).toBe('a/page.html~2.json')
  expect(names.nameFor('../../etc/passwd')).toBe('etc/passwd.json')
  expect(Buffer.byteLength(names.nameFor('ж'.repeat(255)))).toBeLessThanOrEqual(255)
})
