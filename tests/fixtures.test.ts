import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Article, extract } from '../src/index.ts'
import {
  bodyFile,
  comparable,
  type Expectations,
  type Fixture,
  fieldOf,
  readExpectations,
  readFixtures,
  readPending,
} from './support/fixtures.ts'
import { metamorphoses } from './support/metamorphic.ts'

/** Fields every expected.json must state; it may state more of the article's fields. */
const REQUIRED = ['format', 'headline', 'byline', 'date', 'language', 'url', 'site', 'found']

/** `UPDATE=1` writes expectations from what the tool says now; read the diff before you keep it. */
const UPDATE = process.env.UPDATE === '1'

const fixtures = readFixtures()

/** Entries that pass fail the run, so that the list shrinks; `npx tsx tests/support/pending.ts` takes them off. */
const pendingList = readPending()

it('has no pending entry without a check', () => {
  const known = new Set(metamorphoses().map(({ slug, property }) => `${slug} ${property}`))
  for (const fixture of fixtures)
    for (const key of ['body', ...Object.keys(readExpectations(fixture)?.fields ?? {})])
      known.add(`${fixture.slug} ${key}`)
  const listed = Object.entries(pendingList).flatMap(([slug, keys]) => keys.map((key) => `${slug} ${key}`))
  expect(listed.filter((entry) => !known.has(entry))).toEqual([])
})

describe.each(fixtures)('fixture $slug', (fixture) => {
  const expected = readExpectations(fixture)
  const pending = new Set(pendingList[fixture.slug])
  let article: Promise<Article> | undefined
  const run = () => {
    article ??= extract(fixture.bytes, { source: fixture.page })
    return article
  }

  it('is complete: expected.json with all required fields, expected.txt and note.md', async () => {
    if (UPDATE) update(fixture, expected, await run())
    const stated = readExpectations(fixture)
    expect(stated, 'expected.json or expected.txt is missing; UPDATE=1 writes them').toBeDefined()
    expect(REQUIRED.filter((key) => !(key in (stated?.fields ?? {})))).toEqual([])
    expect(existsSync(join(fixture.folder, 'note.md')), 'note.md says why this page').toBe(true)
  })

  if (!expected || UPDATE) return
  for (const [key, value] of Object.entries(expected.fields)) {
    const check = pending.has(key) ? it.fails : it
    check(`gives the expected ${key}`, async () => {
      expect(comparable(key, fieldOf(await run(), key))).toEqual(comparable(key, value))
    })
  }
  const check = pending.has('body') ? it.fails : it
  check('gives exactly the expected body', async () => {
    expect(bodyFile(await run())).toBe(expected.body)
  })
})

function update({ folder }: Fixture, expected: Expectations | undefined, article: Article): void {
  const keys = expected ? Object.keys(expected.fields) : REQUIRED
  const found = Object.fromEntries(keys.map((key) => [key, fieldOf(article, key)]))
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(found, null, 2)}\n`)
  writeFileSync(join(folder, 'expected.txt'), bodyFile(article))
}
