import type { Block } from '../../src/model/page.ts'

/** The body as plain text: blank lines between blocks, but not between list items or table rows. */
export function bodyText(blocks: readonly Block[]): string {
  let text = ''
  blocks.forEach((block, at) => {
    const before = blocks[at - 1]
    if (before) text += before.kind === block.kind && isLine(block) && isLine(before) ? '\n' : '\n\n'
    const marker = block.kind === 'listItem' && block.marker ? `${block.marker} ` : ''
    text += marker + block.text
  })
  return text
}

const isLine = ({ kind, marker }: Block): boolean =>
  kind === 'tableRow' || (kind === 'listItem' && marker !== undefined)
