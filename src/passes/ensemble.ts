import { Buffer } from 'node:buffer'

/**
 * Gradient-boosted trees that sum to log-odds, as they are stored: written by bench/train.py, read by `unpack`. Numbers
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

/** Trees ready to be asked, as parallel arrays over all nodes. */
export interface Ensemble {
  readonly features: readonly string[]
  readonly bias: number
  /** Where each tree starts. */
  readonly roots: Int32Array
  /** Index into `features`, or -1 for a leaf. */
  readonly feature: Int16Array
  /** A split's threshold (smaller goes left), or a leaf's log-odds. */
  readonly value: Float32Array
  /** The left child; the right one follows it. */
  readonly left: Int32Array
}

/** A row-major matrix of features, one row a block. */
export interface Matrix {
  readonly names: readonly string[]
  readonly rows: number
  readonly data: Float32Array
}

const bytesOf = (base64: string): ArrayBuffer => Uint8Array.from(Buffer.from(base64, 'base64')).buffer

/** Reads stored trees. */
export function unpack({ features, bias, counts, unit, ...packed }: PackedEnsemble): Ensemble {
  const thresholds = new Float32Array(bytesOf(packed.thresholds))
  const nodes = new Uint16Array(bytesOf(packed.nodes))
  const leaves = new Int16Array(bytesOf(packed.leaves))
  const owners = counts.flatMap((count, feature) => new Array<number>(count).fill(feature))
  const feature = new Int16Array(nodes.length)
  const value = new Float32Array(nodes.length)
  const left = new Int32Array(nodes.length)
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
    if (split === LEAF) {
      feature[node] = -1
      value[node] = (leaves[leaf++] as number) * unit
    } else {
      feature[node] = owners[split] as number
      value[node] = thresholds[split] as number
      left[node] = end
      end += 2
    }
  }
  return { features, bias, roots: Int32Array.from(roots), feature, value, left }
}

/** An ensemble whose splits know the matrix's columns: one look-up a node. */
interface Placed {
  readonly names: readonly string[]
  /** A split's left child and column in one number, or NO_SPLIT for a leaf. */
  readonly splits: Int32Array
}

const NO_SPLIT = -1
/** Bits of a split that are its column. */
const COLUMN_BITS = 10
const COLUMN = (1 << COLUMN_BITS) - 1

const placed = new WeakMap<Ensemble, Placed>()

function place(ensemble: Ensemble, names: readonly string[]): Int32Array {
  const known = placed.get(ensemble)
  if (known?.names === names) return known.splits
  const columns = columnsOf(ensemble, names)
  const splits = Int32Array.from(ensemble.feature, (feature, node) =>
    feature < 0 ? NO_SPLIT : ((ensemble.left[node] as number) << COLUMN_BITS) | (columns[feature] as number),
  )
  placed.set(ensemble, { names, splits })
  return splits
}

/** The matrix's column of each of the ensemble's features. */
function columnsOf(ensemble: Ensemble, names: readonly string[]): Int32Array {
  const index = new Map(names.map((name, i) => [name, i]))
  return Int32Array.from(ensemble.features, (name) => {
    const column = index.get(name)
    if (column === undefined || column > COLUMN)
      throw new Error(
        `The weights use the feature "${name}", which the code does not compute: run npm run train.`,
      )
    return column
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
export function predict(ensemble: Ensemble, matrix: Matrix): Float64Array {
  const { value, roots, bias } = ensemble
  const { data } = matrix
  const splits = place(ensemble, matrix.names)
  const width = matrix.names.length
  const out = new Float64Array(matrix.rows)
  const sumOf = (base: number, from: number, to: number): number => {
    let sum = 0
    for (let tree = from; tree < to; tree++) {
      let node = roots[tree] as number
      for (let split = splits[node] as number; split !== NO_SPLIT; split = splits[node] as number)
        node =
          (split >> COLUMN_BITS) +
          ((data[base + (split & COLUMN)] as number) < (value[node] as number) ? 0 : 1)
      sum += value[node] as number
    }
    return sum
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
  for (let row = 0; row < matrix.rows; row++) out[row] = sigmoid(oddsOf(row * width))
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
  const { feature, value, left, roots } = ensemble
  const columns = columnsOf(ensemble, matrix.names)
  const expected = expectedValues(ensemble)
  const sums = new Float64Array(ensemble.features.length)
  for (const root of roots) {
    let node = root
    for (let f = feature[node] as number; f >= 0; f = feature[node] as number) {
      const x = matrix.data[row * matrix.names.length + (columns[f] as number)] as number
      const next = (left[node] as number) + (x < (value[node] as number) ? 0 : 1)
      sums[f] = (sums[f] as number) + (expected[next] as number) - (expected[node] as number)
      node = next
    }
  }
  return Array.from(sums, (weight, f) => ({ feature: ensemble.features[f] as string, weight }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** Mean leaf value below each node (unweighted: covers are not stored). Children come after their parent. */
function expectedValues({ feature, value, left }: Ensemble): Float64Array {
  const expected = new Float64Array(feature.length)
  for (let node = feature.length - 1; node >= 0; node--) {
    const child = left[node] as number
    expected[node] =
      (feature[node] as number) < 0
        ? (value[node] as number)
        : ((expected[child] as number) + (expected[child + 1] as number)) / 2
  }
  return expected
}
