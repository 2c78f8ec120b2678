import { remembered } from '../../text/remembered.ts'
import { WINDOWS_1252_UPPER } from './windows-1252.ts'

/** A character that can stand for a byte 0x80–0xBF: the byte's number, or what windows-1252 prints for it. */
const TRAIL = `[\\u0080-\\u00BF${WINDOWS_1252_UPPER}]`
/** UTF-8's longer sequences, each byte read as a character. */
const SEQUENCE = new RegExp(`[Â-ß]${TRAIL}|[à-ï]${TRAIL}{2}|[ð-ô]${TRAIL}{3}`, 'g')
/** A letter and a control character that no text has, or the pairs that quotes, dashes and Western letters become. */
const SUSPECT = /[Â-ô][\u0080-\u009F]|Ã[\u00A0-\u00BF]|â€/
const CONTROL = /[\u0080-\u009F]/
/** Starts that printed characters of Western texts do not have by chance. */
const TYPICAL = /^(?:[ÂÃ]|â€)/
const [FIRST_LETTER, LAST_LETTER] = [0xc0, 0x24f]

/** Sequences from which a whole text was encoded twice: one may be quoted, or stand in a part from elsewhere. */
const LEAST = 3

/**
 * Mends text that was UTF-8, was read as ISO-8859-1 or windows-1252 and encoded again (`donâ€™t`), as crawlers do that
 * believe a server's silence; 2% of the corpus's WCXB pages are so. What only looks so comes through unchanged.
 */
export function mendMojibake(text: string): string {
  if (!SUSPECT.test(text)) return text
  const { certain, typical } = countSequences(text)
  if (certain === 0 && (typical < LEAST || typical <= countLetters(text) / 2)) return text
  const isMeant = (one: string) => certain >= LEAST || CONTROL.test(one) || TYPICAL.test(one)
  return text.replace(SEQUENCE, (one) => (isMeant(one) ? (original(one) ?? one) : one))
}

/** Sequences that hold a control character, and those that start as printed ones do. */
function countSequences(text: string): { readonly certain: number; readonly typical: number } {
  let certain = 0
  let typical = 0
  // one by one: a page may be made of nothing else
  for (const [one] of text.matchAll(SEQUENCE)) {
    if (CONTROL.test(one) && original(one) !== undefined) certain++
    else if (TYPICAL.test(one)) typical++
  }
  return { certain, typical }
}

/** Letters beyond ASCII, of which those that start a sequence are to be the most. */
function countLetters(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= FIRST_LETTER && code <= LAST_LETTER) count++
  }
  return count
}

/** The character that the bytes are, or nothing where they are none. */
const original = remembered((sequence): string | undefined => {
  const bytes = Uint8Array.from(sequence, byteOf)
  try {
    return UTF_8.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
})

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const byteOf = (character: string): number => {
  const upper = WINDOWS_1252_UPPER.indexOf(character)
  return upper < 0 ? character.charCodeAt(0) : 0x80 + upper
}
