/**
 * Takes characters off both ends of a text, in linear time: `/[…]+$/` starts over at every run of such characters
 * inside the text.
 * @param marks pattern of one character, without flags `g` and `y`
 */
export function trimMarks(text: string, marks: RegExp, tailMarks: RegExp = marks): string {
  let start = 0
  let end = text.length
  while (start < end && marks.test(text.charAt(start))) start++
  while (end > start && tailMarks.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** An address without its query and fragment. */
export function withoutQuery(url: string): string {
  const end = url.search(/[?#]/)
  return end < 0 ? url : url.slice(0, end)
}
