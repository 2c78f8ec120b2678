import { Buffer } from 'node:buffer'
import { oncePer } from '../once-per.ts'
import { prefixSums } from '../prefix-sums.ts'

/**
 * Gradient-boosted trees that sum to log-odds, as they are stored: written by bench/train.py. Numbers are little-endian
 * and in base64, which is a third of the size of the same as JSON and read in a tenth of the time. Trees are asked as
 * they are stored: a start of the command has no time to make anything of tens of thousands of nodes.
 */
export interface PackedEnsemble {
  /** Names of the features that the trees ask for. */
  readonly features: readonly string[]
  readonly bias: number
  /** How many thresholds each feature has. */
  readonly counts: readonly number[]
  /** Float32: the thresholds, feature by feature. A split is told by its place among them. */
  readonly thresholds: string
  /** Int16: the values that leaves have, as log-odds in units of `unit`. */
  readonly leaves: string
  readonly unit: number
  /** How many nodes each tree has. */
  readonly sizes: readonly number[]
  /** Uint16: each tree's nodes, a split before its children: a split, or the number of splits and a leaf's value's place. */
  readonly nodes: string
  /** Uint8: how many nodes after a split its right child stands; the left one follows it. */
  readonly rights: string
}

/** Trees ready to be asked about one matrix's rows. */
interface Trees {
  /** The matrix's columns. */
  readonly names: readonly string[]
  /** The column that each split is about. */
  readonly columns: Uint16Array
  /** A smaller value goes left. */
  readonly thresholds: Float32Array
  readonly leaves: Int16Array
  /** Where each tree starts. */
  readonly roots: Int32Array
  readonly nodes: Uint16Array
  readonly rights: Uint8Array
}

/** A matrix of features, one row a block. It is kept column by column, as trees ask for one feature of many rows. */
export interface Matrix {
  readonly names: readonly string[]
  readonly rows: number
  readonly data: Float32Array
}

/** One feature of one row. */
export const valueAt = ({ data, rows }: Matrix, row: number, column: number): number =>
  data[column * rows + row] as number

/** A copy, since a buffer may start at any byte of a pool. */
const bytesOf = (base64: string): ArrayBuffer => new Uint8Array(Buffer.from(base64, 'base64')).buffer

const known = new WeakMap<PackedEnsemble, Trees>()

function treesOf(packed: PackedEnsemble, names: readonly string[]): Trees {
  const before = known.get(packed)
  if (before?.names === names) return before
  const trees: Trees = {
    names,
    columns: columnsOf(packed, names),
    thresholds: new Float32Array(bytesOf(packed.thresholds)),
    leaves: new Int16Array(bytesOf(packed.leaves)),
    roots: Int32Array.from(prefixSums(packed.sizes)).subarray(0, packed.sizes.length),
    nodes: new Uint16Array(bytesOf(packed.nodes)),
    rights: new Uint8Array(bytesOf(packed.rights)),
  }
  known.set(packed, trees)
  return trees
}

/** The matrix's column that each threshold is about. */
function columnsOf({ features, counts }: PackedEnsemble, names: readonly string[]): Uint16Array {
  const index = new Map(names.map((name, i) => [name, i]))
  const ends = prefixSums(counts)
  const columns = new Uint16Array(ends.at(-1) ?? 0)
  for (const [feature, name] of features.entries()) {
    const column = index.get(name)
    if (column === undefined)
      throw new Error(
        `The weights use the feature "${name}", which the code does not compute: run npm run train.`,
      )
    columns.fill(column, ends[feature], ends[feature + 1])
  }
  return columns
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/**
 * A row whose log-odds are this far from even after so many trees is decided, and the other trees are not asked: they
 * would have carried fewer than 1 in 10,000 such rows of the corpus across the threshold (cross-validated, HTML and
 * text), and carried the others further from even as many times as `growth` says. A third of the trees are asked.
 */
const STAGES = [
  { trees: 30, decided: 1.8, growth: 3 },
  { trees: 60, decided: 2, growth: 1.85 },
  { trees: 100, decided: 1.8, growth: 1.4 },
  { trees: 160, decided: 1.3, growth: 1.2 },
  { trees: 200, decided: 1.1, growth: 1.12 },
] as const

/** Each row's probability. */
export function predict(ensemble: PackedEnsemble, matrix: Matrix): Float64Array {
  const trees = treesOf(ensemble, matrix.names)
  const odds = new Float64Array(matrix.rows).fill(ensemble.bias)
  let open = Int32Array.from(odds, (_, row) => row)
  const ask = (from: number, to: number): void => {
    const sums = sumLeaves(trees, matrix, open, from, to)
    for (const row of open) odds[row] = (odds[row] as number) + ensemble.unit * (sums[row] as number)
  }
  let done = 0
  for (const { trees: to, decided, growth } of STAGES) {
    if (to >= trees.roots.length) break
    ask(done, to)
    done = to
    open = open.filter((row) => {
      const isOpen = Math.abs(odds[row] as number) <= decided
      if (!isOpen) odds[row] = growth * (odds[row] as number)
      return isOpen
    })
  }
  ask(done, trees.roots.length)
  return odds.map(sigmoid)
}

/**
 * By row, the sum of the leaves that it falls into in some of the trees. All rows go down a tree together: each split
 * puts those that go left before the others, and the others wait until the left ones have come to their leaves.
 */
function sumLeaves(
  trees: Trees,
  matrix: Matrix,
  openRows: Int32Array,
  firstTree: number,
  endTree: number,
): Int32Array {
  const { columns, thresholds, leaves, roots, nodes, rights } = trees
  const { data, rows } = matrix
  const splits = thresholds.length
  const sums = new Int32Array(rows)
  const order = openRows.slice()
  const waiting: number[] = []
  for (let tree = firstTree; tree < endTree; tree++) {
    let node = roots[tree] as number
    let [from, to] = [0, order.length]
    while (from < to) {
      const what = nodes[node] as number
      if (what < splits) {
        const column = (columns[what] as number) * rows
        const right = partition(order, from, to, data, column, thresholds[what] as number)
        const below = node + (rights[node] as number)
        if (right === from) node = below
        else {
          if (right < to) waiting.push(below, to)
          node++
          to = right
        }
      } else {
        const leaf = leaves[what - splits] as number
        for (; from < to; from++) sums[order[from] as number] = (sums[order[from] as number] as number) + leaf
        to = waiting.pop() ?? from
        node = waiting.pop() ?? node
      }
    }
  }
  return sums
}

/** Puts the rows of a range whose value is below a threshold before the others; gives where the others start. */
function partition(
  order: Int32Array,
  from: number,
  to: number,
  data: Float32Array,
  column: number,
  threshold: number,
): number {
  let others = from
  for (let i = from; i < to; i++) {
    const row = order[i] as number
    // each row changes places with the first of the others: a branch would be guessed wrong too often
    order[i] = order[others] as number
    order[others] = row
    others += Number((data[column + row] as number) < threshold)
  }
  return others
}

/**
 * What each feature added to one row's log-odds: along every tree's path, the change of the expected value at
 * each split is credited to the split's feature (Saabas' method). By the matrix's columns.
 */
export function contributions(ensemble: PackedEnsemble, matrix: Matrix, row: number): Float64Array {
  const trees = treesOf(ensemble, matrix.names)
  const { names, columns, thresholds, roots, nodes, rights } = trees
  const expected = expectedValues(trees)
  const sums = new Float64Array(names.length)
  for (const root of roots) {
    let node = root
    for (let what = nodes[node] as number; what < thresholds.length; what = nodes[node] as number) {
      const column = columns[what] as number
      const isLeft = valueAt(matrix, row, column) < (thresholds[what] as number)
      const next = node + (isLeft ? 1 : (rights[node] as number))
      sums[column] = (sums[column] as number) + (expected[next] as number) - (expected[node] as number)
      node = next
    }
  }
  return sums.map((sum) => ensemble.unit * sum)
}

/** Mean leaf value below each node (unweighted: covers are not stored). Children come after their parent. */
const expectedValues = oncePer(({ thresholds, leaves, nodes, rights }: Trees): Float64Array => {
  const expected = new Float64Array(nodes.length)
  for (let node = nodes.length - 1; node >= 0; node--) {
    const what = nodes[node] as number
    const children = () =>
      (expected[node + 1] as number) + (expected[node + (rights[node] as number)] as number)
    expected[node] = what < thresholds.length ? children() / 2 : (leaves[what - thresholds.length] as number)
  }
  return expected
})
