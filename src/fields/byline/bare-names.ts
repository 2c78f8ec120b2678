import type { Block } from '../../model/page.ts'
import { findDates } from '../../text/dates.ts'
import { isDesk, isPerson } from '../../text/names.ts'
import { type Anchor, inHead } from '../anchor.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { isBioOf } from './bios.ts'
import { lineNames, MAX_BARE } from './lines.ts'
import { headBlocks } from './places.ts'
import { type BylineRule, MAX_LINE, type Proposal } from './rule.ts'
import { isProse } from './shown.ts'

/** Names of people, none of them the site's or words of the page's prose. */
export const people = (context: FieldContext, proposals: readonly Proposal[]): readonly Proposal[] =>
  proposals.filter(({ value }) => {
    if (
      !value.every((name) => isPerson(name) && !isSiteName(context, name) && !isProse(context, name, false))
    )
      return false
    return value.filter((name) => isProse(context, name, true)).length < value.length / 2
  })

/** Names of people or of desks that sign: 'Podium Staff'. */
const signers = (context: FieldContext, proposals: readonly Proposal[]): readonly Proposal[] => {
  const desks = proposals.filter(({ value }) => value.length === 1 && isDesk(value[0] as string))
  return [...desks, ...people(context, proposals)]
}

/** A person's name on a line with a date, or just before or after one, right by the headline. */
const besideDate = (context: FieldContext, anchor: Anchor): readonly Proposal[] => {
  // a cleaned article's head names its authors before the date, or has none
  if (context.claims('header-line', 'date').length > 0) return []
  const proposals = headBlocks(context, anchor)
    .filter((block) => inHead(anchor, block.id) && findDates(block.text).length > 0)
    .flatMap((block) =>
      [block, context.page.blocks[block.id - 1], context.page.blocks[block.id + 1]].filter(
        (one): one is Block =>
          one !== undefined &&
          one.id !== anchor.headline &&
          one.kind !== 'heading' &&
          one.text.length <= MAX_LINE / 2,
      ),
    )
    .flatMap((block) => lineNames(block))
  return people(context, proposals)
}

/** A line between headline and body that is a person's name and nothing else. */
const loneNames = (context: FieldContext, anchor: Anchor): readonly Proposal[] => {
  const from = anchor.headline ?? anchor.first
  const lines = headBlocks(context, anchor)
    .filter((block) => block.id > from && block.id <= anchor.first + 1 && block.text.length <= MAX_BARE)
    .filter((block) => block.kind === 'paragraph')
    .flatMap((block) =>
      lineNames(block).filter(({ value }) => value.join(', ').length >= block.text.length - 4),
    )
  return signers(context, lines)
}

/** Whether a later line tells who the first of the names is. */
const hasBio = (context: FieldContext, { value, block = 0 }: Proposal): boolean =>
  context.page.blocks.some(
    (other) => other.id > block && other.text.length > MAX_BARE && isBioOf(other.text, value[0] as string),
  )

/** Names that nothing introduces. */
export const BARE_RULES: readonly BylineRule[] = [
  {
    name: 'name-and-bio',
    family: 'visible',
    confidence: 0.8,
    find: (c, a) =>
      loneNames(c, a)
        .filter((p) => hasBio(c, p))
        .slice(0, 1),
  },
  {
    name: 'name-beside-date',
    family: 'visible',
    confidence: 0.75,
    find: (c, a) => besideDate(c, a).slice(0, 1),
  },
  { name: 'lone-name', family: 'visible', confidence: 0.55, find: (c, a) => loneNames(c, a).slice(0, 1) },
]
