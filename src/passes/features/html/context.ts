import { type Element, isElement } from '../../../model/element.ts'
import type { Block, Page } from '../../../model/page.ts'
import { numbers } from '../../../numbers.ts'
import { isUnparted, type Measure, MIN_UNPARTED, measuresOf } from '../../../text/measure.ts'
import { type Lexical, lexicalOf } from '../lexical.ts'
import { headlineBlock } from './headline-block.ts'
import { markCacheOf, marksOf } from './marks.ts'
import { type WordList, wordList } from './word-list.ts'

/** Sums over the blocks below one element. */
export interface Subtree {
  readonly element: Element
  chars: number
  linkChars: number
  /** Characters of blocks that look like prose. */
  prose: number
  blocks: number
  headings: number
  /** Pictures below, with text or without. */
  images: number
  /** Form controls below. */
  controls: number
  /** First and last block id below. */
  first: number
  last: number
  /** Blocks whose nearest element this is, or its direct children: how many children hold text. */
  textChildren: number
  readonly marks: readonly number[]
  /** Number of the element's look: elements of one tag and class, digits aside, have the same. */
  readonly look: number
}

/** What the HTML families look at: the page, measured once. */
export interface HtmlContext extends Lexical {
  readonly page: Page
  readonly blocks: readonly Block[]
  readonly measures: readonly Measure[]
  /** 1 for blocks that look like prose, 0 for others, between for short sentences. */
  readonly prose: Float64Array
  /** Subtree sums by element id; undefined for elements without text. */
  readonly subtrees: readonly (Subtree | undefined)[]
  /** The nearest element's subtree for each block. */
  readonly owners: readonly Subtree[]
  readonly totals: {
    readonly chars: number
    readonly prose: number
    readonly linkChars: number
    readonly headings: number
  }
  /** The deepest element that holds most of the page's prose. */
  readonly main: Subtree
  /** For each block, the child of the main container (or of the lowest element shared with it) that holds it. */
  readonly branches: readonly Subtree[]
  /** How many different looks there are. */
  readonly looks: number
  /** The block that repeats the page's title, or -1. */
  readonly headline: number
  /** Words of what the page says of itself. */
  readonly title: WordList
  readonly description: WordList
  /** Text of JSON-LD `articleBody`, white space and case folded; empty when the page has none. */
  readonly articleBody: string
}

/** Characters of a block whose words are looked up: what a part of a page says of itself stands at its start. */
const LEXICAL_REACH = 240

/** Share of the page's prose that makes an element the main container; .6–.8 scored alike on the corpus. */
const MAIN_SHARE = 0.7

/** Sentence-like text outside links, by length: 25 words of running text count in full. */
function proseOf(m: Measure, linkDensity: number): number {
  if (m.words < 5 || linkDensity > 0.5) return 0
  const long = Math.min(1, m.words / 25)
  const isOne = m.terminated || m.sentences > 0 || (isUnparted(m) && m.words >= MIN_UNPARTED)
  const sentence = isOne ? 1 : 0.3
  return long * sentence * (1 - linkDensity)
}

/** Measures an HTML page for the feature families; linear in blocks times depth, and depth is bounded. */
export function htmlContext(page: Page): HtmlContext {
  const { blocks } = page
  const measures = measuresOf(blocks)
  const prose = numbers(blocks, (block) => proseOf(measures[block.id] as Measure, block.linkDensity ?? 0))
  const largest = blocks.reduce((max, { element }) => Math.max(max, element?.id ?? 0), 0)
  // a length given ahead keeps the array from becoming a hash table where ids have gaps
  const subtrees: (Subtree | undefined)[] = new Array(largest + 1)
  const cache = markCacheOf(blocks)
  const looks = new Map<string, number>()
  const totals = { chars: 0, prose: 0, linkChars: 0, headings: 0 }
  const owners = blocks.map((block) => {
    const m = measures[block.id] as Measure
    const linkChars = m.chars * (block.linkDensity ?? 0)
    const proseChars = m.chars * (prose[block.id] as number)
    const heading = block.kind === 'heading' ? 1 : 0
    totals.chars += m.chars
    totals.linkChars += linkChars
    totals.prose += proseChars
    totals.headings += heading
    for (let element = block.element; element; element = element.parent) {
      let sum = subtrees[element.id]
      if (!sum) {
        sum = {
          element,
          chars: 0,
          linkChars: 0,
          prose: 0,
          blocks: 0,
          headings: 0,
          images: 0,
          controls: 0,
          first: block.id,
          last: block.id,
          textChildren: 0,
          marks: marksOf(element, cache),
          look: lookOf(element, looks),
        }
        subtrees[element.id] = sum
      }
      sum.chars += m.chars
      sum.linkChars += linkChars
      sum.prose += proseChars
      sum.blocks++
      sum.headings += heading
      sum.last = block.id
    }
    return subtrees[(block.element as Element).id] as Subtree
  })
  for (const sum of subtrees) {
    const parent = sum && parentOf(sum, subtrees)
    if (parent) parent.textChildren++
  }
  countFurniture(page, subtrees)
  const lexical = lexicalOf(blocks, LEXICAL_REACH)
  const title = wordList(titleOf(page), lexical)
  const main = mainOf(owners, subtrees, totals)
  return {
    page,
    blocks,
    measures,
    ...lexical,
    prose,
    subtrees,
    owners,
    totals,
    main,
    branches: owners.map((owner) => branchOf(owner, subtrees, main)),
    looks: looks.size,
    headline: headlineBlock(page, measures, prose, lexical, title),
    title,
    description: wordList(claim(page, 'og:description', 'description', 'article.description'), lexical),
    articleBody: claim(page, 'article.articlebody', 'articlebody').toLowerCase().replace(/\s+/g, ' '),
  }
}

function mainOf(
  owners: readonly Subtree[],
  subtrees: readonly (Subtree | undefined)[],
  totals: HtmlContext['totals'],
): Subtree {
  const useProse = totals.prose > 0
  const total = useProse ? totals.prose : totals.chars
  let best = subtrees.find((s) => s !== undefined) as Subtree
  for (const sum of subtrees) {
    if (!sum) continue
    const mass = useProse ? sum.prose : sum.chars
    if (mass >= MAIN_SHARE * total && sum.element.depth > best.element.depth) best = sum
  }
  return owners.length > 0 ? best : (owners[0] as Subtree)
}

/** The subtree of an element's parent. */
export const parentOf = ({ element }: Subtree, subtrees: HtmlContext['subtrees']): Subtree | undefined =>
  element.parent && subtrees[element.parent.id]

/** Whether `outer` holds `inner` (or is it), by the block ids below them and depth. */
export const holds = (outer: Subtree, inner: Subtree): boolean =>
  outer === inner ||
  (outer.element.depth < inner.element.depth && outer.first <= inner.first && outer.last >= inner.last)

function branchOf(owner: Subtree, subtrees: HtmlContext['subtrees'], main: Subtree): Subtree {
  let branch = owner
  for (let at: Subtree | undefined = owner; at && !holds(at, main); at = parentOf(at, subtrees)) branch = at
  return branch
}

const PICTURES = new Set(['img', 'picture', 'figure'])
const CONTROLS = new Set(['input', 'select', 'textarea', 'button'])

/** Counts pictures and form controls below every element that also holds text. */
function countFurniture(page: Page, subtrees: readonly (Subtree | undefined)[]): void {
  const pending = page.root ? [page.root] : []
  for (let element = pending.pop(); element; element = pending.pop()) {
    const field = PICTURES.has(element.tag) ? 'images' : CONTROLS.has(element.tag) ? 'controls' : undefined
    if (field) {
      for (let at = element.parent; at; at = at.parent) {
        const sum = subtrees[at.id]
        if (sum) sum[field]++
      }
    }
    for (const child of element.children) if (isElement(child)) pending.push(child)
  }
}

const claim = (page: Page, ...keys: string[]): string =>
  page.claims.find(({ key }) => keys.includes(key))?.value ?? ''

const titleOf = (page: Page): string =>
  page.claims
    .filter(({ via, key }) => via === 'title' || key === 'og:title' || key === 'article.headline')
    .map(({ value }) => value)
    .join(' ')

/** Class names are compared this far; digits count posts and columns, not looks. */
const MAX_LOOK = 100

function lookOf({ tag, attrs }: Element, looks: Map<string, number>): number {
  const key = `${tag}.${(attrs.class ?? '').slice(0, MAX_LOOK).replace(/\d+/g, '')}`
  const known = looks.get(key)
  if (known !== undefined) return known
  looks.set(key, looks.size)
  return looks.size - 1
}
