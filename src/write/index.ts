import type { Article } from '../model/article.ts'
import { bodyText } from './body-text.ts'
import { markdownBody, markdownOf } from './markdown.ts'
import { type RecordId, toRecord } from './record.ts'
import { safeJson } from './safe.ts'
import { textOf } from './text.ts'

/** One output format. */
export interface Writer {
  /** Ending of the files it writes. */
  readonly extension: 'txt' | 'json' | 'md'
  /** The article, ending in a line break unless empty. */
  readonly whole: (article: Article, id?: RecordId) => string
  /** The body alone; undefined where the format has no such thing. */
  readonly body: ((article: Article) => string) | undefined
}

/** The output formats, by the name that `--format` takes. */
export const WRITERS = {
  text: { extension: 'txt', whole: prose(textOf), body: prose(({ blocks }) => bodyText(blocks)) },
  json: {
    extension: 'json',
    whole: (article, id) => `${safeJson(toRecord(article, id), 2)}\n`,
    body: undefined,
  },
  jsonl: {
    extension: 'json',
    whole: (article, id) => `${safeJson(toRecord(article, id))}\n`,
    body: undefined,
  },
  markdown: { extension: 'md', whole: prose(markdownOf), body: prose(markdownBody) },
} as const satisfies Readonly<Record<string, Writer>>

export type OutputFormat = keyof typeof WRITERS

/** A page without an article gives no prose at all. */
function prose(write: (article: Article) => string): (article: Article) => string {
  return (article) => {
    const text = article.found ? write(article) : ''
    return text && `${text}\n`
  }
}
