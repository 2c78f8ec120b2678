import type { Scored } from '../../two-stage.ts'
import type { Family } from '../family.ts'
import type { HtmlContext, Subtree } from './context.ts'

const OFFSETS = [-3, -2, -1, 1, 2, 3]
const LEVELS = 4

/** The first stage's scores in a block's order: its own, its neighbours', and the article's mass around it. */
export const scoresAround: Family<Scored<HtmlContext>> = {
  name: 'around',
  features: [
    'own',
    ...OFFSETS.map((o) => `score${o}`),
    'massBefore',
    'massAfter',
    'sinceKept',
    'untilKept',
    'charsSinceKept',
    'charsUntilKept',
    'maxNext5',
    'maxLast5',
    'section',
    'previousSection',
    'pageMean',
    'run',
  ],
  fill({ context, scores }, put) {
    const { blocks, measures } = context
    const n = blocks.length
    const mass = (id: number) => (scores[id] ?? 0) * (measures[id]?.words ?? 0)
    let total = 0
    let words = 0
    for (let id = 0; id < n; id++) {
      total += mass(id)
      words += measures[id]?.words ?? 0
    }
    const safe = Math.max(1e-6, total)
    const sections = sectionMeans(context, scores)
    const base = 1 + OFFSETS.length
    let before = 0
    let lastKept = -1
    let off = 0
    let run = 0
    for (let id = 0; id < n; id++) {
      put(id, 0, scores[id] ?? 0)
      OFFSETS.forEach((o, i) => {
        const near = id + o
        put(id, 1 + i, near < 0 || near >= n ? -1 : (scores[near] as number))
      })
      put(id, base, before / safe)
      put(id, base + 1, (total - before - mass(id)) / safe)
      put(id, base + 2, Math.log2(1 + (lastKept < 0 ? n : id - lastKept)))
      put(id, base + 4, Math.log2(1 + off))
      let next = 0
      let last = 0
      for (let k = 1; k <= 5; k++) {
        if (id + k < n) next = Math.max(next, scores[id + k] as number)
        if (id >= k) last = Math.max(last, scores[id - k] as number)
      }
      put(id, base + 6, next)
      put(id, base + 7, last)
      put(id, base + 8, sections.own[id] ?? 0)
      put(id, base + 9, sections.previous[id] ?? 0)
      put(id, base + 10, total / Math.max(1, words))
      put(id, base + 11, Math.log2(1 + run))
      before += mass(id)
      if ((scores[id] ?? 0) >= 0.5) {
        lastKept = id
        off = 0
        run += measures[id]?.words ?? 0
      } else {
        off += measures[id]?.chars ?? 0
        if (off > 200) run = 0
      }
    }
    let nextKept = -1
    off = 0
    for (let id = n - 1; id >= 0; id--) {
      put(id, base + 3, Math.log2(1 + (nextKept < 0 ? n : nextKept - id)))
      put(id, base + 5, Math.log2(1 + off))
      if ((scores[id] ?? 0) >= 0.5) {
        nextKept = id
        off = 0
      } else off += measures[id]?.chars ?? 0
    }
  },
}

/** Mean score of the blocks under the block's heading, and under the heading before. */
function sectionMeans({ blocks, measures }: HtmlContext, scores: Float64Array) {
  const own = new Float64Array(blocks.length)
  const previous = new Float64Array(blocks.length)
  let start = 0
  let lastMean = -1
  const close = (end: number) => {
    let sum = 0
    let words = 0
    for (let id = start; id < end; id++) {
      if (blocks[id]?.kind === 'heading') continue
      sum += (scores[id] ?? 0) * (measures[id]?.words ?? 0)
      words += measures[id]?.words ?? 0
    }
    const mean = words > 0 ? sum / words : -1
    for (let id = start; id < end; id++) {
      own[id] = mean
      previous[id] = lastMean
    }
    lastMean = mean
    start = end
  }
  for (const block of blocks) if (block.kind === 'heading' && block.id > start) close(block.id)
  close(blocks.length)
  return { own, previous }
}

interface Mass {
  mass: number
  words: number
  kept: number
  blocks: number
}

/** The first stage's scores in a block's tree: the mass that its ancestors, siblings and look-alikes hold. */
export const scoresAbove: Family<Scored<HtmlContext>> = {
  name: 'above',
  features: [
    ...Array.from({ length: LEVELS }, (_, i) => [`mean${i}`, `share${i}`, `others${i}`]).flat(),
    'mainLevels',
    'mainMean',
    'branchMean',
    'branchShare',
    'look',
    'lookOthers',
  ],
  fill({ context, scores }, put) {
    const { blocks, measures, owners, subtrees, looks: known } = context
    const masses: (Mass | undefined)[] = new Array(subtrees.length)
    const looks = new Map<number, Mass>()
    // an element's look and its parent's, as one number
    const look = ({ element, look: own }: Subtree) =>
      own * known + ((element.parent && subtrees[element.parent.id]?.look) ?? 0)
    let total = 0
    const add = (sum: Mass | undefined, id: number): Mass => {
      const to = sum ?? { mass: 0, words: 0, kept: 0, blocks: 0 }
      const words = measures[id]?.words ?? 0
      to.mass += (scores[id] ?? 0) * words
      to.words += words
      to.kept += scores[id] ?? 0
      to.blocks++
      return to
    }
    for (const block of blocks) {
      total += (scores[block.id] ?? 0) * (measures[block.id]?.words ?? 0)
      for (let element = block.element; element; element = element.parent)
        masses[element.id] = add(masses[element.id], block.id)
      const key = look(owners[block.id] as Subtree)
      looks.set(key, add(looks.get(key), block.id))
    }
    const main = deepest(masses, subtrees, 0.7 * total)
    const safe = Math.max(1e-6, total)
    const base = LEVELS * 3
    for (const block of blocks) {
      const { id } = block
      const own = scores[id] ?? 0
      const words = measures[id]?.words ?? 0
      const others = (m: Mass) => (m.blocks > 1 ? (m.kept - own) / (m.blocks - 1) : -1)
      let element = block.element
      for (let level = 0; level < LEVELS && element; level++) {
        const m = masses[element.id] as Mass
        put(id, level * 3, m.mass / Math.max(1, m.words))
        put(id, level * 3 + 1, m.mass / safe)
        put(id, level * 3 + 2, m.words > words ? (m.mass - own * words) / (m.words - words) : -1)
        element = element.parent
      }
      let branch = block.element
      let at = block.element
      while (at && main && !above(subtrees[at.id], main)) {
        branch = at
        at = at.parent
      }
      put(id, base, main && at ? main.element.depth - at.depth : -1)
      const mainMass = main && masses[main.element.id]
      put(id, base + 1, mainMass ? mainMass.mass / Math.max(1, mainMass.words) : 0)
      const branchMass = branch && masses[branch.id]
      put(id, base + 2, branchMass ? branchMass.mass / Math.max(1, branchMass.words) : 0)
      put(id, base + 3, branchMass ? branchMass.mass / safe : 0)
      const like = looks.get(look(owners[id] as Subtree)) as Mass
      put(id, base + 4, like.mass / Math.max(1, like.words))
      put(id, base + 5, others(like))
    }
  },
}

function deepest(
  masses: readonly (Mass | undefined)[],
  subtrees: readonly (Subtree | undefined)[],
  least: number,
): Subtree | undefined {
  let best: Subtree | undefined
  masses.forEach((mass, id) => {
    const sum = subtrees[id]
    if (mass && sum && mass.mass >= least && (!best || sum.element.depth > best.element.depth)) best = sum
  })
  return best
}

const above = (outer: Subtree | undefined, inner: Subtree): boolean =>
  outer !== undefined &&
  outer.element.depth <= inner.element.depth &&
  outer.first <= inner.first &&
  outer.last >= inner.last
