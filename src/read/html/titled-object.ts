/** Properties that name the article that an object is of. */
const TITLES = ['title', 'headline', 'name']
/** Shorter titles may be a section's or a site's, in characters. */
const MIN_TITLE = 10
/** Titles looked at in one value, nodes visited, and the most that nest: bounds the work on hostile state. */
const MAX_NODES = 500_000
const MAX_FOUND = 20

interface Titled {
  readonly value: object
  readonly title: number
  readonly depth: number
}

/**
 * The objects of an application's state whose own title is the page's, likeliest first: state holds other articles, too,
 * and longer ones. A longer title says more, and an object within another of that title is more the article's own.
 */
export function titledObjects(state: unknown, pageTitles: readonly string[]): readonly object[] {
  const found: Titled[] = []
  const pending: { value: unknown; depth: number }[] = [{ value: state, depth: 0 }]
  let nodes = 0
  for (let next = pending.pop(); next && nodes++ < MAX_NODES; next = pending.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    const title = titleOf(value, pageTitles)
    if (title > 0) found.push({ value, title, depth })
    for (const child of Object.values(value))
      if (typeof child === 'object' && child !== null) pending.push({ value: child, depth: depth + 1 })
  }
  found.sort((a, b) => b.title - a.title || b.depth - a.depth)
  return found.slice(0, MAX_FOUND).map(({ value }) => value)
}

/** How long an object's title is that the page has, too; 0 for other objects. */
function titleOf(value: object, pageTitles: readonly string[]): number {
  for (const key of TITLES) {
    const title = (value as Readonly<Record<string, unknown>>)[key]
    if (typeof title !== 'string' || title.length < MIN_TITLE) continue
    const folded = title.trim().toLowerCase()
    if (pageTitles.some((page) => page.includes(folded))) return folded.length
  }
  return 0
}
