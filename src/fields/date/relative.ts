import { parseDate } from '../../text/dates/parse-date.ts'
import { findRelative, resolveRelative } from '../../text/relative.ts'
import { inHead } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import { labelOf } from './labels.ts'
import type { DateRule } from './rule.ts'
import { isPublished } from './seen.ts'

/** Letters beside a relative date, its label and a name with which a line is still about nothing else. */
const PURE = 45

/** '2 days ago' by the headline, where it is known when the page was captured. */
export const relativeLine: DateRule = {
  name: 'relative-line',
  family: 'visible',
  confidence: 0.6,
  find: (context, anchor) => {
    const captured = capturedAt(context)
    if (!captured) return []
    const { blocks } = context.page
    for (const block of blocks) {
      if (!inHead(anchor, block.id) || block.id === anchor.headline) continue
      const found = findRelative(block.text)
      if (!found) continue
      const rest = block.text.slice(0, found.start) + block.text.slice(found.end)
      const label = labelOf(block.text, found.start, blocks[block.id - 1]?.text ?? '')
      if (rest.replace(/[^\p{L}]/gu, '').length > PURE || !isPublished(label)) continue
      return [
        {
          value: { date: resolveRelative(found, captured), datetime: null },
          raw: block.text,
          block: block.id,
        },
      ]
    }
    return []
  },
}

/** When the page was captured: as the caller or container says, else as the dump's own head does. */
export function capturedAt({ page, claims }: FieldContext): Date | undefined {
  if (page.dump.captured) return page.dump.captured
  const stated = claims('header-line', 'captured')[0]?.value
  if (!stated || !parseDate(stated)) return undefined
  const at = new Date(stated)
  return Number.isNaN(at.getTime()) ? undefined : at
}
