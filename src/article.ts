import type { Fields } from './fields/index.ts'
import type { Article, FieldProvenance } from './model/article.ts'
import type { Encoding } from './model/dump.ts'
import type { Found } from './model/field.ts'
import type { Block, Page } from './model/page.ts'
import type { Ballot, Body } from './model/verdict.ts'

/** Puts body and fields together into the article. */
export function toArticle(page: Page, body: Body, fields: Fields, ballots: readonly Ballot[]): Article {
  const { dump } = page
  const blocks = body.blocks.map((id) => page.blocks[id] as Block)
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
    url: fields.url?.value ?? dump.url ?? null,
    site: fields.site?.value ?? null,
    description: fields.description?.value ?? null,
    image: fields.image?.value ?? null,
    section: fields.section?.value ?? null,
    tags: fields.tags?.value ?? [],
    confidence: body.confidence,
    found: blocks.length > 0,
    reason: blocks.length > 0 ? null : dump.text.trim() === '' ? 'empty' : 'no-text',
    encoding: dump.encoding,
    provenance: {
      headline: provenanceOf(fields.headline),
      byline: provenanceOf(fields.byline),
      date: provenanceOf(fields.date),
      body: {
        from: ballots.map((ballot) => ballot.pass).join('+'),
        confidence: body.confidence,
        passes: ballots.map((ballot) => ballot.pass),
        blocks: page.blocks.length,
        kept: blocks.length,
      },
    },
    warnings: encodingWarnings(dump.encoding),
  }
}

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
