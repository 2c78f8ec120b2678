import { toArticle } from './article.ts'
import { chooseBody } from './body/index.ts'
import { type FieldOptions, type Fields, findFields } from './fields/index.ts'
import { lazily } from './lazily.ts'
import type { Article } from './model/article.ts'
import type { Dump } from './model/dump.ts'
import type { Page } from './model/page.ts'
import type { Ballot, Body, PassChoice } from './model/verdict.ts'
import { whyNoArticle } from './no-article/index.ts'
import { modelOf } from './passes/formats.ts'
import { heuristicPass } from './passes/heuristic.ts'
import type { SiteEvidence } from './passes/recurring.ts'
import { shippedWeights, type Weights } from './passes/weights.ts'

export interface PipelineOptions extends FieldOptions {
  readonly passes?: PassChoice | undefined
  /** Weights other than the shipped ones: the bench scores pages with weights that never saw their site. */
  readonly weights?: Weights | undefined
  /** What of a page stands on other pages of its site too, where that was counted. */
  readonly recurring?: ((page: Page) => SiteEvidence | undefined) | undefined
}

/** The article and every decision that led to it, for `--explain`. */
export interface Analysis {
  readonly page: Page
  readonly ballots: readonly Ballot[]
  readonly body: Body
  readonly fields: Fields
  readonly article: Article
}

/** The pipeline: a decoded dump in, an article out. */
export async function extractDump(dump: Dump, options: PipelineOptions = {}): Promise<Article> {
  return (await analyse(dump, options)).article
}

/** The same, keeping what it was decided from. */
export async function analyse(dump: Dump, options: PipelineOptions = {}): Promise<Analysis> {
  const dumped = await readDump(dump)
  const chosen = await choose(dumped, options)
  const { page, ballots, body } = (await cleanText(dumped, chosen.body)) ?? { page: dumped, ...chosen }
  const fields = findFields(page, body, options)
  return {
    page,
    ballots,
    body,
    fields,
    article: toArticle(page, body, fields, ballots, whyNoArticle(page, body, fields)),
  }
}

const loadHtmlReader = lazily(() => import('./read/html/index.ts'))
const loadTextReader = lazily(() => import('./read/text/index.ts'))
const loadAlreadyClean = lazily(() => import('./already-clean.ts'))
const loadReadability = lazily(() => import('./passes/readability.ts'))
const loadRecurring = lazily(() => import('./passes/recurring.ts'))

/** A text dump with next to nothing to clean is taken as it is written. */
const cleanText = async (page: Page, body: Body) =>
  page.dump.format === 'text' ? (await loadAlreadyClean()).alreadyClean(page, body) : undefined

/** A dump's blocks and claims. Only the reader that is needed is loaded: starting is most of a small page's time. */
export async function readDump(dump: Dump): Promise<Page> {
  return dump.format === 'html'
    ? (await loadHtmlReader()).readHtml(dump)
    : (await loadTextReader()).readText(dump)
}

/**
 * Below this expected word F1 the heuristic pass is unsure of a page and Readability is asked. On the corpus that is
 * the share of pages, and the gain, that bench/RESULTS.md shows.
 */
const SURE = 0.5
/**
 * How much surer Readability's vote must make a page to count. A second opinion that does not is a guess against a
 * guess, and on the corpus more often wrong than the first: of the 55 pages of 1,478 that are less than .7 sure, .02
 * or .05 lose three quarters of a page's F1 in sum, .15 gains a quarter. With .15, nothing is gained or lost by asking
 * about pages between .5 and .7 (+.0002 of F1), where jsdom took a tenth of a batch's time.
 */
const SURER = 0.15
/**
 * Blocks that score below this are chaff whatever Readability says of them, and are not shown to it: on the corpus its
 * vote costs a third less, and what it gains stays the same (.01 to .06; from .1 on zh loses .007).
 */
const CHAFF = 0.05

/** A body and the ballots it was chosen from. */
type Choice = Pick<Analysis, 'ballots' | 'body'>

async function choose(page: Page, { passes = 'auto', weights, recurring }: PipelineOptions): Promise<Choice> {
  const by = (...ballots: readonly Ballot[]): Choice => ({ ballots, body: chooseBody(page, ballots) })
  const site = recurring?.(page)
  if (passes === 'readability') {
    const only = await askReadability(page)
    if (only) return by(await discounted(only, page, site))
  }
  const { format } = page.dump
  const own = heuristicPass(page, weights ?? shippedWeights(format), await modelOf(format))
  const heuristic = await discounted(own, page, site)
  const first = by(heuristic)
  const { confidence } = first.body
  if (passes === 'heuristic' || (passes === 'auto' && confidence >= SURE)) return first
  const second = await askReadability(page, (block) => (own.scores[block] ?? 0) >= CHAFF)
  if (!second) return first
  const both = by(heuristic, second)
  return passes === 'both' || both.body.confidence >= confidence + SURER ? both : first
}

async function askReadability(page: Page, asked?: (block: number) => boolean): Promise<Ballot | undefined> {
  const { readabilityPass } = await loadReadability()
  return readabilityPass(page, asked)
}

async function discounted(ballot: Ballot, page: Page, site: SiteEvidence | undefined): Promise<Ballot> {
  if (!site) return ballot
  const { discountRecurring } = await loadRecurring()
  return discountRecurring(ballot, page, site)
}
