import type { Article } from '../model/article.ts'
import type { Block } from '../model/page.ts'
import { type Group, groupsOf, quotationOf, quotationsOf } from './groups.ts'
import {
  escapeBeforeLink,
  escapeHeadingEnd,
  escapeInline,
  escapeLineStart,
  safeHref,
} from './markdown-escape.ts'
import { type Item, type ListMarks, listMarkdown, otherMarks } from './markdown-list.ts'
import { tableMarkdown } from './markdown-table.ts'
import { safeLine, safeText } from './safe.ts'
import { shaped } from './shaped.ts'
import { creditOf } from './text.ts'

/** Markdown (CommonMark with GFM tables): headings, lists, quotes, code, tables and links are kept. */
export function markdownOf(article: Article): string {
  const headline = safeLine(article.headline ?? '')
  const credit = safeLine(creditOf(article))
  const head = [
    headline && `# ${escapeHeadingEnd(escapeInline(headline))}`,
    credit && `*${escapeInline(credit)}*`,
  ]
  return [...head, markdownBody(article)].filter(Boolean).join('\n\n')
}

/** The body alone. */
export function markdownBody({ blocks, url }: Article): string {
  return quotationsOf(shaped(blocks))
    .map((part) => {
      const text = flow(part, url)
      return quotationOf(part[0]) === undefined ? text : quoted(text)
    })
    .join('\n\n')
}

/** A quotation is one as long as its blank lines are marked, too. */
const quoted = (text: string): string => text.replace(/^.*$/gm, (line) => (line === '' ? '>' : `> ${line}`))

function flow(blocks: readonly Block[], base: string | null): string {
  const parts: string[] = []
  let list: ListMarks | undefined
  for (const group of groupsOf(blocks)) {
    list = group[0].kind === 'listItem' ? otherMarks(list) : undefined
    parts.push(groupMarkdown(group, base, list))
  }
  return parts.join('\n\n')
}

function groupMarkdown(group: Group, base: string | null, list: ListMarks | undefined): string {
  if (list) {
    const items = group.map((block) => listItem(block, base))
    return listMarkdown(items, list)
  }
  const [block] = group
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(Math.max(block.level ?? 2, 2), 6))} ${escapeHeadingEnd(oneLine(inline(block, base)))}`
    case 'pre':
      return fenced(safeText(block.text))
    case 'tableRow':
      return tableMarkdown(group.map((row) => rowCells(row, base)))
    default:
      return lines(inline(block, base))
  }
}

const listItem = (block: Block, base: string | null): Item => ({
  level: block.level ?? 1,
  marker: block.marker,
  text: oneLine(inline(block, base)),
})

/** Lines in one, blank ones left out. */
const oneLine = (text: string) =>
  text
    .split('\n')
    .map((line, i, all) => (i < all.length - 1 ? line.trimEnd() : line))
    .filter(Boolean)
    .join(' ')
    .trim()

/** Line breaks inside a block stay, as hard breaks. */
const lines = (text: string) => text.trim().split('\n').map(escapeLineStart).join('\\\n')

/** A row's cells as Markdown, by column. */
const rowCells = (row: Block, base: string | null): readonly string[] =>
  cellsOf(row).map(([from, to]) => oneLine(inline(row, base, from, to)).replace(/\|/g, '\\|'))

/** The cells' ranges in the block's text, in which those that are not empty are joined by ` | `. */
function cellsOf({ cells, text }: Block): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = []
  let at = 0
  for (const cell of cells ?? []) {
    if (!text.startsWith(cell, at)) return [[0, text.length]]
    ranges.push([at, at + cell.length])
    if (cell !== '') at += cell.length + ' | '.length
  }
  return ranges.length > 0 ? ranges : [[0, text.length]]
}

/** A fence longer than any run of backticks inside. */
function fenced(code: string): string {
  let longest = 2
  for (const [run] of code.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

/** A block's text, or a range of it, with its links. */
function inline({ text, links }: Block, base: string | null, from = 0, to = text.length): string {
  let out = ''
  let at = from
  for (const link of links) {
    const start = Math.max(link.start, at)
    const end = Math.min(link.end, to)
    const label = text.slice(start, end)
    if (start >= end || label.trim() === '') continue
    const href = safeHref(link.href, base)
    if (!href) continue
    out += `${escapeBeforeLink(escapeInline(text.slice(at, start)))}[${oneLine(escapeInline(label))}](${href})`
    at = end
  }
  return out + escapeInline(text.slice(at, to))
}
