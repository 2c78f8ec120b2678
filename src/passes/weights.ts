import { readFileSync } from 'node:fs'
import type { Format } from '../model/dump.ts'
import type { Weights } from './two-stage.ts'

const loaded = new Map<Format, Promise<Weights>>()

/** The shipped weights of a format, read on first use: a text dump never pays for the HTML weights. */
export function shippedWeights(format: Format): Promise<Weights> {
  const weights = loaded.get(format) ?? Promise.resolve(read(format))
  loaded.set(format, weights)
  return weights
}

const read = (format: Format): Weights =>
  JSON.parse(readFileSync(new URL(`./weights/${format}.json`, import.meta.url), 'utf8')) as Weights
