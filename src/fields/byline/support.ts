import { foldName } from '../../text/names/fold-name.ts'
import { isPerson } from '../../text/names/is-name.ts'
import type { Names } from './rule.ts'

/** Comparable form of a byline: its names in any order. */
export const foldNames = (names: Names): string => names.map(foldName).sort().join('|')

/** How far one byline bears out another: the same names and some more, or one name in a longer or shorter form. */
export function bylineSupport(from: Names, to: Names): number {
  const [a, b] = [from.map(foldName), to.map(foldName)]
  if (a.length === 1 && b.length === 1) return nameSupport(a[0] as string, b[0] as string)
  if (a.every((name) => b.includes(name))) return to.every(isPerson) ? 0.8 : 0.4
  if (b.every((name) => a.includes(name))) return 0.3
  return 0
}

function nameSupport(from: string, to: string): number {
  const [a, b] = [from.split(' '), to.split(' ')]
  // 'Nils' for 'Nils Pickert'
  if (a.length === 1 && b.length > 1 && (b[0] === a[0] || b.at(-1) === a[0] || b.join('') === a[0]))
    return 0.8
  // 'Chief Robin Doe' for 'Robin Doe'
  if (b.length >= 2 && a.length > b.length && to === a.slice(-b.length).join(' ')) return 0.8
  return 0
}
