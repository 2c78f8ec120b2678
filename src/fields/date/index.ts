import type { Candidate, Found } from '../../model/field.ts'
import { oncePer } from '../../once-per.ts'
import type { DateReading } from '../../text/dates/written-date.ts'
import { type Anchor, unbounded } from '../anchor.ts'
import { arbitrate } from '../arbitrate.ts'
import type { FieldContext } from '../context.ts'
import type { DateValue } from '../index.ts'
import { address } from './address.ts'
import { endDate, LINE_RULES, updatedLine } from './lines.ts'
import { inLocalTime } from './local.ts'
import { FAR_RULES, MARKED_RULES, updatedMarked } from './marked.ts'
import { modifiedCandidates } from './modified.ts'
import { opening } from './opening.ts'
import { dottedOrderOf, orderOf } from './order.ts'
import { postedSentence } from './posted.ts'
import { capturedAt, relativeLine } from './relative.ts'
import type { DateRule } from './rule.ts'
import { headerLine, LOOSE_RULES, STATED_RULES, updatedStated } from './stated.ts'
import { dateSupport } from './support.ts'
import { weigh } from './weigh.ts'

/** The rules, best first: order breaks ties. */
export const DATE_RULES: readonly DateRule[] = [
  headerLine,
  ...STATED_RULES,
  ...MARKED_RULES,
  ...LINE_RULES,
  postedSentence,
  relativeLine,
  opening,
  address,
  ...LOOSE_RULES,
  endDate,
  ...FAR_RULES,
  updatedLine,
  updatedMarked,
  updatedStated,
]

/** Combined confidence below which a page has no date. */
const LEAST = 0.41

/** The day of first publication, in the publisher's zone. */
export const findDate = (context: FieldContext, anchor: Anchor): Found<DateValue> | null =>
  // an article may be dated below its text, or in a part that is named like one with other stories
  dateAt(context, anchor) ?? dateAt(context, unbounded(anchor))

const dateAt = (context: FieldContext, anchor: Anchor): Found<DateValue> | null =>
  arbitrate(dateCandidates(context, anchor), (value) => value.date, {
    least: LEAST,
    family: (rule) => FAMILIES.get(rule) ?? rule,
    support: dateSupport,
  })

/** The day of the last change, where the page states or shows one. */
export const findModified = (context: FieldContext, anchor: Anchor): Found<DateValue> | null =>
  arbitrate(modifiedCandidates(context, anchor, readingOf(context)), (value) => value.date)

const readingOf = oncePer(
  (context: FieldContext): DateReading => ({
    order: orderOf(context),
    dotted: dottedOrderOf(context),
    language: context.language,
  }),
)

/** Every candidate of every rule, none of them in the future of the capture. */
export const dateCandidates = (context: FieldContext, anchor: Anchor): readonly Candidate<DateValue>[] => {
  const reading = readingOf(context)
  const latest = capturedAt(context)
  // a day's grace: the capture's clock and the publisher's zone differ
  const bound = latest ? new Date(latest.getTime() + 86_400_000).toISOString().slice(0, 10) : undefined
  const proposals = DATE_RULES.flatMap((rule) =>
    rule
      .find(context, anchor, reading)
      .filter(({ value }) => bound === undefined || value.date <= bound.slice(0, value.date.length))
      .map((found) => ({ rule, found })),
  )
  return weigh(context, reading, inLocalTime(proposals))
}

const FAMILIES: ReadonlyMap<string, string> = new Map(DATE_RULES.map((rule) => [rule.name, rule.family]))
