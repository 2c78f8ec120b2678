import { collapseSpace } from '../../text/characters.ts'
import type { LineMark } from './line.ts'

export interface Mark {
  readonly mark: LineMark
  readonly level?: number
  readonly marker?: string
  readonly cells?: readonly string[]
  /** The text without the mark. */
  readonly text: string
}

const BULLET = /^([•‣◦▪●■□○◆◇▸►▶➢➤✓✔☆★·⁃∙*+-]|&bull;)(?:\s+|$)/
/** Letters and signs that lynx uses as bullets from the third level on, only where deeply indented. */
const DEEP_BULLET = /^[o#@](?:\s+|$)/
const DEEP = 10
const HEADING = /^(#{1,6})\s+(\S.*)$/
const QUOTE = /^((?:>\s?){1,10})/
const RULE = /^(?:[*_=~━─—–-]\s*){3,}$/
const BORDER = /^[\s+|:=┌┬┐├┼┤└┴┘─━│┃╔╗╚╝═║╠╣╦╩╬-]+$/
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/
const ROMAN_OR_LETTER = /^\(?([a-zA-Z]|[ivx]{1,4})\)\s+(?=\S)/

/** A table cell longer than this (characters) is a column of page layout, not data. */
const MAX_CELL = 120

export interface MarkOptions {
  /** `#` starts headings and `|` parts cells. */
  readonly markdown: boolean
}

/** What a trimmed line says it is by its own marks; numbers need their neighbours and are judged elsewhere. */
export function readMark(text: string, indent: number, { markdown }: MarkOptions): Mark | undefined {
  const first = text.charCodeAt(0)
  if (isLetterCode(first) && !(indent >= DEEP && DEEP_BULLET.test(text))) return tableRow(text, markdown)
  if (text.length < 400 && (RULE.test(text) || (text.length > 2 && BORDER.test(text))))
    return { mark: 'rule', text: '' }
  const heading = markdown ? headingOf(text) : undefined
  if (heading) return heading
  const bullet = BULLET.exec(text) ?? (indent >= DEEP ? DEEP_BULLET.exec(text) : null)
  if (bullet) {
    // html2text prints `* * item` for a list that starts a list item
    const rest = text.slice(bullet[0].length)
    const again = rest[0] === text[0] ? BULLET.exec(rest) : null
    const item = again ? rest.slice(again[0].length) : rest
    return (markdown ? headingOf(item) : undefined) ?? itemOf(item)
  }
  const quote = first === 0x3e ? QUOTE.exec(text) : null
  if (quote && (markdown || text[1] === ' ')) {
    const level = (quote[1] as string).replace(/\s/g, '').length
    const quoted = text.slice(quote[0].length).trim()
    return (markdown ? partOf(quoted) : undefined) ?? { mark: 'quote', level, text: quoted }
  }
  return tableRow(text, markdown)
}

/** `## Heading`, also where it is an item of a list: `1. ## Heading`. */
function headingOf(text: string): Mark | undefined {
  const heading = HEADING.exec(text.replace(/^\d{1,3}[.)]\s+(?=#)/, ''))
  return heading
    ? { mark: 'heading', level: (heading[1] as string).length, text: trimHashes(heading[2] as string) }
    : undefined
}

/** A heading or an item inside a quote stands for itself. */
function partOf(quoted: string): Mark | undefined {
  const bullet = BULLET.exec(quoted)
  return headingOf(quoted) ?? (bullet ? itemOf(quoted.slice(bullet[0].length)) : undefined)
}

const itemOf = (text: string): Mark => ({ mark: 'listItem', marker: '-', text })

/** A number or letter that may mark a list item: `3.`, `b)`. */
export function readNumber(text: string): { value: number; marker: string; length: number } | undefined {
  const number = NUMBER.exec(text)
  if (number) return { value: Number(number[1]), marker: number[0].trim(), length: number[0].length }
  const letter = ROMAN_OR_LETTER.exec(text)
  if (!letter) return undefined
  const value = (letter[1] as string).toLowerCase().charCodeAt(0) - 96
  return { value, marker: letter[0].trim(), length: letter[0].length }
}

const isLetterCode = (code: number): boolean => (code > 64 && code < 91) || (code > 96 && code < 123)

const trimHashes = (text: string): string => {
  let end = text.length
  while (text[end - 1] === '#') end--
  return text.slice(0, end).trim()
}

/** Cells parted by tabs, by box-drawing bars or, where a Markdown line starts with one, by `|`. */
function tableRow(text: string, markdown: boolean): Mark | undefined {
  const bars = text.includes('│') || text.includes('┃')
  const pipes = markdown && text.startsWith('|')
  if (!bars && !pipes && !text.includes('\t')) return undefined
  const cells = text
    .split(bars ? /[│┃]/ : pipes ? '|' : '\t')
    .map(collapseSpace)
    .filter((cell) => cell !== '')
  if (cells.length < 2 || cells.some((cell) => cell.length > MAX_CELL)) return undefined
  return { mark: 'tableRow', cells, text: cells.join(' | ') }
}

/**
 * A Markdown table row without outer bars. Only a border line tells it from a menu (`Home | News | Sport`) and
 * from a title with its site (`Headline | Site`).
 */
export function readPipeRow(text: string): Mark | undefined {
  const cells = text
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  return cells.length === 0 || !text.includes('|')
    ? undefined
    : { mark: 'tableRow', cells, text: cells.join(' | ') }
}

/** The line between a Markdown table's head and its rows. */
export const isPipeBorder = (text: string): boolean =>
  /^[\s|:-]+$/.test(text) && text.includes('|') && text.includes('-')
