import type { Article } from '../model/article.ts'
import { bodyText } from './body-text.ts'
import { safeLine } from './safe.ts'

/** Plain text: headline, a byline · date line, a blank line, the body. */
export function textOf(article: Article): string {
  const head = [article.headline ?? '', creditOf(article)].map(safeLine).filter(Boolean).join('\n')
  return [head, bodyText(article.blocks)].filter(Boolean).join('\n\n')
}

/** Who wrote it and when, as far as known: `Jane Doe, John Roe · 2024-10-23`. */
export function creditOf({ byline, date }: Article): string {
  return [byline.join(', '), date ?? ''].filter(Boolean).join(' · ')
}
