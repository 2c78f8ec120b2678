import { TAKEN, withWholeTargets } from './cut-targets.ts'
import { REFERENCE, referencesOf } from './markdown-links.ts'
import { FENCE, INDENTED, RULE } from './markdown-marks.ts'
import { Scanner, type Stripped } from './markdown-scanner.ts'

/**
 * Takes inline Markdown marks off a text: emphasis, code, escapes, images (dropped with their alternative
 * text, which the page did not show) and links, which leave LINK_START and LINK_END around their text.
 * Marks at line starts stay. One pass, line structure kept.
 */
export function stripMarkdown(text: string): Stripped {
  const scan = new Scanner(referencesOf(text))
  let inCode = false
  let afterBlank = true
  let inList = false
  for (const line of withWholeTargets(text.split('\n'))) {
    if (line === TAKEN) {
      scan.verbatim(line)
      continue
    }
    const blank = line.trim() === ''
    if (FENCE.test(line)) inCode = !inCode
    const indented = INDENTED.test(line) && (afterBlank || scan.lastWasCode) && !inList
    if (inCode || FENCE.test(line) || (indented && !blank && !scan.open)) scan.verbatim(line)
    else if (RULE.test(line)) scan.verbatim(line)
    else if (REFERENCE.test(line)) scan.verbatim('')
    else scan.line(line)
    scan.lastWasCode = indented && !blank
    if (!blank) inList = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]/.test(line) || (inList && /^[ \t]/.test(line))
    afterBlank = blank
  }
  return scan.finish()
}
