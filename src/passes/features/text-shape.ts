import type { Measure } from '../../text/measure.ts'
import type { Put } from './family.ts'

/** What the characters of any text tell, with markup or without; as `putTextShape` stores them. */
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

/** Stores the shape of one block's text, from its counts, from a feature on. */
export function putTextShape(put: Put, id: number, from: number, text: string, m: Measure): void {
  const words = Math.max(1, m.words)
  const letters = Math.max(1, m.letters)
  // an expression for an end is tried at every character before it
  const end = text.slice(-4)
  put(id, from, m.letters / words)
  put(id, from + 1, m.sentences)
  put(id, from + 2, m.words / Math.max(1, m.sentences))
  put(id, from + 3, m.terminated ? 1 : 0)
  put(id, from + 4, m.commas / words)
  put(id, from + 5, m.upper / letters)
  put(id, from + 6, m.upper / words)
  put(id, from + 7, m.digits / Math.max(1, m.letters + m.digits))
  put(id, from + 8, m.separators / words)
  put(id, from + 9, m.quotes)
  put(id, from + 10, m.cjk / letters)
  put(id, from + 11, /[:：]$/.test(end) ? 1 : 0)
  put(id, from + 12, /[?？]$/.test(end) ? 1 : 0)
  put(id, from + 13, /(?:…|\.\.\.)\]?$/.test(end) ? 1 : 0)
  put(id, from + 14, (m.chars - m.letters - m.digits) / Math.max(1, m.chars))
  put(id, from + 15, /^[([{（【].*[)\]}）】]$/s.test(text) ? 1 : 0)
}
