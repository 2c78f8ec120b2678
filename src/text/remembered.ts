/** How much one reader remembers. */
interface Limits {
  /** Longest text, in characters. */
  readonly longest: number
  /** How many texts. */
  readonly most: number
}

/** The lines of a page: lines are asked for by many rules, paragraphs by few. */
const LINES: Limits = { longest: 300, most: 4000 }

/** A pure reader of text that does not read the same text twice: many rules look at one line, many pages have one word. */
export function remembered<T>(read: (text: string) => T, { longest, most } = LINES): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > longest) return read(text)
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const found = read(text)
    known.set(text, found)
    return found
  }
}
