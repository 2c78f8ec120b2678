import { extract } from '../../src/index.ts'
import { decode } from '../../src/read/decode.ts'
import { bodyText } from '../../src/write/body-text.ts'
import { textOf } from '../../src/write/text.ts'
import { readFixtures } from './fixtures.ts'
import {
  rewrap,
  tailToTop,
  withAttributeNoise,
  withChrome,
  withCrlf,
  withDoubledBlankLines,
} from './rewrite.ts'

/** One page written in two ways; what comes out must be the same. */
export interface Metamorphosis {
  /** What was done to the page, as it reads in fixtures/pending.json. */
  readonly property: string
  readonly slug: string
  /** What comes out of the page as it is, and of the page rewritten. */
  readonly run: () => Promise<readonly [before: string, after: string]>
}

/** Dumps whose paragraphs are single lines between blank lines: only these can be wrapped without loss. */
const UNWRAPPED = ['wire-story-innertext', 'opinion-innertext-es', 'front-page-innertext']

/** Dumps that end in teasers, and the line at which these start. */
const TAILS: Readonly<Record<string, string>> = {
  'wire-story-innertext': 'RELATED TOPICS:',
  'opinion-innertext-es': 'Temas',
}

type Format = 'html' | 'text'

/** Every metamorphosis of every fixture. */
export function metamorphoses(): readonly Metamorphosis[] {
  return readFixtures().flatMap(({ slug, page, bytes }) => {
    const { text } = decode(bytes)
    const format: Format = page === 'page.html' ? 'html' : 'text'
    const rewritten = Object.entries(format === 'html' ? htmlRewrites(text) : textRewrites(slug, text))
    return [
      ...rewritten.map(([property, after]) => ({ property, slug, run: () => bodies(text, after, format) })),
      { property: 'cleaned twice', slug, run: () => twice(text, format) },
    ]
  })
}

const textRewrites = (slug: string, text: string): Record<string, string> => ({
  'with CRLF line ends': withCrlf(text),
  'with doubled blank lines': withDoubledBlankLines(text),
  'with a space at line ends': text.replaceAll('\n', ' \n'),
  ...(UNWRAPPED.includes(slug) ? { 'wrapped at 72 columns': rewrap(text, 72) } : {}),
  ...(TAILS[slug] ? { 'with its tail of teasers at the top': tailToTop(text, TAILS[slug]) } : {}),
})

const htmlRewrites = (html: string): Record<string, string> => ({
  'with CRLF line ends': withCrlf(html),
  'with more chrome around it': withChrome(html),
  'with meaningless attributes': withAttributeNoise(html),
})

async function bodies(before: string, after: string, input: Format): Promise<readonly [string, string]> {
  const [one, other] = [await extract(before, { input }), await extract(after, { input })]
  return [bodyText(one.blocks), bodyText(other.blocks)]
}

async function twice(page: string, input: Format): Promise<readonly [string, string]> {
  const once = textOf(await extract(page, { input }))
  return [once, textOf(await extract(once, { input: 'text' }))]
}
