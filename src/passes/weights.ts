import { readFileSync } from 'node:fs'
import type { Format } from '../model/dump.ts'
import type { PackedEnsemble } from './ensemble.ts'
import type { PackedWording } from './wording.ts'

/** What a format's blocks are judged by. */
export interface Weights {
  readonly ensemble: PackedEnsemble
  /** What words tell; of text dumps only. */
  readonly wording?: PackedWording | undefined
}

/** Weights as they are stored in a file of their own. */
export interface StoredWeights extends Weights {
  readonly format: string
  /** How and from what the weights were fitted. */
  readonly fitted: string
}

const loaded = new Map<Format, Weights>()

/** The shipped weights of a format, read on first use: a text dump never pays for the HTML weights. */
export function shippedWeights(format: Format): Weights {
  const weights = loaded.get(format) ?? readWeights(new URL(`./weights/${format}.json`, import.meta.url))
  loaded.set(format, weights)
  return weights
}

/** Weights from a file that `npm run train` wrote. */
export const readWeights = (file: URL | string): Weights =>
  JSON.parse(readFileSync(file, 'utf8')) as StoredWeights
