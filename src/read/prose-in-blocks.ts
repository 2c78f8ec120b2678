/** Tags that start, end or divide a passage of text. */
const BLOCK_TAG =
  /<(\/?)(p|div|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|section|article|figure|figcaption|table|tr|td|th|pre|br|hr)\b[^<>]{0,2000}>/gi

/** Share of the text's characters that stand in the blocks of a fragment. */
const MIN_INSIDE = 0.8
/** Above its first tag a fragment has its headline at most, in characters and lines. */
const MAX_LEAD = 400
const MAX_LEAD_LINES = 3

/** Marks of Markdown at a line's start; its converters leave elements around it. */
const MARKDOWN_LINE = /^ {0,3}(?:#{1,6} |```|~~~|\* |- |\d{1,2}\. )/m

/**
 * Whether nearly all of a text stands in the blocks of HTML, as content systems, feeds and scrapers store articles: long
 * paragraphs have few tags. Text about HTML has the tags within its lines, or on lines of their own, and goes on below.
 */
export function isProseInBlocks(text: string): boolean {
  const lead = text.slice(0, text.indexOf('<')).trim()
  if (lead.length > MAX_LEAD || lead.split('\n').length > MAX_LEAD_LINES) return false
  let inside = 0
  let whole = 0
  let at = 0
  let open = ''
  const passage = (end: number, endTag: string) => {
    const shown = text.slice(at, end)
    const length = shown.trim().length
    whole += length
    if (length > 0 && open !== '' && isOfBlock(shown, open === endTag)) inside += length
  }
  for (const { 0: tag, 1: slash, 2: written = '', index } of text.matchAll(BLOCK_TAG)) {
    const name = written.toLowerCase()
    const isEnd = slash === '/'
    passage(index, isEnd ? name : '')
    // a line break goes on with what it stands in
    if (isEnd) open = ''
    else if (name !== 'br') open = startsLine(text, index) ? name : ''
    at = index + tag.length
  }
  passage(text.length, '')
  return inside > 0 && inside >= whole * MIN_INSIDE
}

/** A passage starts on its tag's line or ends at its end tag, and has no blank line, nor anything of Markdown. */
const isOfBlock = (shown: string, isClosed: boolean): boolean =>
  (isClosed || !/^[ \t]{0,9}\r?\n/.test(shown)) &&
  !/\n[ \t]{0,99}\r?\n[ \t]{0,99}\S/.test(shown.trim()) &&
  !MARKDOWN_LINE.test(shown)

/** Whether a tag stands behind another or at a line's start: those that a text mentions stand within its sentences. */
function startsLine(text: string, index: number): boolean {
  let before = index - 1
  while (text[before] === ' ' || text[before] === '\t') before--
  return before < 0 || '>\n\r'.includes(text[before] as string)
}
