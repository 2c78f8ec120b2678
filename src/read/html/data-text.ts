/**
 * Whether a text is data for a script and nothing to read: a JSON object or list, as widgets leave in the page. A list
 * of numbers alone is a note's mark, `[1]`.
 */
export function isDataText(text: string): boolean {
  const ends = `${text[0]}${text.at(-1)}`
  if ((ends !== '{}' && ends !== '[]') || !text.includes('"')) return false
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
