import type { BlockKind } from '../../../model/page.ts'
import { endsDangling, startsLower } from '../../../text/sentence.ts'
import type { Family } from '../family.ts'
import type { TextContext } from './context.ts'

const KINDS: readonly BlockKind[] = ['heading', 'listItem', 'quote', 'pre', 'tableRow']

/** What the text of a block looks like by itself, in any language. */
export const shape: Family<TextContext> = {
  name: 'shape',
  features: [
    'size',
    'chars',
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
    'symbols',
    'bracketed',
    'function',
    'prose',
    'startsLower',
    'dangling',
    'address',
    'money',
    'level',
    'numbered',
    'links',
    'linkDensity',
    'claimed',
    ...KINDS.map((kind) => `is.${kind}`),
  ],
  fill({ page, blocks, measures, sizes, prose, function: glue }, put) {
    for (const { id, text, kind, level, marker, links, linkDensity } of blocks) {
      const m = measures[id]
      if (!m) continue
      const words = Math.max(1, m.words)
      const letters = Math.max(1, m.letters)
      const values = [
        Math.log2(1 + (sizes[id] as number)),
        Math.log2(1 + m.chars),
        m.letters / words,
        m.sentences,
        m.words / Math.max(1, m.sentences),
        m.terminated,
        m.commas / words,
        m.upper / letters,
        m.upper / words,
        m.digits / Math.max(1, m.letters + m.digits),
        m.separators / words,
        m.quotes,
        m.cjk / letters,
        /[:：]$/.test(text),
        /[?？]$/.test(text),
        /(?:…|\.\.\.)\]?$/.test(text),
        (m.chars - m.letters - m.digits) / Math.max(1, m.chars),
        /^[([{（【].*[)\]}）】]$/.test(text),
        glue[id] as number,
        prose[id] as number,
        startsLower(text),
        endsDangling(text),
        /@|https?:|www\./.test(text),
        /[$€£¥₹]\s?\d|\d\s?[€£¥₽₺]/.test(text),
        level ?? 0,
        marker !== undefined && marker !== '-',
        links.length,
        linkDensity ?? -1,
      ]
      values.forEach((value, feature) => {
        put(id, feature, Number(value))
      })
      KINDS.forEach((k, i) => {
        put(id, values.length + 1 + i, kind === k ? 1 : 0)
      })
    }
    for (const { via, block } of page.claims)
      if (via === 'header-line' && block !== undefined) put(block, 28, 1)
  },
}
