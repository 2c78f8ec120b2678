import type { Article, BodyProvenance, FieldProvenance } from '../model/article.ts'
import { bodyText, bodyWords } from './body-text.ts'

/** The name that the caller's own record carries. */
export type RecordId = string | number | undefined

/** The JSON record of one input; `schema.json` beside this file describes it field by field. */
export interface ArticleRecord extends Omit<Article, 'blocks' | 'found'> {
  /** As the input's own record has it, for records of JSON Lines. */
  readonly id?: string | number
  /** Plain text, paragraphs separated by a blank line; empty when there is no article. */
  readonly body: string
  /** Words of the body; East Asian characters count one each. */
  readonly words: number
}

/** Longest raw text kept in provenance, in characters: it explains a choice, it doesn't repeat the page. */
const MAX_RAW = 500

/** Rivals kept a field, best first. */
const MAX_RIVALS = 5

/** Turns an article into its JSON record. */
export function toRecord(article: Article, id?: RecordId): ArticleRecord {
  const { source, format, headline, byline, date, datetime, modified, blocks, found, ...rest } = article
  const { language, url, site, description, image, section, tags, reason, encoding, warnings } = rest
  return {
    source,
    ...(id === undefined ? {} : { id }),
    format,
    headline,
    byline,
    date,
    datetime,
    modified,
    body: found ? bodyText(blocks) : '',
    language,
    url,
    site,
    description,
    image,
    section,
    tags,
    words: found ? bodyWords(blocks) : 0,
    confidence: round(article.confidence),
    reason,
    encoding,
    warnings,
    provenance: provenanceOf(article.provenance),
  }
}

function provenanceOf(provenance: Article['provenance']): Article['provenance'] {
  const { headline, byline, date, body } = provenance
  const all = Object.entries(provenance).map(([name, field]) => [name, shortened(field)])
  return {
    ...Object.fromEntries(all),
    headline: shortened(headline),
    byline: shortened(byline),
    date: shortened(date),
    body: shortened(body),
  }
}

function shortened<T extends FieldProvenance | BodyProvenance | null>(field: T): T {
  if (!field) return field
  const confidence = round(field.confidence)
  if (!('raw' in field)) return { ...field, confidence }
  const rivals = field.rivals
    .slice(0, MAX_RIVALS)
    .map((rival) => ({ ...rival, confidence: round(rival.confidence) }))
  return { ...field, raw: field.raw.slice(0, MAX_RAW), confidence, rivals }
}

/** Three digits say all a confidence can. */
const round = (share: number) => Math.round(share * 1000) / 1000
