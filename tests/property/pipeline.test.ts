import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/index.ts'
import { decode } from '../../src/read/decode.ts'
import { bodyText } from '../../src/write/body-text.ts'
import { toRecord } from '../../src/write/record.ts'
import schema from '../../src/write/schema.json' with { type: 'json' }
import { textOf } from '../../src/write/text.ts'
import { readFixtures } from '../support/fixtures.ts'
import { mutate, mutations } from '../support/mutations.ts'
import { lettersOf, wordsOf } from '../support/words.ts'

/** Mutated pages a fixture; `RUNS=1000` for a long run. Fixed seed, so that a red run can be repeated. */
const RUNS = Number(process.env.RUNS ?? 5)
const SEED = Number(process.env.SEED ?? 20261122)

/** Shortest block that may not come twice, in characters: shorter ones repeat in honest texts ('No.'). */
const LONG = 60

/** What may not reach a terminal: C0 and C1 controls but line feed and tab, and bidirectional overrides. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

const obeysSchema = new Ajv2020({ allowUnionTypes: true }).compile(schema)

const fixtures = readFixtures()

describe.each(fixtures)('any mutation of $slug', ({ bytes, page }) => {
  const input = page === 'page.html' ? 'html' : 'text'

  it('gives a record that keeps its promises', async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const mutant = mutate(bytes, changes)
        const article = await extract(mutant, { input, passes: 'heuristic' })
        const ids = article.blocks.map(({ id }) => id)
        expect(ids, 'blocks in document order, each once').toEqual([...new Set(ids)].sort((a, b) => a - b))
        expect(article.confidence).toBeGreaterThanOrEqual(0)
        expect(article.confidence).toBeLessThanOrEqual(1)
        expect(article.found).toBe(article.blocks.length > 0)
        const record = JSON.parse(JSON.stringify(toRecord(article)))
        expect(obeysSchema(record), JSON.stringify(obeysSchema.errors)).toBe(true)
        expect(UNSAFE.exec(textOf(article))?.[0], 'no control character reaches a terminal').toBeUndefined()
        const again = await extract(mutant, { input, passes: 'heuristic' })
        expect(again, 'the same bytes give the same article').toEqual(article)
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })
})

describe.each(fixtures)('the article of $slug', ({ bytes }) => {
  it('has no word that is not on the page', async () => {
    const article = await extract(bytes)
    const letters = lettersOf(decode(bytes).text)
    expect(wordsOf(bodyText(article.blocks)).filter((word) => !letters.includes(word))).toEqual([])
  })

  it('prints no paragraph twice', async () => {
    const long = (await extract(bytes)).blocks.map(({ text }) => text).filter((text) => text.length > LONG)
    expect(long.filter((text, at) => long.indexOf(text) !== at)).toEqual([])
  })
})

describe('any bytes', () => {
  it('give a record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await extract(bytes, { passes: 'heuristic' })
      }),
      { numRuns: RUNS * 40, seed: SEED },
    )
  })

  it('give a record, as text of any characters', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        await extract(lines.join('\n'), { input: 'text', passes: 'heuristic' })
      }),
      { numRuns: RUNS * 20, seed: SEED },
    )
  })
})
