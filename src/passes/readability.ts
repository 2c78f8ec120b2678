import type { Page } from '../model/page.ts'
import type { Ballot } from '../model/verdict.ts'
import { serializeStamped } from '../read/html/serialize.ts'

/** Largest page handed to jsdom, in blocks: it costs about 0.1 ms a block, and no article is longer. */
const MAX_BLOCKS = 20_000
/** Largest slim page handed to jsdom, in characters: Readability takes seconds from here on. */
const MAX_CHARACTERS = 1_000_000

/**
 * Mozilla's Readability as a voter: the page is rebuilt with every text node stamped with its block, and a block's
 * score is the share of its stamped text that Readability keeps. Blocks it is not `asked` about are not shown to it and
 * score 0. Undefined when the page has no markup, is too large for jsdom, or Readability finds no article. jsdom is
 * loaded only here, on first use.
 */
export async function readabilityPass(
  page: Page,
  asked: (block: number) => boolean = () => true,
): Promise<Ballot | undefined> {
  if (!page.root || page.blocks.length > MAX_BLOCKS) return undefined
  const html = serializeStamped(page.root, asked)
  if (html.length > MAX_CHARACTERS) return undefined
  const kept = (await loadVoter())(html)
  if (!kept) return undefined
  const all = new Map<number, number>()
  count(kept.all, all)
  const surviving = new Map<number, number>()
  count(kept.surviving, surviving)
  const scores = Float64Array.from(page.blocks, ({ id }) =>
    Math.min(1, (surviving.get(id) ?? 0) / (all.get(id) ?? 1)),
  )
  return {
    pass: 'readability',
    scores,
    reasons: (block) => [{ rule: 'readability', weight: (scores[block] ?? 0) - 0.5 }],
  }
}

/** A stamp's block and the characters under it. */
type Stamp = readonly [block: number, characters: number]

function count(stamps: readonly Stamp[], into: Map<number, number>): void {
  for (const [block, characters] of stamps) into.set(block, (into.get(block) ?? 0) + characters)
}

type Voter = (html: string) => { all: Stamp[]; surviving: Stamp[] } | undefined
let voter: Promise<Voter> | undefined

const loadVoter = (): Promise<Voter> => {
  voter ??= makeVoter()
  return voter
}

async function makeVoter(): Promise<Voter> {
  const [{ JSDOM }, { Readability }] = await Promise.all([import('jsdom'), import('@mozilla/readability')])
  const { window } = new JSDOM('')
  // Readability asks every element for its style, which jsdom would make for it; what hides is marked `hidden` instead
  Object.defineProperty(window.HTMLElement.prototype, 'style', { value: undefined })
  // a DOMParser's documents apply no style sheets and run no scripts: half the cost of `new JSDOM(html)`
  const parser = new window.DOMParser()
  const stamps = (root: ParentNode): Stamp[] =>
    [...root.querySelectorAll('span[data-block]')].map((span) => [
      Number(span.getAttribute('data-block')),
      (span.textContent ?? '').trim().length,
    ])
  return (html) => {
    const document = parser.parseFromString(html, 'text/html')
    const all = stamps(document)
    const result = new Readability<ParentNode>(document, {
      serializer: (node) => node as unknown as ParentNode,
    }).parse()
    return result?.content ? { all, surviving: stamps(result.content) } : undefined
  }
}
