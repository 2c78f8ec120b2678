import { charsBelow } from '../../chars-below.ts'
import type { Element } from '../../model/element.ts'
import type { Block, Page } from '../../model/page.ts'
import type { Decision } from '../../model/verdict.ts'
import { MARKS, markCacheOf, marksOf } from '../../passes/features/html/marks.ts'
import type { Repair } from '../index.ts'

/**
 * Parts of a page that are never its article when an element says that it is one, and how many levels up the element
 * may be. On the corpus, cross-validated, dropping them lost no word F1 on any set and gave segments +.0014
 * (captions). Captions by their class, with the teasers and prompts that came at the same time: WCXB's word F1 .963 to
 * .964, trafeval's segments .946 to .947, magic's .897 to .896 by one page whose annotator kept picture credits. Class
 * words that also wrap whole articles (`paywall`, `bio`, `related`) are left to the score.
 */
const PARTS: Readonly<Record<string, number>> = { '<figcaption>': 20, caption: 1, newsletter: 3, consent: 9 }

/** A part that holds more than this share of what was kept is the article, whatever it says of itself. */
const MAX_SHARE = 0.3

/** Parts that are the article where they are many: a paywall's `subscriber-only` stands around each paragraph. */
const FEW: ReadonlySet<string> = new Set(['newsletter', 'consent'])

/** The text itself on pages behind a paywall: its first paragraphs in `subscriber-preview`, the rest in `subscriber-only`. */
const isForSubscribers = ({ attrs }: Element): boolean =>
  /subscribers?[-_]?(?:only|preview|premium|content|text)/i.test(attrs['class'] ?? '')

/** Captions, newsletter prompts and consent dialogs that the score let through. */
export const dropParts: Repair = {
  name: 'part',
  find(page: Page, decisions: readonly Decision[]) {
    const drop = new Set<number>()
    const kept = page.blocks.filter(({ id, element }) => element && decisions[id]?.kept)
    const all = kept.reduce((sum, { text }) => sum + text.length, 0)
    const sizes = charsBelow(kept)
    const cache = markCacheOf(page.blocks)
    const partOf = (element: Element, distance: number) =>
      marksOf(element, cache)
        .map((mark) => MARKS[mark] as string)
        .find((mark) => distance <= (PARTS[mark] ?? -1))
    // what is around too large an element is larger still
    const isSmall = ({ id }: Element) => (sizes[id] ?? 0) <= MAX_SHARE * all
    const few: Block[] = []
    for (const block of kept) {
      let distance = 0
      for (let at = block.element; at && distance <= MAX_REACH && isSmall(at); at = at.parent) {
        const part = partOf(at, distance++)
        if (part === undefined || isForSubscribers(at)) continue
        if (FEW.has(part)) few.push(block)
        else drop.add(block.id)
        break
      }
    }
    const chars = few.reduce((sum, { text }) => sum + text.length, 0)
    if (chars <= MAX_SHARE * all) for (const { id } of few) drop.add(id)
    return { drop }
  },
}

const MAX_REACH = Math.max(...Object.values(PARTS))
