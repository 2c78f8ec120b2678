import type { ConfidenceMaps } from './confidence.ts'

/** Written by `npm run train:fields -- confidence`; not by hand. */
export const CONFIDENCE_MAPS: ConfidenceMaps = {
  html: { headline: {}, byline: {}, date: {} },
  text: { headline: {}, byline: {}, date: {} },
}
