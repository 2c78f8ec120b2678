import { endsSentence } from '../../text/sentence.ts'
import type { Line } from './line.ts'
import { fits, type Wrap } from './wrap.ts'

const DASH = /^\s*- /

/**
 * Gives lines their dash back where it was taken for a bullet: a sentence was broken before it, for the line above
 * is full, has no end and starts at the same column.
 */
export function withDashes(lines: readonly Line[], raw: readonly string[], wrap: Wrap): readonly Line[] {
  return lines.map((line, i) => {
    const before = lines[i - 1]
    if (line.mark !== 'listItem' || line.gap > 0 || !before || !DASH.test(raw[line.number - 1] ?? ''))
      return line
    const text = `- ${line.text}`
    const dashed = { ...line, text, mark: undefined, marker: undefined, textIndent: line.indent }
    return goesOn(before, dashed, wrap) ? dashed : line
  })
}

const goesOn = (before: Line, dashed: Line, wrap: Wrap): boolean =>
  (before.mark === undefined || before.mark === 'listItem') &&
  before.textIndent === dashed.indent &&
  before[wrap.measure] <= wrap.column &&
  !endsSentence(before.text) &&
  !fits(before, dashed, wrap)
