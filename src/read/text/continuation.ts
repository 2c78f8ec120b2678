import { lettered } from '../../text/lettered.ts'
import {
  endsDangling,
  endsInner,
  endsOpen,
  endsSentence,
  hasSentenceShape,
  isCased,
  startsClosing,
  startsLower,
} from '../../text/sentence.ts'
import { weightedSum } from '../../weighted-sum.ts'
import { CONTINUATION_WEIGHTS } from './continuation-weights.ts'
import { isUnspaced } from './wrap.ts'

/** What tells whether a line goes on with the one before, in order: the weights' file names them too. */
export const CONTINUATION_FEATURES = [
  'bias',
  'cuts',
  'joined',
  'endsSentence',
  'endsColon',
  'endsComma',
  'endsInner',
  'endsDangling',
  'endsOpen',
  'endsCapitalWord',
  'endsDigit',
  'shaped',
  'before1',
  'before2',
  'before5',
  'before12',
  'label',
  'lower',
  'closing',
  'loneClosing',
  'loneMark',
  'opening',
  'dash',
  'digit',
  'text1',
  'text3',
  'text8',
  'textLong',
  'textEnds',
  'textShaped',
  'lowerAfterInner',
  'lowerAfterDangling',
  'capitalAfterDangling',
  'capitalAfterShaped',
  'labelThenLong',
  'nextLower',
  'nextClosing',
  'nextGoesOn',
  'joinedThenOpen',
  'joinedThenCapital',
  'unspaced',
] as const

/** A line of a dump that has a text node a line, and what stands around it. */
export interface Continuation {
  readonly before: string
  readonly text: string
  /** The line after it, where no mark or blank line parts the two. */
  readonly next: string | undefined
  /** Whether the line before goes on with another. */
  readonly joined: boolean
  /** Cut sentences for every line of the dump. */
  readonly cuts: number
}

const CAPITAL_WORD = lettered(String.raw`(?:^|\s)\p{Lu}[\p{L}\p{M}'’.-]*$`, 'u')
const CAPITAL = lettered(String.raw`^["'“„«‹(]?\p{Lu}`, 'u')
const WORDED = lettered(String.raw`[\p{L}\p{N}]`, 'u')
const NUMBER_START = lettered(String.raw`^\p{N}`, 'u')
const NUMBER_END = lettered(String.raw`\p{N}$`, 'u')

/** Words of a label at most: `Best for:`. */
const LABEL_WORDS = 6

/** The features of one line, in the order of their names. */
export function continuationFeatures({ before, text, next, joined, cuts }: Continuation): readonly number[] {
  const words = before.split(' ', 14).length
  const size = text.split(' ', 10).length
  const isColon = /[:：]$/.test(before)
  const isEnd = endsSentence(before) && !isColon
  const isOpen = !isEnd && !isColon
  const isInner = endsInner(before)
  const isDangling = endsDangling(before)
  const isLower = startsLower(text)
  const isCapital = CAPITAL.test(text)
  const isShaped = hasSentenceShape(before)
  const isLone = text.length <= 2 && !WORDED.test(text)
  const isClosing = startsClosing(text)
  const isLabel = isColon && words <= LABEL_WORDS
  const nextLower = next !== undefined && startsLower(next)
  const nextClosing = next !== undefined && startsClosing(next)
  return [
    1,
    Math.log2(1 + 100 * cuts) / 4,
    ...[joined, isEnd, isColon, /[,;、，]$/.test(before), isInner && !isEnd, isDangling, endsOpen(before)],
    ...[CAPITAL_WORD.test(before), NUMBER_END.test(before), isShaped],
    ...[words === 1, words === 2, words >= 3 && words <= 5, words > 12, isLabel],
    ...[isLower, isClosing && !isLone, isLone && isClosing, isLone],
    ...[/^[([“"«„]/.test(text), /^[–—-]\s?\S/.test(text), NUMBER_START.test(text)],
    ...[size === 1, size === 2 || size === 3, size >= 4 && size <= 8, size > 8],
    ...[endsSentence(text), hasSentenceShape(text)],
    ...[isLower && isInner && isOpen, isLower && isDangling, isCapital && isDangling],
    ...[isCapital && isShaped && isOpen, isLabel && size > 8],
    ...[nextLower && isOpen, nextClosing && isOpen, (nextLower || nextClosing) && isOpen && isShaped],
    ...[joined && isOpen, joined && isOpen && isCapital, isUnspacedPair(before, text) && isOpen],
  ].map(Number)
}

const isUnspacedPair = (before: string, text: string): boolean =>
  isUnspaced(before.charCodeAt(before.length - 1)) && isUnspaced(text.charCodeAt(0)) && !isCased(before)

const WEIGHTS = CONTINUATION_FEATURES.map((name) => CONTINUATION_WEIGHTS[name])
/**
 * Log-odds from which a line goes on with the one before: a sentence that stays cut is still read, two lines in one are
 * not told apart any more.
 */
export const SURE = Math.log(0.6 / 0.4)

/** Whether a line goes on with the one before. */
export const goesOn = (line: Continuation): boolean => weightedSum(continuationFeatures(line), WEIGHTS) > SURE
