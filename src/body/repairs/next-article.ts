import { isWithin, nearestArticle } from '../../ancestors.ts'
import type { Element } from '../../model/element.ts'
import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { lettered } from '../../text/lettered.ts'
import { type Measure, measuresOf } from '../../text/measure.ts'
import { isByLine } from '../../text/names/read-byline.ts'
import { foldTitle } from '../../text/titles.ts'
import type { Repair } from '../index.ts'

/** Words kept above the next article at least. */
const MIN_WORDS = 60
/** Blocks below its label or heading in which the next article is signed, and characters of the line that does. */
const REACH = 8
const MAX_SIGNED = 120
/** A label above the next article in a page that goes on and on. */
const LABEL = lettered(
  '^(?:next (?:article|story)|nächster artikel|article suivant|siguiente (?:artículo|noticia)|artículo siguiente|prossimo articolo|articolo successivo|próxim[ao] (?:notícia|matéria|artigo)|volgend artikel|nästa artikel|næste artikel|neste artikkel|następny artykuł|další článek|следующая статья|sonraki haber)$',
  'iu',
)

/** The article below the article, in pages that readers scroll on through: it has all that the first one has. */
export const dropNextArticle: Repair = {
  name: 'next-article',
  find(page: Page, decisions: readonly Decision[]) {
    const measures = measuresOf(page.blocks)
    const from = nextElement(page) ?? nextLabel(page)
    if (from === undefined) return {}
    const above = page.blocks
      .slice(0, from)
      .reduce((sum, { id }) => sum + (decisions[id]?.kept ? (measures[id] as Measure).words : 0), 0)
    return above >= MIN_WORDS ? { drop: new Set(page.blocks.slice(from).map(({ id }) => id)) } : {}
  },
}

/** First-level headings looked at, and characters of a page's title. */
const MAX_HEADINGS = 50
const MAX_TITLE = 500
/** Blocks of a next article above its heading at most: a section's name, a label. */
const MAX_ABOVE = 10

/** The first block of a second element that is an article with a first-level heading, below one with the page's own. */
function nextElement({ blocks, claims }: Page): number | undefined {
  const titles = claims
    .filter(({ via }) => via === 'title')
    .map(({ value }) => foldTitle(value.slice(0, MAX_TITLE)))
  const headings = blocks
    .filter(({ kind, level, element }) => kind === 'heading' && level === 1 && element)
    .slice(0, MAX_HEADINGS)
  const own = headings.findIndex(({ text }) => {
    const said = foldTitle(text)
    return said !== '' && titles.some((title) => title.includes(said))
  })
  const first = nearestArticle(headings[own]?.element)
  const heading =
    first &&
    headings
      .slice(own + 1)
      .find((other) => isLike(first, nearestArticle(other.element)) && isSigned(blocks, other))
  const next = nearestArticle(heading?.element)
  if (!heading || !next) return undefined
  return blocks
    .slice(Math.max(0, heading.id - MAX_ABOVE), heading.id + 1)
    .find(({ element }) => isWithin(element, next))?.id
}

/** Whether somebody or a day is named soon below a heading: chapters have neither. */
const isSigned = (blocks: readonly Block[], { id }: Block): boolean =>
  blocks
    .slice(id + 1, id + 1 + REACH)
    .some(
      ({ text }) => text.length <= MAX_SIGNED && (isByLine(text) || findDates(text).some(({ day }) => day)),
    )

const isLike = (first: Element, other: Element | undefined): other is Element =>
  other !== undefined &&
  other.attrs.class === first.attrs.class &&
  !isWithin(other, first) &&
  !isWithin(first, other)

/** The label above a next article that is signed soon below it. */
function nextLabel({ blocks }: Page): number | undefined {
  return blocks.find(
    ({ id, text }) =>
      text.length <= 30 &&
      LABEL.test(text) &&
      blocks.slice(id + 1, id + 1 + REACH).some((block) => isByLine(block.text)),
  )?.id
}
