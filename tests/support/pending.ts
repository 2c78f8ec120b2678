// Takes what passes now off fixtures/pending.json and names what fails without being on it:
//   npx tsx tests/support/pending.ts [--add]     --add puts these on the list too (for new fixtures)
import { writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { extract } from '../../src/index.ts'
import {
  bodyFile,
  comparable,
  type Fixture,
  fieldOf,
  PENDING_FILE,
  readExpectations,
  readFixtures,
  readPending,
} from './fixtures.ts'
import { metamorphoses } from './metamorphic.ts'

const add = process.argv.includes('--add')
const before = readPending()
const after: Record<string, string[]> = {}
for (const fixture of readFixtures()) {
  const known = before[fixture.slug] ?? []
  const failing = await failures(fixture)
  const fresh = failing.filter((key) => !known.includes(key))
  if (fresh.length > 0) console.log(`${add ? 'added' : 'FAILS'}   ${fixture.slug}: ${fresh.join(', ')}`)
  const passing = known.filter((key) => !failing.includes(key))
  if (passing.length > 0) console.log(`passes  ${fixture.slug}: ${passing.join(', ')}`)
  const listed = failing.filter((key) => add || known.includes(key))
  if (listed.length > 0) after[fixture.slug] = listed
}
writeFileSync(PENDING_FILE, `${JSON.stringify(after, null, 2)}\n`)
console.log(`${Object.values(after).flat().length} pending in ${Object.keys(after).length} fixtures`)

async function failures(fixture: Fixture): Promise<string[]> {
  return [...(await wrongFields(fixture)), ...(await brokenProperties(fixture))]
}

async function brokenProperties({ slug }: Fixture): Promise<string[]> {
  const broken: string[] = []
  for (const { property, run } of metamorphoses().filter((one) => one.slug === slug)) {
    const [before, after] = await run()
    if (before !== after) broken.push(property)
  }
  return broken
}

async function wrongFields(fixture: Fixture): Promise<string[]> {
  const expected = readExpectations(fixture)
  if (!expected) return []
  const article = await extract(fixture.bytes, { source: fixture.page })
  const fields = Object.entries(expected.fields).filter(
    ([key, value]) => !isDeepStrictEqual(comparable(key, fieldOf(article, key)), comparable(key, value)),
  )
  return [...fields.map(([key]) => key), ...(bodyFile(article) === expected.body ? [] : ['body'])]
}
