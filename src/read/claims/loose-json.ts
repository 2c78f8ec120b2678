import { decodeReferences } from '../../text/entities.ts'
import { mendJson } from './mend-json.ts'
import { scanArticle } from './scan-json.ts'

/** Longest script looked at, in characters. */
const MAX_LENGTH = 5_000_000

/**
 * Parses JSON as pages write it: inside HTML comments or CDATA, escaped for HTML, or with any of the faults that
 * `mendJson` mends; of what is beyond mending, what can be read of an article. Undefined where nothing helps.
 */
export function parseLoosely(text: string): unknown {
  if (text.length > MAX_LENGTH) return undefined
  const bare = unescaped(unwrap(text))
  if (bare === '') return undefined
  return tryParse(bare) ?? tryParse(mendJson(bare)) ?? scanArticle(bare)
}

/** A template that escapes all it prints writes `{&quot;@type&quot;: …`. */
const unescaped = (text: string): string =>
  text.includes('&quot;') && !text.includes('"') ? decodeReferences(text) : text

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
