import type { Candidate } from '../../model/field.ts'
import type { Claim } from '../../model/page.ts'
import { isFirstName } from '../../text/first-names.ts'
import { foldName } from '../../text/names/fold-name.ts'
import { isPerson, type Trust } from '../../text/names/is-name.ts'
import { isAgency } from '../../text/names/offices.ts'
import { readByline } from '../../text/names/read-byline.ts'
import type { Anchor } from '../anchor.ts'
import type { FieldContext } from '../context.ts'

export type Names = readonly string[]
export type Proposal = Omit<Candidate<Names>, 'rule' | 'confidence'>

/** One way to a byline. */
export interface BylineRule {
  readonly name: string
  /** Rules of one family copy from one source and count as one witness. */
  readonly family: 'stated' | 'marked' | 'visible' | 'bio' | 'said'
  /** How often it is right where it fires, on the corpus. */
  readonly confidence: number
  find(context: FieldContext, anchor: Anchor): readonly Proposal[]
}

/** Longest block that is a byline, in characters. */
export const MAX_LINE = 160

/** Names of several claims that each name one author, together. */
export function together(claims: readonly Claim[], trust: Trust): readonly Proposal[] {
  const names: string[] = []
  for (const claim of claims)
    for (const name of namesIn(claim.value, trust))
      if (!names.some((other) => foldName(other) === foldName(name))) names.push(name)
  if (names.length === 0) return []
  return [{ value: names, raw: claims.map((claim) => claim.value).join('; '), block: claims[0]?.block }]
}

/** The names in a claim; an organisation's with commas or an 'and' in it is one: 'Woods and Fields, Bern'. */
function namesIn(value: string, trust: Trust): Names {
  const names = readByline(value, trust)
  const isOne = trust === 'stated' && names.length > 1 && names.every(isOrganisation) && !names.some(isAgency)
  return isOne && value.length <= MAX_ONE ? [value.trim()] : names
}

/** Longest name of an organisation, in characters. */
const MAX_ONE = 80

const isOrganisation = (name: string): boolean =>
  !isPerson(name) && !isFirstName(name) && /^\p{Lu}/u.test(name) && !/\p{Lo}/u.test(name)

/** Each claim on its own. */
export const each = (claims: readonly Claim[], trust: Trust): readonly Proposal[] =>
  claims.flatMap((claim) => together([claim], trust))
