import type { Block } from '../../model/page.ts'
import { readSignedDateline } from '../../text/datelines.ts'
import { isFirstName } from '../../text/first-names.ts'
import { foldWord } from '../../text/fold-word.ts'
import { readJapaneseSignature } from '../../text/japanese-signature.ts'
import { lettered } from '../../text/lettered.ts'
import { isByAlone, startsWithBy, stripBy } from '../../text/names/by-words.ts'
import { isKnownPerson, isPerson, PARTICLES, type Trust } from '../../text/names/is-name.ts'
import { readPostLine } from '../../text/names/post-line.ts'
import { readByline, unglued } from '../../text/names/read-byline.ts'
import { readDateline, readKoreanReporters, readPoster, readReporters } from '../../text/reporters.ts'
import type { FieldContext } from '../context.ts'
import { brokenText, spacedText } from '../seams.ts'
import { endBlocks, headBlocks } from './places.ts'
import { authorsOnly } from './roles.ts'
import { type BylineRule, MAX_LINE, type Proposal } from './rule.ts'
import { isProse } from './shown.ts'

/** Names read from a block, where there are any. */
const proposals = (block: Block, names: readonly string[], raw = block.text): readonly Proposal[] =>
  names.length > 0 ? [{ value: names, raw, block: block.id }] : []

export const lineNames = (block: Block, trust: Trust = 'visible'): readonly Proposal[] => {
  const text = unglued(spacedText(block))
  const parts = unglued(brokenText(block))
  // where elements meet, a name may end ('Jane DoeReading time') or go on ('JaneDoe')
  const apart = parts === text ? [] : readByline(authorsOnly(parts), trust)
  const isWhole = apart.length > 0 && apart.every(isPerson)
  return proposals(block, isWhole ? apart : readByline(authorsOnly(text), trust))
}

/** What joins the last two names of a list, as part of an expression. */
const AND = 'and|und|et|y|e|en|og|och|ja|i|ve|и|та'

/** Longest line that is 'By' and a name alone, so that the name may be a handle or a brand. */
export const MAX_BARE = 40

const notProse = (context: FieldContext, { value }: Proposal): boolean =>
  !value.every((name) => isProse(context, name, false))

const CAPITAL = lettered(String.raw`\p{Lu}|\p{Lo}`, 'u')
const SMALL_WORD = lettered(String.raw`^\p{Ll}+(?=\s)`, 'u')

/** A handle, or words of which one has a capital: 'By the numbers' and 'By signing up you accept our Terms' name nobody. */
const isHandle = ({ value }: Proposal): boolean =>
  value.every((name) => {
    const [small] = SMALL_WORD.exec(name) ?? []
    return (
      !name.includes(' ') || (CAPITAL.test(name) && (small === undefined || PARTICLES.has(foldWord(small))))
    )
  })

/** The line as far as a bar, dot or dash, or a small word behind the name: what comes after is a date or a section. */
function creditOf(block: Block): Block | undefined {
  const [line = ''] = spacedText(block).split(/\s[|•·–-]\s/, 1)
  if (line.length <= MAX_BARE) return { ...block, text: line }
  const name = stripBy(line)
  const [capital] = CAPITALISED.exec(name) ?? []
  const text = line.slice(0, line.length - name.length) + (capital ?? name)
  return text.length <= MAX_BARE ? { ...block, text } : undefined
}

/** A word with a capital, and those after it, up to a small one. */
const CAPITALISED = lettered(String.raw`^\p{Lu}\S*(?:\s\P{Ll}\S*)*(?=\s\p{Ll})`, 'u')

/**
 * 'Author:' in a line of several labels and what they ask for, a name or a handle before a bar, and what stands before
 * the next; behind a date a dump glues it: '5 May 2024AuthorAda Byron', '5 MayWritten By Ada Byron'.
 */
const LABELLED = lettered(
  String.raw`(?<=[\p{Ll}\p{Nd}])Written [Bb]y\s(?=\p{Lu})|(?<=[\s|•·/,;])(?:Автор|Autor(?:ka|in)?|Auteur|Autore|Author|Yazar|Szerző|Συντάκτης|Penulis|Текст)\s?[:：]\s(?=\p{Lu}|\S{3,20}(?:\s[|•·/]|$))|(?<=\p{Nd})(?:Author|Autor)(?=\p{Lu}\p{Ll})`,
  'u',
)
const NEXT_LABEL = lettered(String.raw`\s(?=\p{Lu}\p{L}{1,20}[:：])|\s[|•·/]\s|\s(?=\p{Nd})`, 'u')

/** A line from where it says whose it is, if it does. */
function saidBy(block: Block): readonly Block[] {
  const text = spacedText(block)
  if (startsWithBy(text)) return [block]
  const label = LABELLED.exec(text)
  if (!label) return []
  const [line = ''] = text.slice(label.index).split(NEXT_LABEL, 1)
  return [{ ...block, element: undefined, text: line }]
}

/** A line that starts with 'By'. */
const byLines = (context: FieldContext, blocks: readonly Block[]): readonly Proposal[] =>
  blocks
    .flatMap(saidBy)
    .flatMap((block) => {
      const plain = lineNames(block)
      if (plain.length > 0) return goesOn(block) ? withNext(plain, context.page.blocks[block.id + 1]) : plain
      const credit = creditOf(block)
      if (!credit) return []
      const marked = lineNames(credit, 'marked')
      return marked.length > 0 ? marked : lineNames(credit, 'stated').filter(isHandle)
    })
    .filter((found) => notProse(context, found) && !areWords(found))

/** Whether a list is of single words none of which is a given name: 'Von Nutzen und Lasten'. */
const areWords = ({ value }: Proposal): boolean =>
  value.length > 1 && value.every((name) => !name.includes(' ') && !isFirstName(name) && CAPITAL.test(name))

/** Whether a list of authors is cut where a dump has one text node on each line: 'By Ada Byron,'. */
const goesOn = ({ text }: Block): boolean => /[\p{L}.],$/u.test(text)

/** The names of a list's first line with those of its next, where that is nothing but names. */
function withNext(found: readonly Proposal[], next: Block | undefined): readonly Proposal[] {
  const [more] = next && next.text.length <= MAX_LINE / 2 ? lineNames(next) : []
  return next && more?.value.every(isPerson) && hasNothingElse(next.text, more.value)
    ? found.map((one) => ({ ...one, value: [...new Set([...one.value, ...more.value])] }))
    : found
}

const hasNothingElse = (text: string, names: readonly string[]): boolean =>
  JOINED.test(names.reduce((rest, name) => rest.replace(name, ''), text))
const JOINED = new RegExp(String.raw`^(?:[\s,;&]|${AND}){0,40}$`, 'i')

/** What stands between two authors, alone on its line where a dump has one text node on each. */
const BETWEEN = new RegExp(String.raw`^(?:[,;&]|,?\s?(?:${AND}))$`, 'i')
/** Most authors of one list. */
const MOST = 8

/** Labels of more than one author. */
const AUTHORS = /^(?:authors|autoren|autorinnen|auteurs|autores|autori|autorzy)\s?:?$/i

/** The names on lines below each other that are nothing but names of people. */
function peopleBelow(blocks: readonly Block[], first: Block): readonly string[] {
  const lines = blocks.slice(first.id, first.id + MOST).map(({ text }) => text)
  const end = lines.findIndex((text) => !isKnownPerson(text))
  return lines.slice(0, end < 0 ? MOST : end)
}

/** The names on a line and on those below it, as far as lines with a comma or 'and' join them. */
function listNames(blocks: readonly Block[], first: Block): readonly Proposal[] {
  const people = AUTHORS.test(blocks[first.id - 1]?.text ?? '') ? peopleBelow(blocks, first) : []
  if (people.length > 1) return proposals(first, people)
  const found = lineNames(first, 'marked')
  const names = found.flatMap(({ value }) => value)
  let id = first.id
  while (found.length > 0 && names.length < MOST && BETWEEN.test(blocks[id + 1]?.text ?? '')) {
    const next = blocks[id + 2]
    const more = next && next.text.length <= MAX_LINE / 2 ? lineNames(next, 'marked') : []
    if (more.length !== 1 || !more[0]?.value.every(isPerson)) break
    names.push(...more[0].value)
    id += 2
  }
  return found.slice(0, 1).map((one) => ({ ...one, value: [...new Set(names)] }))
}

/** 'Written by' as a line of its own, and the name on the next. */
const byThenName = (context: FieldContext, blocks: readonly Block[]): readonly Proposal[] =>
  blocks
    .filter((block) => isByAlone(block.text))
    .flatMap((block) => {
      const next = context.page.blocks[block.id + 1]
      return next && next.text.length <= MAX_LINE / 2 && !isByAlone(next.text)
        ? listNames(context.page.blocks, next)
        : []
    })
    .filter((found) => notProse(context, found))

/** 'Posted in News by rasos on May 2'. */
const postLines = (context: FieldContext, blocks: readonly Block[]): readonly Proposal[] =>
  blocks
    .flatMap((block) => proposals(block, readPostLine(spacedText(block))))
    .filter((found) => notProse(context, found))

/** '光明日报记者 王小明', '홍길동 기자'; not in menus, where reporters have columns and forums. */
const reporterLines = (blocks: readonly Block[]): readonly Proposal[] =>
  joined(
    blocks
      .filter(({ linkDensity = 0, cells }) => linkDensity < 1 && (cells?.length ?? 0) < 5)
      .flatMap((block) => proposals(block, reportersOf(spacedText(block)))),
  )

function reportersOf(text: string): readonly string[] {
  const names = [...readReporters(text), ...readKoreanReporters(text)]
  const poster = names.length > 0 ? undefined : readPoster(text)
  return poster === undefined ? names : [poster]
}

/** Reporters' lines right below each other are one list. */
function joined(lines: readonly Proposal[]): readonly Proposal[] {
  const lists: Proposal[] = []
  let next: number | undefined
  for (const line of lines) {
    const before = lists.at(-1)
    if (before && line.block === next)
      lists[lists.length - 1] = { ...before, value: [...new Set([...before.value, ...line.value])] }
    else lists.push(line)
    next = (line.block ?? 0) + 1
  }
  return lists
}

/** Blocks at either end of the body in which a report names its reporters. */
const BODY_EDGE = 3

/** '本报讯（记者 王小明）' at the body's start, '（总台记者 王小明）' at its end. */
const datelines = ({ page, body }: FieldContext): readonly Proposal[] =>
  [...new Set([...body.blocks.slice(0, BODY_EDGE), ...body.blocks.slice(-BODY_EDGE)])]
    .map((id) => page.blocks[id] as Block)
    .flatMap((block) => proposals(block, datelineNames(block.text), block.text.slice(0, MAX_LINE)))

function datelineNames(text: string): readonly string[] {
  const names = readDateline(text)
  const signed = names.length > 0 ? undefined : readSignedDateline(text)
  return signed === undefined ? names : [signed]
}

/** Blocks from a body's last, one of which may be signed so: in a dump other stories' lines follow. */
const BRACKETS_EDGE = 6

/** '【佐藤健一郎】' at the end of a Japanese body's last paragraphs. */
const bracketed = ({ page, body, language }: FieldContext): readonly Proposal[] =>
  language !== 'ja'
    ? []
    : page.blocks
        // the score leaves out so short a line, at the end or before a sentence of the site's
        .slice(body.blocks.at(-BRACKETS_EDGE) ?? body.blocks[0] ?? 0, (body.blocks.at(-1) ?? -1) + 2)
        .flatMap((block) => proposals(block, readJapaneseSignature(block.text), block.text.slice(-MAX_LINE)))

/** Lines by the headline that say who wrote. */
export const LINE_RULES: readonly BylineRule[] = [
  {
    name: 'by-line',
    family: 'visible',
    confidence: 0.85,
    find: (c, a) => byLines(c, headBlocks(c, a)).slice(0, 1),
  },
  {
    name: 'by-then-name',
    family: 'visible',
    confidence: 0.75,
    find: (c, a) => byThenName(c, headBlocks(c, a)).slice(0, 1),
  },
  {
    name: 'post-line',
    family: 'visible',
    confidence: 0.8,
    find: (c, a) => postLines(c, headBlocks(c, a)).slice(0, 1),
  },
  {
    name: 'reporter-line',
    family: 'visible',
    confidence: 0.87,
    find: (c, a) => reporterLines(headBlocks(c, a)).slice(0, 1),
  },
  { name: 'reporter-in-text', family: 'visible', confidence: 0.8, find: (c) => datelines(c).slice(0, 1) },
  { name: 'name-in-brackets', family: 'visible', confidence: 0.7, find: (c) => bracketed(c).slice(-1) },
]

/** The same where an article is signed. */
export const END_LINE_RULES: readonly BylineRule[] = [
  {
    name: 'end-by-line',
    family: 'bio',
    confidence: 0.65,
    find: (c, a) => byLines(c, endBlocks(c, a)).slice(0, 1),
  },
  {
    name: 'end-by-then-name',
    family: 'bio',
    confidence: 0.85,
    find: (c, a) => byThenName(c, endBlocks(c, a)).slice(0, 1),
  },
  {
    name: 'end-post-line',
    family: 'bio',
    confidence: 0.65,
    find: (c, a) => postLines(c, endBlocks(c, a)).slice(0, 1),
  },
  {
    name: 'end-reporter-line',
    family: 'bio',
    confidence: 0.65,
    find: (c, a) => reporterLines(endBlocks(c, a)).slice(0, 1),
  },
]
