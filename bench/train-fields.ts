/**
 * Fits what the fields and the text reader know as numbers:
 *   npm run train:fields -- confidence|lines|continuation [--corpus DIR] [--folds DIR]
 * `confidence` writes src/fields/confidence-maps.ts and bench/.cache/folds/confidence-<k>.json (fitted without fold
 * k's sites, for bench/quality.ts); `lines` writes src/fields/headline/line-weights.ts. Both need the fold weights
 * that `npm run train` leaves. `continuation` writes src/read/text/continuation-weights.ts; what is read with it, the
 * text weights are to be fitted on anew.
 */
import { parseArgs } from 'node:util'
import { DEFAULT_ROOT } from './corpus.ts'
import { fitConfidence } from './fit-confidence.ts'
import { fitContinuation } from './fit-continuation.ts'
import { fitLines } from './fit-lines.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: DEFAULT_ROOT },
    folds: { type: 'string', default: 'bench/.cache/folds' },
  },
})
const places = { root: values.corpus, folds: values.folds }

if (positionals[0] === 'confidence') fitConfidence(places)
else if (positionals[0] === 'lines') await fitLines(places)
else if (positionals[0] === 'continuation') await fitContinuation(places.root)
else console.error('npm run train:fields -- confidence|lines|continuation [--corpus DIR] [--folds DIR]')
