/** What the bytes 0x80–0x9F are in windows-1252; the five holes stay control characters, as the standard has it. */
export const WINDOWS_1252_UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/**
 * Node (20, and some releases of 22 and 23) decodes windows-1252 as ISO-8859-1, which makes control characters
 * of quotes and dashes. Right output comes through unchanged.
 */
export function fixWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (char) => WINDOWS_1252_UPPER[char.charCodeAt(0) - 0x80] as string)
}
