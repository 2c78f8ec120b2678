import { toArticle } from './article.ts'
import { chooseBody } from './body.ts'
import { type FieldOptions, findFields } from './fields/index.ts'
import type { Article } from './model/article.ts'
import type { Dump } from './model/dump.ts'
import type { Page } from './model/page.ts'
import type { Ballot, PassChoice } from './model/verdict.ts'
import { heuristicPass } from './passes/heuristic.ts'
import { readabilityPass } from './passes/readability.ts'
import type { Weights } from './passes/two-stage.ts'
import { shippedWeights } from './passes/weights.ts'
import { readHtml } from './read/html/index.ts'
import { readText } from './read/text/index.ts'

export interface PipelineOptions extends FieldOptions {
  readonly passes?: PassChoice | undefined
  /** Weights other than the shipped ones: the bench scores pages with weights that never saw their site. */
  readonly weights?: Weights | undefined
}

/** The pipeline: a decoded dump in, an article out. */
export async function extractDump(dump: Dump, options: PipelineOptions = {}): Promise<Article> {
  const page = read(dump)
  const ballots = await vote(page, options)
  const body = chooseBody(page, ballots)
  const fields = findFields(page, body, options)
  return toArticle(page, body, fields, ballots)
}

/** Both readers make the same blocks. */
export const read = (dump: Dump): Page => (dump.format === 'html' ? readHtml(dump) : readText(dump))

async function vote(page: Page, { passes = 'auto', weights }: PipelineOptions): Promise<readonly Ballot[]> {
  const heuristic = heuristicPass(page, weights ?? (await shippedWeights(page.dump.format)))
  if (passes === 'heuristic' || passes === 'auto') return [heuristic]
  const second = await readabilityPass(page)
  return second ? [heuristic, second] : [heuristic]
}
