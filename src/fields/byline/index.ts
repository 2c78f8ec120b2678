import type { Candidate, Found } from '../../model/field.ts'
import type { Anchor } from '../anchor.ts'
import { arbitrate } from '../arbitrate.ts'
import type { FieldContext } from '../context.ts'
import { BARE_RULES } from './bare-names.ts'
import { endBio } from './end-bio.ts'
import { END_LINE_RULES, LINE_RULES } from './lines.ts'
import { endMarked, FAR_RULES, MARKED_RULES } from './marked.ts'
import type { BylineRule, Names } from './rule.ts'
import { shareOf } from './share.ts'
import { headerLine, STATED_RULES } from './stated.ts'
import { bylineSupport, foldNames } from './support.ts'

/** The rules, best first: order breaks ties. */
export const BYLINE_RULES: readonly BylineRule[] = [
  headerLine,
  ...MARKED_RULES,
  ...LINE_RULES,
  ...BARE_RULES,
  ...STATED_RULES,
  endMarked,
  ...END_LINE_RULES,
  endBio,
  ...FAR_RULES,
]

/** Combined confidence below which a page has no byline: balances false names against lost ones on the corpus. */
const LEAST = 0.44

/** The authors as the page names them. */
export const findByline = (context: FieldContext, anchor: Anchor): Found<Names> | null =>
  arbitrate(bylineCandidates(context, anchor), foldNames, {
    least: LEAST,
    family: (rule) => FAMILIES.get(rule) ?? rule,
    support: bylineSupport,
  })

/** Every candidate of every rule. */
const bylineCandidates = (context: FieldContext, anchor: Anchor): readonly Candidate<Names>[] =>
  BYLINE_RULES.flatMap((rule) =>
    rule.find(context, anchor).map((found) => ({
      ...found,
      rule: rule.name,
      confidence: rule.confidence * shareOf(context, rule, found.value),
    })),
  )

const FAMILIES: ReadonlyMap<string, string> = new Map(BYLINE_RULES.map((rule) => [rule.name, rule.family]))
