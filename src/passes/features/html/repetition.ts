import type { Block } from '../../../model/page.ts'
import type { Family } from '../family.ts'
import { type HtmlContext, parentOf, type Subtree } from './context.ts'

/** Sums over the blocks (or elements) that share one signature. */
interface Group {
  count: number
  chars: number
  linkChars: number
  prose: number
}

/** How far up a repeated card is looked for, in levels. */
const CARD_REACH = 8

/** Repeated structure: blocks built like many others, cards in lists, and text that stands on the page twice. */
export const repetition: Family<HtmlContext> = {
  name: 'repeat',
  features: [
    'same',
    'sameChars',
    'sameLinks',
    'sameProse',
    'sameShare',
    'cards',
    'cardDistance',
    'cardChars',
    'cardLinks',
    'cardProse',
    'duplicates',
    'earlier',
  ],
  fill(context, put) {
    const { blocks, owners, totals } = context
    const groups = groupBySignature(context)
    const cards = cardGroups(context)
    const firsts = firstOfTexts(blocks)
    const counts = new Int32Array(blocks.length)
    for (const first of firsts) counts[first] = (counts[first] as number) + 1
    for (const block of blocks) {
      const { id } = block
      const owner = owners[id] as Subtree
      const group = groups[id] as Group
      put(id, 0, Math.log2(group.count))
      put(id, 1, group.chars / group.count)
      put(id, 2, group.linkChars / Math.max(1, group.chars))
      put(id, 3, group.prose / Math.max(1, group.chars))
      put(id, 4, group.prose / Math.max(1, totals.prose))
      const card = nearestCard(context, owner, cards)
      put(id, 5, card ? Math.log2(card.group.count) : 0)
      put(id, 6, card ? card.distance : CARD_REACH + 1)
      put(id, 7, card ? Math.log2(1 + card.group.chars / card.group.count) : 0)
      put(id, 8, card ? card.group.linkChars / Math.max(1, card.group.chars) : 0)
      put(id, 9, card ? card.group.prose / Math.max(1, card.group.chars) : 0)
      const first = firsts[id] as number
      put(id, 10, (counts[first] as number) - 1)
      put(id, 11, first < id ? 1 : 0)
    }
  },
}

/** For each block, the first block with the same text. */
function firstOfTexts(blocks: readonly Block[]): readonly number[] {
  const firsts = new Map<string, number>()
  return blocks.map(({ id, text }) => {
    const first = firsts.get(text)
    if (first === undefined) firsts.set(text, id)
    return first ?? id
  })
}

/** The looks of an element and of its two nearest ancestors, as one number. */
function signature({ subtrees, looks }: HtmlContext, owner: Subtree): number {
  let out = 0
  let sum: Subtree | undefined = owner
  for (let i = 0; i < 3; i++) {
    out = out * (looks + 1) + (sum ? sum.look + 1 : 0)
    sum = sum && parentOf(sum, subtrees)
  }
  return out
}

/** Each block's group of look-alikes, by block id. */
function groupBySignature(context: HtmlContext): readonly Group[] {
  const { blocks, owners, measures, prose } = context
  const groups = new Map<number, Group>()
  return blocks.map((block) => {
    const key = signature(context, owners[block.id] as Subtree)
    let group = groups.get(key)
    if (!group) {
      group = { count: 0, chars: 0, linkChars: 0, prose: 0 }
      groups.set(key, group)
    }
    const chars = measures[block.id]?.chars ?? 0
    group.count++
    group.chars += chars
    group.linkChars += chars * (block.linkDensity ?? 0)
    group.prose += chars * (prose[block.id] ?? 0)
    return group
  })
}

/** Siblings of the same tag and class, keyed by parent and look; plain `<p>`s are text, not cards. */
const cardKey = ({ element, look }: Subtree, looks: number): number | undefined =>
  element.parent && element.tag !== 'p' && element.tag !== 'tr' && !/^h[1-6]$/.test(element.tag)
    ? element.parent.id * looks + look
    : undefined

/** Each element's group of cards, by element id. */
function cardGroups({ subtrees, looks }: HtmlContext): (Group | undefined)[] {
  const groups = new Map<number, Group>()
  const byElement: (Group | undefined)[] = new Array(subtrees.length)
  for (const sum of subtrees) {
    const key = sum && cardKey(sum, looks)
    if (!sum || key === undefined) continue
    let group = groups.get(key)
    if (!group) {
      group = { count: 0, chars: 0, linkChars: 0, prose: 0 }
      groups.set(key, group)
    }
    group.count++
    group.chars += sum.chars
    group.linkChars += sum.linkChars
    group.prose += sum.prose
    byElement[sum.element.id] = group
  }
  return byElement
}

function nearestCard({ subtrees }: HtmlContext, owner: Subtree, groups: readonly (Group | undefined)[]) {
  let sum: Subtree | undefined = owner
  for (let distance = 0; sum && distance <= CARD_REACH; distance++) {
    const group = groups[sum.element.id]
    if (group && group.count >= 3) return { group, distance }
    sum = parentOf(sum, subtrees)
  }
  return undefined
}
