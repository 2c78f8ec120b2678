import type { Page } from '../model/page.ts'

/** The page says of itself that it is one article. */
export const statesArticle = ({ claims }: Page): boolean =>
  claims.some(
    ({ via, key, value }) =>
      (via === 'json-ld' && key === 'article.headline') || (key === 'og:type' && value === 'article'),
  )
