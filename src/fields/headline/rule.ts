import type { Candidate } from '../../model/field.ts'
import { decodeReferences } from '../../text/entities.ts'
import type { FieldContext } from '../context.ts'

export type Proposal = Omit<Candidate<string>, 'rule' | 'confidence'> & {
  /** What is left of the rule's confidence for this proposal. */
  readonly share?: number
}

/** One way to a headline. */
export interface HeadlineRule {
  readonly name: string
  /** Rules of one family copy from one source and count as one witness. */
  readonly family: 'heading' | 'head' | 'marked' | 'slug' | 'line'
  /** How often it is right where it fires, on the corpus. */
  readonly confidence: number
  find(context: FieldContext): readonly Proposal[]
}

/** Longest headline, in characters. */
export const MAX_HEADLINE = 300

/** A proposal read from a text: references decoded, white space collapsed. */
export const proposal = (value: string, block?: number | undefined): Proposal => ({
  value: decodeReferences(value).replace(/\s+/g, ' ').trim(),
  raw: value,
  block,
})
