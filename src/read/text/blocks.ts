import type { Block, BlockKind, Link } from '../../model/page.ts'
import { collapseSpace, foldSpace } from '../../text/characters.ts'
import { endsOpen, startsClosing } from '../../text/sentence.ts'
import { MAX_BLOCKS } from '../limits.ts'
import { Hyphens } from './hyphen.ts'
import { findStarts } from './join.ts'
import type { Line } from './line.ts'
import type { Traits } from './traits.ts'
import { isUnspaced } from './wrap.ts'

/** Joins lines into blocks, in the order of the dump. */
export function buildBlocks(lines: readonly Line[], traits: Traits): readonly Block[] {
  const starts = findStarts(lines, traits)
  const hyphens = new Hyphens(lines)
  const blocks: Block[] = []
  for (const [n, start] of starts.entries()) {
    if (blocks.length >= MAX_BLOCKS) break
    const group = lines.slice(start, starts[n + 1] ?? lines.length)
    const block = blockOf(blocks.length, group, traits, hyphens)
    if (block.text !== '') blocks.push(block)
  }
  return blocks
}

function blockOf(id: number, lines: readonly Line[], traits: Traits, hyphens: Hyphens): Block {
  const first = lines[0] as Line
  const kind = kindOf(first, traits)
  const { text, links } = kind === 'pre' ? verbatim(lines) : joinLines(lines, hyphens)
  return {
    id,
    kind,
    level:
      kind === 'heading' ? (first.level ?? 2) : kind === 'listItem' ? listDepth(first, traits) : undefined,
    marker: first.marker,
    cells: first.cells,
    text,
    links,
    linkDensity: traits.markdown ? densityOf(links, text.length) : undefined,
    element: undefined,
    layout: { line: first.number, gap: first.gap, indent: first.indent, lines: lines.length },
  }
}

function kindOf(line: Line, traits: Traits): BlockKind {
  if (line.mark === 'code') return 'pre'
  if (line.mark && line.mark !== 'rule') return line.mark
  // lynx indents text and leaves headings at the margin
  if (traits.laidOut && traits.usualIndent === 3 && line.indent === 0) return 'heading'
  return 'paragraph'
}

/** Columns a level of a list is indented by: lynx 5, w3m 4, Markdown 2 to 4. */
const LIST_STEP = 4

const listDepth = (line: Line, traits: Traits): number =>
  Math.max(1, Math.min(9, 1 + Math.floor(Math.max(0, line.indent - traits.usualIndent - 1) / LIST_STEP)))

function verbatim(lines: readonly Line[]): { text: string; links: readonly Link[] } {
  const parts = lines.flatMap((line, i) => [
    ...(i > 0 ? new Array<string>(line.gap).fill('') : []),
    line.text,
  ])
  return { text: dedent(parts).join('\n').trimEnd(), links: [] }
}

/** Takes off the indentation that all lines share. */
function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length)
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY)
  return lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0))
}

/** Characters before a line's end that decide how the next line joins: more than the longest word. */
const TAIL = 200

/** One line of text: white space folded, parts joined as their ends ask, links moved along. */
function joinLines(lines: readonly Line[], hyphens: Hyphens): { text: string; links: readonly Link[] } {
  const [first] = lines
  if (lines.length === 1 && first?.links.length === 0) return withoutSoftHyphens(fold(first).text, [])
  const pieces: string[] = []
  const links: Link[] = []
  let length = 0
  // the end of what is joined so far, and its quotation marks: looking at all of it again for every line adds up
  let tail = ''
  let quotes = 0
  const append = (piece: string) => {
    pieces.push(piece)
    length += piece.length
    tail = (tail + piece).slice(-TAIL)
    quotes += countQuotes(piece)
  }
  for (const line of lines) {
    const part = fold(line)
    if (part.text === '') continue
    if (length > 0) {
      const hyphen = hyphens.judge(tail, part.text)
      if (hyphen === 'drop') {
        pieces.push((pieces.pop() as string).slice(0, -1))
        length--
        tail = tail.slice(0, -1)
      } else if (hyphen === undefined && needsSpace(tail, part.text, quotes)) append(' ')
    }
    for (const link of part.links) addLink(links, link, length)
    append(part.text)
  }
  return withoutSoftHyphens(
    pieces.join(''),
    links.filter((link) => link.end <= length),
  )
}

function countQuotes(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++
  return count
}

/** A link that ran over a line end is one link again. */
function addLink(links: Link[], link: Link, offset: number): void {
  const last = links.at(-1)
  const moved = { href: link.href, start: link.start + offset, end: link.end + offset }
  if (last && link.start === 0 && last.href === link.href && moved.start - last.end <= 1)
    links[links.length - 1] = { ...last, end: moved.end }
  else links.push(moved)
}

function fold(line: Line): { text: string; links: readonly Link[] } {
  if (line.links.length === 0) return { text: collapseSpace(line.text), links: [] }
  // positions after folding: fold each stretch up to a link's edge
  const edges = [...new Set(line.links.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const moved = new Map<number, number>()
  const pieces: string[] = []
  let length = 0
  let at = 0
  for (const edge of [...edges, line.text.length]) {
    const part = foldSpace(line.text.slice(at, edge))
    const piece = length === 0 || pieces.at(-1)?.endsWith(' ') ? part.trimStart() : part
    if (piece !== '') pieces.push(piece)
    length += piece.length
    moved.set(edge, length)
    at = edge
  }
  const text = pieces.join('').trimEnd()
  const links = line.links.map(({ start, end, href }) =>
    trimLink(text, moved.get(start) ?? 0, moved.get(end) ?? 0, href),
  )
  return { text, links: links.filter(({ start, end }) => end > start) }
}

function trimLink(text: string, start: number, end: number, href: string): Link {
  let from = start
  let to = Math.min(end, text.length)
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  return { start: from, end: to, href }
}

function needsSpace(before: string, text: string, quotes: number): boolean {
  if (endsOpen(before) || (startsClosing(text) && !/^[.…]{2}|^\.\w/.test(text))) return false
  if (text.startsWith('"') || before.endsWith('"')) return quotes % 2 === 0
  const left = before.charCodeAt(before.length - 1)
  const right = text.charCodeAt(0)
  return !(
    (isUnspaced(left) && (isUnspaced(right) || isDigit(right))) ||
    (isDigit(left) && isUnspaced(right))
  )
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function densityOf(links: readonly Link[], length: number): number {
  const linked = links.reduce((sum, { start, end }) => sum + end - start, 0)
  return Math.min(1, linked / Math.max(1, length))
}

/** Drops the soft hyphens that joining looked at; links move with the text. */
function withoutSoftHyphens(text: string, links: readonly Link[]): { text: string; links: readonly Link[] } {
  if (!text.includes(SOFT_HYPHEN)) return { text, links }
  // before[i]: soft hyphens before offset i
  const before = new Uint32Array(text.length + 1)
  for (let i = 0; i < text.length; i++)
    before[i + 1] = (before[i] as number) + (text[i] === SOFT_HYPHEN ? 1 : 0)
  const moved = (offset: number) => offset - (before[offset] as number)
  return {
    text: text.replaceAll(SOFT_HYPHEN, ''),
    links: links
      .map((link) => ({ ...link, start: moved(link.start), end: moved(link.end) }))
      .filter(({ start, end }) => end > start),
  }
}

const SOFT_HYPHEN = '\u00AD'
