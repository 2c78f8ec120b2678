import { contentsLists, type Entry } from '../../contents-lists.ts'
import type { PageBody } from './body-places.ts'

/** Share of a list's lines that must name headings of the body. */
const MIN_INSIDE = 0.5

const NONE: ReadonlySet<string> = new Set()

/**
 * The article's sections that a table of contents lists, of the page's lines as titles are compared: in a text dump it
 * stands between the headline and the text, where its lines would pass for headlines. A list of other stories that
 * comes again has its second place outside of the body; what stands above the list as well may be the headline.
 */
export function sectionsOf({ page, body }: PageBody, folded: readonly string[]): ReadonlySet<string> {
  const first = body.blocks[0] ?? 0
  const last = body.blocks.at(-1) ?? -1
  // the first section's heading may stand just above what was kept, the last one's just below
  const isInside = ({ heading }: Entry) => heading >= first - 1 && heading <= last + 1
  const inside = contentsLists(page.blocks).filter(
    (list) => list.filter(isInside).length > MIN_INSIDE * list.length,
  )
  if (inside.length === 0) return NONE
  const firstAt = new Map<string, number>()
  folded.forEach((line, id) => {
    if (!firstAt.has(line)) firstAt.set(line, id)
  })
  const isAbove = (line: string, [entry]: readonly Entry[]) =>
    (firstAt.get(line) ?? 0) < (entry?.block.id ?? 0)
  return new Set(
    inside.flatMap((list) =>
      list.map(({ block }) => folded[block.id] ?? '').filter((line) => !isAbove(line, list)),
    ),
  )
}
