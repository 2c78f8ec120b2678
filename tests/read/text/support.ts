import type { Dump } from '../../../src/model/dump.ts'
import type { Block } from '../../../src/model/page.ts'
import { readText } from '../../../src/read/text/index.ts'

/** A plain-text dump as the pipeline gets it. */
export const dumpOf = (text: string): Dump => ({
  source: 'test.txt',
  format: 'text',
  text,
  encoding: { name: 'utf-8', reason: 'string', replaced: 0, declared: null },
})

export const blocksOf = (text: string): readonly Block[] => readText(dumpOf(text)).blocks
export const textsOf = (text: string): string[] => blocksOf(text).map((block) => block.text)

/** Wraps every line as `fmt` does: greedily, at spaces, never splitting a word. */
export function wrapAt(
  text: string,
  width: number,
  width_of: (text: string) => number = (t) => t.length,
): string {
  return text
    .split('\n')
    .map((line) => {
      const out: string[] = []
      let current = ''
      for (const word of line.split(' ')) {
        if (current !== '' && width_of(`${current} ${word}`) > width) {
          out.push(current)
          current = word
        } else current = current === '' ? word : `${current} ${word}`
      }
      return [...out, current].join('\n')
    })
    .join('\n')
}
