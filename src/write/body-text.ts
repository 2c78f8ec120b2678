import type { Block } from '../model/page.ts'
import { oncePer } from '../once-per.ts'
import { countWords } from '../text/count-words.ts'
import { sameGroup } from './groups.ts'
import { safeText } from './safe.ts'
import { shaped } from './shaped.ts'

/**
 * The body as plain text: paragraphs separated by a blank line, subheadings on their own line, the items of a
 * list and the rows of a table on lines of their own. Written once for all who ask.
 */
export const bodyText = oncePer((blocks: readonly Block[]): string => {
  let text = ''
  let before: Block | undefined
  for (const block of shaped(blocks)) {
    const line = blockText(block)
    if (line.trim() === '') continue
    if (before) text += sameGroup(before, block) ? '\n' : '\n\n'
    text += line
    before = block
  }
  return text
})

/** Words of the same, counted once; East Asian characters count one each, and words of Thai and its like by a dictionary. */
export const bodyWords = oncePer((blocks: readonly Block[]): number => countWords(bodyText(blocks)))

function blockText(block: Block): string {
  if (block.kind === 'pre') return codeText(safeText(block.text))
  const text = safeText(block.text).replace(/\n\s+/g, '\n').trim()
  if (block.kind !== 'listItem') return text
  const indent = '  '.repeat((block.level ?? 1) - 1)
  return block.marker ? `${indent}${safeText(block.marker)} ${text}` : `${indent}  ${text}`
}

/** Code keeps its indents; white space at a line's end and more than one blank line go. */
const codeText = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
