import { describe, expect, it } from 'vitest'
import { readPending } from '../support/fixtures.ts'
import { metamorphoses } from '../support/metamorphic.ts'

const pending = readPending()

describe('the same comes out of a page written differently', () => {
  for (const { slug, property, run } of metamorphoses()) {
    const check = pending[slug]?.includes(property) ? it.fails : it
    check(`${slug} ${property}`, async () => {
      const [before, after] = await run()
      expect(after).toBe(before)
    })
  }
})
