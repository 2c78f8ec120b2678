import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/index.ts'
import { bodyText } from '../../src/write/body-text.ts'

/** Where the fixture folders are. */
export const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures')

/** One fixture folder: a page as it arrived, and what a careful editor would make of it. */
export interface Fixture {
  readonly slug: string
  readonly folder: string
  /** `page.html` or `page.txt`. */
  readonly page: string
  readonly bytes: Uint8Array
}

/** Every folder below `fixtures/`, sorted; a folder without exactly one page is an error. */
export function readFixtures(): readonly Fixture[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((slug) => {
      const folder = join(FIXTURES, slug)
      const pages = ['page.html', 'page.txt'].filter((name) => existsSync(join(folder, name)))
      const [page] = pages
      if (!page || pages.length > 1)
        throw new Error(`fixtures/${slug} must hold either page.html or page.txt, has [${pages.join(', ')}]`)
      return { slug, folder, page, bytes: readFileSync(join(folder, page)) }
    })
}

/** What a fixture expects: some of the article's fields, and the body as expected.txt holds it. */
export interface Expectations {
  readonly fields: Readonly<Record<string, unknown>>
  readonly body: string
}

/** The expectations of a fixture; undefined when one of the two files is missing. */
export function readExpectations({ folder }: Fixture): Expectations | undefined {
  const [json, text] = [join(folder, 'expected.json'), join(folder, 'expected.txt')]
  if (!existsSync(json) || !existsSync(text)) return undefined
  return {
    fields: JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>,
    body: readFileSync(text, 'utf8'),
  }
}

/** A field's value in the form it is compared in: instants as instants, since a page may write one in two ways. */
export function comparable(key: string, value: unknown): unknown {
  const isInstant = (key === 'datetime' || key === 'modified') && typeof value === 'string'
  return isInstant && /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? new Date(value).toISOString() : value
}

/** One field of an article by the name expected.json uses. */
export const fieldOf = (article: Article, key: string): unknown => article[key as keyof Article]

/** The body as expected.txt holds it: ending in a line break, empty where there is none. */
export const bodyFile = ({ blocks }: Article): string => (blocks.length > 0 ? `${bodyText(blocks)}\n` : '')

/** What does not pass yet, by slug: names of fields of expected.json, `body`, or a metamorphic property. */
export type Pending = Readonly<Record<string, readonly string[]>>

export const PENDING_FILE = join(FIXTURES, 'pending.json')

export const readPending = (): Pending => JSON.parse(readFileSync(PENDING_FILE, 'utf8')) as Pending
