import type { Found } from '../../model/field.ts'
import type { Anchor } from '../anchor.ts'
import { arbitrate } from '../arbitrate.ts'
import type { FieldContext } from '../context.ts'
import type { DateValue } from '../index.ts'
import { dateCandidates, dateFamily, dateSupport, modifiedCandidates } from './rules.ts'

/** Combined confidence below which a page has no date. */
const LEAST = 0.41

/** The day of first publication. */
export const findDate = (context: FieldContext, anchor: Anchor): Found<DateValue> | null =>
  arbitrate(dateCandidates(context, anchor), (value) => value.date, {
    least: LEAST,
    family: dateFamily,
    support: dateSupport,
  })

/** The day of the last change, where the page states or shows one. */
export const findModified = (context: FieldContext, anchor: Anchor): Found<DateValue> | null =>
  arbitrate(modifiedCandidates(context, anchor), (value) => value.date)
