import { escapeLineStart } from './markdown-escape.ts'

/** Rows are filled up to this many columns: Markdown needs only the header whole, and a table may have one huge row. */
const MAX_FILLED = 64

type Row = readonly string[]

/** A table in Markdown from its rows' cells, none of its columns empty; a lone cell above the others is a line by itself. */
export function tableMarkdown(rows: readonly Row[]): string {
  const below = withoutEmptyColumns(rows.slice(1))
  const name = widthOf(below) > 1 ? loneCell(rows[0] as Row) : undefined
  if (name === undefined) return gridMarkdown(withoutEmptyColumns(rows))
  return `${escapeLineStart(name)}\n\n${gridMarkdown(below)}`
}

function gridMarkdown(rows: readonly Row[]): string {
  const width = widthOf(rows)
  const [header = [], ...others] = rows
  return [
    line(header, width),
    `|${' --- |'.repeat(width)}`,
    ...others.map((row) => line(row, Math.min(width, MAX_FILLED))),
  ].join('\n')
}

const widthOf = (rows: readonly Row[]): number =>
  rows.reduce((widest, row) => Math.max(widest, row.length), 0)

function withoutEmptyColumns(rows: readonly Row[]): readonly Row[] {
  const filled = new Set<number>()
  for (const row of rows) for (const [column, cell] of row.entries()) if (cell !== '') filled.add(column)
  return rows.map((row) => row.filter((_, column) => filled.has(column)))
}

/** The text of a row that has but its first cell. */
const loneCell = ([first, ...others]: Row): string | undefined =>
  first !== '' && others.every((cell) => cell === '') ? first : undefined

const line = (row: Row, width: number): string =>
  `| ${[...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => '')].join(' | ')} |`
