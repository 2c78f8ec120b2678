/** What a script assigns or hands over as data: the start of an object or a list, or of one that is written as a string. */
const START = /=\s{0,99}(?=[[{])|\bJSON\.parse\(\s{0,99}(?=")/g

/** The data in a script: all of it, or the objects and lists it assigns among other code. */
export function scriptValues(script: string): readonly unknown[] {
  const start = script.search(/[[{]/)
  const end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'))
  if (start < 0 || end <= start) return []
  const whole = parsed(script.slice(start, end + 1))
  if (whole !== undefined) return [whole]
  const values: unknown[] = []
  let last = 0
  for (const match of script.matchAll(START)) {
    const at = match.index + match[0].length
    // passed over once, whether it was data or code: what nests would be read again at each depth
    if (at < last) continue
    const text = script[at] === '"' ? stringAt(script, at) : bracketedAt(script, at)
    if (text === undefined) break
    last = at + text.length
    const value = parsed(text)
    values.push(typeof value === 'string' ? parsed(value) : value)
    if (values.length === MAX_VALUES) break
  }
  return values.filter((value) => value !== undefined)
}

/** Values looked for in a script. */
const MAX_VALUES = 1000

/** A string literal with its quotation marks; undefined where it does not end. */
const stringAt = (text: string, at: number): string | undefined => {
  const end = stringEnd(text, at)
  return end < 0 ? undefined : text.slice(at, end)
}

/** The index behind a string that starts at an index; -1 where it does not end. */
function stringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '"') return i + 1
  }
  return -1
}

/** An object or a list as far as its last bracket. What does not end takes the rest of the script. */
function bracketedAt(text: string, at: number): string {
  let depth = 0
  for (let i = at; i < text.length; i++) {
    const char = text[i]
    if (char === '"') {
      i = stringEnd(text, i) - 1
      if (i < 0) break
    } else if (char === '{' || char === '[') depth++
    else if ((char === '}' || char === ']') && --depth === 0) return text.slice(at, i + 1)
  }
  return text.slice(at)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // code rather than data, or data nested beyond what the parser takes
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}
