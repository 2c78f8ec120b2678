/** One gradient-boosted tree: parallel arrays over its nodes, root first. */
export interface Tree {
  /** Index into `Ensemble.features`, or -1 for a leaf. */
  readonly feature: readonly number[]
  /** A split's threshold (smaller goes left), or a leaf's log-odds. */
  readonly value: readonly number[]
  /** The left child; the right one follows it. */
  readonly left: readonly number[]
}

/** Weights as data: an ensemble of trees that sum to log-odds. Written by `npm run train`. */
export interface Ensemble {
  readonly features: readonly string[]
  readonly bias: number
  readonly trees: readonly Tree[]
}

/** A row-major matrix of features, one row a block. */
export interface Matrix {
  readonly names: readonly string[]
  readonly rows: number
  readonly data: Float32Array
}

/** An ensemble flattened for speed, with its features resolved to a matrix's columns. */
interface Flat {
  /** A split's left child and column in one number: one look-up a node; `LEAF` for a leaf. */
  readonly split: Int32Array
  readonly value: Float32Array
  readonly roots: Int32Array
}

const LEAF = -1
/** Bits of a split that are its column. */
const COLUMN_BITS = 10
const COLUMN = (1 << COLUMN_BITS) - 1

const flattened = new WeakMap<Ensemble, { names: readonly string[]; flat: Flat }>()

function flatten(ensemble: Ensemble, names: readonly string[]): Flat {
  const cached = flattened.get(ensemble)
  if (cached && cached.names === names) return cached.flat
  const index = new Map(names.map((name, i) => [name, i]))
  const size = ensemble.trees.reduce((sum, tree) => sum + tree.feature.length, 0)
  const split = new Int32Array(size)
  const value = new Float32Array(size)
  const roots: number[] = []
  let at = 0
  for (const tree of ensemble.trees) {
    roots.push(at)
    tree.feature.forEach((feature, i) => {
      split[at + i] =
        feature < 0
          ? LEAF
          : ((at + (tree.left[i] as number)) << COLUMN_BITS) |
            columnOf(index, ensemble.features[feature] as string)
      value[at + i] = tree.value[i] as number
    })
    at += tree.feature.length
  }
  const flat = { split, value, roots: Int32Array.from(roots) }
  flattened.set(ensemble, { names, flat })
  return flat
}

function columnOf(index: ReadonlyMap<string, number>, name: string): number {
  const column = index.get(name)
  if (column === undefined || column > COLUMN)
    throw new Error(
      `The weights use the feature "${name}", which the code does not compute: run npm run train.`,
    )
  return column
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** The probability of each row; where it is `known` already, that. */
export function predict(
  ensemble: Ensemble,
  matrix: Matrix,
  known?: (row: number) => number | undefined,
): Float64Array {
  const { split, value, roots } = flatten(ensemble, matrix.names)
  const { data } = matrix
  const width = matrix.names.length
  const out = new Float64Array(matrix.rows)
  for (let row = 0; row < matrix.rows; row++) {
    const given = known?.(row)
    if (given !== undefined) {
      out[row] = given
      continue
    }
    const base = row * width
    let sum = ensemble.bias
    for (let t = 0; t < roots.length; t++) {
      let node = roots[t] as number
      for (let s = split[node] as number; s !== LEAF; s = split[node] as number)
        node = (s >> COLUMN_BITS) + ((data[base + (s & COLUMN)] as number) < (value[node] as number) ? 0 : 1)
      sum += value[node] as number
    }
    out[row] = sigmoid(sum)
  }
  return out
}

/**
 * What each feature added to one row's log-odds: along every tree's path, the change of the expected value at
 * each split is credited to the split's feature (Saabas' method). Largest first.
 */
export function contributions(
  ensemble: Ensemble,
  matrix: Matrix,
  row: number,
): { feature: string; weight: number }[] {
  const sums = new Map<string, number>()
  const index = new Map(matrix.names.map((name, i) => [name, i]))
  for (const tree of ensemble.trees) {
    const expected = expectedValues(tree)
    let node = 0
    for (let f = tree.feature[node] as number; f >= 0; f = tree.feature[node] as number) {
      const name = ensemble.features[f] as string
      const x = matrix.data[row * matrix.names.length + columnOf(index, name)] as number
      const next = (tree.left[node] as number) + (x < Math.fround(tree.value[node] as number) ? 0 : 1)
      sums.set(name, (sums.get(name) ?? 0) + (expected[next] as number) - (expected[node] as number))
      node = next
    }
  }
  return [...sums]
    .map(([feature, weight]) => ({ feature, weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** Mean leaf value below each node (unweighted: covers are not stored). Children come after their parent. */
function expectedValues(tree: Tree): Float64Array {
  const expected = new Float64Array(tree.feature.length)
  for (let i = tree.feature.length - 1; i >= 0; i--) {
    const left = tree.left[i] as number
    expected[i] =
      (tree.feature[i] as number) < 0
        ? (tree.value[i] as number)
        : ((expected[left] as number) + (expected[left + 1] as number)) / 2
  }
  return expected
}
