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

/** A row-major matrix of features, one row a block. */
export interface Matrix {
  readonly names: readonly string[]
  readonly rows: number
  readonly data: Float32Array
}

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
  const { names, columns, thresholds, leaves, roots, nodes, rights } = treesOf(ensemble, matrix.names)
  const { data, rows } = matrix
  const { bias, unit } = ensemble
  const splits = thresholds.length
  const sumOf = (base: number, from: number, to: number): number => {
    let sum = 0
    for (let tree = from; tree < to; tree++) {
      let node = roots[tree] as number
      let what = nodes[node] as number
      for (; what < splits; what = nodes[node] as number) {
        const isLeft = (data[base + (columns[what] as number)] as number) < (thresholds[what] as number)
        node += isLeft ? 1 : (rights[node] as number)
      }
      sum += leaves[what - splits] as number
    }
    return unit * sum
  }
  const stages = STAGES.filter(({ trees }) => trees < roots.length)
  const oddsOf = (base: number): number => {
    let sum = bias
    let asked = 0
    for (const { trees, decided, growth } of stages) {
      sum += sumOf(base, asked, trees)
      if (Math.abs(sum) > decided) return growth * sum
      asked = trees
    }
    return sum + sumOf(base, asked, roots.length)
  }
  const out = new Float64Array(rows)
  for (let row = 0; row < rows; row++) out[row] = sigmoid(oddsOf(row * names.length))
  return out
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
      const isLeft = (matrix.data[row * names.length + column] as number) < (thresholds[what] as number)
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
