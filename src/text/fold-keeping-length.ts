import { foldWord } from './fold-word.ts'

/** Folds letter by letter where that keeps offsets, else only lower-cases. */
export function foldKeepingLength(text: string): string {
  const whole = foldWord(text)
  if (whole.length === text.length) return whole
  const folded = [...text].map((c) => foldWord(c)).join('')
  return folded.length === text.length ? folded : text.toLowerCase()
}
