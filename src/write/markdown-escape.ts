import { safeText } from './safe.ts'

/** Escapes text so that Markdown shows it as it is: no HTML, no emphasis, no links of its own. */
export function escapeInline(text: string): string {
  return safeText(text)
    .replace(/[\\`*[\]~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w{1,32};)/g, '&amp;')
    .replace(/</g, '&lt;')
}

/** Escapes what only means something where a line starts: headings, lists, quotes, rules and tables. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\s{0,3})(?:([#+=>|-])|(\d{1,9})([.)])(?=\s|$))/, (_, space, mark, number, dot) =>
    mark ? `${space}\\${mark}` : `${space}${number}\\${dot}`,
  )
}

/** Escapes what would make a picture of the link that follows. */
export const escapeBeforeLink = (text: string): string => text.replace(/!$/, '\\!')

/** Escapes the signs at a heading's end, which would close it and not be shown. */
export const escapeHeadingEnd = (line: string): string => line.replace(/(?<=^| )(?=#{1,1000}$)/, '\\')

const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:'])

/** A link's address, absolute and percent-encoded, or undefined where it has no harmless scheme. */
export function safeHref(href: string, base: string | null): string | undefined {
  if (href.trim() === '' || href.startsWith('#') || !URL.canParse(href, base ?? undefined)) return undefined
  const url = new URL(href, base ?? undefined)
  if (!SAFE_SCHEMES.has(url.protocol)) return undefined
  return url.href.replace(/[()<>\\]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
