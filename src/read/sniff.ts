import type { Format } from '../model/dump.ts'
import { pageStart } from './page-start.ts'
import { isProseInBlocks } from './prose-in-blocks.ts'

/** Characters looked at: templates put a lot of script before the first tag of interest. */
const HEAD = 65_536

/** What a page of HTML starts with, comments and processing instructions aside. */
const OPENING = /^<(?:!doctype\s+html|html|head|body|meta|title|script|style|link)\b/i

/** Tags that fragments of pages are made of; a text dump shows them only where it is about HTML. */
const TAG =
  /<\/?(?:html|head|body|div|p|span|article|section|main|header|footer|nav|aside|ul|ol|li|table|tr|td|th|h[1-6]|a|br|img|script|style|meta|link|title|strong|em|b|i|font|center|blockquote|figure|form)\b[^<>]{0,2000}>/gi

/** Share of the characters that must be tags in a fragment that starts with one, and in one that doesn't: dumps of pages about HTML reach .2. */
const MIN_TAG_SHARE = 0.05
const MIN_TAG_SHARE_INSIDE = 0.3

const FIRST_TAG = /^<[a-z][a-z0-9]{0,15}[\s>]/i

/** What ends a passage of text; unlike the pixels and advertisements that scripts-off dumps show as source. */
const PROSE_END = /<\/(?:p|h[1-6]|li|article|body)>/i

/** Fewer tags than this may be a Markdown dump's leftovers. */
const MIN_TAGS = 3

/** Tells HTML from plain text by content. */
export function sniff(text: string): Format {
  const start = pageStart(text) || skipPreamble(text)
  const head = text.slice(start, start + HEAD)
  if (OPENING.test(head.slice(0, 140).trimStart())) return isMarkdownOf(head) ? 'text' : 'html'
  if (!head.includes('<')) return 'text'
  let count = 0
  let length = 0
  for (const [tag] of head.matchAll(TAG)) {
    count++
    length += tag.length
  }
  if (areTagsOfPage(head, count, length)) return 'html'
  return isProseInBlocks(head) && !isMarkdownOf(head) ? 'html' : 'text'
}

/** Whether tags are so many that they are a page's. */
function areTagsOfPage(head: string, count: number, length: number): boolean {
  if (count < MIN_TAGS) return false
  if (FIRST_TAG.test(head.slice(0, 40))) return length >= head.length * MIN_TAG_SHARE && !isMarkdownOf(head)
  return length >= head.length * MIN_TAG_SHARE_INSIDE && PROSE_END.test(head)
}

/** Links of Markdown from which a text with tags is Markdown, where it has fewer of HTML's. */
const MIN_LINKS = 3

/** Whether a text is Markdown in which a converter left a page's doctype or the tags of its blocks. */
function isMarkdownOf(head: string): boolean {
  // nearly every page of HTML has one of these in its first lines
  if (/<(?:body|head)\b/i.test(head)) return false
  const links = head.split('](').length - 1
  return links >= MIN_LINKS && links > head.split(/<a\s/i).length
}

/** The index after white space, a byte-order mark, comments, processing instructions and foreign doctypes. */
function skipPreamble(text: string): number {
  let at = 0
  for (;;) {
    at += /^[\s\uFEFF]*/.exec(text.slice(at, at + HEAD))?.[0].length ?? 0
    const end = text.startsWith('<!--', at)
      ? text.indexOf('-->', at) + 3
      : text.startsWith('<?', at)
        ? text.indexOf('>', at) + 1
        : 0
    if (end <= at) return at
    at = end
  }
}
