import type { Candidate, Found, Rival } from '../model/field.ts'

/** A set of candidates that say the same. */
interface Group<T> {
  readonly key: string
  readonly members: Candidate<T>[]
}

export interface Arbitration {
  /** Combined confidence below which nothing is found. */
  readonly least?: number
  /**
   * Rules that copy from one source are one witness: `og:title`, `<title>` and JSON-LD come from the same form
   * field. Every rule is its own family unless told otherwise.
   */
  readonly family?: (rule: string) => string
}

interface Kinship<T> extends Arbitration {
  /** How far a candidate's value bears out another's that it does not equal, 0–1: 'Nils' bears out 'Nils Pickert'. */
  readonly support?: (from: T, to: T) => number
}

/**
 * Chooses among candidates in rule order: those with one normalised value stand together, agreement of different
 * families raises confidence (1 − Π(1 − c)), order breaks ties, losers become rivals.
 * Null when nothing reaches `least`.
 */
export function arbitrate<T>(
  candidates: readonly Candidate<T>[],
  normalise: (value: T) => string,
  { least = 0, family = (rule) => rule, support = () => 0 }: Kinship<T> = {},
): Found<T> | null {
  const groups = new Map<string, Group<T>>()
  for (const candidate of candidates) {
    const key = normalise(candidate.value)
    if (key === '') continue
    const group = groups.get(key) ?? { key, members: [] }
    group.members.push(candidate)
    groups.set(key, group)
  }
  const ranked = [...groups.values()]
    .map((group) => ({
      group,
      confidence: combined([...group.members, ...kin(group, groups.values(), support)], family),
    }))
    .sort((a, b) => b.confidence - a.confidence)
  const best = ranked[0]
  if (!best || best.confidence < least) return null
  const winner = best.group.members[0] as Candidate<T>
  return {
    value: winner.value,
    raw: winner.raw,
    from: winner.rule,
    confidence: round(best.confidence),
    rivals: ranked.slice(1, MAX_RIVALS + 1).map(({ group, confidence }) => rival(group, confidence)),
    block: best.group.members.find((member) => member.block !== undefined)?.block,
  }
}

/** Members of other groups that bear a group out in part, at the confidence that is left of theirs. */
function kin<T>(
  group: Group<T>,
  groups: Iterable<Group<T>>,
  support: (from: T, to: T) => number,
): readonly Candidate<T>[] {
  const to = (group.members[0] as Candidate<T>).value
  const found: Candidate<T>[] = []
  for (const other of groups) {
    if (other === group) continue
    const share = support((other.members[0] as Candidate<T>).value, to)
    if (share > 0)
      for (const member of other.members) found.push({ ...member, confidence: member.confidence * share })
  }
  return found
}

/** Rivals kept for the explanation. */
const MAX_RIVALS = 8

const rival = <T>(group: Group<T>, confidence: number): Rival<T> => {
  const first = group.members[0] as Candidate<T>
  return { value: first.value, rule: first.rule, confidence: round(confidence) }
}

/** Chance that at least one of the families that agree is right, each counted once at its best. */
function combined<T>(members: readonly Candidate<T>[], family: (rule: string) => string): number {
  const best = new Map<string, number>()
  for (const { rule, confidence } of members)
    best.set(family(rule), Math.max(best.get(family(rule)) ?? 0, confidence))
  let wrong = 1
  for (const confidence of best.values()) wrong *= 1 - confidence
  return 1 - wrong
}

const round = (value: number): number => Math.round(value * 1000) / 1000
