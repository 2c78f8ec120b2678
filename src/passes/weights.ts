import type { Format } from '../model/dump.ts'
import type { Weights } from './two-stage.ts'

const loaded = new Map<Format, Promise<Weights>>()

/** The shipped weights of a format, loaded on first use: a text dump never pays for the HTML weights. */
export function shippedWeights(format: Format): Promise<Weights> {
  let weights = loaded.get(format)
  if (!weights) {
    weights =
      format === 'html'
        ? import('./weights/html.json', { with: { type: 'json' } }).then(
            (module) => module.default as Weights,
          )
        : import('./weights/text.json', { with: { type: 'json' } }).then(
            (module) => module.default as Weights,
          )
    loaded.set(format, weights)
  }
  return weights
}
