import type { Found } from '../../model/field.ts'
import type { Anchor } from '../anchor.ts'
import { arbitrate } from '../arbitrate.ts'
import type { FieldContext } from '../context.ts'
import { bylineCandidates, bylineFamily, bylineSupport, foldNames, type Names } from './rules.ts'

/** Combined confidence below which a page has no byline: balances false names against lost ones on the corpus. */
const LEAST = 0.44

/** The authors as the page names them. */
export const findByline = (context: FieldContext, anchor: Anchor): Found<Names> | null =>
  arbitrate(bylineCandidates(context, anchor), foldNames, {
    least: LEAST,
    family: bylineFamily,
    support: bylineSupport,
  })
