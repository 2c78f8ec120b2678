import { TAKEN } from './cut-targets.ts'
import { FENCE } from './markdown-marks.ts'

/**
 * Converters leave in their Markdown what it has no mark for: pandoc elements or, as attributes in braces and fences of
 * colons, their classes; others a page's doctype.
 */

/** Stands behind a bracket that closes a span of text with attributes: neither bracket is text. */
export const SPAN_END = '\uFDD3'

const NAMES =
  'div|span|section|article|main|header|footer|nav|aside|figure|figcaption|picture|source|img|svg|path|button|form|input|label|iframe|video|noscript|br|hr|sup|sub|u|em|strong|b|i|a|p|ul|ol|li|table|thead|tbody|tr|td|th|center|font|small|time'
/** A line that is a tag, or starts one: converters print blocks so, and articles about HTML show them in code. */
const TAG_LINE = new RegExp(`^ {0,3}</?(?:${NAMES})(?:\\s[^<>\\n]{0,2000})?>?[ \\t]*$`, 'gim')
const DOCTYPE = /^\s{0,9}<!doctype [^<>]{1,200}>/i
/** Fewer are shown, not left. */
const MIN_LEFT = 3

/** Tags, and code in a line, which may show some. */
const TAG = new RegExp(`\`[^\`\\n]{1,400}\`|</?(?:${NAMES})(?:\\s[^<>]{0,2000})?/?>`, 'gi')

/** `::: {#id .class}`, `:::` */
const DIV_FENCE = /^[ \t>]{0,20}:{3,}(?:[ \t][^\n]{0,4000})?$/gm
/** Attributes behind a bracket, a link or a heading. */
const ATTRIBUTES = /[\])`]\{[#.\w]|^#{1,6} [^\n]{1,400} \{[#.]/gm

/** Markdown without what is left of the page's markup; there are as many lines as before. */
export function withoutMarkup(text: string): string {
  const bare = text.replace(DOCTYPE, '')
  const hasTags = hasSome(bare, TAG_LINE)
  const hasFences = hasSome(bare, DIV_FENCE)
  if (!hasTags && !hasFences && !hasSome(bare, ATTRIBUTES)) return bare
  return outsideFences(bare, (part) => {
    const untagged = hasTags
      ? part.replace(TAG, (found) => (found[0] === '`' ? found : lineEndsOf(found)))
      : part
    return withoutAttributes(untagged.replace(DIV_FENCE, ''))
  })
}

const hasSome = (text: string, pattern: RegExp): boolean => (text.match(pattern)?.length ?? 0) >= MIN_LEFT

const lineEndsOf = (text: string): string => '\n'.repeat(text.split('\n').length - 1)

/** Changes all that is not in fenced code. */
function outsideFences(text: string, change: (part: string) => string): string {
  let inFence = false
  return text
    .split(EACH_FENCE)
    .map((part) => {
      if (!FENCE.test(part)) return change(part)
      inFence = !inFence
      const end = inFence ? -1 : part.indexOf('\n')
      return end < 0 ? part : part.slice(0, end + 1) + change(part.slice(end + 1))
    })
    .join('')
}

const EACH_FENCE = new RegExp(`(?=${FENCE.source})`, 'm')

/** Longest list of attributes, and longest heading before one, in characters. */
const MAX_ATTRIBUTES = 4000
const MAX_HEADING = 500

function withoutAttributes(text: string): string {
  const parts: string[] = []
  let at = 0
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
    if (open < at || !mayHave(text, open)) continue
    const end = attributesEnd(text, open)
    if (end < 0) {
      // looked through again from each brace in it, a text without an end adds up
      if (end === NO_END) open += MAX_ATTRIBUTES
      continue
    }
    parts.push(text.slice(at, open))
    if (text[open - 1] === ']') parts.push(SPAN_END)
    parts.push(lineEndsOf(text.slice(open, end)))
    at = end
  }
  parts.push(text.slice(at))
  return takenLines(text, parts.join(''))
}

/** Whether attributes may start at a brace: behind a bracket, a link or code, or at a heading's end. */
function mayHave(text: string, open: number): boolean {
  if (!/^\{(?:[#.][^\s{}]|[\w:-]{1,80}=)/.test(text.slice(open, open + 90))) return false
  if (/[\])`]/.test(text[open - 1] ?? '')) return true
  if (text[open - 1] !== ' ') return false
  const line = text.slice(Math.max(0, open - MAX_HEADING), open)
  return /^#{1,6} /.test(line.slice(line.lastIndexOf('\n') + 1))
}

/** No end as far as attributes go. */
const NO_END = -2

/** Where attributes end, strings in them passed over; below 0 where they do not. */
function attributesEnd(text: string, open: number): number {
  let quoted = false
  for (let i = open + 1; i < Math.min(text.length, open + MAX_ATTRIBUTES); i++) {
    const char = text[i]
    if (char === '\\') i++
    else if (char === '"') quoted = !quoted
    else if (char === '}' && !quoted) return i + 1
    else if (char === '{' && !quoted) return -1
  }
  return NO_END
}

/** Lines that have lost all they had end no paragraph. */
function takenLines(before: string, after: string): string {
  const lines = before.split('\n')
  return after
    .split('\n')
    .map((line, i) => (line.trim() === '' && (lines[i] ?? '').trim() !== '' ? TAKEN : line))
    .join('\n')
}
