import type { Block } from '../../model/page.ts'
import { foldWord } from '../../text/fold-word.ts'
import { lettered } from '../../text/lettered.ts'
import { isKnownPerson, isPerson } from '../../text/names/is-name.ts'
import { ROLE } from '../../text/names/offices.ts'
import { startsWithOthers } from '../../text/names/others-did.ts'
import { type Anchor, isBetween } from '../anchor.ts'
import type { FieldContext } from '../context.ts'
import { spacedText } from '../seams.ts'
import { people } from './bare-names.ts'
import { headBlocks } from './places.ts'
import type { BylineRule } from './rule.ts'

/** What those who write are, as part of an expression. */
const WRITER = String.raw`(?:journalist(?:in|e)?|journaliste|reporter(?:in|ka)?|staff writer|columnist|correspondent|jornalista|repórter|periodista|redactora?|giornalista|verslaggever|verslaggeefster|redacteur|redakteur(?:in)?|redaktör|redaktor(?:ka)?|korrespondent(?:in)?|toimittaja|dziennikar(?:z|ka)|redaktorius|novinář(?:ka)?|muhabir|корреспондент(?:ка)?|журналист(?:ка)?|обозреватель|кореспондент(?:ка)?|журналіст(?:ка)?|δημοσιογράφος)(?!\p{L})`
const WRITES = lettered(String.raw`(?<!\p{L})${WRITER}`, 'iu')
const WRITES_FIRST = lettered(`^(?:\\S{1,20}\\s){0,2}${WRITER}`, 'iu')
/** Longest name and longest office, in characters. */
const MAX_NAME = 50
const MAX_OFFICE = 50
/** Most names in one list. */
const MOST = 6

/** A name of two to four words with what its bearer is, does or may be written to behind it on the line. */
const NAME_FIRST = lettered(
  String.raw`^(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3})\s?(?:[|·•,–\n]\s?|\s(?=\S+@))(.{3,80})$`,
  'su',
)
const MAIL = /^\S{1,64}@\S{1,80}\.\S{2,20}/

/** Lines between headline and text that are no headings. */
const betweenBlocks = (context: FieldContext, anchor: Anchor): readonly Block[] =>
  headBlocks(context, anchor).filter(({ id, kind }) => isBetween(anchor, id) && kind !== 'heading')

/** 'Ada Byron | Staff writer', 'Ada Byron | Edited by Nils Holm', 'Ada Byron ada@roof.example' between headline and text. */
export const nameBeforeOffice: BylineRule = {
  name: 'name-before-office',
  family: 'visible',
  confidence: 0.75,
  find: (context, anchor) => {
    const found = betweenBlocks(context, anchor).flatMap((block) => {
      const name = signerOf(spacedText(block))
      return name === undefined ? [] : [{ value: [name], raw: block.text, block: block.id }]
    })
    return people(context, found.slice(0, 1))
  },
}

/** The person whose name a line starts with, where it goes on with what that person is, does or may be written to. */
export function signerOf(line: string): string | undefined {
  if (line.length > MAX_SIGNED || !MAY_SIGN.test(line)) return undefined
  const [, name = '', rest = ''] = NAME_FIRST.exec(line) ?? []
  const isSigned = WRITES_FIRST.test(rest) || MAIL.test(rest) || startsWithOthers(rest)
  return isSigned && isPerson(name) ? name : undefined
}

/** Longest such line, in characters, and what one has between name and office. */
const MAX_SIGNED = 120
const MAY_SIGN = /[|·•,–\n@]/

/**
 * People's names between headline and text, each with 'Journalist' or its like on the line below; two and more may hold
 * any office.
 */
export const nameAboveOffice: BylineRule = {
  name: 'name-above-office',
  family: 'visible',
  confidence: 0.75,
  find: (context, anchor) => {
    const { blocks } = context.page
    const between = betweenBlocks(context, anchor)
    const isFirst = ({ id }: Block) =>
      isSignedAt(blocks, id) || (isHeldAt(blocks, id) && isHeldAt(blocks, id + 2))
    const at = between.find(isFirst)?.id
    if (at === undefined) return []
    const names: string[] = []
    for (let id = at; names.length < MOST && (isSignedAt(blocks, id) || isHeldAt(blocks, id)); id += 2)
      names.push((blocks[id] as Block).text)
    return people(context, [{ value: [...new Set(names)], raw: names.join('\n'), block: at }])
  },
}

/** Whether a block is a person's name above a line that says that the person writes. */
export function isSignedAt(blocks: readonly Block[], id: number): boolean {
  const block = blocks[id]
  return (
    block !== undefined &&
    block.kind !== 'heading' &&
    block.text.length <= MAX_NAME &&
    isOffice(blocks[id + 1]) &&
    isPerson(block.text)
  )
}

/** Whether a block is a known person's name above a line that says what the person is. */
function isHeldAt(blocks: readonly Block[], id: number): boolean {
  const [name, office] = blocks.slice(id, id + 2)
  return (
    name !== undefined &&
    office !== undefined &&
    name.kind !== 'heading' &&
    name.text.length <= MAX_NAME &&
    office.text.length <= MAX_OFFICE &&
    ROLE.test(foldWord(office.text)) &&
    isKnownPerson(name.text)
  )
}

const isOffice = (block: Block | undefined): boolean =>
  block !== undefined && block.text.length <= MAX_OFFICE && WRITES.test(block.text)
