/** White space looked past between a mark and the next, in characters: deep indents are longer than any other. */
const GAP = 200

/** What follows the quotation mark that ends a string; before any other text it is part of the string. */
const STRING_ENDS = /^\s{0,200}(?:$|[}\]:]|\/\*|,\s{0,200}(?:$|["{[}\]\d-]|\/\*|true|false|null))/
const CLOSES = /^\s{0,200}(?:$|[}\]])/
const VALUE_MISSING = /^\s{0,200}(?:$|[,}\]])/

/**
 * Mends what breaks JSON on pages: raw control characters and quotation marks in strings, comments, trailing commas,
 * values left out, brackets left open, and several values one after the other, which become a list.
 */
export function mendJson(text: string): string {
  const out: string[] = []
  const open: string[] = []
  let inString = false
  let values = 0
  const after = (i: number): string => text.slice(i + 1, i + 2 + 2 * GAP)
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    if (inString) {
      if (c === '\\') out.push(escaped(text[++i] ?? ''))
      else if (c === '"' && STRING_ENDS.test(after(i))) {
        inString = false
        out.push(c)
      } else out.push(c === '"' ? '\\"' : c < ' ' ? ' ' : c)
    } else if (c === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2)
      if (end < 0) break
      i = end + 1
    } else if (c === ',') {
      if (open.length > 0 && !CLOSES.test(after(i))) out.push(c)
    } else if (c === ':' && VALUE_MISSING.test(after(i))) out.push(':null')
    else if (c === '}' || c === ']') {
      if (open.at(-1) === c) out.push(open.pop() as string)
    } else {
      if (open.length === 0 && c > ' ' && /[{[]/.test(c) && values++ > 0) out.push(',')
      if (c === '{') open.push('}')
      if (c === '[') open.push(']')
      inString = c === '"'
      out.push(c < ' ' ? ' ' : c)
    }
  }
  if (inString) out.push('"')
  out.push(...open.reverse().join(''))
  return values > 1 ? `[${out.join('')}]` : out.join('')
}

/** An escape as JSON knows it; the character alone where it needs none. */
const escaped = (next: string): string =>
  /["\\/bfnrtu]/.test(next) ? `\\${next}` : next === '\n' ? '\\n' : next
