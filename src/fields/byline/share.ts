import { findDates } from '../../text/dates/find-dates.ts'
import { hasFirstName, isFirstName } from '../../text/first-names.ts'
import { hasCue } from '../../text/lexicon/has-cue.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { isKnownPerson, isPerson } from '../../text/names/is-name.ts'
import { isCompany } from '../../text/names/offices.ts'
import { foldTitle } from '../../text/titles.ts'
import type { Anchor } from '../anchor.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import type { BylineRule, Names, Proposal } from './rule.ts'
import { isTopic } from './topic.ts'

/** What is left of a stated name's confidence when it is a company's and no text shows it near the headline. */
const COMPANY_SHARE = 0.5
/** What is left of a rule's confidence when the name is the site's own: publishers sign so what nobody wrote. */
const SITE_SHARE = 0.65
/** … when nothing but its capitals says that it is a name, and it has no given name: German nouns have capitals too. */
const STRANGER_SHARE = 0.58
/** … when it is one word where sentences and menus stand as well. */
const WORD_SHARE = 0.6
/** … and when the line starts with the by-word and tells when or where: 'Posted by roofcat at 22:16'. */
const POSTER_SHARE = 0.7
/** … when it is an office's word alone and no text shows it: what a publisher's form is filled with. */
const DESK_SHARE = 0.8

/** Rules that find names by their place or shape alone. */
const BARE = new Set(['lone-name', 'end-bio', 'name-beside-date', 'name-and-bio', 'signature'])
/** Those that find them beside a date. */
const BESIDE_DATE = new Set(['name-beside-date', 'signature'])
/** Rules that read single words where other text may stand. */
const LOOSE = new Set(['by-then-name', 'end-by-line', 'end-by-then-name', 'end-post-line'])

/** What only people have before their name: 'Dr. Allen'. */
const TITLE = /^(?:dr|prof)\b/i

/** Whether nothing but the line's place says that it names people. */
function areStrangers(context: FieldContext, rule: BylineRule, names: Names): boolean {
  if (names.some((name) => hasFirstName(name) || TITLE.test(name)) || !names.every(isPerson)) return false
  if (rule.name === 'lone-name' || rule.name === 'end-bio') return true
  return BESIDE_DATE.has(rule.name) && names.some((name) => isTopic(context, name))
}

/** Whether a title of the page, or its headline, speaks of a name: then the line may well do so too. */
const isInTitle = ({ claims, page }: FieldContext, { headline = -1 }: Anchor, names: Names): boolean =>
  [...pageTitles(claims), page.blocks[headline]?.text ?? ''].some((title) => {
    const folded = ` ${foldTitle(title)} `
    return names.some((name) => folded.includes(` ${foldTitle(name)} `))
  })

/** Whether a columnist's name starts the title and is a line of its own, no picture's caption. */
const isColumnist = ({ claims, page }: FieldContext, { value: [name = ''], block }: Proposal): boolean => {
  const line = block === undefined ? undefined : page.blocks[block]
  const isAlone = line?.text === name && line.kind !== 'caption'
  return isAlone && pageTitles(claims).some((title) => title.startsWith(`${name}:`))
}

const pageTitles = (claims: FieldContext['claims']): readonly string[] =>
  [...claims('title'), ...claims('meta', 'og:title')].map(({ value }) => value)

/** How much of a rule's confidence is left for these names. */
export function shareOf(context: FieldContext, anchor: Anchor, rule: BylineRule, found: Proposal): number {
  const { value: names } = found
  // a weblog goes by its author's name
  if (names.every((name) => isSiteName(context, name)) && !names.every(isKnownPerson)) return SITE_SHARE
  if (rule.family === 'stated' && !rule.name.endsWith('-shown') && names.some(isCompany)) return COMPANY_SHARE
  if (rule.name.endsWith('-hidden') && names.every(isOffice)) return DESK_SHARE
  if (areStrangers(context, rule, names)) return STRANGER_SHARE
  if (BARE.has(rule.name) && isInTitle(context, anchor, names) && !isColumnist(context, found))
    return STRANGER_SHARE
  if (LOOSE.has(rule.name) && names.every(isAnyWord))
    return isPoster(context, anchor, rule, found) ? POSTER_SHARE : WORD_SHARE
  return 1
}

/** Whether a line below the text starts with who posted it, or is dated and labelled so, and no line between says that comments begin. */
function isPoster({ page }: FieldContext, { last }: Anchor, rule: BylineRule, found: Proposal): boolean {
  const { raw, block = last } = found
  const isSaid = rule.name === 'end-post-line' || (LABELLED.test(raw) && findDates(raw).length > 0)
  if (!isSaid || !startsWithBy(raw)) return false
  const between = page.blocks.slice(last + 1, block)
  return !between.some((line) => hasCue(line, 'comments', MAX_LABEL))
}

/** A label and its colon. */
const LABELLED = /^[^\s:]{2,12}\s?:/

/** Longest start of a line that says what follows, in characters. */
const MAX_LABEL = 40

/** One word that is no given name. */
const isAnyWord = (name: string): boolean => !/[\s\p{Lo}]/u.test(name) && !isFirstName(name)

/** An office's word with nothing beside it. */
const isOffice = (name: string): boolean =>
  /^(?:redaktion|redaction|redazione|redacción|staff|team|editor|editors)$/i.test(name)
