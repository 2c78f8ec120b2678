import type { Block } from '../../model/page.ts'
import { startsWithFirstName } from '../../text/first-names.ts'
import { lettered } from '../../text/lettered.ts'
import { isPerson } from '../../text/names/is-name.ts'
import { isCompany, NEWSPAPERS } from '../../text/names/offices.ts'
import { foldTitle, titleParts } from '../../text/titles.ts'
import type { Anchor } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import { type BylineRule, MAX_LINE, type Proposal } from './rule.ts'

/** '© 2025 Jane Doe. All rights reserved.': with its year a site's line; without, a picture's. */
const HOLDER = lettered(
  String.raw`^(?:(?:[cC]opyright|COPYRIGHT)\s?(?:©|\([cC]\))?|©|\([cC]\))[^\p{L}\d]{0,10}\d{4}[^\p{L}]{0,12}(?:[bB]y )?(\p{Lu}[\p{L}'’-]{1,20} (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]{1,20})(?=$|[.,|•·–—]| All )`,
  'u',
)

/** 'Jane Doe', 'Jane B. Doe': a third word that is no initial is a firm's as often as a person's. */
const TWO_WORDS = /^\S+ (?:\p{L}\. )?\S+$/u

/** Whether a site's name is a person's, as a weblog's often is. */
const isOwner = (name: string): boolean =>
  TWO_WORDS.test(name) && isPerson(name) && startsWithFirstName(name) && !isCompany(name) && !HOUSE.test(name)

/** Newspapers and schools are named after places, and places after people: 'Austin Chronicle', 'Grace Church'. */
const HOUSE = new RegExp(
  String.raw`\s(?:${NEWSPAPERS}|Academy|Church|College|Council|Foundation|Hospital|Library|Museum|School|Tech|Theatre|Today|Weekly)$`,
  'i',
)

/** Whether the headline names somebody: 'Obituary: Jane Doe' is not by her. */
const isSubject = ({ page }: FieldContext, { headline }: Anchor, name: string): boolean =>
  headline !== undefined &&
  ` ${foldTitle(page.blocks[headline]?.text ?? '')} `.includes(` ${foldTitle(name)} `)

/** What may be the site's name at the end of a page's title: 'How to Mend a Roof | Jane Doe'. */
const titleEnds = (context: FieldContext): readonly string[] =>
  context
    .claims('title')
    .flatMap(({ value }) => titleParts(value).filter((part) => part !== value && value.endsWith(part)))

/** Who holds the rights in the page, by the text’s last line or one below it. */
const holders = (blocks: readonly Block[], { last }: Anchor): readonly Proposal[] =>
  blocks
    .filter(({ id, kind, text }) => id >= last && kind !== 'caption' && text.length <= MAX_LINE)
    .flatMap(({ id, text }) => {
      const name = HOLDER.exec(text)?.[1]
      return name === undefined ? [] : [{ value: [name], raw: text, block: id }]
    })

/**
 * Who writes on a site that goes by a person's name, or is a person's by its copyright line, where nobody is named.
 * On the corpus right seven times of eight, but so little sure that whoever is named anywhere comes first.
 */
export const siteOwner: BylineRule = {
  name: 'site-owner',
  family: 'bio',
  confidence: 0.45,
  find: (context, anchor) =>
    [
      ...[...titleEnds(context), ...context.siteNames].map((name) => ({ value: [name], raw: name })),
      ...holders(context.page.blocks, anchor),
    ]
      .filter(({ value: [name = ''] }) => isOwner(name) && !isSubject(context, anchor, name))
      .slice(0, 1),
}
