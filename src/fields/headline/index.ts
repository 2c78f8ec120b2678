import type { Candidate, Found } from '../../model/field.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { foldTitle } from '../../text/titles.ts'
import { arbitrate } from '../arbitrate.ts'
import type { FieldContext } from '../context.ts'
import { headerLine } from './header-line.ts'
import { headingPart } from './heading-part.ts'
import {
  headingAlone,
  headingFirst,
  headingInTitle,
  headingLikeTitle,
  headingOfPart,
} from './heading-rules.ts'
import { largePrint } from './large-print.ts'
import { likelyLine } from './likely-line.ts'
import { lineInTitle } from './line-in-title.ts'
import { PAGE_TITLE_RULES } from './page-title.ts'
import { type HeadlineRule, MAX_HEADLINE } from './rule.ts'
import { signedLine } from './signed-line.ts'
import { slugHeading, slugSpelt } from './slug.ts'
import { STATED_RULES } from './stated.ts'

/** The rules, best first: order breaks ties. */
export const HEADLINE_RULES: readonly HeadlineRule[] = [
  headerLine,
  likelyLine,
  headingPart,
  headingInTitle,
  headingLikeTitle,
  headingOfPart,
  headingAlone,
  headingFirst,
  signedLine,
  ...STATED_RULES,
  largePrint,
  ...PAGE_TITLE_RULES,
  slugSpelt,
  slugHeading,
  lineInTitle,
]

/** The article's own headline. */
export const findHeadline = (context: FieldContext): Found<string> | null =>
  arbitrate(headlineCandidates(context), foldTitle, { family: (rule) => FAMILIES.get(rule) ?? rule })

/** Every candidate of every rule. */
const headlineCandidates = (context: FieldContext): readonly Candidate<string>[] =>
  HEADLINE_RULES.flatMap((rule) =>
    rule
      .find(context)
      .filter(({ value }) => value.trim() !== '' && value.length <= MAX_HEADLINE)
      .map(({ share = 1, ...found }) => ({
        ...found,
        value: withoutDate(found.value),
        rule: rule.name,
        confidence: rule.confidence * share,
      })),
  )

/** Fewest letters that are left of a headline when its date is taken off. */
const MIN_REST = 10

/** '23.10.2024 - Roof repairs to cost double': a list's date before the headline is not part of it. */
function withoutDate(value: string): string {
  if (!/^\d/.test(value)) return value
  const [date] = findDates(value.slice(0, 40))
  if (date?.start !== 0 || date.day === undefined) return value
  const rest = /^\s?[-–—|:•]\s(.*)$/su.exec(value.slice(date.end))?.[1] ?? ''
  return rest.length >= MIN_REST ? rest : value
}

const FAMILIES: ReadonlyMap<string, string> = new Map(HEADLINE_RULES.map((rule) => [rule.name, rule.family]))
