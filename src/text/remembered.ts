/** Longest text remembered, in characters: lines are asked for by many rules, paragraphs by few. */
const LONGEST = 300
/** Texts remembered by one reader: the lines of a page. */
const MOST = 4000

/** A pure reader of text that does not read the same line twice: many rules look at one line. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return read(text)
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= MOST) known.clear()
    const found = read(text)
    known.set(text, found)
    return found
  }
}
