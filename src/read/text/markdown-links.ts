/**
 * Noncharacters that stand for the start and end of a link in stripped text: Unicode keeps them for internal
 * use, so no dump may hold them (the reader removes them first).
 */
export const LINK_START = '\uFDD0'
export const LINK_END = '\uFDD1'

/** Longest link target looked for, in characters: data URLs are longer and no article link is. */
export const MAX_TARGET = 4000
/** Parentheses nested in a link target, as in Wikipedia addresses. */
const MAX_NESTING = 3

/** A line that says where the links of one label lead. */
export const REFERENCE = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]+(\S+)/

/** The targets that such lines of a text give, by label. */
export function referencesOf(text: string): ReadonlyMap<string, string> {
  const references = new Map<string, string>()
  if (!text.includes(']:')) return references
  for (const line of text.split('\n')) {
    const match = line.includes(']:') ? REFERENCE.exec(line) : null
    if (match) references.set((match[1] as string).toLowerCase(), match[2] as string)
  }
  return references
}

/** Index of the `)` that ends a link target, or -1. */
export function targetEnd(line: string, start: number): number {
  let nesting = 0
  const limit = Math.min(line.length, start + MAX_TARGET)
  for (let i = start; i < limit; i++) {
    const char = line[i]
    if (char === '\\') i++
    else if (char === '(' && ++nesting > MAX_NESTING) return -1
    else if (char === ')' && nesting-- === 0) return i
  }
  return -1
}

/** Spaces that a name of a page may have; text in brackets has more. */
const MAX_SPACES = 3
/** An address that says so may have any: those for sharing hold a page's whole description. */
const ADDRESS = /^\s*<?(?:[a-z][a-z+.-]{1,15}:|[/#?]|\.{1,2}\/|www\.)/i

/** Whether what stands in a link's parentheses leads anywhere: `[x](and so on, until :)` is text. */
export function isTarget(target: string): boolean {
  if (ADDRESS.test(target)) return true
  const title = target.search(/\s["'(]/)
  const name = (title < 0 ? target : target.slice(0, title)).trim()
  return name.split(/\s+/, MAX_SPACES + 2).length <= MAX_SPACES + 1
}

/** The address in `url "title"` or `<url>`. */
export function hrefOf(target: string): string {
  const trimmed = target.trim()
  const space = trimmed.search(/\s/)
  const href = space < 0 ? trimmed : trimmed.slice(0, space)
  return href.startsWith('<') ? href.slice(1).replace('>', '') : href
}
