import type { Dump } from '../../model/dump.ts'
import type { Element } from '../../model/element.ts'
import type { Block, Claim } from '../../model/page.ts'

/** Everything an HTML page says of itself, in the order of the sources. */
export function readClaims(_root: Element, _blocks: readonly Block[], _dump: Dump): readonly Claim[] {
  return []
}
