/**
 * Fits what the words of text dumps tell (src/passes/wording.ts), by fold and nested: the trees of a fold must be taught
 * with scores of words that were fitted without it and without the page at hand, as those they will meet are.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { textWords } from '../src/passes/features/text/context.ts'
import { wordingValues } from '../src/passes/features/text/wording.ts'
import {
  numbering,
  type PackedWording,
  PLACES,
  sumOfTraits,
  wordingTraits,
  wordsAsked,
} from '../src/passes/wording.ts'
import { prefixSums } from '../src/prefix-sums.ts'
import { measuresOf } from '../src/text/measure.ts'
import { FOLD_FITS, MADE } from './corpus.ts'
import { pythonFits } from './python.ts'
import type { Sample } from './samples.ts'

/** Sites that a word must stand on: it is the language's, not a site's. 10 instead of 20 gains .002 of log loss. */
const MIN_SITES = 20
/** Largest weight, in steps. */
const INT8 = 127

/** Each fold left out, and each two. */
const FITS = [...FOLD_FITS, ...FOLD_FITS.flatMap((a) => FOLD_FITS.filter((b) => b > a).map((b) => a + b))]

export interface FittedWording {
  /** The weights of a fit: all folds (`all`), or without one. */
  readonly weights: (fit: string) => PackedWording
  /** What a sample's blocks are told by when it is not in what a fit is fitted on, or as if it were not. */
  readonly seenBy: (fit: string, fold: number) => PackedWording
}

/** Fits on the samples' blocks, whose labels, weights and folds are in `cache`, and leaves there what train.py reads. */
export async function fitWording(samples: readonly Sample[], cache: string): Promise<FittedWording> {
  const words = byLength(vocabulary(samples))
  const traits = saveTraits(samples, words, cache)
  await pythonFits('bench/wording.py', cache, ['all', ...FITS])
  const packed = new Map(['all', ...FITS].map((fit) => [fit, pack(words, `${cache}/wording-${fit}.f64`)]))
  const weights = (fit: string) => packed.get(fit) as PackedWording
  const seenBy = (fit: string, fold: number) =>
    weights(fit === 'all' || fit === String(fold) ? String(fold) : [fit, String(fold)].sort().join(''))
  for (const fit of FOLD_FITS)
    saveNested(samples, traits, (fold) => seenBy(fit, fold), `${cache}/nested-${fit}.f32`)
  return { weights, seenBy }
}

/** Each sample's blocks' traits. */
type Traits = readonly (readonly (readonly number[])[])[]

/** Saves all blocks' traits one after the other, and where each block's end. */
function saveTraits(samples: readonly Sample[], words: readonly string[], cache: string): Traits {
  const numberOf = numbering(words)
  const traits = samples.map(({ page }) =>
    page.blocks.map(({ text }) => {
      const own = textWords(text)
      return wordingTraits(own.length, text.length, (index) => numberOf(own[index] as string))
    }),
  )
  const counts = traits.flatMap((blocks) => blocks.map((own) => own.length))
  writeFileSync(`${cache}/traits.i32`, Int32Array.from(traits.flat(2)))
  writeFileSync(`${cache}/ends.i32`, Int32Array.from(prefixSums(counts)).subarray(1))
  return traits
}

/** Saves what the trees of one fit are taught of the wording of all blocks. */
function saveNested(
  samples: readonly Sample[],
  traits: Traits,
  weightsFor: (fold: number) => PackedWording,
  file: string,
): void {
  const rows = samples.flatMap(({ page, row }, sample) => {
    const weights = weightsFor(row.fold)
    const scores = (traits[sample] ?? []).map((own) => sumOfTraits(weights, own))
    const valuesOf = wordingValues(scores, measuresOf(page.blocks))
    return page.blocks.flatMap(({ id }) => valuesOf(id))
  })
  writeFileSync(file, Float32Array.from(rows))
}

/** The words that stand on enough sites: those of pages we wrote ourselves are few people's. */
function vocabulary(samples: readonly Sample[]): readonly string[] {
  const sites = new Map<string, Set<string>>()
  for (const { page, row } of samples.filter(({ row }) => row.set !== MADE))
    for (const { text } of page.blocks)
      for (const word of wordsAsked(textWords(text))) {
        const own = sites.get(word) ?? new Set()
        sites.set(word, own.add(row.site))
      }
  return [...sites].filter(([, own]) => own.size >= MIN_SITES).map(([word]) => word)
}

/** Words as they are stored: all those of one length at that length, in order. */
function byLength(words: readonly string[]): readonly string[] {
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0)
  return Array.from({ length: longest + 1 }, (_, length) =>
    words
      .filter((word) => word.length === length)
      .sort()
      .join(''),
  )
}

function pack(words: readonly string[], file: string): PackedWording {
  const bytes = readFileSync(file)
  const [bias = 0, ...fitted] = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8)
  const unit = fitted.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / INT8
  // the last words may have places they never stood in
  const steps = new Int8Array(
    PLACES.length * words.reduce((sum, all, length) => sum + all.length / (length || 1), 0),
  )
  steps.set(fitted.map((weight) => Math.round(weight / unit)))
  return { words, bias, weights: Buffer.from(steps.buffer).toString('base64'), unit }
}
