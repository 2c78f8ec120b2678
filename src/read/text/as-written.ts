import type { Dump } from '../../model/dump.ts'
import type { Block, BlockKind, Claim, Page } from '../../model/page.ts'
import { cleanCharacters } from '../../text/characters.ts'
import { isNames } from '../../text/names/read-byline.ts'
import { MAX_BLOCKS } from '../limits.ts'
import { CREDIT, readCredit } from './front-matter.ts'
import { splitLines } from './lines.ts'

/** A list item as this tool writes it: two columns of indent a level, marker, text. */
const ITEM = /^((?: {2}){0,5})(-|\d{1,9}[.)]) (.*)$/
/** A further block of a list item: indented as far as the item's text. */
const CONTINUED = /^((?: {2}){1,6})(\S.*)$/
const CELLS = ' | '

/** Lines without a blank one between them. */
interface Paragraph {
  /** 1-based number of the first line. */
  readonly line: number
  readonly lines: readonly string[]
}

/** A page, and how many of its first blocks are the head: headline and credit. */
export interface AsWritten {
  readonly page: Page
  readonly head: number
}

/**
 * Reads a text that is an article and nothing else, as the text writer wrote it or would have: nothing is joined or
 * taken for a mark, so that writing it again gives the same. `bodyLine` is the line on which the body starts, as far as
 * it is known: the first paragraph is a head where the body starts below it or where it ends in a credit.
 */
export function readAsWritten(dump: Dump, bodyLine: number): AsWritten {
  const paragraphs = paragraphsOf(dump.text)
  const first = paragraphs[0]
  const drafts: Draft[] = []
  let head = 0
  if (first && hasHead(first, bodyLine)) {
    head = first.lines.length
    first.lines.forEach((text, i) => {
      drafts.push(draft('paragraph', text.trim(), first.line + i, i === 0 ? 1 : 0))
    })
  }
  for (const paragraph of paragraphs.slice(head > 0 ? 1 : 0)) {
    if (drafts.length >= MAX_BLOCKS) break
    drafts.push(...blocksOf(paragraph))
  }
  const blocks = drafts.slice(0, MAX_BLOCKS).map((block, id): Block => ({ id, ...block }))
  return {
    page: { dump, root: undefined, blocks, claims: claimsOf(blocks, head), cut: drafts.length > MAX_BLOCKS },
    head,
  }
}

/** Headline and names of a head; where it ends in a date, that and the names before it. */
function claimsOf(blocks: readonly Block[], head: number): readonly Claim[] {
  const credit = readCredit(blocks)
  if (credit.length > 0) return credit
  return blocks.slice(0, head).map(({ id, text }) => ({
    via: 'header-line',
    key: id === 0 ? 'title' : 'author',
    value: text,
    block: id,
  }))
}

/** Headline and credit are two lines at most. */
const MAX_HEAD = 2

function hasHead({ line, lines }: Paragraph, bodyLine: number): boolean {
  if (lines.length > MAX_HEAD) return false
  const [first, credit] = lines as [string, string?]
  if (bodyLine >= line + lines.length || CREDIT.test(credit ?? first)) return true
  return isTitle(first) && (credit === undefined || isNames(credit))
}

/** Characters a headline has at most, and what it does not end in. */
const MAX_TITLE = 200
const isTitle = (text: string) =>
  text.length <= MAX_TITLE && !/[.。:：;,…]["”’»]?$/.test(text) && !ITEM.test(text)

function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let lines: string[] = []
  let start = 0
  const close = () => {
    if (lines.length > 0) paragraphs.push({ line: start, lines })
    lines = []
  }
  for (const [i, raw] of splitLines(text).entries()) {
    const line = cleanCharacters(raw).trimEnd()
    if (line === '') close()
    else {
      if (lines.length === 0) start = i + 1
      lines.push(line)
    }
  }
  close()
  return paragraphs
}

type Draft = Omit<Block, 'id'>

const draft = (
  kind: BlockKind,
  text: string,
  line: number,
  gap: number,
  more: Partial<Draft> = {},
): Draft => ({
  kind,
  level: undefined,
  marker: undefined,
  cells: undefined,
  text,
  links: [],
  linkDensity: undefined,
  element: undefined,
  layout: { line, gap, indent: 0, lines: text.split('\n').length },
  ...more,
})

/** Items of one list and rows of one table have no blank line between them, and a number above a paragraph of its own is a subheading's. */
function blocksOf({ line, lines }: Paragraph): readonly Draft[] {
  const item = ITEM.exec(lines[0] as string)
  const items = item && (lines.length > 1 || item[2] === '-') ? itemsOf(line, lines) : undefined
  if (items) return items
  const indented = lines.some((text) => text.startsWith(' ') || text.startsWith('\t'))
  if (indented) return [draft('pre', lines.join('\n'), line, 1)]
  if (lines.length > 1 && lines.every((text) => text.includes(CELLS)))
    return lines.map((text, i) =>
      draft('tableRow', text, line + i, i === 0 ? 1 : 0, {
        cells: text.split(CELLS),
        group: line,
      }),
    )
  return [draft('paragraph', lines.join('\n'), line, 1)]
}

/** The items of a list; undefined where one is indented as no item is written: lines of code may start with a dash. */
function itemsOf(line: number, lines: readonly string[]): readonly Draft[] | undefined {
  const items: Draft[] = []
  for (const [i, text] of lines.entries()) {
    const before = items.at(-1)
    const read = readItem(text, before)
    if (!read) {
      if (!before || /^\s/.test(text)) return undefined
      items[items.length - 1] = { ...before, text: `${before.text}\n${text}` }
      continue
    }
    const { text: own, marker, level } = read
    const deepest = (before?.level ?? 0) + (marker === undefined ? 0 : 1)
    if (level > deepest) return undefined
    items.push(draft('listItem', own, line + i, i === 0 ? 1 : 0, { level, marker, group: line }))
  }
  return items
}

/** A line as an item of a list, or as a further block of the item before. */
function readItem(line: string, before: Draft | undefined) {
  const [, indent, marker, text] = ITEM.exec(line) ?? []
  if (indent !== undefined && text !== undefined) return { text, marker, level: indent.length / 2 + 1 }
  const [, deeper, more] = (before && CONTINUED.exec(line)) ?? []
  if (deeper === undefined || more === undefined) return undefined
  return { text: more, marker: undefined, level: deeper.length / 2 }
}
