import { lettered } from './lettered.ts'

const NO_LETTERS = lettered(String.raw`[^\p{L}]+`, 'gu')

/** How many letters a text has, in UTF-16 units. */
export const countLetters = (text: string): number => text.replace(NO_LETTERS, '').length
