import type { Found } from '../../model/field.ts'
import { foldTitle } from '../../text/titles.ts'
import { arbitrate } from '../arbitrate.ts'
import type { FieldContext } from '../context.ts'
import { headlineCandidates, headlineFamily } from './rules.ts'

/** The article's own headline. */
export const findHeadline = (context: FieldContext): Found<string> | null =>
  arbitrate(headlineCandidates(context), foldTitle, { family: headlineFamily })
