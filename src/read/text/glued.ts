/**
 * A scraper that takes a page's text as the source has it (Beautiful Soup's `get_text()`, a browser's `textContent`)
 * glues what only tags keep apart: `…of the island.By Jane DoeShareThe council voted`. Where a small letter or the end
 * of a sentence meets a capital, there was a tag.
 */

/**
 * Ends of sentences that meet a capital, a word of the text, from which it is glued: 33% of Beautiful Soup's dumps of
 * corpus pages, which are those of pages without line ends, and 0.7% of the others, whose pages are glued themselves.
 */
const GLUED_SENTENCES = 0.004
/** … and with them the words that hold a capital: names such as `YouTube` alone are fewer. */
const GLUED_WORDS = 0.015
/** Fewer ends of sentences that meet a capital are slips. */
const MIN_GLUED = 3
/** Shorter lines are lists, code and names as often as they are glued, in characters. */
const LONG_LINE = 300

const GLUED_SENTENCE = /\p{Ll}[.!?…][”"’')\]]?[“"(]?\p{Lu}\p{Ll}/gu
const GLUED_WORD = /\p{Ll}\p{Lu}\p{Ll}{2}/gu

/** A glued text with each part on a line of its own, any other as it is. */
export function unglued(text: string): string {
  if (!isGlued(text)) return text
  const names = namesIn(text)
  return text
    .split('\n')
    .flatMap((line) => cutAtSeams(line, names))
    .join('\n')
}

function isGlued(text: string): boolean {
  const long = text.split('\n').filter((line) => line.length >= LONG_LINE)
  const sentences = count(long, GLUED_SENTENCE)
  if (sentences < MIN_GLUED) return false
  const words = count(long, /\s+/g) + long.length
  return sentences >= GLUED_SENTENCES * words && sentences + count(long, GLUED_WORD) >= GLUED_WORDS * words
}

const count = (lines: readonly string[], pattern: RegExp): number =>
  lines.reduce((sum, line) => sum + (line.match(pattern)?.length ?? 0), 0)

/** What may open a part. */
const OPEN = '[“"‘„«(¿¡]?'
/** The end of a sentence or of a bracket before a capital … */
const SENTENCE = String.raw`(?<=[\p{L}\p{Nd}]{2}(?:[)\]”"’]?[.!?…][)\]”"’']?|[)\]”"]))(?=${OPEN}\p{Lu}(?:\p{L}|['’.\s]))`
/** … a small letter or a number before a capitalised word. */
const WORD = String.raw`(?<=\p{Ll}|\p{Nd}{2})(?=${OPEN}\p{Lu}\p{Ll}|A\s\p{Ll})`
const SEAM = new RegExp(`${SENTENCE}|${WORD}`, 'gu')

function cutAtSeams(line: string, names: ReadonlySet<string>): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (const { index } of line.matchAll(SEAM)) {
    const before = line.slice(Math.max(start, index - MAX_WORD), index)
    if (before === '' || isInside(before, line.slice(index, index + MAX_WORD), names)) continue
    parts.push(line.slice(start, index))
    start = index
  }
  return [...parts, line.slice(start)]
}

/** Longest word, in characters: longer runs of letters are no names. */
const MAX_WORD = 40

/** `Mr.Renn`, `St.Peter`: an abbreviation and a name. */
const ABBREVIATED = /(?<!\p{L})\p{Lu}\p{Ll}{0,2}\.$/u
const LAST_WORD = /\p{L}{1,40}$/u
const FIRST_WORD = /^\p{L}\p{Ll}*/u
/** The first part of `McDonald`, `DeSantis`, `YouTube` and `TikTok`. */
const NAME_START = /^\p{Lu}\p{Ll}{0,2}$/u

/** Whether a seam is inside a name with a capital in it, or between the parts of one. */
function isInside(before: string, after: string, names: ReadonlySet<string>): boolean {
  if (ABBREVIATED.test(before)) return true
  const left = LAST_WORD.exec(before)?.[0]
  const right = FIRST_WORD.exec(after)?.[0]
  if (left === undefined || right === undefined) return false
  if (NAME_START.test(left)) return left !== 'By'
  // LinkedIn
  if (/^\p{Lu}/u.test(left) && right.length === 2 && right !== 'By') return true
  return names.has(left + right)
}

const WITH_CAPITAL = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu

/** Words with a capital inside that stand alone more than once: two parts meet once. */
function namesIn(text: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const names = new Set<string>()
  for (const [word] of text.matchAll(WITH_CAPITAL)) (seen.has(word) ? names : seen).add(word)
  return names
}
