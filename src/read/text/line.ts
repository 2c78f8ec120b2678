import type { Link } from '../../model/page.ts'

/** What a line's own marks say it is; undefined for plain text. */
export type LineMark = 'heading' | 'listItem' | 'quote' | 'tableRow' | 'code' | 'rule'

/** One line of a dump that holds text, its marks taken off. */
export interface Line {
  /** 1-based number in the dump. */
  readonly number: number
  /** Text without indentation, marker or trailing white space; inner white space is as in the dump. */
  readonly text: string
  /** The line as it was printed, Markdown's marks included, without indentation: its width decided where it was broken. */
  readonly printed: string
  /** Links known from Markdown marks, as ranges of `text`. */
  readonly links: readonly Link[]
  /** Blank lines, rules included, between this line and the one before. */
  readonly gap: number
  /** Column, in characters, where the line starts and where its text starts after the marker. */
  readonly indent: number
  readonly textIndent: number
  /** Width as printed, from column 0 to the end, in characters, display columns and UTF-8 bytes. */
  readonly chars: number
  readonly columns: number
  readonly bytes: number
  /** In Markdown: the line ends in two spaces or a backslash, so the next starts a new line on the page too. */
  readonly hardBreak: boolean
  readonly mark: LineMark | undefined
  /** Heading level, quote depth. */
  readonly level: number | undefined
  /** A list item's marker, `-` or `3.`. */
  readonly marker: string | undefined
  /** A table row's cells. */
  readonly cells: readonly string[] | undefined
}
