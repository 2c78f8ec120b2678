import type { Dump } from '../../model/dump.ts'
import type { Page } from '../../model/page.ts'
import { hasLinkNumbers, hasStandIns, linkListStart } from './artefacts.ts'
import { buildBlocks } from './blocks.ts'
import { readFrontMatter, readHeaderLines } from './front-matter.ts'
import type { Line } from './line.ts'
import { readLines, splitLines } from './lines.ts'
import { LINK_END, LINK_START, looksMarkdown, stripMarkdown } from './markdown.ts'
import { type Traits, traitsOf } from './traits.ts'

/** Reads a plain-text dump into blocks and claims. */
export function readText(dump: Dump): Page {
  const raw = splitLines(withoutLinkMarks(dump.text))
  const front = readFrontMatter(raw)
  const { lines, traits } = readDumpLines(raw, front.skip)
  const blocks = buildBlocks(lines, traits)
  const header = readHeaderLines(blocks.slice(0, 20).map(({ text }) => text))
  return { dump, root: undefined, blocks, claims: [...front.claims, ...header] }
}

/** A dump's text lines and properties: what `readText` joins into blocks. */
export function readDumpLines(
  raw: readonly string[],
  skip: number,
): { lines: readonly Line[]; traits: Traits } {
  const laidOut = hasStandIns(raw)
  const page = raw.slice(skip, laidOut ? linkListStart(raw) : raw.length)
  const text = page.join('\n')
  const markdown = !laidOut && looksMarkdown(text)
  const stripped = markdown ? stripMarkdown(text) : { text, targets: [] }
  const lines = readLines(stripped.text.split('\n'), {
    markdown,
    laidOut,
    linkNumbers: !markdown && hasLinkNumbers(text),
    targets: stripped.targets,
    firstNumber: skip + 1,
  })
  return { lines, traits: traitsOf(lines, { markdown, laidOut }) }
}

const withoutLinkMarks = (text: string): string =>
  text.includes(LINK_START) || text.includes(LINK_END) ? text.replace(/[\uFDD0\uFDD1]/g, '') : text
