import type { Measure } from '../../text/measure.ts'

/** What the characters of any text tell, with markup or without; the values of `textShape` in order. */
export const TEXT_SHAPE = [
  'wordLength',
  'sentences',
  'wordsPerSentence',
  'terminated',
  'commas',
  'upper',
  'capitalised',
  'digits',
  'separators',
  'quotes',
  'cjk',
  'colonEnd',
  'questionEnd',
  'ellipsisEnd',
  'symbols',
  'bracketed',
] as const

/** The shape of one block's text, from its counts. */
export function textShape(text: string, m: Measure): readonly number[] {
  const words = Math.max(1, m.words)
  const letters = Math.max(1, m.letters)
  return [
    m.letters / words,
    m.sentences,
    m.words / Math.max(1, m.sentences),
    m.terminated ? 1 : 0,
    m.commas / words,
    m.upper / letters,
    m.upper / words,
    m.digits / Math.max(1, m.letters + m.digits),
    m.separators / words,
    m.quotes,
    m.cjk / letters,
    /[:：]$/.test(text) ? 1 : 0,
    /[?？]$/.test(text) ? 1 : 0,
    /(?:…|\.\.\.)\]?$/.test(text) ? 1 : 0,
    (m.chars - m.letters - m.digits) / Math.max(1, m.chars),
    /^[([{（【].*[)\]}）】]$/s.test(text) ? 1 : 0,
  ]
}
