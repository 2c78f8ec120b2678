import type { Block } from '../../model/page.ts'
import { lettered } from '../../text/lettered.ts'
import { foldTitle, slugAgreement, slugWords, withoutSite } from '../../text/titles.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { hasTopHeading } from './headings.ts'
import { lineInTitle } from './line-in-title.ts'
import { tellingWords } from './page-prose.ts'
import { type HeadlineRule, type Proposal, proposal } from './rule.ts'
import { type ScoredLine, scoredLines } from './scored-lines.ts'
import { foldedTitles, statedTitles } from './titles.ts'

/** In a text dump, and on a page that marks no line, those most like a headline, each with its share of the probability. */
export const likelyLine: HeadlineRule = {
  name: 'line',
  family: 'line',
  confidence: 0.95,
  find: (context) => {
    if (context.page.dump.format === 'text') return likelyLines(context)
    if (isTitledAsSite(context)) return linesBesideTitles(context)
    if (!isUnmarkedOfOld(context)) return []
    const start = context.body.blocks[0] ?? 0
    return likelyLines(context).filter(({ block = 0 }) => block < start)
  },
}

/** Lines that are not what the head calls the page: on a page titled as its site, that is the site's name. */
function linesBesideTitles(context: FieldContext): readonly Proposal[] {
  const titles = new Set(foldedTitles(context))
  return likelyLines(context, (folded) => !titles.has(folded))
}

/**
 * A page of old, without a heading, whose title is that of all pages of its site: no line shows it, and the body has
 * none of its words.
 */
const isUnmarkedOfOld = (context: FieldContext): boolean =>
  !context.page.blocks.some(({ kind }) => kind === 'heading') &&
  context.claims('meta', 'og:title').length === 0 &&
  context.claims('json-ld', 'article.headline').length === 0 &&
  context.claims('title').length > 0 &&
  lineInTitle.find(context).length === 0 &&
  !isTitleOfBody(context)

/** A page that its head and its headings call by the site's name, or by one word as sections are: `Guides`. */
function isTitledAsSite(context: FieldContext): boolean {
  if (hasTopHeading(context)) return false
  const titles = statedTitles(context).map((title) => withoutSite(title, context.siteNames))
  const isOfSite = (title: string) => isSiteName(context, title) || isOneWord(foldTitle(title))
  return titles.length > 0 && titles.every(isOfSite)
}

/** Whether a folded text is one word; in scripts that do not part words, one of two characters or four. */
const isOneWord = (folded: string): boolean => !folded.includes(' ') && tellingWords(folded).length <= 1

function isTitleOfBody({ page, body, claims }: FieldContext): boolean {
  const telling = new Set(claims('title').flatMap(({ value }) => tellingWords(foldTitle(value))))
  return body.blocks.some((id) =>
    tellingWords(foldTitle(page.blocks[id]?.text ?? '')).some((word) => telling.has(word)),
  )
}

/** Lines proposed from one dump. */
const MAX_LIKELY = 4

/** Log-odds a line gains when all its words are in the page's address; not fitted, as few dumps have one. */
const SLUG_WEIGHT = 3

interface Scored extends Omit<ScoredLine, 'score'> {
  score: number
}

/** Log-odds by which a standfirst outdoes the headline right above it: it is nearer to the text, whose words it uses. */
const STANDFIRST = 1
/** Fewest words of such a headline, and the share of them that the line below has where it is a section's or a crumb. */
const MIN_WORDS = 4
const MAX_SHARED = 0.6

/** What a tag or a search starts with, and no headline. */
const SMALL = lettered(String.raw`^\p{Ll}`, 'u')

/** Exchanges the best line with a shorter one right above it that is nearly as good and not the same in other words. */
function headlineFirst(scored: readonly Scored[]): void {
  const [best] = scored
  const above = scored.find(({ block }) => block.id + 1 === best?.block.id)
  if (!best || !above || best.score - above.score > STANDFIRST) return
  if (above.folded.split(' ').length < MIN_WORDS) return
  // a word alone below a headline is who wrote it, or where
  if (!isOneWord(best.folded) && !isStandfirst(above, best)) return
  const { score } = best
  best.score = above.score
  above.score = score
}

/** Whether the lower of two lines is longer and no more than the upper one in other words. */
function isStandfirst(above: Scored, best: Scored): boolean {
  if (above.block.text.length >= best.block.text.length || SMALL.test(above.block.text)) return false
  const words = above.folded.split(' ')
  const below = new Set(best.folded.split(' '))
  const shared = words.filter((word) => below.has(word)).length
  return shared < MAX_SHARED * words.length
}

function likelyLines(context: FieldContext, isOne = (_folded: string) => true): readonly Proposal[] {
  const slug = slugWords(context.url ?? '')
  const scored = scoredLines(context)
    .filter(({ folded }) => isOne(folded))
    .map((line) => ({ ...line, score: line.score + SLUG_WEIGHT * (slugAgreement(line.text, slug) ?? 0) }))
  scored.sort((a, b) => b.score - a.score)
  headlineFirst(scored)
  const best = scored[0]?.score ?? 0
  const sum = scored.reduce((total, { score }) => total + Math.exp(score - best), 0)
  // a line that stands on the page several times has the share of all
  const same = new Map<string, { readonly block: Block; readonly text: string; share: number }>()
  for (const { block, text, folded, score } of scored) {
    const share = Math.exp(score - best) / sum
    const known = same.get(folded)
    if (known) known.share += share
    else same.set(folded, { block, text, share })
  }
  return [...same.values()]
    .sort((a, b) => b.share - a.share)
    .slice(0, MAX_LIKELY)
    .map(({ block, text, share }) => ({ ...proposal(text, block.id), share }))
}
