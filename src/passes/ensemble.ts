import { Buffer } from 'node:buffer'

/**
 * Gradient-boosted trees that sum to log-odds, as they are stored: written by bench/train.py. Numbers
 * are little-endian and in base64, which is a third of the size of the same as JSON and read in a tenth of the time.
 */
export interface PackedEnsemble {
  /** Names of the features that the trees ask for. */
  readonly features: readonly string[]
  readonly bias: number
  /** How many thresholds each feature has. */
  readonly counts: readonly number[]
  /** Float32: the thresholds, feature by feature. A split is told by its place among them. */
  readonly thresholds: string
  /** Uint16: nodes in each tree's breadth-first order: a split, or LEAF. The k-th split's children are nodes 1 + 2k, 2 + 2k. */
  readonly nodes: string
  /** Int16: the leaves' log-odds in units of `unit`, in the order of the nodes. */
  readonly leaves: string
  readonly unit: number
}

/** Stands for a leaf among the splits. */
const LEAF = 0xffff

/** Trees ready to be asked about one matrix's rows, as parallel arrays over all nodes. */
interface Trees {
  /** The matrix's columns. */
  readonly names: readonly string[]
  /** Where each tree starts. */
  readonly roots: Int32Array
  /** A split's left child, which the right one follows, and its column in one number; NO_SPLIT for a leaf. */
  readonly splits: Int32Array
  /** A split's threshold (smaller goes left), or a leaf's log-odds. */
  readonly values: Float32Array
}

const NO_SPLIT = -1
/** Bits of a split that are its column. */
const COLUMN_BITS = 10
const COLUMN = (1 << COLUMN_BITS) - 1

/** A row-major matrix of features, one row a block. */
export interface Matrix {
  readonly names: readonly string[]
  readonly rows: number
  readonly data: Float32Array
}

/** A copy, since a buffer may start at any byte of a pool. */
const bytesOf = (base64: string): ArrayBuffer => new Uint8Array(Buffer.from(base64, 'base64')).buffer

const unpacked = new WeakMap<PackedEnsemble, Trees>()

function treesOf(packed: PackedEnsemble, names: readonly string[]): Trees {
  const known = unpacked.get(packed)
  if (known?.names === names) return known
  const trees = unpack(packed, names)
  unpacked.set(packed, trees)
  return trees
}

/** Reads stored trees. Plain loops: a start reads tens of thousands of nodes before V8 compiles anything. */
function unpack(packed: PackedEnsemble, names: readonly string[]): Trees {
  const thresholds = new Float32Array(bytesOf(packed.thresholds))
  const nodes = new Uint16Array(bytesOf(packed.nodes))
  const leaves = new Int16Array(bytesOf(packed.leaves))
  const columns = columnOfThresholds(packed, names)
  const splits = new Int32Array(nodes.length).fill(NO_SPLIT)
  const values = new Float32Array(nodes.length)
  const roots: number[] = []
  let end = 0
  let leaf = 0
  for (let node = 0; node < nodes.length; node++) {
    // a tree is over when no child is left to come
    if (node === end) {
      roots.push(node)
      end++
    }
    const split = nodes[node] as number
    if (split === LEAF) values[node] = (leaves[leaf++] as number) * packed.unit
    else {
      values[node] = thresholds[split] as number
      splits[node] = (end << COLUMN_BITS) | (columns[split] as number)
      end += 2
    }
  }
  return { names, roots: Int32Array.from(roots), splits, values }
}

/** The matrix's column that each threshold is about. */
function columnOfThresholds({ features, counts }: PackedEnsemble, names: readonly string[]): number[] {
  const index = new Map(names.map((name, i) => [name, i]))
  return features.flatMap((name, feature) => {
    const column = index.get(name)
    if (column === undefined || column > COLUMN)
      throw new Error(
        `The weights use the feature "${name}", which the code does not compute: run npm run train.`,
      )
    return new Array<number>(counts[feature] as number).fill(column)
  })
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
  const { splits, values, roots } = treesOf(ensemble, matrix.names)
  const { data } = matrix
  const width = matrix.names.length
  const out = new Float64Array(matrix.rows)
  const sumOf = (base: number, from: number, to: number): number => {
    let sum = 0
    for (let tree = from; tree < to; tree++) {
      let node = roots[tree] as number
      for (let split = splits[node] as number; split !== NO_SPLIT; split = splits[node] as number)
        node =
          (split >> COLUMN_BITS) +
          ((data[base + (split & COLUMN)] as number) < (values[node] as number) ? 0 : 1)
      sum += values[node] as number
    }
    return sum
  }
  const stages = STAGES.filter(({ trees }) => trees < roots.length)
  const oddsOf = (base: number): number => {
    let sum = ensemble.bias
    let asked = 0
    for (const { trees, decided, growth } of stages) {
      sum += sumOf(base, asked, trees)
      if (Math.abs(sum) > decided) return growth * sum
      asked = trees
    }
    return sum + sumOf(base, asked, roots.length)
  }
  for (let row = 0; row < matrix.rows; row++) out[row] = sigmoid(oddsOf(row * width))
  return out
}

/**
 * What each feature added to one row's log-odds: along every tree's path, the change of the expected value at
 * each split is credited to the split's feature (Saabas' method). Largest first.
 */
export function contributions(
  ensemble: PackedEnsemble,
  matrix: Matrix,
  row: number,
): { feature: string; weight: number }[] {
  const trees = treesOf(ensemble, matrix.names)
  const { splits, values, roots, names } = trees
  const expected = expectedValues(trees)
  const sums = new Float64Array(names.length)
  for (const root of roots) {
    let node = root
    for (let split = splits[node] as number; split !== NO_SPLIT; split = splits[node] as number) {
      const column = split & COLUMN
      const x = matrix.data[row * names.length + column] as number
      const next = (split >> COLUMN_BITS) + (x < (values[node] as number) ? 0 : 1)
      sums[column] = (sums[column] as number) + (expected[next] as number) - (expected[node] as number)
      node = next
    }
  }
  return Array.from(sums, (weight, column) => ({ feature: names[column] as string, weight }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** Mean leaf value below each node (unweighted: covers are not stored). Children come after their parent. */
function expectedValues({ splits, values }: Trees): Float64Array {
  const expected = Float64Array.from(values)
  for (let node = splits.length - 1; node >= 0; node--) {
    const split = splits[node] as number
    if (split === NO_SPLIT) continue
    const child = split >> COLUMN_BITS
    expected[node] = ((expected[child] as number) + (expected[child + 1] as number)) / 2
  }
  return expected
}
