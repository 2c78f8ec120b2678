import type { Candidate } from '../../model/field.ts'
import type { DateReading } from '../../text/dates/written-date.ts'
import type { FieldContext } from '../context.ts'
import type { DateValue } from '../index.ts'
import { UPDATED_META } from './meta-names.ts'
import { type DateRule, machine, type Proposal } from './rule.ts'
import { shownDays } from './shown.ts'

export interface Proposed {
  readonly rule: DateRule
  readonly found: Proposal
}

/** What is left of a printed day's confidence when the page states that it is the day of the last change. */
const CHANGED_SHARE = 0.5
/** … and when it states an earlier day of publication: pages print the day of their last change unlabelled. */
const LATER_SHARE = 0.85

/** Gives each proposal its confidence by what the rest of the page shows and states. */
export function weigh(
  context: FieldContext,
  reading: DateReading,
  proposals: readonly Proposed[],
): readonly Candidate<DateValue>[] {
  const others = proposals.filter(
    ({ rule }) => typeof rule.confidence === 'number' && !/^far-/.test(rule.name),
  )
  const shown = shownDays(context.page.blocks, reading)
  const changed = changedDay(context, reading, proposals)
  const printedChange = printedChangeOf(proposals)
  const stated = proposals.find(({ rule }) => rule.name === 'meta-published')?.found.value.date
  return proposals.map(({ rule, found: { share = 1, ...found } }) => {
    const { date } = found.value
    const isShown = rule.family === 'visible' || rule.family === 'marked'
    let left = share
    const isPrintedChange = date === printedChange && rule.family !== 'updated' && !STATES_DAY.has(rule.name)
    if (isPrintedChange || (isShown && date === changed)) left *= CHANGED_SHARE
    if (isShown && stated !== undefined && isLater(date, stated)) left *= LATER_SHARE
    const anyOther = others.some((other) => !isUpdateOf(other, date))
    return { ...found, rule: rule.name, confidence: left * confidenceOf(rule, shown.has(date), anyOther) }
  })
}

const confidenceOf = ({ confidence }: DateRule, shown: boolean, anyOther: boolean): number =>
  typeof confidence === 'number' ? confidence : confidence[shown ? 0 : anyOther ? 1 : 2]

/**
 * Days after publication in which a labelled change is a newspaper's, which tells nothing against the day stated. Pages
 * that are kept up for years go by the day of their last change.
 */
const NEWS_DAYS = 14

/** Whether a printed day is labelled as that of a change soon after a day. */
function isUpdateOf({ rule, found }: Proposed, date: string): boolean {
  const after = (Date.parse(found.value.date) - Date.parse(date)) / 86_400_000
  return rule.family === 'updated' && after >= 0 && after <= NEWS_DAYS
}

/** Later by more than the clock's difference between two zones. */
const isLater = (date: string, than: string): boolean =>
  date.length === 10 && than.length === 10 && Date.parse(date) - Date.parse(than) > 86_400_000

/** Rules that read the day of publication from where the page states it as that. */
const STATES_DAY: ReadonlySet<string> = new Set([
  'meta-published',
  'json-ld-published',
  'microdata-published',
])

/** Longest line that is a label and a day, in characters. */
const MAX_LABELLED = 50

/** The day of the last change where a line labels it as that, and that or another an earlier day as that of publication. */
function printedChangeOf(proposals: readonly Proposed[]): string | undefined {
  const named = (name: string) => proposals.find(({ rule }) => rule.name === name)?.found
  const [published, changed] = [named('labelled-line'), named('updated-line')]
  if (published?.block === undefined || changed?.block === undefined) return undefined
  // a sentence may tell of another publication
  const isLine = published.block === changed.block || published.raw.length <= MAX_LABELLED
  return isLine && published.value.date < changed.value.date ? changed.value.date : undefined
}

/** The stated day of the last change, where the page states another day of publication. */
function changedDay(
  context: FieldContext,
  reading: DateReading,
  proposals: readonly Proposed[],
): string | undefined {
  const published = proposals.filter(({ rule }) => STATES_DAY.has(rule.name))
  const [changed] = machine(
    [
      ...context.claims('json-ld', 'article.datemodified'),
      ...context.claims('meta', ...UPDATED_META),
      ...context.claims('microdata', 'datemodified@', 'datemodified'),
    ],
    reading,
  )
  if (!changed || published.length === 0) return undefined
  return published.some(({ found }) => found.value.date === changed.value.date)
    ? undefined
    : changed.value.date
}
