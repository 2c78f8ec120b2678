import type { Candidate } from '../../model/field.ts'
import type { Block } from '../../model/page.ts'
import { findDates } from '../../text/dates.ts'
import { decodeReferences } from '../../text/entities.ts'
import { foldTitle, slugAgreement, slugWords, titleParts, withoutSite } from '../../text/titles.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { LINE_WEIGHTS } from './line-weights.ts'
import { headlineLines, LINE_FEATURES } from './lines.ts'

type Proposal = Omit<Candidate<string>, 'rule' | 'confidence'> & {
  /** What is left of the rule's confidence for this proposal. */
  readonly share?: number
}

/** One way to a headline. */
export interface HeadlineRule {
  readonly name: string
  /** Rules of one family copy from one source and count as one witness. */
  readonly family: 'heading' | 'head' | 'marked' | 'slug' | 'line'
  /** How often it is right where it fires, on the corpus. */
  readonly confidence: number
  find(context: FieldContext): readonly Proposal[]
}

/** Longest headline, in characters. */
const MAX_HEADLINE = 300

const of = (value: string, block?: number | undefined) => ({
  value: decodeReferences(value).replace(/\s+/g, ' ').trim(),
  raw: value,
  block,
})

const claimed = (
  context: FieldContext,
  via: 'json-ld' | 'meta' | 'microdata' | 'class',
  ...keys: readonly string[]
) => context.claims(via, ...keys).map(({ value, block }) => of(value.replace(/\s+/g, ' '), block))

/** Page titles, the site's name cut off where it is known. */
const shareTitles = (context: FieldContext, ...keys: readonly string[]) =>
  context
    .claims('meta', ...keys)
    .slice(0, 1)
    .map(({ value }) => ({ value: withoutSite(value.replace(/\s+/g, ' '), context.siteNames), raw: value }))

const headings = (context: FieldContext, level: number): readonly Block[] => {
  const tails = siteTails(context)
  return context.page.blocks.filter(
    (block) =>
      block.kind === 'heading' &&
      block.level === level &&
      !isSiteName(context, block.text) &&
      !tails.has(foldTitle(block.text)),
  )
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
      const end = value.length - part.length
      if (part === value || !value.endsWith(part) || foldTitle(part) === shared) continue
      if (foldTitle(value.slice(0, end)).length > foldTitle(part).length) tails.add(foldTitle(part))
    }
    const at = shared.length >= MIN_TITLE ? folded.indexOf(shared) : -1
    if (at < 0) continue
    tails.add(folded.slice(0, at).trim())
    tails.add(folded.slice(at + shared.length).trim())
  }
  for (const { value } of context.claims('title')) {
    const parts = titleParts(value)
    for (const part of parts) {
      if (part === value || !value.endsWith(part)) continue
      const head = value.slice(0, value.length - part.length)
      if (foldTitle(head).length > foldTitle(part).length) tails.add(foldTitle(part))
    }
  }
  return tails
}

/** Share of a heading that the part named in the head must make up. */
const LEAST_PART = 0.4

/**
 * The stretch of a heading that the head gives as the title, when a kicker, a date or a section stands in the same
 * heading before or after it.
 */
function headingPart(context: FieldContext) {
  const titles = [
    ...shareTitles(context, 'og:title'),
    ...shareTitles(context, 'twitter:title'),
    ...claimed(context, 'json-ld', 'article.headline'),
  ].map(({ value }) => value)
  return headings(context, 1).flatMap((block) => {
    const text = block.text.replace(/\s+/g, ' ')
    const part = titles.find(
      (title) =>
        title.length < text.length &&
        title.length >= LEAST_PART * text.length &&
        (text.toLowerCase().startsWith(title.toLowerCase()) ||
          text.toLowerCase().endsWith(title.toLowerCase())),
    )
    if (!part) return []
    const at = text.toLowerCase().indexOf(part.toLowerCase())
    const rest = (text.slice(0, at) + text.slice(at + part.length)).trim()
    // a longer headline is not cut to the short title the head gives: only what stands on a line of its own goes
    const line = block.text.split('\n').some((one) => foldTitle(one) === foldTitle(part))
    if (!line && findDates(rest).length === 0 && !/[:|]$/.test(text.slice(0, at).trim())) return []
    return [of(text.slice(at, at + part.length), block.id)]
  })
}

/** The rules, best first: order breaks ties. */
export const HEADLINE_RULES: readonly HeadlineRule[] = [
  {
    name: 'header-line',
    family: 'head',
    confidence: 0.95,
    find: (context) =>
      context
        .claims('header-line', 'title')
        .slice(0, 1)
        .map(({ value, block }) => of(value, block)),
  },
  {
    name: 'line',
    family: 'line',
    confidence: 0.95,
    find: (context) => (context.page.dump.format === 'text' ? likelyLines(context) : []),
  },
  {
    name: 'heading-part',
    family: 'heading',
    confidence: 0.96,
    find: (context) => headingPart(context).slice(0, 1),
  },
  {
    name: 'h1-in-title',
    family: 'heading',
    confidence: 0.95,
    find: (context) => firstHeading(context, inTitle(context)),
  },
  {
    name: 'h1-like-title',
    family: 'heading',
    confidence: 0.85,
    find: (context) => firstHeading(context, likeTitle(context)),
  },
  {
    name: 'first-h1',
    family: 'heading',
    confidence: 0.55,
    find: (context) =>
      firstHeading(context, () => true).filter(
        ({ block = 0 }) => block <= (context.body.blocks[0] ?? Infinity),
      ),
  },
  {
    name: 'microdata-headline',
    family: 'marked',
    confidence: 0.7,
    find: (context) => claimed(context, 'microdata', 'headline').slice(0, 1),
  },
  {
    name: 'class-headline',
    family: 'marked',
    confidence: 0.5,
    find: (context) => claimed(context, 'class', 'headline').slice(0, 1),
  },
  {
    name: 'json-ld-headline',
    family: 'head',
    confidence: 0.6,
    find: (context) => claimed(context, 'json-ld', 'article.headline').slice(0, 1),
  },
  {
    name: 'json-ld-name',
    family: 'head',
    confidence: 0.4,
    find: (context) => claimed(context, 'json-ld', 'article.name').slice(0, 1),
  },
  { name: 'og-title', family: 'head', confidence: 0.6, find: (context) => shareTitles(context, 'og:title') },
  {
    name: 'twitter-title',
    family: 'head',
    confidence: 0.4,
    find: (context) => shareTitles(context, 'twitter:title'),
  },
  {
    name: 'title-without-site',
    family: 'head',
    confidence: 0.4,
    find: (context) =>
      context
        .claims('title')
        .map(({ value }) => ({ value: withoutSite(value, context.siteNames), raw: value })),
  },
  {
    name: 'title-head',
    family: 'head',
    confidence: 0.65,
    find: (context) => [
      ...titleHeads(context.claims('meta', 'og:title').map((claim) => claim.value)),
      ...titleHeads(context.claims('title').map((claim) => claim.value)),
    ],
  },
  {
    name: 'title-part',
    family: 'head',
    confidence: 0.15,
    find: (context) =>
      context
        .claims('title')
        .flatMap(({ value }) => titleParts(value).map((part) => ({ value: part, raw: value })))
        .filter((part) => foldTitle(part.value).length >= 4 && !isSiteName(context, part.value)),
  },
  {
    name: 'slug',
    family: 'slug',
    confidence: 0.3,
    find: (context) => {
      const slug = slugWords(context.url ?? '')
      const blocks = context.page.blocks.filter((b) => b.kind === 'heading')
      return blocks
        .filter((block) => (slugAgreement(block.text, slug) ?? 0) >= 0.6)
        .slice(0, 1)
        .map((block) => of(block.text, block.id))
    },
  },
  {
    name: 'h2-in-title',
    family: 'line',
    confidence: 0.5,
    find: (context) => {
      const titles = titlesOf(context).map(foldTitle)
      const shortest = 8
      const longest = Math.min(MAX_HEADLINE, 2 * Math.max(0, ...titles.map((title) => title.length)))
      const found = context.page.blocks.find(({ kind, text }) => {
        if (kind === 'tableRow' || text.length < shortest || text.length > longest) return false
        const folded = foldTitle(text)
        return titles.some((title) => title.includes(folded)) && !isSiteName(context, text)
      })
      return found ? [of(found.text, found.id)] : []
    },
  },
]

/** The first top-level heading that passes a test. */
const firstHeading = (context: FieldContext, test: (text: string) => boolean) =>
  headings(context, 1)
    .filter((block) => test(block.text))
    .slice(0, 1)
    .map((block) => of(block.text, block.id))

function inTitle(context: FieldContext): (text: string) => boolean {
  const titles = titlesOf(context).map(foldTitle)
  return (text) => {
    const folded = foldTitle(text)
    return folded.length >= MIN_TITLE && titles.some((title) => title.includes(folded))
  }
}

/** Shortest text, folded, whose presence in a title means something. */
const MIN_TITLE = 5

/** Share of a heading's words that must be in one title for the two to be variants of one headline. */
const LIKE = 0.4

function likeTitle(context: FieldContext): (text: string) => boolean {
  const titles = titlesOf(context).map((title) => new Set(foldTitle(title).split(' ')))
  const slug = slugWords(context.url ?? '')
  return (text) => {
    const words = foldTitle(text).split(' ')
    if ((slugAgreement(text, slug) ?? 0) >= LIKE) return true
    return (
      words.length > 1 &&
      titles.some((title) => words.filter((w) => title.has(w)).length >= LIKE * words.length)
    )
  }
}

/** Longest site or section name after a bar, in words. */
const MAX_TAIL = 4
/** Fewest words of a headline before it. */
const MIN_HEAD = 3

/** What stands before the last bar of a title, where a short name follows. */
const titleHeads = (titles: readonly string[]) =>
  titles.flatMap((title) => {
    const match = /^(.{8,})\s[|│｜•·–—-]\s([^|│｜•·–—]{2,60})$/.exec(title)
    const [head = '', tail = ''] = [match?.[1], match?.[2]]
    const fits = head.split(' ').length >= MIN_HEAD && tail.split(' ').length <= MAX_TAIL
    return fits ? [{ value: head.trim(), raw: title }] : []
  })

/** Lines proposed from one dump. */
const MAX_LIKELY = 4

/** The lines of a text dump most like a headline, each with its share of the probability. */
function likelyLines(context: FieldContext): readonly Proposal[] {
  const slug = slugWords(context.url ?? '')
  const scored = headlineLines(context).map(({ block, features }) => {
    const score = features.reduce((sum, value, i) => sum + value * (WEIGHTS[i] as number), 0)
    return { block, score: score + SLUG_WEIGHT * (slugAgreement(block.text, slug) ?? 0) }
  })
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 0
  const sum = scored.reduce((total, { score }) => total + Math.exp(score - best), 0)
  return scored
    .slice(0, MAX_LIKELY)
    .map(({ block, score }) => ({ ...of(block.text, block.id), share: Math.exp(score - best) / sum }))
}

/** Log-odds a line gains when all its words are in the page's address; not fitted, as few dumps have one. */
const SLUG_WEIGHT = 3

const WEIGHTS = LINE_FEATURES.map((name) => LINE_WEIGHTS[name])

const titlesOf = (context: FieldContext): readonly string[] => [
  ...context.claims('title').map((claim) => claim.value),
  ...context.claims('meta', 'og:title', 'twitter:title').map((claim) => claim.value),
]

/** Every candidate of every rule. */
export function headlineCandidates(context: FieldContext): readonly Candidate<string>[] {
  return HEADLINE_RULES.flatMap((rule) =>
    rule
      .find(context)
      .filter(({ value }) => value.trim() !== '' && value.length <= MAX_HEADLINE)
      .map(({ share = 1, ...found }) => ({ ...found, rule: rule.name, confidence: rule.confidence * share })),
  )
}

const FAMILIES: ReadonlyMap<string, string> = new Map(HEADLINE_RULES.map((rule) => [rule.name, rule.family]))

/** The family of a headline rule. */
export const headlineFamily = (rule: string): string => FAMILIES.get(rule) ?? rule
