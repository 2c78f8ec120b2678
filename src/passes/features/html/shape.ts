import type { BlockKind } from '../../../model/page.ts'
import type { Family } from '../family.ts'
import type { HtmlContext } from './context.ts'

const KINDS: readonly BlockKind[] = [
  'heading',
  'paragraph',
  'listItem',
  'quote',
  'pre',
  'tableRow',
  'caption',
]

/** What the text of a block looks like by itself, in any language. */
export const shape: Family<HtmlContext> = {
  name: 'shape',
  features: [
    'chars',
    'words',
    'wordLength',
    'sentences',
    'wordsPerSentence',
    'terminated',
    'commas',
    'upper',
    'capitalised',
    'digits',
    'separators',
    'quotes',
    'cjk',
    'colonEnd',
    'questionEnd',
    'ellipsisEnd',
    'breaks',
    'level',
    'symbols',
    'bracketed',
    ...KINDS.map((kind) => `is.${kind}`),
  ],
  fill({ blocks, measures }, put) {
    for (const block of blocks) {
      const m = measures[block.id]
      if (!m) continue
      const { id, text } = block
      const words = Math.max(1, m.words)
      const letters = Math.max(1, m.letters)
      put(id, 0, Math.log2(1 + m.chars))
      put(id, 1, Math.log2(1 + m.words))
      put(id, 2, m.letters / words)
      put(id, 3, m.sentences)
      put(id, 4, m.words / Math.max(1, m.sentences))
      put(id, 5, m.terminated ? 1 : 0)
      put(id, 6, m.commas / words)
      put(id, 7, m.upper / letters)
      put(id, 8, m.upper / words)
      put(id, 9, m.digits / Math.max(1, m.letters + m.digits))
      put(id, 10, m.separators / words)
      put(id, 11, m.quotes)
      put(id, 12, m.cjk / letters)
      put(id, 13, /[:：]$/.test(text) ? 1 : 0)
      put(id, 14, /[?？]$/.test(text) ? 1 : 0)
      put(id, 15, /(?:…|\.\.\.)\]?$/.test(text) ? 1 : 0)
      put(id, 16, text.split('\n').length - 1)
      put(id, 17, block.level ?? 0)
      put(id, 18, (m.chars - m.letters - m.digits) / Math.max(1, m.chars))
      put(id, 19, /^[([{（【].*[)\]}）】]$/s.test(text) ? 1 : 0)
      KINDS.forEach((kind, k) => {
        put(id, 20 + k, block.kind === kind ? 1 : 0)
      })
    }
  },
}
