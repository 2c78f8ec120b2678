import type { Candidate, Found } from '../../model/field.ts'
import { splitHan } from '../../text/han-names.ts'
import { cutLabels } from '../../text/names/beside-names.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { foldName } from '../../text/names/fold-name.ts'
import { isPerson } from '../../text/names/is-name.ts'
import type { Anchor } from '../anchor.ts'
import { arbitrate } from '../arbitrate.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { BARE_RULES } from './bare-names.ts'
import { BIO_RULES } from './bio-rules.ts'
import { guest } from './guest.ts'
import { END_LINE_RULES, LINE_RULES } from './lines.ts'
import { asLinked } from './linked.ts'
import { endMarked, FAR_RULES, MARKED_RULES } from './marked.ts'
import { nameAboveOffice, nameBeforeOffice } from './name-beside-office.ts'
import type { BylineRule, Names } from './rule.ts'
import { shareOf } from './share.ts'
import { signed } from './signed.ts'
import { siteOwner } from './site-owner.ts'
import { headerLine, STATED_RULES } from './stated.ts'
import { bylineSupport, foldNames } from './support.ts'

/** The rules, best first: order breaks ties. */
export const BYLINE_RULES: readonly BylineRule[] = [
  headerLine,
  guest,
  ...MARKED_RULES,
  ...LINE_RULES,
  nameAboveOffice,
  nameBeforeOffice,
  ...BARE_RULES,
  ...STATED_RULES,
  endMarked,
  ...END_LINE_RULES,
  ...BIO_RULES,
  ...FAR_RULES,
  signed,
  siteOwner,
]

/** Combined confidence below which a page has no byline: balances false names against lost ones on the corpus. */
const LEAST = 0.44

/** The authors as the page names them. */
export const findByline = (context: FieldContext, anchor: Anchor): Found<Names> | null =>
  arbitrate(guestFirst(wholeFirst(bylineCandidates(context, anchor))), foldNames, {
    least: LEAST,
    family: (rule) => FAMILIES.get(rule) ?? rule,
    support: bylineSupport,
  })

/** Several people, and the families of the rules that found them. */
interface Source {
  readonly names: Names
  readonly families: Set<string>
}

/** What is left of a list of authors where two sources name the same ones and more. */
const PART_SHARE = 0.5

/**
 * Where an element and the head, say, both name several authors, a rule that found the first of them found a part; so
 * did one whose own text names the others as well: an element around a list of names and offices.
 */
function wholeFirst(candidates: readonly Candidate<Names>[]): readonly Candidate<Names>[] {
  const sources = new Map<string, Source>()
  for (const { value, rule } of candidates) {
    if (value.length < 2 || !value.every(isPerson)) continue
    const key = foldNames(value)
    const known = sources.get(key) ?? { names: value.map(foldName), families: new Set() }
    known.families.add(FAMILIES.get(rule) ?? rule)
    sources.set(key, known)
  }
  if (sources.size === 0) return candidates
  return candidates.map((one) => {
    // a text with a by-word says itself whom it means: 'By A. The facts are from B'
    const raw = startsWithBy(one.raw) ? '' : ` ${foldName(cutLabels(one.raw).replaceAll(',', ' '))} `
    const isPart = [...sources.values()].some(
      ({ names, families }) =>
        names.length > one.value.length &&
        one.value.every((name) => names.includes(foldName(name))) &&
        (families.size > 1 || names.every((name) => raw.includes(` ${name} `))),
    )
    return isPart ? { ...one, confidence: one.confidence * PART_SHARE } : one
  })
}

/** What is left of the names that a page gives on each of its texts, where the text says that a guest wrote it. */
const HOST_SHARE = 0.3

function guestFirst(candidates: readonly Candidate<Names>[]): readonly Candidate<Names>[] {
  const found = candidates.find(({ rule }) => rule === guest.name)
  if (!found) return candidates
  const name = foldNames(found.value)
  return candidates.map((one) =>
    foldNames(one.value) === name ? one : { ...one, confidence: one.confidence * HOST_SHARE },
  )
}

/** Every candidate of every rule. */
const bylineCandidates = (context: FieldContext, anchor: Anchor): readonly Candidate<Names>[] =>
  peopleFirst(
    context,
    BYLINE_RULES.flatMap((rule) =>
      rule.find(context, anchor).map((found) => {
        const value = withoutSite(context, apart(context, asLinked(context, found.value, found.block)))
        return {
          ...found,
          value,
          rule: rule.name,
          confidence: rule.confidence * shareOf(context, anchor, rule, { ...found, value }),
        }
      }),
    ),
  )

/** Combined confidence of a person's name from which the site's own name is only the publisher's. */
const SURE_PERSON = 0.55
/** What is left of the site's name beside one. */
const BESIDE_SHARE = 0.4

/** Where a page names people, the site's name in a byline is the publisher's. */
function peopleFirst(
  context: FieldContext,
  candidates: readonly Candidate<Names>[],
): readonly Candidate<Names>[] {
  const isSite = ({ value, rule }: Candidate<Names>) =>
    value.every(
      (name) =>
        isSiteName(context, name) ||
        (FAMILIES.get(rule) === 'stated' && name.includes(' ') && !isPerson(name)),
    )
  const named = candidates.some(
    (one) => one.confidence >= SURE_PERSON && !isSite(one) && one.value.every(isPerson),
  )
  if (!named) return candidates
  return candidates.map((one) => (isSite(one) ? { ...one, confidence: one.confidence * BESIDE_SHARE } : one))
}

/** On a Chinese page white space stands between names, not in them. */
const apart = ({ language }: FieldContext, names: Names): Names =>
  language === 'zh' ? names.flatMap(splitHan) : names

/** Names of people without the site's beside them: 'Ada Byron, The Gazette'. */
function withoutSite(context: FieldContext, names: Names): Names {
  const others = names
    .filter((name) => !isSiteName(context, name))
    .map((name) => withoutSiteBehind(context.siteNames, name))
  return others.length > 0 && others.every(isPerson) ? others : names
}

/** 'Ada Byron BBC News': her house ends the text. */
function withoutSiteBehind(siteNames: readonly string[], name: string): string {
  const site = siteNames.find((one) => name.endsWith(` ${one}`))
  const rest = site === undefined ? name : name.slice(0, -site.length - 1)
  return isPerson(rest) ? rest : name
}

const FAMILIES: ReadonlyMap<string, string> = new Map(BYLINE_RULES.map((rule) => [rule.name, rule.family]))
