/** Width of lines that an editor or mail program wrapped, in characters; verse and addresses are narrower. */
const WRAPPED = { from: 45, to: 100 } as const

/** Share of a block's lines, the last left out, that are as wide; and of those after, that go on in lower case. */
const MOST = 0.6
const GO_ON = 0.4

/** Fewer lines than this tell nothing. */
const MIN_LINES = 3

const LOWER_CASE = /^\p{Ll}/u

/**
 * Joins lines that were broken to fit a width: a `<br>` within a sentence is a space where most lines of the block are
 * as wide as wrapped ones and sentences go on in the next. The text keeps its length.
 */
export function joinWrapped(text: string): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  const breaks = lines.length - 1
  if (lines.length < MIN_LINES) return text
  const isWide = ({ length }: string) => length >= WRAPPED.from && length <= WRAPPED.to
  if (lines.slice(0, -1).filter(isWide).length < breaks * MOST) return text
  const goesOn = lines.map((line) => LOWER_CASE.test(line))
  if (goesOn.slice(1).filter(Boolean).length < breaks * GO_ON) return text
  return lines.map((line, i) => (i === 0 ? '' : goesOn[i] ? ' ' : '\n') + line).join('')
}
