import { withBasedLinks } from './based-links.ts'
import type { Fields } from './fields/index.ts'
import type { Article, FieldProvenance, NoArticleReason } from './model/article.ts'
import type { Encoding } from './model/dump.ts'
import type { Found } from './model/field.ts'
import type { Block, Page } from './model/page.ts'
import type { Ballot, Body } from './model/verdict.ts'
import { isStub } from './no-article/paywall.ts'
import { lettered } from './text/lettered.ts'

const CUT = 'the page is longer than the limits allow; only its beginning was read'

const STUB = 'short, and the page says that the rest is for subscribers: probably not the whole article'

/** Pages that hold no article but may say what it would have been: a wall before it, or scripts to load it. */
const STATES_ITS_ARTICLE: ReadonlySet<NoArticleReason> = new Set(['consent-wall', 'script-only', 'paywall'])

/** Puts body and fields together into the article. */
export function toArticle(
  page: Page,
  body: Body,
  found: Fields,
  ballots: readonly Ballot[],
  reason: NoArticleReason | null,
): Article {
  const { dump } = page
  const fields =
    reason && !STATES_ITS_ARTICLE.has(reason)
      ? { ...found, headline: null, byline: null, date: null, modified: null }
      : found
  const url = fields.url?.value ?? dump.url ?? null
  const blocks = reason ? [] : withBasedLinks(bodyBlocks(page, body, fields), page.base, url)
  return {
    source: dump.source,
    format: dump.format,
    headline: fields.headline?.value ?? null,
    byline: fields.byline?.value ?? [],
    date: fields.date?.value.date ?? null,
    datetime: fields.date?.value.datetime ?? null,
    modified: fields.modified?.value.datetime ?? fields.modified?.value.date ?? null,
    blocks,
    language: fields.language?.value ?? null,
    url,
    site: fields.site?.value ?? null,
    description: fields.description?.value ?? null,
    image: fields.image?.value ?? null,
    section: fields.section?.value ?? null,
    tags: fields.tags?.value ?? [],
    confidence: reason ? 0 : body.confidence,
    found: reason === null,
    reason,
    encoding: dump.encoding,
    provenance: {
      headline: provenanceOf(fields.headline),
      byline: provenanceOf(fields.byline),
      date: provenanceOf(fields.date),
      modified: provenanceOf(fields.modified),
      language: provenanceOf(fields.language),
      url: provenanceOf(fields.url),
      site: provenanceOf(fields.site),
      description: provenanceOf(fields.description),
      image: provenanceOf(fields.image),
      section: provenanceOf(fields.section),
      tags: provenanceOf(fields.tags),
      body: {
        from: ballots.map((ballot) => ballot.pass).join('+'),
        confidence: body.confidence,
        passes: ballots.map((ballot) => ballot.pass),
        blocks: page.blocks.length,
        kept: blocks.length,
      },
    },
    warnings: [
      ...encodingWarnings(dump.encoding),
      ...(page.cut ? [CUT] : []),
      ...(blocks.length > 0 && isStub(page, blocks) ? [STUB] : []),
    ],
  }
}

/** Characters that a line with the authors' names may have besides them and still be the credit: `By`, `Staff writer`. */
const MAX_BESIDES = 12

/** The chosen blocks without the headline and the authors' line above the text, which the record gives apart. */
function bodyBlocks(page: Page, body: Body, { headline, byline }: Fields): readonly Block[] {
  const title = headline ? fold(headline.value) : ''
  const names = byline?.value.map(fold) ?? []
  const blocks = body.blocks.map((id) => page.blocks[id] as Block)
  const firstProse = blocks.findIndex(({ text }) => text.length > 1.5 * title.length + 40)
  return blocks.filter(({ text }, i) => {
    if (i > firstProse && firstProse >= 0) return true
    const folded = fold(text)
    return folded !== title && !isCredit(folded, names)
  })
}

/** Whether a folded line names all authors and says hardly anything else. */
function isCredit(line: string, names: readonly string[]): boolean {
  if (names.length === 0 || !names.every((name) => line.includes(name))) return false
  return line.length - names.join(' ').length <= MAX_BESIDES
}

const MARKS = lettered(String.raw`[^\p{L}\p{N}]+`, 'gu')

const fold = (text: string) => text.toLowerCase().replace(MARKS, ' ').trim()

function provenanceOf(found: Found<unknown> | null): FieldProvenance | null {
  if (!found) return null
  const { from, raw, confidence, rivals } = found
  return { from, raw, confidence, rivals }
}

function encodingWarnings({ name, reason, replaced, declared }: Encoding): readonly string[] {
  const warnings: string[] = []
  if (declared && reason === 'utf-8-valid')
    warnings.push(`labelled ${declared} but read as utf-8, which its bytes are`)
  if (declared && reason === 'detected')
    warnings.push(`labelled ${declared} but read as ${name}, which fits better`)
  if (reason === 'fallback') warnings.push(`no sign of the encoding; read as ${name} (--encoding overrides)`)
  if (replaced > 0) warnings.push(`${replaced} replacement characters after decoding as ${name}`)
  return warnings
}
