import type { Block } from '../../model/page.ts'
import { prefixSums } from '../../prefix-sums.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { hasFirstName, isFirstName } from '../../text/first-names.ts'
import { lettered } from '../../text/lettered.ts'
import { startsWithBy } from '../../text/names/by-words.ts'
import { readPostLine } from '../../text/names/post-line.ts'
import { readByline } from '../../text/names/read-byline.ts'
import { foldTitle } from '../../text/titles.ts'
import type { FieldContext } from '../context.ts'
import { bodyPlaces } from './body-places.ts'
import { isCandidate, isOfficeOf, MAX_LENGTH, MAX_NAMES } from './candidate-line.ts'
import { flag, meanShort, nextOf, some, titleCase } from './line-measures.ts'
import { isProse, overlapOf, proseWords } from './page-prose.ts'

/** A line of a plain-text dump that may be the headline, described without any markup. */
export interface Line {
  readonly block: Block
  readonly features: readonly number[]
}

/** Names of the features, in order: the weights' file names them too. */
export const LINE_FEATURES = [
  'mass8',
  'mass25',
  'nextProse',
  'massBefore',
  'words1',
  'words2',
  'words3to5',
  'words6to14',
  'words15to22',
  'wordsMore',
  'endsStop',
  'endsColon',
  'endsQuestion',
  'digits',
  'overlap',
  'overlapWords',
  'place',
  'dateNext',
  'dateBefore',
  'byNext',
  'byBefore',
  'repeated',
  'inTrail',
  'shortBefore',
  'shortAfter',
  'linked',
  'heading1',
  'heading2',
  'listItem',
  'gapBefore',
  'gapAfter',
  'capitals',
  'titleCase',
  'proseNext1',
  'proseNext3',
  'laterSame',
  'toBody',
  'toText',
  'nearBody',
  'nearText',
  'inBody',
  'bodyBefore',
  'trail',
  'credit',
  'label',
  'named',
  'dated',
  'lengthBefore',
  'lengthAfter',
  'overlapBefore',
  'overlapAfter',
  'titleCaseBefore',
  'titleCaseAfter',
] as const

/** Lines looked at on one page: the headline of a page with a longer head was never found further down. */
const MAX_LINES = 1200

/** Lines after a line that tell of it. */
const LOOK_AHEAD = 6

/** Longer lines that end in one word, at most: enough for a breadcrumb, bounded on pages that repeat themselves. */
const MAX_TRAILS = 20

const DIGIT = lettered(String.raw`\p{Nd}`, 'u')
const CJK = lettered(String.raw`[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}]`, 'u')
const CAPITALS = lettered(String.raw`\p{Lu}{3}`, 'u')
const LABEL = lettered(String.raw`^[\p{L} ]{2,20}:\s`, 'u')

/** Whom a picture is by, and what files it under. */
const CREDIT =
  /^(?:photo|image|picture|bild|foto|credit|illustration|video|quelle|source|©|categor|kategorie|tags?\b|filed under|posted in|reading time|lesezeit)|(?:credit|bild|foto|photo|image)\s?:|\/\s?(?:getty|shutterstock|reuters|afp|dpa)|getty images|shutterstock|unsplash|\bmin(?:ute)?s? read\b/i

/** Lines that may be the headline, with their features. */
export function headlineLines(context: FieldContext): readonly Line[] {
  const blocks = context.page.blocks.slice(0, MAX_LINES)
  const folded = blocks.map((block) => (block.text.length <= MAX_LENGTH * 2 ? foldTitle(block.text) : ''))
  const counts = new Map<string, number>()
  for (const text of folded) counts.set(text, (counts.get(text) ?? 0) + 1)
  const mass = blocks.map((block) => (isProse(block) ? Math.min(block.text.length, 600) : 0))
  const sums = prefixSums(mass)
  const total = Math.max(1, sums.at(-1) ?? 1)
  const vocabulary = proseWords(blocks, mass)
  const places = bodyPlaces(context)
  const end = places.endOfHead
  const near = blocks.slice(0, end + LOOK_AHEAD)
  const dated = near.map(({ text }) => text.length <= 120 && DIGIT.test(text) && findDates(text).length > 0)
  const signed = near.map(
    ({ text }) => text.length <= 120 && (startsWithBy(text) || readPostLine(text).length > 0),
  )
  const overlaps = near.map((_, at) => overlapOf((folded[at] as string).split(' '), vocabulary))
  const capitals = near.map(({ text }) => titleCase(text))
  const trails = new Map<string, string[]>()
  const lastAt = new Map<string, number>()
  folded.forEach((text, at) => {
    lastAt.set(text, at)
    if (text.length <= 20) return
    const word = lastWord(text)
    const others = trails.get(word)
    if (!others) trails.set(word, [text])
    else if (others.length < MAX_TRAILS) others.push(text)
  })
  const nextProse = nextOf(mass)
  const lines: Line[] = []
  blocks.slice(0, end).forEach((block, at) => {
    if (!isCandidate(block, dated[at] === true) || isOfficeOf(blocks[at - 1], block)) return
    const text = folded[at] as string
    const words = text.split(' ')
    const isNext = at + 1 < near.length
    const between = (from: number, to: number) =>
      (sums[Math.min(blocks.length, to)] as number) - (sums[Math.max(0, from)] as number)
    const next = nextProse[at] as number
    const count = words.length
    const cjk = CJK.test(text) ? Math.ceil(text.length / 3) : count
    const size = Math.max(count, cjk)
    lines.push({
      block,
      features: [
        Math.min(1, between(at + 1, at + 9) / 2000),
        Math.min(1, between(at + 1, at + 26) / 5000),
        next < 0 ? 0 : 1 / (next - at),
        between(0, at) / total,
        flag(size === 1),
        flag(size === 2),
        flag(size >= 3 && size <= 5),
        flag(size >= 6 && size <= 14),
        flag(size >= 15 && size <= 22),
        flag(size > 22),
        flag(/[.。,;]$/.test(block.text)),
        flag(/[:：]$/.test(block.text)),
        flag(/[?？!！]$/.test(block.text)),
        flag(/\d/.test(text)),
        overlaps[at]?.share ?? 0,
        Math.min(1, (overlaps[at]?.words ?? 0) / 5),
        Math.log1p(at) / 6,
        flag(some(dated, at + 1, at + 6)),
        flag(some(dated, at - 3, at)),
        flag(some(signed, at + 1, at + 6)),
        flag(some(signed, at - 3, at)),
        flag((counts.get(text) ?? 0) > 1),
        flag(
          size >= 3 &&
            (trails.get(lastWord(text)) ?? []).some(
              (other) =>
                other.length > text.length && other.length < text.length * 3 + 60 && other.endsWith(text),
            ),
        ),
        meanShort(blocks, at - 5, at),
        meanShort(blocks, at + 1, at + 4),
        block.linkDensity ?? 0,
        flag(block.kind === 'heading' && block.level === 1),
        flag(block.kind === 'heading' && block.level !== 1),
        flag(block.kind === 'listItem'),
        Math.min(2, block.layout?.gap ?? 0) / 2,
        Math.min(2, blocks[at + 1]?.layout?.gap ?? 0) / 2,
        flag(CAPITALS.test(block.text) && block.text === block.text.toUpperCase()),
        capitals[at] ?? 0,
        flag((mass[at + 1] ?? 0) > 0),
        flag(between(at + 1, at + 4) > 0),
        flag((lastAt.get(text) ?? 0) > at),
        ...places.of(at),
        flag(
          (block.text.match(/\s(?:[>›»/|•·]|::)\s/g) ?? []).length > 1 ||
            /^(?:home|startseite|start)\s?[>›»/|]/i.test(block.text),
        ),
        flag(CREDIT.test(block.text)),
        flag(LABEL.test(block.text)),
        flag(
          block.text.length <= MAX_NAMES &&
            words.some(isFirstName) &&
            readByline(block.text, 'visible').some(hasFirstName),
        ),
        flag(dated[at] === true),
        at === 0 ? 0 : Math.min(1, (blocks[at - 1] as Block).text.length / 100),
        isNext ? Math.min(1, (blocks[at + 1] as Block).text.length / 200) : 0,
        overlaps[at - 1]?.share ?? 0,
        overlaps[at + 1]?.share ?? 0,
        capitals[at - 1] ?? 0,
        capitals[at + 1] ?? 0,
      ],
    })
  })
  return lines
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)
