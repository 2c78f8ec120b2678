/** A script's or a JSON file's text with what is not ASCII escaped: it means the same, for what stands in strings. */
export const ascii = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
