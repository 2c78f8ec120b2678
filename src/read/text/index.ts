import type { Dump } from '../../model/dump.ts'
import type { Page } from '../../model/page.ts'
import { MAX_BLOCKS } from '../limits.ts'
import { hasLinkNumbers, hasStandIns, linkListStart } from './artefacts.ts'
import { buildBlocks } from './blocks.ts'
import { TAKEN } from './cut-targets.ts'
import { readCredit, readFrontMatter, readHeaderLines } from './front-matter.ts'
import { unglued } from './glued.ts'
import { isMarkdown, markdownMarks } from './is-markdown.ts'
import type { Line } from './line.ts'
import { readLines, splitLines } from './lines.ts'
import { LINK_END, LINK_START } from './markdown-links.ts'
import { SPAN_END, withoutMarkup } from './markup-left.ts'
import { withoutPageSource } from './page-source.ts'
import { stripMarkdown } from './strip-markdown.ts'
import { type Traits, traitsOf } from './traits.ts'
import { withDashes } from './wrapped-dash.ts'

/** Reads a plain-text dump into blocks and claims; where it is glued, lines are counted as it is cut. */
export function readText(given: Dump): Page {
  const dump = { ...given, text: unglued(withoutPageSource(given.text)) }
  const raw = splitLines(dump.text.replace(STAND_INS, ''))
  const front = readFrontMatter(raw)
  const { lines, traits } = readDumpLines(raw, front.skip)
  const blocks = buildBlocks(lines, traits)
  const header = readHeaderLines(blocks.slice(0, 20).map(({ text }) => text))
  return {
    dump,
    root: undefined,
    blocks,
    claims: [...front.claims, ...header, ...readCredit(blocks)],
    cut: blocks.length >= MAX_BLOCKS,
  }
}

/** A dump's text lines and properties: what `readText` joins into blocks. */
export function readDumpLines(
  raw: readonly string[],
  skip: number,
): { lines: readonly Line[]; traits: Traits } {
  const printed = raw.slice(skip)
  const whole = printed.join('\n')
  const marks = markdownMarks(whole)
  // Markdown may hold a text browser's bars and brackets, but no text browser prints link targets
  const laidOut = marks.links < SURE_LINKS && hasStandIns(raw)
  const markdown = !laidOut && isMarkdown(marks, whole)
  const linkNumbers = !markdown && hasLinkNumbers(whole)
  const text = laidOut || linkNumbers ? raw.slice(skip, linkListStart(raw)).join('\n') : whole
  const stripped = markdown ? stripMarkdown(withoutMarkup(text)) : { text, targets: [] }
  const read = readLines(stripped.text.split('\n'), printed, {
    markdown,
    laidOut,
    linkNumbers,
    targets: stripped.targets,
    firstNumber: skip + 1,
  })
  const traits = traitsOf(read, { markdown, laidOut })
  const lines = traits.wrap && !markdown ? withDashes(read, raw, traits.wrap) : read
  return { lines, traits }
}

/** `[text](target)`s from which a dump is Markdown whatever else it holds. */
const SURE_LINKS = 5

/** What stands for link marks and lines taken while a text is read: no dump may hold it. */
const STAND_INS = new RegExp(`[${LINK_START}${LINK_END}${TAKEN}${SPAN_END}]`, 'g')
