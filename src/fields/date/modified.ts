import type { Candidate } from '../../model/field.ts'
import type { DateReading } from '../../text/dates/written-date.ts'
import type { Anchor } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import type { DateValue } from '../index.ts'
import { updatedLine } from './lines.ts'
import { updatedMarked } from './marked.ts'
import { UPDATED_META } from './meta-names.ts'
import { type DateRule, machine } from './rule.ts'

type ModifiedRule = Pick<DateRule, 'name' | 'find'> & { readonly confidence: number }

/** Rules for the day of the last change, best first. */
const MODIFIED_RULES: readonly ModifiedRule[] = [
  {
    name: 'json-ld-modified',
    confidence: 0.85,
    find: (c, _, r) => machine(c.claims('json-ld', 'article.datemodified'), r),
  },
  {
    name: 'meta-modified',
    confidence: 0.85,
    find: (c, _, r) => machine(c.claims('meta', ...UPDATED_META), r),
  },
  {
    name: 'microdata-modified',
    confidence: 0.8,
    find: (c, _, r) => machine(c.claims('microdata', 'datemodified@', 'datemodified'), r),
  },
  { ...updatedMarked, confidence: 0.8 },
  { ...updatedLine, confidence: 0.8 },
  {
    name: 'webpage-modified',
    confidence: 0.6,
    find: (c, _, r) => machine(c.claims('json-ld', 'webpage.datemodified'), r),
  },
  {
    name: 'header-line',
    confidence: 0.9,
    find: (c, _, r) => machine(c.claims('header-line', 'modified'), r),
  },
]

/** Every candidate for the day of the last change. */
export const modifiedCandidates = (
  context: FieldContext,
  anchor: Anchor,
  reading: DateReading,
): readonly Candidate<DateValue>[] =>
  MODIFIED_RULES.flatMap(({ name, confidence, find }) =>
    find(context, anchor, reading)
      .slice(0, 1)
      .map(({ share: _, ...found }) => ({ ...found, rule: name, confidence })),
  )
