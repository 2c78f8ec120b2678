import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TextCounter } from '../../src/batch/recurring-texts.ts'
import { dechaff, temporaryFolder } from '../helpers/command.ts'

const PROMPT =
  'The Courier has no owner but its readers. If this report was of use to you, consider a small contribution, so that we can go on sending reporters to places where nobody else goes.'

const story = (number: number) =>
  ['harbour', 'library', 'market'].map(
    (place, i) =>
      `<p>The ${place} of town ${number} opened again on day ${i}, and ${'very '.repeat(number)}many people who had waited since the winter storm came to see number ${'x'.repeat(number + 1)} with their own eyes.</p>`,
  )

const page = (number: number, prompt = PROMPT) => {
  const [first, ...rest] = story(number)
  return `<!doctype html><title>Town ${number}</title><body><div><h1>Town ${number}</h1>${first}<p>${prompt}</p>${rest.join('')}</div>`
}

function site(count: number): string {
  const folder = temporaryFolder()
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `${i}.html`), page(i))
  return folder
}

const bodies = (out: string): string[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).body)

const LEARN = ['-f', 'jsonl', '-q', '--learn-boilerplate']

describe('--learn-boilerplate', { timeout: 60_000 }, () => {
  test('drops what recurs on a site, and nothing without it or on one page', async () => {
    const folder = site(6)
    const plain = bodies((await dechaff([folder, '-f', 'jsonl', '-q'])).out)
    const learnt = bodies((await dechaff([folder, ...LEARN])).out)
    expect(plain).toHaveLength(6)
    expect(plain.every((body) => body.includes(PROMPT))).toBe(true)
    expect(learnt).toEqual(plain.map((body) => body.replace(`${PROMPT}\n\n`, '')))
    const one = join(folder, '1.html')
    expect((await dechaff([one, ...LEARN])).out).toBe((await dechaff([one, '-f', 'jsonl', '-q'])).out)
  })

  test('sites are told by address, not by file', async () => {
    const record = (number: number, host: string) =>
      JSON.stringify({ html: page(number), url: `https://${host}/${number}` })
    const stdin = [0, 1, 2].map((i) => `${record(i, 'www.one.example')}\n`).join('')
    const apart = [0, 1, 2].map((i) => `${record(i, `${i}.example`)}\n`).join('')
    const has = async (stdin: string) =>
      bodies((await dechaff(LEARN, { stdin })).out).map((body) => body.includes(PROMPT))
    expect(await has(stdin)).toEqual([false, false, false])
    expect(await has(apart)).toEqual([true, true, true])
  })

  test('a list of files from a pipe is read twice too', async () => {
    const folder = site(4)
    const stdin = readdirSync(folder)
      .map((name) => join(folder, name))
      .join('\0')
    const listed = await dechaff([...LEARN, '--files-from', '-', '-0'], { stdin })
    expect(listed.out).toBe((await dechaff([folder, ...LEARN])).out)
  })

  test('--resume ends as an undisturbed run', async () => {
    const folder = site(6)
    const whole = temporaryFolder()
    const part = temporaryFolder()
    mkdirSync(whole, { recursive: true })
    await dechaff([folder, '-o', whole, '--learn-boilerplate', '-q'])
    const lines = readFileSync(join(whole, 'manifest.jsonl'), 'utf8').split('\n')
    writeFileSync(join(part, 'manifest.jsonl'), `${lines.slice(0, 3).join('\n')}\n`)
    for (const i of [0, 1, 2]) writeFileSync(join(part, `${i}.html.txt`), 'done')
    await dechaff([folder, '-o', part, '--learn-boilerplate', '-q', '--resume'])
    const texts = (folder: string) =>
      [3, 4, 5].map((i) => readFileSync(join(folder, `${i}.html.txt`), 'utf8'))
    expect(texts(part)).toEqual(texts(whole))
    expect(readFileSync(join(part, '0.html.txt'), 'utf8')).toBe('done')
    expect(readdirSync(part)).toHaveLength(7)
  })
})

describe('TextCounter', () => {
  test('counts pages, not occurrences, and a page that was saved twice once', () => {
    const counter = new TextCounter()
    for (const texts of [
      [1, 2],
      [1, 3],
      [1, 3],
      [1, 4],
      [2, 5],
    ])
      counter.add({ site: 's', texts })
    expect(counter.recurring()).toEqual(new Map([['s', { pages: 4, counts: new Map([[1, 3]]) }]]))
  })

  test('forgets the rarest texts where there are too many', () => {
    const counter = new TextCounter(50)
    for (let i = 0; i < 100; i++) counter.add({ site: 's', texts: [1, 1000 + 2 * i, 1001 + 2 * i] })
    const { pages, counts } = counter.recurring().get('s') ?? {}
    expect(pages).toBe(100)
    expect([...(counts ?? [])]).toEqual([[1, 100]])
  })
})
