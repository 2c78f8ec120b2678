/** Most characters in front of a page: a server's warning or notice, an address, a chunk's length … */
const MAX_IN_FRONT = 1500
/** … or the headers it was sent with, which are long where they hold a security policy, and several after redirects. */
const MAX_HEADERS = 32_768

/** A page's start, on a line of its own or behind a tag: text about HTML has it in a sentence, too. */
const START = /(?<=[\n\r>\0])[ \t]{0,99}<(?:!doctype\s+html|html)\b/i

/** Characters at the end of a text in which a page ends; text that shows a page goes on below it. */
const TAIL = 1500
const END = /<\/html\s{0,9}>/i

/** Where a page of HTML starts behind what is in front of it and no part of it; 0 where nothing is. */
export function pageStart(text: string): number {
  const first = /\S/.exec(text.slice(0, 100))?.[0]
  // next to all pages start with a tag
  if (first === undefined || first === '<') return 0
  const start = START.exec(text.slice(0, text.startsWith('HTTP/') ? MAX_HEADERS : MAX_IN_FRONT))
  if (!start) return 0
  const tail = text.slice(-TAIL)
  const isWhole = END.test(tail) || (/<\/?[a-z]/i.test(tail) && !END.test(text))
  return isWhole ? start.index : 0
}
