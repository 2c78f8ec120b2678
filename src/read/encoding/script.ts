/** Single-byte encodings tried where statistics are unsure, each with the script that its upper half is for. */
const candidates = (): readonly (readonly [string, RegExp])[] => [
  ['windows-1252', /\p{Script=Latin}/u],
  ['windows-1250', /\p{Script=Latin}/u],
  ['windows-1251', /\p{Script=Cyrillic}/u],
  ['koi8-r', /\p{Script=Cyrillic}/u],
  ['ibm866', /\p{Script=Cyrillic}/u],
  ['iso-8859-5', /\p{Script=Cyrillic}/u],
  ['windows-1253', /\p{Script=Greek}/u],
  ['windows-1255', /\p{Script=Hebrew}/u],
  ['windows-1256', /\p{Script=Arabic}/u],
  ['windows-874', /\p{Script=Thai}/u],
]

/** Share of foreign letters above which a page isn't Latin: Vietnamese and Czech stay below .35. */
const MAX_ACCENTED = 0.4

/**
 * The single-byte encoding in which the page's words look most like words: letters of one script beside each
 * other, no capital after a small letter, hardly any symbols. Undefined when none does.
 */
export function detectByScript(bytes: Uint8Array): string | undefined {
  let best: string | undefined
  let bestScore = 0
  for (const [name, script] of candidates()) {
    const score = wordLikeness(new TextDecoder(name).decode(bytes), script)
    if (score > bestScore) [best, bestScore] = [name, score]
  }
  return best
}

function wordLikeness(text: string, script: RegExp): number {
  const latin = script.test('a')
  let score = 0
  let foreign = 0
  let ascii = 0
  let before = ' '
  for (const char of text) {
    if (char < '\u0080') {
      if (/[a-z]/i.test(char)) ascii++
    } else {
      foreign++
      if (script.test(char)) {
        const joined = script.test(before) || /\s/.test(before)
        const flips = isLower(before) && isUpper(char)
        score += flips ? -2 : joined ? 1 + (isLower(char) ? 0.25 : 0) : 0
      } else score -= /[\p{Cc}\p{Cn}\uFFFD]/u.test(char) ? 3 : /[\p{P}\u00A0]/u.test(char) ? 0 : 1
    }
    before = char
  }
  if (latin && foreign > MAX_ACCENTED * (foreign + ascii)) return 0
  return score
}

const isLower = (char: string) => char !== char.toUpperCase()
const isUpper = (char: string) => char !== char.toLowerCase()
