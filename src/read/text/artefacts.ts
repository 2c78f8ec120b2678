/**
 * What text browsers print in place of things that have no text: buttons, input fields, frames, pictures
 * (`[logo-small.png]`, cut to `[logo-smal]` by w3m), inserted and deleted ranges.
 */
const CONTROLS = /\((?:BUTTON|Submit|TEXTAREA|IMAGE)\)|\[(?:INS|DEL|S): ?| ?:(?:INS|DEL|S)\]/g
const FIELD = /_{5,}|\[ *\]|\( \)|\(\*\)|\[\*\]/g
/** A frame and its address, which lynx puts on lines of its own where it is long. */
const FRAME = /^(?:IFRAME|FRAME|EMBED|OBJECT|APPLET):(?: \S+)?$/
const PICTURE_FILE = /\[[^\]\s]{1,80}\.(?:png|jpe?g|gif|svg|webp|bmp|ico|avif)\]/gi
/** A cut file name has a mark or a digit that no word in brackets has; all-digit ones are references. */
const PICTURE_STEM = /\[(?=[^\]\s]{0,39}[\d_%-])(?=[^\]\s]{0,39}[^\d\]\s])[\w.%~+@-]{2,40}\]/g
/** A bracketed word that stands alone on its line is a picture's file name too. */
const LONE_STEM = /^\[[\w.%~+@-]{2,40}\]$/

/** A link number that lynx prints before each link: `[12]Home`. */
const LINK_NUMBER = /(^|[\s([|])\[(\d{1,4})\](?=[^\s[(])/g
/** The same between two links without a space, as elinks prints them: `Facebook[12]Email`. */
const GLUED_NUMBER = /(\p{L})\[\d{1,4}\](?=\p{L})/gu
/** An entry of the list of addresses that lynx prints at the end. */
const LINK_ENTRY = /^\d{1,4}\. (?:https?|file|mailto|ftp|javascript|tel):\S*$/
const LINK_LIST_TITLE = /^(?:References|Visible links:?|Hidden links:?)$/

/** Removes a text browser's stand-ins from a line. */
export function stripStandIns(text: string): string {
  if (FRAME.test(text) || LONE_STEM.test(text)) return ''
  if (!/[[(_:]/.test(text)) return text
  return text.replace(CONTROLS, '').replace(FIELD, '').replace(PICTURE_FILE, '').replace(PICTURE_STEM, '')
}

/** Stand-ins on at least this many lines tell that a text browser laid the dump out. */
const ENOUGH_STAND_INS = 2
const STAND_IN =
  /^\s*(?:\((?:BUTTON|Submit)\)|IFRAME:(?: |$)|_{10,}$|━{10,}$|\[ {3,}\])|\[[^\]\s]{1,80}\.(?:png|jpe?g|gif|svg)\]|\[INS: ?:INS\]/

export function hasStandIns(lines: readonly string[]): boolean {
  let found = 0
  for (const line of lines) if (STAND_IN.test(line) && ++found >= ENOUGH_STAND_INS) return true
  return false
}

/** A number may follow another with so many left out: links without text, and pictures, have no word behind theirs. */
const MAX_SKIPPED = 20
/** Numbers in order that are a habit. */
const ENOUGH_NUMBERS = 5

/**
 * Whether a text browser numbered the links: numbers before words, counting up from the page's first, unlike the
 * reference numbers of an article, which follow a word.
 */
export function hasLinkNumbers(text: string): boolean {
  let last = 0
  let inOrder = 0
  let others = 0
  for (const match of text.slice(0, 200_000).matchAll(LINK_NUMBER)) {
    // an article's references are a list at its end
    if (last === 0 && match.index > text.length / 4) return false
    const number = Number(match[2])
    if (number > last && number <= last + MAX_SKIPPED) {
      last = number
      inOrder++
    } else if (++others > inOrder + ENOUGH_NUMBERS) return false
  }
  return inOrder > ENOUGH_NUMBERS && others < inOrder
}

/** Takes link numbers out; between two words they stood between two links, which are words of their own. */
export const stripLinkNumbers = (text: string): string =>
  text.replace(LINK_NUMBER, '$1').replace(GLUED_NUMBER, '$1 ')

/** Index of the line where lynx's list of addresses starts, or the number of lines. */
export function linkListStart(lines: readonly string[]): number {
  let at = lines.length
  let entries = 0
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = (lines[i] as string).trim()
    if (line === '') continue
    if (LINK_ENTRY.test(line)) entries++
    else if (!LINK_LIST_TITLE.test(line) || entries === 0) break
    at = i
  }
  return entries > 0 ? at : lines.length
}
