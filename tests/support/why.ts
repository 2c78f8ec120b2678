// Why a fixture's body is not its gold: every block wrongly kept or left, with its score, what decided and the reasons.
//   npx tsx tests/support/why.ts [slug ...]
import { analyse } from '../../src/extract.ts'
import { decode } from '../../src/read/decode.ts'
import { bodyFile, comparable, type Fixture, fieldOf, readExpectations, readFixtures } from './fixtures.ts'

/** Length from which a block's text inside the gold is no accident, in characters. */
const ENOUGH = 20

const only = process.argv.slice(2)
const total = { bodies: 0, lost: 0, extra: 0, fields: 0 }
for (const fixture of readFixtures())
  if (only.length === 0 || only.includes(fixture.slug)) await explain(fixture)
console.log(total)

async function explain(fixture: Fixture): Promise<void> {
  const expected = readExpectations(fixture)
  if (!expected) return
  const format = fixture.page === 'page.html' ? 'html' : 'text'
  const { page, body, ballots, article } = await analyse({
    source: fixture.page,
    format,
    ...decode(fixture.bytes),
  })
  for (const [key, value] of Object.entries(expected.fields)) {
    const got = fieldOf(article, key)
    if (JSON.stringify(comparable(key, got)) === JSON.stringify(comparable(key, value))) continue
    total.fields++
    const found = article.provenance[key]
    const by = found && 'from' in found ? ` (${found.from})` : ''
    console.log(`${fixture.slug} ${key}: ${JSON.stringify(got)}${by}, not ${JSON.stringify(value)}`)
  }
  if (bodyFile(article) === expected.body) return
  total.bodies++
  console.log(`${fixture.slug} body`)
  const lines = new Set(expected.body.split('\n').map((line) => folded(line.replace(/^ *(?:- |\d+\. )/, ''))))
  const gold = folded(expected.body)
  const kept = new Set(article.blocks.map(({ id }) => id))
  for (const { id, kind, text } of page.blocks) {
    const decision = body.decisions[id]
    const letters = folded(text)
    const wanted = lines.has(letters) || (letters.length > ENOUGH && gold.includes(letters))
    if (!decision || wanted === kept.has(id)) continue
    wanted ? total.lost++ : total.extra++
    const reasons = ballots[0]?.reasons(id).map(({ rule, weight }) => `${rule} ${weight.toFixed(2)}`)
    console.log(
      `  ${wanted ? 'lost ' : 'extra'} #${id} ${kind} ${decision.score.toFixed(2)} ${decision.by}: ` +
        `${JSON.stringify(text.slice(0, 80))} ${reasons?.join(', ') ?? ''}`,
    )
  }
  const got = bodyFile(article).split('\n')
  for (const line of expected.body.split('\n'))
    if (!got.includes(line)) console.log(`  - ${line.slice(0, 120)}`)
}

function folded(text: string): string {
  return text.replace(/\s+/g, '')
}
