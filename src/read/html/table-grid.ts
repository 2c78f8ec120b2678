import type { Element } from '../../model/element.ts'

/** Columns in which spans are followed: data tables of the corpus are narrower, and a span may claim any number. */
const MAX_COLUMNS = 64

/** A cell as it stands in its row. */
export interface Cell {
  readonly element: Element
  readonly text: string
}

/** Places the cells of one group of rows, from above to below, in the columns that they are shown in. */
export class TableGrid {
  /** How many rows below the last one its cells reach, by column. */
  #reach: readonly number[] = []

  /** A row's texts by column: empty where a cell is, or where one that is beside or above reaches. */
  place(cells: readonly Cell[]): readonly string[] {
    const texts: string[] = []
    const reach = this.#reach.map((rows) => Math.max(0, rows - 1))
    for (const { element, text } of cells) {
      while (this.#reach[texts.length]) texts.push('')
      const from = texts.length
      texts.push(text)
      const to = Math.min(from + spanOf(element, 'colspan'), MAX_COLUMNS)
      for (let column = from; column < to; column++) {
        texts[column] ??= ''
        reach[column] = Math.max(reach[column] ?? 0, spanOf(element, 'rowspan') - 1)
      }
    }
    this.#reach = Array.from(reach, (rows) => rows ?? 0)
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
  }
}

function spanOf({ attrs }: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attrs[name] ?? '1', 10)
  return Math.max(1, span || 1)
}
