/** Labels blocks by aligning a page's words, in order, with the words of its gold body. */
import type { Block } from '../src/model/page.ts'
import type { Gold } from './corpus.ts'

/** A block's label: the share of its words that the article has (0–1), or undefined where the gold cannot tell. */
export type Label = number | undefined

const WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[[\p{L}\p{M}\p{N}_]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]]+/gv

/** Lower-cased words as the scorer counts them. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? []

/** Blocks with a smaller share of their word triples in the gold are not aligned at all: it keeps alignment cheap and sane. */
const MIN_TRIPLES = 0.3

/** Most insertions and deletions an alignment may need; beyond it the share of shared triples is the label. */
const MAX_EDITS = 8000

/** Labels all blocks of a page. */
export function labelBlocks(blocks: readonly Block[], gold: Gold): Label[] {
  if (gold.body) return labelByBody(blocks, gold.body)
  if (gold.with?.length || gold.without?.length) return labelBySegments(blocks, gold)
  return blocks.map(() => undefined)
}

function labelByBody(blocks: readonly Block[], body: string): Label[] {
  const goldWords = wordsOf(body)
  const lines = new Set(body.split('\n').map((line) => wordsOf(line).join(' ')))
  const triples = new Set(triplesOf(goldWords))
  const labels: Label[] = blocks.map(() => 0)
  const words: string[] = []
  const owners: number[] = []
  for (const block of blocks) {
    const own = wordsOf(block.text)
    const isLine = lines.has(own.join(' '))
    if (own.length < 3 ? !isLine : !isLine && shareIn(triplesOf(own), triples) < MIN_TRIPLES) continue
    for (const word of own) {
      words.push(word)
      owners.push(block.id)
    }
  }
  const aligned = align(words, goldWords)
  const counts = new Map<number, number>()
  owners.forEach((owner, i) => {
    if (!aligned || aligned[i]) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  })
  for (const [owner, count] of counts) labels[owner] = count / wordsOf(blocks[owner]?.text ?? '').length
  return labels
}

function triplesOf(words: readonly string[]): string[] {
  const out: string[] = []
  for (let i = 0; i + 2 < words.length; i++) out.push(`${words[i]} ${words[i + 1]} ${words[i + 2]}`)
  return out
}

const shareIn = (items: readonly string[], set: ReadonlySet<string>): number =>
  items.length === 0 ? 0 : items.filter((item) => set.has(item)).length / items.length

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim()

function labelBySegments(blocks: readonly Block[], gold: Gold): Label[] {
  const good = (gold.with ?? []).map(collapse)
  const bad = (gold.without ?? []).map(collapse)
  return blocks.map((block) => {
    const text = collapse(block.text)
    const isGood = good.some((segment) => text.includes(segment))
    const isBad = bad.some((segment) => text.includes(segment))
    if (isGood === isBad) return undefined
    return isGood ? 1 : 0
  })
}

/**
 * Longest common subsequence by Myers' greedy algorithm: which words of `a` are matched, or undefined when the
 * two differ too much to be worth it.
 */
function align(a: readonly string[], b: readonly string[]): Uint8Array | undefined {
  const matched = new Uint8Array(a.length)
  const max = Math.min(a.length + b.length, MAX_EDITS)
  const size = 2 * max + 3
  const offset = max + 1
  const front = new Int32Array(size)
  const trace: Int32Array[] = []
  for (let d = 0; d <= max; d++) {
    trace.push(front.slice(offset - d - 1, offset + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down =
        k === -d || (k !== d && (front[offset + k - 1] as number) < (front[offset + k + 1] as number))
      let x = down ? (front[offset + k + 1] as number) : (front[offset + k - 1] as number) + 1
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++
        y++
      }
      front[offset + k] = x
      if (x >= a.length && y >= b.length) {
        backtrack(trace, a.length, b.length, d, matched)
        return matched
      }
    }
  }
  return undefined
}

function backtrack(
  trace: readonly Int32Array[],
  endX: number,
  endY: number,
  edits: number,
  matched: Uint8Array,
): void {
  let x = endX
  let y = endY
  for (let d = edits; d >= 0; d--) {
    const front = trace[d] as Int32Array
    const at = (k: number) => front[k + d + 1] as number
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const previousK = down ? k + 1 : k - 1
    const previousX = d === 0 ? 0 : at(previousK)
    const previousY = previousX - previousK
    while (x > (d === 0 ? 0 : Math.max(previousX, 0)) && y > (d === 0 ? 0 : Math.max(previousY, 0))) {
      const afterMove = down ? x > previousX : x > previousX + 1
      if (d > 0 && !afterMove) break
      x--
      y--
      matched[x] = 1
    }
    if (d > 0) {
      x = previousX
      y = previousY
    }
  }
}
