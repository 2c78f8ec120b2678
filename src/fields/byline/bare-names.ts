import type { Block } from '../../model/page.ts'
import { lexicalOf } from '../../passes/features/lexical.ts'
import { countLetters } from '../../text/count-letters.ts'
import { findDates } from '../../text/dates/find-dates.ts'
import { hasFirstName, isFirstName } from '../../text/first-names.ts'
import { foldWord } from '../../text/fold-word.ts'
import { isHanName, splitHan } from '../../text/han-names.ts'
import { isJapaneseName } from '../../text/japanese-names.ts'
import { lettered } from '../../text/lettered.ts'
import { CUE_NAMES } from '../../text/lexicon/cues.ts'
import { monthOf } from '../../text/months.ts'
import { cutLabels, withoutDates, withoutNoise } from '../../text/names/beside-names.ts'
import { isKnownPerson, isPerson, NOT_NAME, type Trust } from '../../text/names/is-name.ts'
import { isDesk, isOffice } from '../../text/names/offices.ts'
import { isCopyright } from '../../text/names/post-line.ts'
import { readByline, unglued } from '../../text/names/read-byline.ts'
import { findRelative } from '../../text/relative.ts'
import { type Anchor, inHead } from '../anchor.ts'
import { type FieldContext, isSiteName } from '../context.ts'
import { oncePerAnchor } from '../once.ts'
import { isBioOf } from './bios.ts'
import { lineNames, MAX_BARE } from './lines.ts'
import { headBlocks } from './places.ts'
import { type BylineRule, MAX_LINE, type Proposal } from './rule.ts'
import { isProse } from './shown.ts'

/** Names of people, none of them the site's or words of the page's prose. */
export const people = (context: FieldContext, proposals: readonly Proposal[]): readonly Proposal[] =>
  proposals.filter(({ value }) => {
    if (!value.every((name) => mayBeHan(context, name))) return false
    if (
      !value.every(
        (name) => isSomebody(context, name) && !isSiteName(context, name) && !isProse(context, name, false),
      )
    )
      return false
    // 'Madison Green' is one though the page speaks of green things
    return (
      value.filter((name) => !hasFirstName(name) && isProse(context, name, true)).length < value.length / 2
    )
  })

const isSomebody = ({ language }: FieldContext, name: string): boolean =>
  isPerson(name) || (language === 'ja' && isJapaneseName(name))

const HAN = /\p{sc=Han}/u

/** Any two characters are a word in Chinese: only a family name makes a name of them. */
const mayBeHan = ({ language }: FieldContext, name: string): boolean =>
  language !== 'zh' || splitHan(name).every((part) => !HAN.test(part) || isHanName(part))

/** Names of people or of desks that sign: 'Podium Staff'. */
const signers = (context: FieldContext, proposals: readonly Proposal[]): readonly Proposal[] => {
  const desks = proposals.filter(({ value }) => value.length === 1 && isDesk(value[0] as string))
  return [...desks, ...people(context, proposals)]
}

/** Names in a line that does not say whose a picture or page is. */
const bareNames = (block: Block, trust?: Trust): readonly Proposal[] =>
  isCopyright(block.text) || isTopicLink(block) || isDateLabel(block.text)
    ? []
    : lineNames(block, trust).filter((found) => !isButtons(found))

/** What stands by a headline and is no name: buttons, and what a date is the date of. */
const BUTTONS = ['share', 'related', 'comments', 'newsletter', 'reading', 'date'] as const
/** Share of its words that are such labels; one may be of a name: 'Lana Del Rey', 'Pin Chen'. */
const MIN_BUTTONS = 0.6

/** Whether names are a row of buttons or a label: 'แชร์ ทวีต ไลน์', 'Haberin Devamı Abone Ol', 'آخر تحديث'. */
function isButtons({ value }: Proposal): boolean {
  const { cues } = lexicalOf([{ text: value.join(' ') }], MAX_LINE)
  return BUTTONS.reduce((sum, cue) => sum + (cues[CUE_NAMES.indexOf(cue)] as number), 0) > MIN_BUTTONS
}

/** Parts of addresses of what is written about, rather than of who writes. */
const TOPIC =
  /\/(?:tags?|topics?|themen?|themas?|temas?|sujets?|dossiers?|categor(?:y|ies|ia|ias)|categorie|kategorien?|sections?|rubri(?:k|que|ca|cas)s?|subjects?|keywords?|places?|locations?|regions?|hub)\//i

/** Whether a line is nothing but a link to what is written about: 'West Yorkshire'. */
const isTopicLink = ({ text, links }: Block): boolean =>
  links.length === 1 &&
  (links[0]?.end ?? 0) - (links[0]?.start ?? 0) >= text.length - 2 &&
  TOPIC.test(links[0]?.href ?? '')

/** Whether a line says of a date what it is the date of: 'Release Date: 12.03.2024'. */
const isDateLabel = (text: string): boolean => DATE_LABEL.test(text)

const DATE_LABEL = lettered(String.raw`^\p{L}[^\p{Nd}:：/|]{1,40}[:：]\s{0,3}\p{Nd}{1,4}[./-]`, 'u')

/** A person's name on a line with a date, or just before or after one, right by the headline. */
const besideDate = (context: FieldContext, anchor: Anchor): readonly Proposal[] => {
  // a cleaned article's head names its authors before the date, or has none
  if (context.claims('header-line', 'date').length > 0) return []
  const proposals = headBlocks(context, anchor)
    .filter((block) => inHead(anchor, block.id) && isTimed(block.text))
    .flatMap((block) =>
      besides(block, context.page.blocks[block.id - 1], context.page.blocks[block.id + 1]).filter(
        (one): one is Block =>
          one !== undefined && one.id !== anchor.headline && isShort(one) && isNoSection(one),
      ),
    )
    .flatMap((block) => bareNames(block).map((found) => withNameAbove(context, anchor, found)))
  return people(context, proposals)
}

/** Two authors on lines of their own, each a name that is known and nothing else. */
function withNameAbove({ page: { blocks } }: FieldContext, anchor: Anchor, found: Proposal): Proposal {
  const { block = 0, value } = found
  const own = blocks[block]
  const isPicture = areInitialsOf(blocks[block - 1]?.text ?? '', value[0] ?? '')
  const above = blocks[block - (isPicture ? 2 : 1)]
  const isList =
    above !== undefined && above.text !== value[0] && above.id !== anchor.headline && above.kind === own?.kind
  return isList &&
    own.text === value[0] &&
    isKnownPerson(own.text) &&
    (isKnownPerson(above.text) || (isPicture && isPerson(above.text)))
    ? { ...found, value: [above.text, ...value], raw: `${above.text}\n${found.raw}` }
    : found
}

/** Whether a line is what stands for the picture of a person: 'AB' before 'Ada Byron'. */
function areInitialsOf(line: string, name: string): boolean {
  const words = name.split(' ')
  return line.length > 1 && line === `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`
}

/** A line with a date and those around it: 'Punta Marel - 30 oct 2023' below a name says where its bearer wrote. */
const besides = (
  block: Block,
  above: Block | undefined,
  below: Block | undefined,
): readonly (Block | undefined)[] => {
  const isName = above !== undefined && isKnownPerson(above.text)
  return isName && isPlaced(block.text) ? [above, below] : [block, above, below]
}

/** Whether a line is a dash between words without a given name and a date. */
function isPlaced(text: string): boolean {
  const [start] = findDates(text)
  const place = start && PLACED.exec(text.slice(0, start.start))?.[1]
  return place !== undefined && !hasFirstName(place)
}

const PLACED = lettered(String.raw`^(\p{Lu}[\p{L} '’.-]{1,40}?)\s?[–—-]\s?$`, 'u')

/** Whether a line is no heading, or one below those of sections that is a person's name: themes of blogs print authors so. */
const isNoSection = ({ kind, level = 1, text }: Block): boolean =>
  kind !== 'heading' || (level > MAX_SECTION && isPerson(text))

/** Lowest level of the headings of sections. */
const MAX_SECTION = 3

/** Whether a line is short, the dates and what else follows a name there aside: 'More from Jane Doe', 'Updated: …'. */
const isShort = ({ text }: Block): boolean =>
  text.length <= MAX_LINE / 2 || (text.length <= MAX_LINE && isShortName(cutLabels(withoutDates(text))))

const isShortName = (name: string): boolean => name !== '' && name.length <= MAX_BARE

/** Whether a line holds a date, one of this year's included, or says how long ago something was. */
const isTimed = (text: string): boolean =>
  findDates(text).length > 0 || (/\d/.test(text) && findRelative(text) !== undefined) || isDayOfMonth(text)

/** 'May 19', '5. Mai': blogs leave out the year until it is over. */
function isDayOfMonth(text: string): boolean {
  const [, first, last] = DAY_OF_MONTH.exec(text) ?? []
  return monthOf(foldWord(first ?? last ?? '')) !== undefined
}

const DAY_OF_MONTH = lettered(
  String.raw`^(?:(\p{L}{3,12})\.? \d{1,2}|\d{1,2}\.? (?:de )?(\p{L}{3,12})\.?)$`,
  'u',
)

/** Longest line of a name and an office, in characters. */
const MAX_TITLED = 70

/** Whether a line is a person's name and what that person is: 'Jane Doe, MS, RD', 'Jane Doe, Managing Editor'. */
const isTitled = (text: string, [name = '', ...more]: readonly string[]): boolean =>
  more.length === 0 &&
  hasFirstName(name) &&
  text.startsWith(name) &&
  text
    .slice(name.length)
    .split(',')
    .slice(1)
    .every((part) => isOffice(part.trim())) &&
  /^\s?,/.test(text.slice(name.length))

/** A line between headline and body that is a person's name and nothing else. */
const loneNames = oncePerAnchor((context, anchor): readonly Proposal[] => {
  const from = anchor.headline ?? anchor.first
  const lines = headBlocks(context, anchor)
    .filter((block) => block.id > from && block.id <= anchor.first + 1 && block.text.length <= MAX_TITLED)
    .filter((block) => block.kind === 'paragraph' || isNamedHeading(block, from))
    .flatMap((block) =>
      bareNames(block).filter(({ value }) => isNothingElse(block.text, value) || isTitled(block.text, value)),
    )
  return listed(context, signers(context, lines))
})

/** Known people on lines right below each other are one list, the first letters of each between them or not. */
function listed({ page: { blocks } }: FieldContext, lines: readonly Proposal[]): readonly Proposal[] {
  const lists: Proposal[] = []
  let last = -Infinity
  for (const line of lines) {
    const { block = 0, value } = line
    const before = lists.at(-1)
    const isPicture = areInitialsOf(blocks[block - 1]?.text ?? '', value[0] ?? '')
    const isNext = block - last === (isPicture ? 2 : 1)
    if (before && isNext && [...before.value, ...value].every((name) => isKnownPerson(name) || isPicture))
      lists[lists.length - 1] = { ...before, value: [...new Set([...before.value, ...value])] }
    else lists.push(line)
    last = block
  }
  return lists
}

/** Whether a line is names and what joins them. */
function isNothingElse(text: string, names: readonly string[]): boolean {
  const [line = ''] = withoutNoise(unglued(text).replace(IN_TALK, ', ')).split('\n', 1)
  return names.join(', ').length >= line.length - 4
}

/** What joins two people of an interview. */
const IN_TALK = /\s(?:im Gespräch mit|in conversation with)\s/

/** A lower heading right below the headline that is a person's name. */
const isNamedHeading = ({ kind, level = 1, id, text }: Block, headline: number): boolean =>
  kind === 'heading' && level > 1 && id === headline + 1 && isKnownPerson(text)

/** Lines between the headline and a name that signs with a date. */
const REACH = 3
/** Letters beside the names and the date with which a line is still about nothing else. */
const PURE = 12

/** Lines right below the headline that are names and a date, or names with a date on the line before or after. */
const signatures = oncePerAnchor((context, anchor): readonly Proposal[] => {
  const { blocks } = context.page
  const from = anchor.headline
  if (from === undefined || context.claims('header-line', 'date').length > 0) return []
  const isDated = (id: number) => {
    const text = id === from ? '' : (blocks[id]?.text ?? '')
    return text.length <= MAX_LINE / 2 && findDates(text).length > 0
  }
  return blocks
    .slice(from + 1, from + 1 + REACH)
    .filter(
      ({ id, text, kind }) => text.length <= MAX_LINE / 2 && kind !== 'heading' && id <= anchor.first + 1,
    )
    .filter(({ id }) => isDated(id) || isDated(id - 1) || isDated(id + 1))
    .flatMap((block) =>
      bareNames(block, 'marked').filter(
        ({ value }) => countLetters(withoutDates(block.text)) - countLetters(value.join(' ')) <= PURE,
      ),
    )
})

/**
 * Given names, handles, agencies and desks right below the headline, accounts on a line with the date, and brands the
 * page speaks of: any other word there is a section or a place.
 */
const handles = (
  context: FieldContext,
  anchor: Anchor,
  proposals: readonly Proposal[],
): readonly Proposal[] =>
  proposals.filter(({ value: [name = '', ...more], block = 0 }) => {
    if (more.length > 0) return false
    const below = block - (anchor.headline ?? 0)
    if (below === 1 && (name.includes(' ') ? isDesk(name) : isSigner(name))) return true
    if (isCamel(name) && isTimed(context.page.blocks[block]?.text ?? '')) return true
    return below <= 2 && isSpokenOf(context, name, block)
  })

/** Whether a line says one name and other lines say it among other words, never in lower case; German writes any noun so. */
function isSpokenOf(context: FieldContext, name: string, block: number): boolean {
  const { blocks } = context.page
  if (context.language === 'de' || isProse(context, name, false)) return false
  if (blocks[block]?.text.length !== name.length || isTimed(blocks[block - 1]?.text ?? '')) return false
  return blocks.some(({ text }) => text.length > name.length + 2 && hasWords(text, name))
}

/** Whether a text has a name between other words, or at its start or end. */
function hasWords(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + name.length] ?? ' ')) return true
  return false
}

const LETTER = lettered(String.raw`[\p{L}\p{N}]`, 'u')

const isSigner = (word: string): boolean =>
  !/\p{Lo}/u.test(word) &&
  !isGluedToDay(word) &&
  (isFirstName(word) || HANDLE.test(word) || readByline(word, 'visible').length > 0)

/** A word with a capital inside, or a longer one without any: 'MoritzMeyer', 'roofcat'. */
const HANDLE = lettered(String.raw`^(?:\p{Ll}{6,20}|\p{Lu}\p{Ll}+\p{Lu}\p{L}{1,15})$`, 'u')

/** Two words in one, as names of accounts are: 'HansEhrlich'. */
const CAMEL = lettered(String.raw`^\p{Lu}\p{Ll}{2,15}(\p{Lu}\p{Ll}{2,15})$`, 'u')

const isCamel = (name: string): boolean => CAMEL.test(name) && !isGluedToDay(name)

/** Whether a word is one that a dump glued to the weekday of a date: 'TrafficFriday'. */
const isGluedToDay = (name: string): boolean => NOT_NAME.has(foldWord(CAMEL.exec(name)?.[1] ?? ''))

/** Whether a later line tells who the first of the names is. */
const hasBio = (context: FieldContext, { value, block = 0 }: Proposal): boolean =>
  context.page.blocks.some(
    (other) => other.id > block && other.text.length > MAX_BARE && isBioOf(other.text, value[0] as string),
  )

/** Lines between a columnist's standing head and the headline. */
const HEAD_ABOVE = 3
/** 'More from Jane Doe': what a column's page offers of its author, who is no subject then. */
const MORE_FROM =
  /^(?:(?:read |see )?more (?:from|by)|all (?:articles|columns|posts|stories) by|mehr von|alle artikel von|du même auteur|más de|altri articoli di|mais de|meer van|mer av|mere af)\s/i

/** A name alone above the headline, of whom the page offers more. */
const standingHead = (context: FieldContext, anchor: Anchor): readonly Proposal[] => {
  const { headline } = anchor
  if (headline === undefined) return []
  const { blocks } = context.page
  const isOffered = ({ value: [name = ''] }: Proposal) =>
    blocks.some(({ id, text }) => id > headline && MORE_FROM.test(text) && text.endsWith(` ${name}`))
  const lines = blocks
    .slice(Math.max(0, headline - HEAD_ABOVE), headline)
    .filter(({ text }) => text.length <= MAX_BARE)
    .flatMap((block) => bareNames(block).filter(({ value }) => value[0] === block.text))
  return people(context, lines).filter(isOffered)
}

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
  {
    name: 'signature',
    family: 'visible',
    confidence: 0.65,
    find: (c, a) =>
      signatures(c, a)
        .filter(({ value }) => value.every((name) => isPerson(name) && mayBeHan(c, name)))
        .slice(0, 1),
  },
  {
    name: 'handle-below',
    family: 'visible',
    confidence: 0.46,
    find: (c, a) => handles(c, a, signatures(c, a)).slice(0, 1),
  },
  {
    name: 'standing-head',
    family: 'visible',
    confidence: 0.6,
    find: (c, a) => standingHead(c, a).slice(0, 1),
  },
  { name: 'lone-name', family: 'visible', confidence: 0.55, find: (c, a) => loneNames(c, a).slice(0, 1) },
]
