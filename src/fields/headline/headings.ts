import type { Block } from '../../model/page.ts'
import { foldTitle, titleParts, withoutSite } from '../../text/titles.ts'
import { type FieldContext, hostOf, isSiteName } from '../context.ts'
import { isLogo } from '../logo.ts'
import { headlineText, standsBeside } from './heading-text.ts'
import { type Proposal, proposal } from './rule.ts'
import { MIN_TITLE, titlesOf } from './titles.ts'

/** A heading as it may be the headline. */
export interface Heading {
  readonly id: number
  readonly text: string
}

const cache = new WeakMap<FieldContext, readonly Heading[]>()

/** Top-level headings that are not the site's name, without kickers and site names inside them. */
export function topHeadings(context: FieldContext): readonly Heading[] {
  const known = cache.get(context)
  if (known) return known
  const tails = siteTails(context)
  const host = hostOf(context.url)
  const titles = titlesOf(context).map(foldTitle)
  const found = context.page.blocks
    .filter((block) => block.kind === 'heading' && block.level === 1)
    .filter((block) => !standsBeside(block) && !isLogo(block, host))
    .map((block) => ({ id: block.id, text: withoutTail(context, headlineText(block, titles), block) }))
    .filter(({ text }) => !isSiteName(context, text) && !tails.has(foldTitle(text)))
  cache.set(context, found)
  return found
}

/** The first top-level heading that passes a test. */
export const firstHeading = (context: FieldContext, test: (text: string) => boolean): readonly Proposal[] =>
  topHeadings(context)
    .filter(({ text }) => test(text))
    .slice(0, 1)
    .map(({ text, id }) => proposal(text, id))

/** Longest name of a section or site after a bar in a heading, and the headline's fewest words before it. */
const MAX_TAIL = 4
const MIN_HEAD = 4

/** A heading's text without the site's name or a section's behind a bar. */
function withoutTail(context: FieldContext, text: string, block: Block): string {
  if (block.element === undefined) return text
  let plain = withoutSite(text, context.siteNames)
  // 'Headline | Section | Site'
  for (let round = 0; round < 2; round++) plain = withoutSection(plain)
  return plain
}

function withoutSection(text: string): string {
  const at = Math.max(text.lastIndexOf(' | '), text.lastIndexOf(' │ '), text.lastIndexOf(' ｜ '))
  if (at < 0) return text
  const [head, tail] = [text.slice(0, at).trim(), text.slice(at + 3).trim()]
  const fits = head.split(/\s+/).length >= MIN_HEAD && tail.split(/\s+/).length <= MAX_TAIL
  return fits ? head : text
}

/**
 * Parts of page titles that name the site or a section: last parts shorter than what stands before them
 * (`Headline | Section | Site`), and what a page title has beyond the title for sharing.
 */
function siteTails(context: FieldContext): ReadonlySet<string> {
  const tails = new Set<string>()
  const shared = foldTitle(context.claims('meta', 'og:title')[0]?.value ?? '')
  for (const { value } of context.claims('title')) {
    const folded = foldTitle(value)
    for (const part of titleParts(value)) {
      if (part === value || !value.endsWith(part)) continue
      const head = value.slice(0, value.length - part.length)
      if (foldTitle(head).length > foldTitle(part).length) tails.add(foldTitle(part))
    }
    const at = shared.length >= MIN_TITLE ? folded.indexOf(shared) : -1
    if (at < 0) continue
    tails.add(folded.slice(0, at).trim())
    tails.add(folded.slice(at + shared.length).trim())
  }
  return tails
}
