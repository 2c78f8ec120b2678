import type { Matrix } from '../ensemble.ts'

/** Stores one feature of one block; `feature` is the index in the family's own list. */
export type Put = (block: number, feature: number, value: number) => void

/** A family of features: one idea about what tells article text from the rest. */
export interface Family<Context> {
  readonly name: string
  readonly features: readonly string[]
  fill(context: Context, put: Put): void
}

/** An ordered list of families and the names of all their columns. */
export interface FeatureSet<Context> {
  readonly families: readonly Family<Context>[]
  readonly names: readonly string[]
}

/** Names columns `family.feature`. */
export function featureSet<Context>(families: readonly Family<Context>[]): FeatureSet<Context> {
  return { families, names: families.flatMap(({ name, features }) => features.map((f) => `${name}.${f}`)) }
}

/** Memory for one page's matrix, taken again for the next page: half a megabyte of new memory costs half a millisecond. */
let memory = new Float32Array(0)

/** Runs every family over one page. What it returns is good until it is called again. */
export function fillMatrix<Context>(set: FeatureSet<Context>, context: Context, rows: number): Matrix {
  const data = zeros(rows * set.names.length)
  let offset = 0
  for (const family of set.families) {
    const own = data.subarray(offset * rows)
    // so short that V8 puts it where it is called, and no number becomes an object on its way
    family.fill(context, (block, feature, value) => {
      own[feature * rows + block] = value
    })
    offset += family.features.length
  }
  return { names: set.names, rows, data }
}

/** Numbers kept between pages at most: a page of a hundred thousand blocks must not hold its memory. */
const MAX_KEPT = 2 ** 20

function zeros(length: number): Float32Array {
  if (length > MAX_KEPT) return new Float32Array(length)
  if (memory.length < length) memory = new Float32Array(Math.min(MAX_KEPT, 2 * length))
  return memory.subarray(0, length).fill(0)
}
