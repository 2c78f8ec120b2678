const INTEGER = /\s{0,99}:\s{0,99}(-?\d+)/y

/**
 * The digits of an integer that an object holds under a key, as they are written: JSON.parse rounds what a double
 * can't hold.
 * @param json an object that is known to be valid
 */
export function digitsOf(json: string, key: string): string | undefined {
  let depth = 0
  let digits: string | undefined
  for (let at = 0; at < json.length; at++) {
    const char = json[at]
    if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') depth--
    else if (char === '"') {
      const end = stringEnd(json, at)
      INTEGER.lastIndex = end
      const value = depth === 1 ? INTEGER.exec(json)?.[1] : undefined
      // of two members of one name the last counts, as for JSON.parse
      if (value !== undefined && JSON.parse(json.slice(at, end)) === key) digits = value
      at = end - 1
    }
  }
  return digits
}

/** The index after the string that begins at an index. */
function stringEnd(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}
