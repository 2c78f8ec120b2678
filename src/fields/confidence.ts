import type { Format } from '../model/dump.ts'
import type { Found } from '../model/field.ts'
import { CONFIDENCE_MAPS } from './confidence-maps.ts'

/** Fields whose confidence is measured. */
export type Measured = 'headline' | 'byline' | 'date'

/** Points of a monotone map: combined confidence of the rules, and how often fields given with it were right. */
export type Curve = readonly (readonly [raw: number, right: number])[]

/** For one field and format: the curve of each winning rule, by `curveName`, and one for the rest (`*`). */
export type ConfidenceMap = Readonly<Record<string, Curve>>

export type ConfidenceMaps = Readonly<Record<Format, Readonly<Record<Measured, ConfidenceMap>>>>

/** Combined confidence from which the best rival makes a field a contested one. */
const CONTESTED = 0.5

/** The curve a field falls under: its winning rule, and `!` where something else was likely too. */
export const curveName = (found: Found<unknown>): string =>
  found.from + ((found.rivals[0]?.confidence ?? 0) >= CONTESTED ? '!' : '')

/**
 * Turns the combined confidence of the rules into the share of such fields that are right, as measured on the corpus
 * (`npm run train:fields -- confidence`). Rivals keep theirs, at most the winner's.
 */
export function calibrated<T>(
  found: Found<T> | null,
  field: Measured,
  format: Format,
  maps: ConfidenceMaps = CONFIDENCE_MAPS,
): Found<T> | null {
  if (!found) return null
  const map = maps[format][field]
  const curve = map[curveName(found)] ?? map['*'] ?? []
  const confidence = Math.round(read(curve, found.confidence) * 1000) / 1000
  const rivals = found.rivals.map((rival) => ({
    ...rival,
    confidence: Math.min(rival.confidence, confidence),
  }))
  return { ...found, confidence, rivals }
}

/** A curve's value, on straight lines between its points; the raw value where there is no curve. */
export function read(curve: Curve, raw: number): number {
  const next = curve.findIndex(([at]) => at >= raw)
  if (next < 0) return curve.at(-1)?.[1] ?? raw
  const [x, y] = curve[next] as Curve[number]
  const before = curve[next - 1]
  if (!before) return y
  return before[1] + ((y - before[1]) * (raw - before[0])) / (x - before[0])
}
