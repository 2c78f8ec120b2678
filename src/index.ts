import { extractDump, type PipelineOptions } from './extract.ts'
import type { Article } from './model/article.ts'
import type { Format } from './model/dump.ts'
import { decode } from './read/decode.ts'
import { sniff } from './read/sniff.ts'

export { DumpError, type DumpErrorCode } from './errors.ts'
export type { Article } from './model/article.ts'
export type { Block } from './model/page.ts'
export { markdownOf as toMarkdown } from './write/markdown.ts'
export { type ArticleRecord, toRecord } from './write/record.ts'
export { textOf as toText } from './write/text.ts'

/** Options of `extract`; all optional. */
export interface ExtractOptions extends PipelineOptions {
  /** The page's address. */
  readonly url?: string | undefined
  /** What to take the input for; sniffed from its content by default. */
  readonly input?: Format | undefined
  /** WHATWG encoding label that overrides detection. */
  readonly encoding?: string | undefined
  /** When the page was captured; relative dates resolve only against it. */
  readonly captured?: Date | undefined
  /** Goes into the record as `source`. */
  readonly source?: string | undefined
}

/**
 * Extracts the article from one page dump, HTML or plain text, without touching the file system or network.
 * @param input the page: a string, or its bytes in any common encoding
 */
export async function extract(input: string | Uint8Array, options: ExtractOptions = {}): Promise<Article> {
  const { text, encoding } =
    typeof input === 'string'
      ? { text: input, encoding: { name: 'utf-16', reason: 'string', replaced: 0, declared: null } as const }
      : decode(input, options)
  const format = options.input ?? sniff(text)
  const { url, captured, source = '-' } = options
  return extractDump({ source, format, text, encoding, url, captured }, options)
}
