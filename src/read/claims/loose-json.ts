/** Longest script looked at, in characters. */
const MAX_LENGTH = 5_000_000

/**
 * Parses JSON as pages write it: inside HTML comments or CDATA, with raw line breaks in strings, trailing commas
 * or several values one after the other (the first counts). Undefined where nothing helps.
 */
export function parseLoosely(text: string): unknown {
  if (text.length > MAX_LENGTH) return undefined
  const bare = unwrap(text)
  if (bare === '') return undefined
  return tryParse(bare) ?? tryParse(mend(bare))
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const unwrap = (text: string): string =>
  text
    .replace(/^\s*(?:<!--|\/\*\s?<!\[CDATA\[\s?\*\/|<!\[CDATA\[|\/\/\s?<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s?\]\]>\s?\*\/|\/\/\s?\]\]>|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '')

/** Escapes raw control characters inside strings, and drops comments and trailing commas outside them. */
function mend(text: string): string {
  const out: string[] = []
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    if (inString) {
      if (c === '\\') {
        const next = text[++i] ?? ''
        out.push(/["\\/bfnrtu]/.test(next) ? c + next : next === '\n' ? '\\n' : next)
      } else if (c === '"') {
        inString = false
        out.push(c)
      } else out.push(c < ' ' ? ' ' : c)
      continue
    }
    if (c === '"') inString = true
    if (c === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2)
      if (end < 0) break
      i = end + 1
      continue
    }
    if (c === ',' && /^\s{0,200}[}\]]/.test(text.slice(i + 1, i + 202))) continue
    out.push(c < ' ' ? ' ' : c)
  }
  return out.join('')
}
