import { isPerson } from '../../text/names/is-name.ts'
import type { FieldContext } from '../context.ts'
import type { Names } from './rule.ts'

/** Names cut to where the link to their bearer's page ends: what follows in the same line is an office. */
export function asLinked(context: FieldContext, names: Names, block: number | undefined): Names {
  if (block === undefined || !names.some(isLong)) return names
  const linked = context
    .claims('rel', 'author', 'author-href')
    .filter((claim) => claim.block === block)
    .map(({ value }) => value.trim())
    .filter(isPerson)
  return names.map((name) => linked.find((link) => name.startsWith(`${link} `)) ?? name)
}

/** Two words are a name that no link ends short of. */
const isLong = (name: string): boolean => name.split(' ').length > 2
