import type { Block } from '../../model/page.ts'
import { oncePer, oncePerPlace } from '../../once-per.ts'
import { hasFirstName, isFirstName } from '../../text/first-names.ts'
import { lettered } from '../../text/lettered.ts'
import { readByline } from '../../text/names/read-byline.ts'
import { foldTitle } from '../../text/titles.ts'
import { isSignedAt, signerOf } from '../byline/name-beside-office.ts'
import { type BodyPlaces, bodyPlaces, type PageBody } from './body-places.ts'
import { isCandidate, isLabelled, isOfficeOf, MAX_NAMES } from './candidate-line.ts'
import { flag, meanShort, some } from './line-measures.ts'
import { type PageLines, pageLines } from './page-lines.ts'
import { hasHanOrKana } from './reading-length.ts'
import { sectionsOf } from './sections.ts'
import { titleHeads } from './titles.ts'

/** A line of a plain-text dump that may be the headline, described without any markup. */
export interface Line {
  readonly block: Block
  /** What it has of a headline: a page's title goes without its site's name. */
  readonly text: string
  /** That as titles are compared. */
  readonly folded: string
  readonly features: readonly number[]
}

/** A line among the page's, as features ask for it. */
interface Place {
  readonly page: PageLines
  readonly at: number
  readonly block: Block
  readonly text: string
  /** The line as titles are compared, and its words. */
  readonly folded: string
  readonly words: readonly string[]
  /** How many words, or how many there would be in a script that does not part them. */
  readonly size: number
}

const CAPITALS = lettered(String.raw`\p{Lu}{3}`, 'u')
const LABEL = lettered(String.raw`^[\p{L} ]{2,20}:\s`, 'u')

/** Words of two elements without a space between them: 'Marine lifeThe age of restoration'. */
const GLUED = lettered(String.raw`\p{Ll}{4}\p{Lu}\p{Ll}{2}`, 'u')

/** Whom a picture is by, and what files it under. */
const CREDIT =
  /^(?:photo|image|picture|bild|foto|credit|illustration|video|quelle|source|©|categor|kategorie|tags?\b|filed under|posted in|reading time|lesezeit)|(?:credit|bild|foto|photo|image)\s?:|φωτ(?:ο|ογραφία)?[.:]|(?:تصوير|عدسة|사진|写真|фото)\s?[:：=]|\/\s?(?:getty|shutterstock|reuters|afp|dpa)|getty images|shutterstock|unsplash|\bmin(?:ute)?s? read\b/i

/** A caption's end, where it names the photographer and whom the picture was taken for: 'Ada Byron/Tinpress'. */
const TAKEN_FOR = lettered(
  String.raw`\p{Lu}[\p{L}.'’-]{1,20} \p{Lu}[\p{L}'’-]{1,20} ?/ ?\p{Lu}\p{L}{1,20}$`,
  'u',
)

/** What is told of a line whatever the body is, by the names that its weights go by (`line-weights.ts`). */
const FEATURES = {
  // the prose after it and before it
  mass8: ({ page, at }) => Math.min(1, page.proseBetween(at + 1, at + 9) / 2000),
  mass25: ({ page, at }) => Math.min(1, page.proseBetween(at + 1, at + 26) / 5000),
  nextProse: ({ page, at }) => (page.nextProse[at] === -1 ? 0 : 1 / ((page.nextProse[at] as number) - at)),
  massBefore: ({ page, at }) => page.proseBetween(0, at) / Math.max(1, page.prose),
  proseNext1: ({ page, at }) => flag(page.proseBetween(at + 1, at + 2) > 0),
  proseNext3: ({ page, at }) => flag(page.proseBetween(at + 1, at + 4) > 0),

  // its length
  words1: ({ size }) => flag(size === 1),
  words2: ({ size }) => flag(size === 2),
  words3to5: ({ size }) => flag(size >= 3 && size <= 5),
  words6to14: ({ size }) => flag(size >= 6 && size <= 14),
  words15to22: ({ size }) => flag(size >= 15 && size <= 22),
  wordsMore: ({ size }) => flag(size > 22),

  // its shape
  endsStop: ({ block }) => endsIn('.。,;', block.text),
  endsColon: ({ block }) => endsIn(':：', block.text),
  endsQuestion: ({ block }) => endsIn('?？!！', block.text),
  digits: ({ folded }) => flag(/\d/.test(folded)),
  capitals: ({ block }) => flag(CAPITALS.test(block.text) && block.text === block.text.toUpperCase()),
  titleCase: ({ page, at }) => page.capitalsAt(at),
  linked: ({ block }) => block.linkDensity ?? 0,
  heading1: ({ block }) => flag(block.kind === 'heading' && block.level === 1),
  heading2: ({ block }) => flag(block.kind === 'heading' && block.level !== 1),
  listItem: ({ block }) => flag(block.kind === 'listItem'),

  // what it says
  overlap: ({ page, at }) => page.overlapAt(at).share,
  overlapWords: ({ page, at }) => Math.min(1, page.overlapAt(at).words / 5),
  trail: ({ block }) => flag(isTrail(block.text)),
  credit: ({ block }) => flag(CREDIT.test(block.text) || TAKEN_FOR.test(block.text)),
  label: ({ block }) => flag(LABEL.test(block.text)),
  glued: ({ block }) => flag(GLUED.test(block.text)),
  named: ({ block, words }) => flag(isNamed(block.text, words)),
  dated: ({ page, at }) => flag(page.isDated(at)),

  // where else it stands
  repeated: ({ page, folded }) => flag((page.counts.get(folded) ?? 0) > 1),
  inTrail: ({ page, folded, size }) => flag(size >= 3 && page.isInTrail(folded)),
  inTitle: ({ page, folded, size, at }) => flag(at > 0 && size >= 3 && page.isInTitle(folded)),
  titled: ({ at, block, text }) => flag(at === 0 && text !== block.text),
  first: ({ at }) => flag(at === 0),
  inCopyright: ({ page, folded }) => flag(page.isInCopyright(folded)),
  startsCopyright: ({ page, words }) =>
    flag(words.length > 1 && page.isInCopyright(words.slice(0, 2).join(' '))),
  laterSame: ({ page, folded, at }) => flag((page.lastAt.get(folded) ?? 0) > at),

  // where it stands on the page
  place: ({ at }) => Math.log1p(at) / 6,

  // what stands around it
  dateNext: ({ page, at }) => flag(some(page.isDated, at + 1, at + 6)),
  dateBefore: ({ page, at }) => flag(some(page.isDated, at - 3, at)),
  byNext: ({ page, at }) => flag(some(page.isSigned, at + 1, at + 6)),
  byBefore: ({ page, at }) => flag(some(page.isSigned, at - 3, at)),
  dateAt1: ({ page, at }) => flag(page.isDated(at + 1)),
  dateAt2: ({ page, at }) => flag(page.isDated(at + 2)),
  byAt1: ({ page, at }) => flag(page.isSigned(at + 1)),
  byAt2: ({ page, at }) => flag(page.isSigned(at + 2)),
  dateRightBefore: ({ page, at }) => flag(page.isDated(at - 1)),
  byRightBefore: ({ page, at }) => flag(page.isSigned(at - 1)),
  shortBefore: ({ page, at }) => meanShort(page.lengths, at - 5, at),
  shortAfter: ({ page, at }) => meanShort(page.lengths, at + 1, at + 4),
  gapBefore: ({ block }) => Math.min(2, block.layout?.gap ?? 0) / 2,
  gapAfter: ({ page, at }) => Math.min(2, page.blocks[at + 1]?.layout?.gap ?? 0) / 2,
  lengthBefore: ({ page, at }) => Math.min(1, (page.lengths[at - 1] ?? 0) / 100),
  lengthAfter: ({ page, at }) => Math.min(1, (page.lengths[at + 1] ?? 0) / 200),
  overlapBefore: ({ page, at }) => page.overlapAt(at - 1).share,
  overlapAfter: ({ page, at }) => page.overlapAt(at + 1).share,
  titleCaseBefore: ({ page, at }) => page.capitalsAt(at - 1),
  titleCaseAfter: ({ page, at }) => page.capitalsAt(at + 1),
} satisfies Readonly<Record<string, (place: Place) => number>>

/** Where a line stands to the body. */
const BODY_FEATURES = {
  toBody: (places, at) => places.toBody(at),
  toText: (places, at) => places.toText(at),
  nearBody: (places, at) => flag(places.isNearBody(at)),
  nearText: (places, at) => flag(places.isNearText(at)),
  inBody: (places, at) => flag(places.isInBody(at)),
  bodyBefore: (places, at) => places.bodyBefore(at),
} satisfies Readonly<Record<string, (places: BodyPlaces, at: number) => number>>

/** A feature's name. */
export type LineFeature = keyof typeof FEATURES | keyof typeof BODY_FEATURES

/** Names of the features, in the order in which lines have them. */
export const LINE_FEATURES = [
  ...Object.keys(FEATURES),
  ...Object.keys(BODY_FEATURES),
] as readonly LineFeature[]

const MEASURES = Object.values(FEATURES)
const BODY_MEASURES = Object.values(BODY_FEATURES)

/** Whether a line, which is not empty, ends in one of some marks: an expression would be tried at every character before. */
const endsIn = (marks: string, text: string): number => flag(marks.includes(text.slice(-1)))

/** Several separators, or a start with the front page. */
const isTrail = (text: string): boolean =>
  (text.match(/\s(?:[>›»→/|•·]|::)\s/g) ?? []).length > 1 ||
  /^(?:home|startseite|start)\s?[>›»/|]/i.test(text)

const isNamed = (text: string, words: readonly string[]): boolean =>
  text.length <= MAX_NAMES &&
  words.length > 1 &&
  words.some(isFirstName) &&
  readByline(text, 'visible').some(hasFirstName)

/** The page's title without its site's name, where it does not stand on the page with it again. */
function withoutTail(title: string, { counts, folded }: PageLines): string {
  const [head] = titleHeads([title])
  return head && counts.get(folded[0] as string) === 1 ? head.value : title
}

/** The lines of a page that may be the headline, by their place, without what a body tells of them. */
const candidateLines = oncePer((blocks: readonly Block[]) => {
  const page = pageLines(blocks)
  const isSigned = oncePerPlace((at) => isSignedAt(blocks, at))
  const isOne = (block: Block, at: number): boolean =>
    !isSigned(at) &&
    !isSigned(at - 1) &&
    isCandidate(block, page.isDated(at)) &&
    signerOf(block.text) === undefined &&
    !isOfficeOf(blocks[at - 1], block) &&
    !isLabelled(blocks, at)
  return oncePerPlace((at): readonly Line[] => {
    const block = page.blocks[at]
    if (!block || !isOne(block, at)) return []
    const text = at === 0 ? withoutTail(block.text, page) : block.text
    const folded = text === block.text ? (page.folded[at] as string) : foldTitle(text)
    const words = page.wordsAt(at)
    const size = Math.max(words.length, hasHanOrKana(folded) ? Math.ceil(folded.length / 3) : 0)
    const place: Place = { page, at, block, text, folded, words, size }
    return [{ block, text, folded, features: MEASURES.map((measure) => measure(place)) }]
  })
})

/** Lines that may be the headline above a body, with their features. */
export function headlineLines(pageBody: PageBody): readonly Line[] {
  const { blocks } = pageBody.page
  const linesAt = candidateLines(blocks)
  const places = bodyPlaces(pageBody)
  const sections = sectionsOf(pageBody, pageLines(blocks).folded)
  return blocks.slice(0, places.endOfHead).flatMap((_, at) =>
    linesAt(at)
      .filter(({ folded }) => !sections.has(folded))
      .map((line) => ({
        ...line,
        features: [...line.features, ...BODY_MEASURES.map((measure) => measure(places, at))],
      })),
  )
}
